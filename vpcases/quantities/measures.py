"""Numbers whose units are multiplied and divided: the ground on which equations are worked out.

Hours of work, days, weeks, months, years and everything that is counted stand beside each other
unconverted: hours a week times money a year is not money. Only hours, minutes and seconds convert.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import cast

from pint.util import UnitsContainer

from vpcases.quantities.units import clock_size, find_same_word, name_time, split_unit
from vpcases.quantities.values import Quantity

SHARE = "%"
NO_UNITS = UnitsContainer({})


@dataclass(frozen=True, slots=True)
class Measure:
    """An exact number, or a range from `low` to `high`, in units that multiply and divide."""

    low: Fraction
    high: Fraction
    units: UnitsContainer = NO_UNITS

    @property
    def is_range(self) -> bool:
        """Whether it is more than one number."""
        return self.low != self.high


class UnitWords:
    """The unit words of one case: in it, `connector` and `connectors` are one unit."""

    def __init__(self) -> None:
        """Begin without words."""
        self._words: list[str] = []

    def measure(self, quantity: Quantity) -> Measure:
        """Return a quantity as a measure: a share as a fraction, minutes as parts of an hour.

        What happens every six weeks happens a sixth of a time a week.
        """
        low, high = Fraction(quantity.low), Fraction(quantity.high)
        if quantity.form == "every":
            low, high = 1 / high, 1 / low
        if quantity.form != "plain":
            return Measure(low, high, UnitsContainer({self.name(quantity.unit): -1}))
        size, units = self._take_apart(quantity.unit)
        return Measure(low * size, high * size, units)

    def name(self, word: str) -> str:
        """Return the one spelling of a unit word in this case."""
        word = name_time(word) or word
        known = find_same_word(word, self._words)
        if known is None:
            self._words.append(word)
        return known or word

    def _take_apart(self, unit: str) -> tuple[Fraction, UnitsContainer]:
        """Return the factor and the units of a unit as it was written."""
        over, under = split_unit(unit)
        size, units = self._part(over, 1)
        for word in under:
            factor, part = self._part(word, -1)
            size, units = size * factor, units * part
        return size, units

    def _part(self, word: str, power: int) -> tuple[Fraction, UnitsContainer]:
        if not word:
            return Fraction(1), NO_UNITS
        if word == SHARE:
            return Fraction(1, 100) ** power, NO_UNITS
        hours = clock_size(word)
        if hours:
            return hours**power, UnitsContainer({self.name("hour"): power})
        return Fraction(1), UnitsContainer({self.name(word): power})


def spell_units(units: UnitsContainer) -> str:
    """Return units as an author types them: `EUR/year`; `no unit` where none is left."""
    powers = [(name, cast("int", power)) for name, power in units.items()]
    over = [_raise(name, power) for name, power in powers if power > 0]
    under = [_raise(name, -power) for name, power in powers if power < 0]
    return "/".join([" ".join(over) or "1", *under]) if powers else "no unit"


def _raise(name: str, power: int) -> str:
    return name if power == 1 else f"{name}^{power}"
