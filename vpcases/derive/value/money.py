"""Money, once or by the year: what every equation has to come out as."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from vpcases.quantities import Misread
from vpcases.quantities.measures import Measure, spell_units

CURRENCY = re.compile(r"[A-Z]{3}(?: in [0-9]{4} prices)?")
"""A currency, and where it is said, the year whose prices are meant."""
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


def read_money(measure: Measure) -> Money | Misread:
    """Return a measure as money, or what its unit says against that."""
    powers = dict(measure.units.items())
    currencies = [name for name, power in powers.items() if power == 1 and CURRENCY.fullmatch(name)]
    periods = [name for name, power in powers.items() if power == -1 and name in PERIODS]
    if len(currencies) == 1 and len(powers) == 1 + len(periods) and len(periods) <= 1:
        period = periods[0] if periods else ""
        return Money(measure.low, measure.high, currencies[0], period)
    return Misread(
        f"this comes out in {spell_units(measure.units)}, and not in money",
        "look at the units of its inputs: what is multiplied must cancel down to EUR/year",
        "unit-error",
    )
