"""Money, once or by the year: what every equation has to come out as."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from babel.numbers import list_currencies

from vpcases.quantities import Misread
from vpcases.quantities.measures import Measure, spell_units

CURRENCY = re.compile(r"([A-Z]{3})(?: in [0-9]{4} prices)?")
"""What may be a currency, and where it is said, the year whose prices are meant."""
SPELT = {"euro": "EUR", "euros": "EUR", "dollar": "USD", "dollars": "USD", "pound": "GBP",
         "pounds": "GBP", "franc": "CHF", "francs": "CHF", "yen": "JPY"}  # fmt: skip
MOST = 10**15
"""More than any sum of money that a case is about."""
PERIODS = ("year", "quarter", "month", "week", "day")


@dataclass(frozen=True, slots=True)
class Money:
    """An exact amount, or a range, in one currency; `period` is empty for money paid once."""

    low: Fraction
    high: Fraction
    currency: str
    period: str

    @property
    def basis(self) -> tuple[str, str]:
        """What two amounts must have in common to be added."""
        return self.currency, self.period

    @property
    def unit(self) -> str:
        """Its unit as an author types it: `EUR/year`, or `EUR` for what is paid once."""
        return f"{self.currency}/{self.period}" if self.period else self.currency


@cache
def is_currency(unit: str) -> bool:
    """Return whether a unit is money: three letters of ISO 4217, of a year or of none."""
    found = CURRENCY.fullmatch(unit)
    return found is not None and found[1] in list_currencies()


def read_money(measure: Measure) -> Money | Misread:
    """Return a measure as money, or what its unit says against that."""
    powers = dict(measure.units.items())
    currencies = [name for name, power in powers.items() if power == 1 and is_currency(name)]
    periods = [name for name, power in powers.items() if power == -1 and name in PERIODS]
    if len(currencies) == 1 and len(powers) == 1 + len(periods) and len(periods) <= 1:
        period = periods[0] if periods else ""
        if max(abs(measure.low), abs(measure.high)) >= MOST:
            return _TOO_LARGE
        return Money(measure.low, measure.high, currencies[0], period)
    spelt = next((code for name in powers if (code := _find_code(name))), None)
    return Misread(
        f"this comes out in {spell_units(measure.units)}, and not in money",
        f"write the currency as {spelt}"
        if spelt
        else "look at the units of its inputs: what is multiplied must cancel down to EUR/year",
        "unit-error",
    )


_TOO_LARGE = Misread(
    "this comes to more than a thousand billion",
    "look at the numbers and their scale words: one of them is not what was meant",
    "too-large",
)


def _find_code(unit: str) -> str | None:
    """Return the three letters of a currency that is written in another way."""
    code = unit.upper()
    return SPELT.get(unit.lower()) or (code if code != unit and is_currency(code) else None)
