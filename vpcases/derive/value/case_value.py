"""Everything a case says about value against its alternative, worked out together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from vpcases.derive.figures import Figure
from vpcases.derive.terms import Term
from vpcases.derive.value.break_even import BreakEven, find_break_even
from vpcases.derive.value.elements import Element, Flaw, derive_element
from vpcases.derive.value.horizon import OverYears, look_ahead, read_horizon
from vpcases.derive.value.money import Money, read_money
from vpcases.derive.value.value_equation import ValueEquation, derive_value_equation
from vpcases.derive.value.waterfall import Waterfall, derive_waterfall
from vpcases.model.case import CaseHistory
from vpcases.model.figures import Prices
from vpcases.quantities import Misread, Quantity, read_quantity
from vpcases.quantities.measures import UnitWords


@dataclass(frozen=True)
class CaseValue:
    """The elements of a case in the order written, and what they come to.

    `equation` is None where no element comes to money. `flaws` are what keeps an element or a price
    from being worked out.
    """

    elements: tuple[Element, ...]
    equation: ValueEquation | None
    waterfall: Waterfall | None
    break_even: BreakEven | None
    over_years: OverYears | None
    flaws: tuple[Flaw, ...]


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
    prices, price_flaws = _read_prices(history.prices, words)
    equation = derive_value_equation(elements, prices)
    horizon_flaws: list[Flaw] = []
    horizon = read_horizon(history.horizon, horizon_flaws)
    over_years = look_ahead(equation, horizon, horizon_flaws)
    flaws = (
        *(flaw for element in elements for flaw in element.flaws),
        *price_flaws,
        *_other_money(elements, equation),
        *_other_prices(prices, equation),
        *horizon_flaws,
    )
    return CaseValue(
        elements=elements,
        equation=equation,
        waterfall=derive_waterfall(equation) if equation else None,
        break_even=find_break_even(equation) if equation else None,
        over_years=over_years,
        flaws=flaws,
    )


def _read_prices(
    prices: Prices | None, words: UnitWords
) -> tuple[tuple[Money, Money] | None, list[Flaw]]:
    """Return both prices as money, or None where one is missing or cannot be read."""
    if prices is None or not (prices.offering and prices.alternative):
        return None, []
    flaws: list[Flaw] = []
    read = [
        _read_price(name, text, words, flaws)
        for name, text in (("offering", prices.offering), ("alternative", prices.alternative))
    ]
    offering, alternative = read
    return ((offering, alternative) if offering and alternative else None), flaws


def _read_price(name: str, text: str, words: UnitWords, flaws: list[Flaw]) -> Money | None:
    quantity = read_quantity(text)
    found: Money | Misread | None = None
    if isinstance(quantity, Quantity):
        found = read_money(words.measure(quantity))
    elif isinstance(quantity, Misread):
        found = quantity
    if isinstance(found, Misread):
        flaws.append(Flaw(("prices", name), found))
        return None
    return found


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


def _other_prices(prices: tuple[Money, Money] | None, equation: ValueEquation | None) -> list[Flaw]:
    """Return a flaw for every price that cannot be set against the value."""
    if prices is None:
        return []
    basis = equation.money if equation else prices[0]
    return [
        Flaw(
            ("prices", name),
            Misread(
                f"this price is in {price.unit}, and what it is compared with in {basis.unit}",
                "give the prices and the value in one currency and one period",
                "mixed-money",
            ),
        )
        for name, price in zip(("offering", "alternative"), prices, strict=True)
        if price.basis != basis.basis
    ]
