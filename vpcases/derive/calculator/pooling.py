"""What several cases together say of an element: for each input its median and its range."""

from __future__ import annotations

import statistics
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from vpcases.derive.calculator.forms import Form, list_inputs
from vpcases.derive.case import Case
from vpcases.derive.terms import Term
from vpcases.derive.value.elements import Element
from vpcases.derive.value.inputs import Input
from vpcases.quantities.measures import Measure, UnitWords
from vpcases.quantities.units import name_time
from vpcases.quantities.values import Bound, Quantity

FEWEST = 3
"""From how many cases on a range says something."""


@dataclass(frozen=True)
class PooledInput:
    """An input of an element as the cases behind it know it.

    `label` is what the calculator calls it. `seen` holds what each case says, in their order, as
    its author's range where it is one, and `bounds` the words such as `up to` that some of them
    have before it. `unit` is that of the case whose words are used, and `size` how many of the
    units that are worked with one of it is.

    What several elements ask for is asked once. `also` is then what cases say of it elsewhere,
    beyond `seen`, and `asked_at` the element where it is asked with its number there; None where
    that is here. `count` is how many cases say something of it.
    """

    label: str
    seen: tuple[Measure, ...]
    bounds: tuple[Bound, ...]
    unit: Quantity
    size: Fraction
    is_asked: bool
    count: int
    also: tuple[Measure, ...] = ()
    asked_at: tuple[PooledElement, int] | None = None

    @property
    def known(self) -> tuple[Measure, ...]:
        """Everything that cases say of it."""
        return (*self.seen, *self.also)

    @property
    def median(self) -> Fraction:
        """What is taken where the visitor says nothing: never the best, but the one in the middle.

        Of a range its own middle counts; of an even number of cases the middle of the two.
        """
        return find_median(self.known)

    @property
    def low(self) -> Fraction:
        """The least that was observed."""
        return min(measure.low for measure in self.known)

    @property
    def high(self) -> Fraction:
        """The most that was observed."""
        return max(measure.high for measure in self.known)

    @property
    def observed(self) -> Measure:
        """The range of what was observed."""
        return Measure(self.low, self.high, self.seen[0].units)


def find_median(seen: tuple[Measure, ...]) -> Fraction:
    """Return the exact median of the middles of what was observed."""
    return Fraction(statistics.median(find_middle(measure) for measure in seen))


def find_middle(measure: Measure) -> Fraction:
    """Return the middle of a range, or the one number."""
    return (measure.low + measure.high) / 2


@dataclass(frozen=True)
class PooledElement:
    """An element of a calculator: the form, and what the cases of that form say.

    `like` is the case whose words it uses. `cases` are all behind it, `like` among them, in the
    order of lists; `others` counts the cases of the segment that have such an element and work it
    out in another way.
    """

    driver: Term
    like: Case
    element: Element
    form: Form
    cases: tuple[Case, ...]
    others: int
    inputs: tuple[PooledInput, ...]

    @property
    def sign(self) -> int:
        """1 for what speaks for the offering, -1 for what speaks for the alternative."""
        return self.element.sign

    @property
    def has_range(self) -> bool:
        """Whether enough cases stand behind it to say in which range something lies."""
        return len(self.cases) >= FEWEST


def pool_inputs(
    element: Element, alike: tuple[Element, ...], labels: dict[str, str], asked: frozenset[str]
) -> tuple[PooledInput, ...]:
    """Return the inputs of an element with what elements of the same form say of each.

    Args:
        element: The element whose words are used.
        alike: All elements behind it, itself among them.
        labels: What inputs are called instead, by their names.
        asked: The names of those that the visitor sets.
    """
    columns = zip(*(list_inputs(other) for other in alike), strict=True)
    return tuple(
        PooledInput(
            label=labels.get(entry.name, entry.name),
            seen=tuple(other.measure for other in column),
            bounds=tuple(other.quantity.bound for other in column if other.quantity.bound),
            unit=(one := _one_unit(entry)),
            size=UnitWords().measure(one).low,
            is_asked=entry.name in asked,
            count=len(alike),
        )
        for entry, column in zip(list_inputs(element), columns, strict=True)
    )


def _one_unit(entry: Input) -> Quantity:
    """Return one of the unit in which an input is shown; what happens every week is once a week."""
    unit, is_plain = entry.quantity.unit, entry.quantity.form == "plain"
    return Quantity(
        low=Decimal(1),
        high=Decimal(1),
        unit=unit if is_plain else name_time(unit) or unit,
        form="plain" if is_plain else "per",
        bound=None,
        source=None,
        wording="",
        decimals=0,
    )
