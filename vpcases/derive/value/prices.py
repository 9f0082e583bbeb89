"""The two prices, set against the value: by the period of the value, and what is paid once."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from vpcases.derive.value.bounds import join_bounds
from vpcases.derive.value.elements import Flaw
from vpcases.derive.value.money import Money, read_money
from vpcases.derive.value.value_equation import NOTHING, PriceDifference, Range
from vpcases.model.figures import Prices
from vpcases.quantities import Bound, Misread, read_quantity
from vpcases.quantities.measures import UnitWords
from vpcases.quantities.values import Quantity

SIDES = ("offering", "alternative")


@dataclass(frozen=True, slots=True)
class PricePair:
    """What the offering and the alternative cost, each in the amounts its author wrote.

    `bounds` are those of the two sides, the offering first.
    """

    offering: tuple[Money, ...]
    alternative: tuple[Money, ...]
    bounds: tuple[Bound | None, Bound | None] = (None, None)

    @property
    def sides(self) -> tuple[tuple[str, tuple[Money, ...]], ...]:
        """Both sides with the field each stands in."""
        return tuple(zip(SIDES, (self.offering, self.alternative), strict=True))


def read_prices(typed: Prices | None, words: UnitWords, flaws: list[Flaw]) -> PricePair | None:
    """Return both prices as money; None where one is missing or cannot be read; flaws are added."""
    if typed is None or not (typed.offering and typed.alternative):
        return None
    before = len(flaws)
    sides = [[_read(name, text, words, flaws) for text in getattr(typed, name)] for name in SIDES]
    if len(flaws) > before:
        return None
    offering, alternative = (tuple(m for m in side if m) for side in sides)
    return PricePair(offering, alternative, (_bound(typed.offering), _bound(typed.alternative)))


def _bound(texts: tuple[str, ...]) -> Bound | None:
    """Return the bound of what several amounts come to together."""
    read = (read_quantity(text) for text in texts)
    return join_bounds(each.bound for each in read if isinstance(each, Quantity))


def _read(name: str, text: str, words: UnitWords, flaws: list[Flaw]) -> Money | None:
    quantity = read_quantity(text)
    found: Money | Misread = (
        _as_price(quantity, words)
        if isinstance(quantity, Quantity)
        else quantity
        if isinstance(quantity, Misread)
        else Misread(
            "a price that is not known cannot be set against the value",
            "find it out, or take both prices away",
            "unknown-price",
        )
    )
    if isinstance(found, Misread):
        flaws.append(Flaw(("prices", name), found))
        return None
    return found


def _as_price(quantity: Quantity, words: UnitWords) -> Money | Misread:
    found = read_money(words.measure(quantity))
    if isinstance(found, Money) or found.rule != "unit-error":
        return found
    return Misread(
        f'"{quantity.wording}" is no price by the year, and none that is paid once',
        "write it as in 52000 EUR/year, or 9000 EUR",
        "unit-error",
    )


def compare_prices(
    pair: PricePair | None, basis: tuple[str, str] | None, years: int | None, flaws: list[Flaw]
) -> PriceDifference | None:
    """Return the price difference in the currency and period of the value; flaws are added.

    Args:
        pair: Both prices.
        basis: The currency and period of the value; of the first price where there is no value.
        years: Over how many years what is paid once is counted; None where nothing says so.
        flaws: Where to add what cannot be compared.
    """
    if pair is None:
        return None
    basis = basis or pair.offering[0].basis
    wrong = {
        said: Flaw(("prices", name), said)
        for name, amounts in reversed(pair.sides)
        for amount in amounts
        if (said := _judge(amount, basis, years))
    }
    flaws.extend(wrong.values())
    if wrong:
        return None
    regular = [_add(amounts, basis) for _, amounts in pair.sides]
    once = [_add(amounts, (basis[0], "")) if basis[1] else NOTHING for _, amounts in pair.sides]
    spread = [Range(o.low / (years or 1), o.high / (years or 1)) for o in once]
    return PriceDifference(
        offering=regular[0] + spread[0],
        alternative=regular[1] + spread[1],
        once=once[0].minus(once[1]),
        years=years or 1,
        bounds=pair.bounds,
        has_once=(_is_once(pair.offering, basis), _is_once(pair.alternative, basis)),
    )


def _is_once(amounts: tuple[Money, ...], basis: tuple[str, str]) -> bool:
    """Return whether any of a price is paid once, and the value comes by a period."""
    return bool(basis[1]) and any(not amount.period for amount in amounts)


def _judge(amount: Money, basis: tuple[str, str], years: int | None) -> Misread | None:
    """Return what keeps an amount from being set against the value; None where nothing does."""
    if amount.basis == basis:
        return None
    is_once = amount.currency == basis[0] and not amount.period and basis[1] == "year"
    if is_once and years:
        return None
    if is_once:
        return Misread(
            f"this is paid once, and the value is in {Money(*_ZERO, *basis).unit}",
            "say over how many years it is counted, as horizon: years",
            "mixed-money",
        )
    return Misread(
        f"this price is in {amount.unit}, and what it is compared with in "
        f"{Money(*_ZERO, *basis).unit}",
        "give the prices and the value in one currency and one period",
        "mixed-money",
    )


_ZERO = (Fraction(0), Fraction(0))


def _add(amounts: tuple[Money, ...], basis: tuple[str, str]) -> Range:
    return sum((Range(m.low, m.high) for m in amounts if m.basis == basis), NOTHING)
