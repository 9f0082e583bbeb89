"""Everything a case says about value against its alternative, worked out together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from vpcases.derive.figures import Figure
from vpcases.derive.terms import Term
from vpcases.derive.value.break_even import BreakEven, find_break_even
from vpcases.derive.value.elements import Element, Flaw, derive_element
from vpcases.derive.value.horizon import OverYears, look_ahead, read_horizon
from vpcases.derive.value.over_time import OverTime, derive_over_time
from vpcases.derive.value.prices import compare_prices, read_prices
from vpcases.derive.value.value_equation import ValueEquation, derive_value_equation
from vpcases.derive.value.waterfall import Waterfall, derive_waterfall
from vpcases.model.case import CaseHistory
from vpcases.quantities import Misread
from vpcases.quantities.measures import UnitWords


@dataclass(frozen=True)
class CaseValue:
    """The elements of a case in the order written, and what they come to.

    `equation` is None where no element comes to money. `flaws` are what keeps an element or a price
    from being worked out. `over_time` holds what was projected and measured of an element, where
    anything was.
    """

    elements: tuple[Element, ...]
    equation: ValueEquation | None
    over_years: OverYears | None
    flaws: tuple[Flaw, ...]
    over_time: tuple[OverTime, ...] = ()

    @cached_property
    def waterfall(self) -> Waterfall | None:
        """The elements as bars; None where there is no equation."""
        return derive_waterfall(self.equation) if self.equation else None

    @cached_property
    def break_even(self) -> BreakEven | None:
        """The input that has to change least for the advantage to be gone; worked out if asked."""
        return find_break_even(self.equation) if self.equation else None


def derive_case_value(
    history: CaseHistory, figures: tuple[Figure, ...], drivers: Mapping[str, Term]
) -> CaseValue | None:
    """Return the value of a case against its alternative; None where it says nothing of it."""
    if not (history.value_elements or history.prices or history.horizon):
        return None
    words = UnitWords()
    by_id = {figure.id: figure for figure in figures}
    elements = tuple(
        derive_element(key, entry, history, drivers.get(key), by_id, words)
        for key, entry in history.value_elements.items()
    )
    equation = derive_value_equation(elements)
    found: list[Flaw] = []
    horizon = read_horizon(history.horizon, found)
    basis = equation.money.basis if equation else None
    pair = read_prices(history.prices, words, found)
    # Of a horizon that cannot be read the years are told already.
    years = horizon.years if horizon else 1 if history.horizon else None
    prices = compare_prices(pair, basis, years, found)
    if equation:
        equation = replace(equation, prices=prices)
    over_years = look_ahead(equation, horizon, found)
    flaws = (
        *(flaw for element in elements for flaw in element.flaws),
        *_other_money(elements, equation),
        *found,
    )
    return CaseValue(
        elements=elements,
        equation=equation,
        over_years=over_years,
        flaws=flaws,
        over_time=derive_over_time(history, elements, by_id, words),
    )


def _other_money(elements: tuple[Element, ...], equation: ValueEquation | None) -> list[Flaw]:
    """Return a flaw for every element in another currency or period than the first."""
    if equation is None:
        return []
    basis = equation.money
    return [
        Flaw(
            ("value_elements", element.key, "equation"),
            Misread(
                f"this comes out in {element.result.unit}, the first sum in {basis.unit}",
                "bring all elements of a case to one currency and one period",
                "mixed-money",
            ),
        )
        for element in elements
        if element.result and element.result.basis != basis.basis
    ]
