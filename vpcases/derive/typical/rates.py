"""What one unit of another currency is worth, on a day, and by whose word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction


@dataclass(frozen=True)
class Rates:
    """What one unit of each other currency is in the currency `to`, as `source` had it on a day."""

    day: date
    source: str
    to: str
    units: Mapping[str, Decimal] = field(default_factory=dict)

    def convert(self, amount: Fraction, currency: str) -> Fraction | None:
        """Return an amount in the currency `to`, exact; None for a currency without a rate."""
        rate = self.units.get(currency)
        return None if rate is None else amount * Fraction(rate)
