"""Money in words: exact to the cent in open sums, with its currency and period beside it."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from vpcases.pages.wording import TIED, word_number

CENT = Decimal("0.01")


def as_cents(amount: Fraction) -> Decimal:
    """Return an amount rounded once, to the cent; whole where there are no cents."""
    exact = Decimal(amount.numerator) / Decimal(amount.denominator)
    rounded = exact.quantize(CENT, rounding=ROUND_HALF_UP)
    return rounded.quantize(Decimal(1)) if rounded == rounded.to_integral_value() else rounded


def word_amount(low: Fraction, high: Fraction, language: str, *, is_signed: bool = False) -> str:
    """Return an amount, or a range with an ellipsis, with signs where asked for."""
    ends = [_signed(end, language, is_signed=is_signed) for end in dict.fromkeys((low, high))]
    return " … ".join(ends)


def _signed(amount: Fraction, language: str, *, is_signed: bool) -> str:
    number = word_number(abs(as_cents(amount)), language)
    if amount < 0:
        return f"−{TIED}{number}"
    return f"+{TIED}{number}" if is_signed and amount > 0 else number


def word_money(low: Fraction, high: Fraction, currency: str, period: str, language: str) -> str:
    """Return an amount with its currency and period: `10,560 EUR a year`."""
    per = f" a {period}" if period else ""
    return f"{word_amount(low, high, language)}{TIED}{currency}{per}"
