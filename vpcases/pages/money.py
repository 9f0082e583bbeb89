"""Money in words: exact to the cent in open sums, with its currency and period beside it."""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction

from vpcases.derive.value.value_equation import Range, ValueEquation
from vpcases.pages.units import word_per
from vpcases.pages.wording import TIED, word_number


def as_cents(amount: Fraction) -> Decimal:
    """Return an amount rounded once, to the cent; whole where there are no cents."""
    # Decimal has a limit to its digits and an equation has none, so whole cents are counted.
    cents = math.floor(abs(amount) * 100 + Fraction(1, 2))
    sign = -1 if amount < 0 else 1
    if cents % 100 == 0:
        return Decimal(sign * (cents // 100))
    return Decimal((int(sign < 0), Decimal(cents).as_tuple().digits, -2))


def cut_amount(amount: Fraction) -> Fraction:
    """Return an amount for a headline, never more than it is: whole, or to the cent below 1."""
    parts = 1 if abs(amount) >= 1 else 100
    return Fraction(math.floor(amount * parts), parts)


def as_percent(share: Fraction) -> Decimal:
    """Return a share in percent with two decimals, for places and lengths in a drawing."""
    return (Decimal(share.numerator) * 100 / Decimal(share.denominator)).quantize(Decimal("0.01"))


def word_amount(low: Fraction, high: Fraction, language: str, *, is_signed: bool = False) -> str:
    """Return an amount, or a range with an ellipsis, with signs where asked for."""
    ends = [_signed(end, language, is_signed=is_signed) for end in dict.fromkeys((low, high))]
    return " … ".join(ends)


def _signed(amount: Fraction, language: str, *, is_signed: bool) -> str:
    number = word_number(as_cents(amount).copy_abs(), language)
    if amount < 0:
        return f"−{TIED}{number}"
    return f"+{TIED}{number}" if is_signed and amount > 0 else number


def word_money(low: Fraction, high: Fraction, currency: str, period: str, language: str) -> str:
    """Return an amount with its currency and period: `10,560 EUR a year`."""
    per = f" {word_per(period, language)}" if period else ""
    return f"{word_amount(low, high, language)}{TIED}{currency}{per}"


def word_span(amount: Range, equation: ValueEquation, language: str) -> str:
    """Return an amount of a value equation with its currency and period."""
    return word_money(amount.low, amount.high, equation.currency, equation.period, language)
