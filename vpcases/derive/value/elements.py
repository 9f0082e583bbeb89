"""Value elements: each difference from the next-best alternative, with its sum and its sign.

Source: points of parity, difference and contention, Anderson, Narus & van Rossum 2006.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from vpcases.derive.figures import Figure
from vpcases.derive.terms import Term
from vpcases.derive.value.evaluation import work_out
from vpcases.derive.value.expression import Equation, read_equation
from vpcases.derive.value.inputs import Input, read_input
from vpcases.derive.value.money import Money, read_money
from vpcases.model.authored import Favours, Kind, Point
from vpcases.model.case import CaseHistory
from vpcases.model.figures import ValueElement
from vpcases.problems import FieldPath
from vpcases.quantities import Misread, Quantity, read_quantity
from vpcases.quantities.measures import UnitWords


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something in an element that cannot be worked out: the field, and what to tell."""

    path: FieldPath
    misread: Misread


@dataclass(frozen=True)
class Element:
    """A value element, worked out as far as it can be.

    `low` and `high` are what it is worth in money, signed: negative where it favours the
    alternative. Both are None for a placeholder, which has a sentence instead of a sum.
    `customer_view` is what the customer takes a contended element to be worth.
    """

    key: str
    driver: Term | None
    title: str
    kind: Kind | None
    point: Point
    favours_alternative: bool
    statement: str
    equation: Equation | None
    inputs: tuple[Input, ...]
    result: Money | None
    customer_view: Money | None
    resolve_by: str
    flaws: tuple[Flaw, ...] = ()

    @property
    def is_placeholder(self) -> bool:
        """Whether the element is told in a sentence, and never summed."""
        return self.equation is None

    @property
    def is_projected(self) -> bool:
        """Whether it rests on something that is expected or aimed at, and not reached."""
        return any(entry.is_projected for entry in self.inputs)

    @property
    def sign(self) -> int:
        """1 for what speaks for the offering, -1 for what speaks for the alternative."""
        return -1 if self.favours_alternative else 1

    @cached_property
    def span(self) -> tuple[Fraction, Fraction] | None:
        """What the element is worth, signed, least first; None where it has no money figure."""
        if self.result is None:
            return None
        ends = sorted((self.sign * self.result.low, self.sign * self.result.high))
        return ends[0], ends[1]


def derive_element(
    key: str,
    entry: ValueElement,
    history: CaseHistory,
    driver: Term | None,
    figures: Mapping[str, Figure],
    words: UnitWords,
) -> Element:
    """Return an element with its sum, or with what keeps it from being worked out."""
    flaws: list[Flaw] = []
    inputs = _read_inputs(key, entry, history, figures, words, flaws)
    equation = _read_equation(key, entry, flaws) if entry.equation else None
    result = None
    if equation and not flaws:
        result = _result(key, equation, inputs, entry.favours, flaws)
    view = _read_view(key, entry, result, words, flaws)
    kind = entry.kind or (driver.kind if driver else None)
    return Element(
        key=key,
        driver=driver,
        title=entry.title or (driver.title if driver else key),
        kind=kind if isinstance(kind, Kind) else None,
        point=entry.point or Point.DIFFERENCE,
        favours_alternative=entry.favours is Favours.ALTERNATIVE,
        statement=entry.statement or "",
        equation=equation,
        inputs=tuple(inputs.values()),
        result=result,
        customer_view=view,
        resolve_by=entry.resolve_by or "",
        flaws=tuple(flaws),
    )


def _read_inputs(
    key: str,
    entry: ValueElement,
    history: CaseHistory,
    figures: Mapping[str, Figure],
    words: UnitWords,
    flaws: list[Flaw],
) -> dict[str, Input]:
    inputs: dict[str, Input] = {}
    for name, text in entry.inputs.items():
        read = read_input(name, text, history, figures, words, entry.source)
        if isinstance(read, Misread):
            flaws.append(Flaw(("value_elements", key, "inputs", name), read))
        else:
            inputs[name] = read
    return inputs


def _read_equation(key: str, entry: ValueElement, flaws: list[Flaw]) -> Equation | None:
    read = read_equation(entry.equation or "", entry.inputs)
    if isinstance(read, Misread):
        flaws.append(Flaw(("value_elements", key, "equation"), read))
        return None
    for name in entry.inputs:
        if name not in read.inputs:
            flaws.append(
                Flaw(
                    ("value_elements", key, "inputs", name),
                    Misread(
                        f'the equation does not use "{name}"',
                        "use it in the equation, or take it away",
                        "unused-input",
                    ),
                )
            )
    return read


def _result(
    key: str,
    equation: Equation,
    inputs: Mapping[str, Input],
    favours: Favours | None,
    flaws: list[Flaw],
) -> Money | None:
    if _counts_percent_twice(equation, inputs):
        flaws.append(Flaw(("value_elements", key, "equation"), _PERCENT_TWICE))
        return None
    measure = work_out(equation, {name: entry.measure for name, entry in inputs.items()})
    if isinstance(measure, Misread):
        flaws.append(Flaw(("value_elements", key, "equation"), measure))
        return None
    money = read_money(measure)
    if isinstance(money, Misread):
        flaws.append(Flaw(("value_elements", key, "equation"), money))
        return None
    if money.low < 0:
        flaws.append(Flaw(("value_elements", key, "equation"), _word_negative(money, favours)))
        return None
    return money


def _counts_percent_twice(equation: Equation, inputs: Mapping[str, Input]) -> bool:
    """Return whether a 100 stands in an equation that has an input in percent."""
    has_hundred = any(step.number == 100 for step in equation.steps)
    return has_hundred and any(entry.quantity.unit.startswith("%") for entry in inputs.values())


_PERCENT_TWICE = Misread(
    "60 % is 60 of a hundred already, and here it meets a 100",
    "leave the 100 out; what is left of the whole is written 1 - share",
    "percent-twice",
)


def _word_negative(money: Money, favours: Favours | None) -> Misread:
    if money.high > 0:
        return Misread(
            "this may come to less than nothing, or to more",
            "narrow the ranges until one side is sure, or tell it in a sentence",
            "negative-result",
        )
    if favours is Favours.ALTERNATIVE:
        return Misread(
            "this comes to less than nothing, and speaks for the alternative already",
            "write the difference the other way round, or take favours: away",
            "negative-result",
        )
    return Misread(
        "this comes to less than nothing",
        "write the equation so that it is positive, and `favours: alternative` above it",
        "negative-result",
    )


def _read_view(
    key: str, entry: ValueElement, result: Money | None, words: UnitWords, flaws: list[Flaw]
) -> Money | None:
    if not entry.customer_view:
        return None
    read = read_quantity(entry.customer_view)
    if isinstance(read, Quantity):
        money: Money | Misread = read_money(words.measure(read))
    elif isinstance(read, Misread):
        money = read
    else:
        return None
    if isinstance(money, Money) and result and money.basis != result.basis:
        money = Misread(
            "the customer's view is in another currency or period than the equation",
            f"write it in {result.unit}",
            "mixed-money",
        )
    if isinstance(money, Misread):
        flaws.append(Flaw(("value_elements", key, "customer_view"), money))
        return None
    return money
