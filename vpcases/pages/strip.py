"""A line of typical results as it is drawn: range, median, zero, and a dot for each shown case."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from vpcases.derive.typical.spread import Aggregate, Spread
from vpcases.pages.addresses import Link
from vpcases.pages.typical_words import word_mark_of

EDGE = 4
"""What is left free at both ends, in percent of the width."""
NEAR = Decimal(3)
"""How near two dots may come, in percent of the width, before one moves up or down."""
FREE = 5
"""How far an end must be from zero, in percent of the width, for both to have their words."""
LIFTS = (0, -9, 9, -18, 18, -27, 27)
"""How far from the line a dot may lie, in pixels, the nearest first."""


@dataclass(frozen=True, slots=True)
class DotView:
    """The dot of a shown case: `x` in percent of the width, `y` in pixels from the line."""

    x: Decimal
    y: int
    case: Link


@dataclass(frozen=True, slots=True)
class MarkView:
    """A place on the line with its words; `anchor` is the side of them that stands there."""

    x: Decimal
    words: str
    anchor: str


@dataclass(frozen=True, slots=True)
class StripView:
    """Everything on the line; `zero` is None where nothing is near it, wordless where an end is.

    `reach` is how far the dots lie from the line at most, in pixels.
    """

    low: MarkView
    median: MarkView
    high: MarkView
    zero: MarkView | None
    dots: tuple[DotView, ...]
    reach: int


def view_strip(spread: Spread, links: dict[str, Link], language: str) -> StripView | None:
    """Return the line of a spread; None where there are too few cases for a range.

    Args:
        spread: The results.
        links: The pages of the shown cases by id.
        language: The language of the page.
    """
    low, median, high = spread.low, spread.median, spread.high
    if low is None or median is None or high is None:
        return None
    scale = _Scale(low.amount, high.amount)

    def mark(aggregate: Aggregate, anchor: str = "") -> MarkView:
        x = scale.place(aggregate.amount)
        return MarkView(x, word_mark_of(spread, aggregate, language), anchor or _anchor(x))

    ends = mark(low, "start"), mark(high, "end")
    dots = _place_dots(spread, links, scale)
    return StripView(
        low=ends[0],
        median=mark(median),
        high=ends[1],
        zero=_mark_zero(scale, ends),
        dots=dots,
        reach=max((abs(dot.y) for dot in dots), default=0),
    )


def _mark_zero(scale: _Scale, ends: tuple[MarkView, MarkView]) -> MarkView | None:
    """Return the baseline; its own word would stand in the way of an end that is beside it."""
    if not scale.has_zero:
        return None
    x = scale.place(Fraction(0))
    is_free = all(abs(end.x - x) > FREE for end in ends)
    return MarkView(x, "0" if is_free else "", "middle")


def _anchor(x: Decimal) -> str:
    """Return the side on which words stay inside the picture."""
    return "start" if x < 20 else "end" if x > 80 else "middle"


class _Scale:
    """From amounts to percent of the width; zero is on it where the range is as long as the gap."""

    def __init__(self, low: Fraction, high: Fraction) -> None:
        distance = max(low, -high, Fraction(0))
        self.has_zero = distance <= high - low
        ends = (low, high, *([Fraction(0)] if self.has_zero else []))
        self._least, self._most = min(ends), max(ends)

    def place(self, amount: Fraction) -> Decimal:
        width = self._most - self._least
        share = (amount - self._least) / width if width else Fraction(1, 2)
        percent = EDGE + share * (100 - 2 * EDGE)
        return (Decimal(percent.numerator) / Decimal(percent.denominator)).quantize(Decimal("0.01"))


def _place_dots(spread: Spread, links: dict[str, Link], scale: _Scale) -> tuple[DotView, ...]:
    """Return the dots from left to right; one that would hide another moves aside."""
    dots: list[DotView] = []
    ends = dict.fromkeys(LIFTS, Decimal(-100))
    for identity, standing in reversed(list(spread.shown.items())):
        x = scale.place(standing.amount)
        free = (lift for lift in LIFTS if x - ends[lift] >= NEAR)
        # Where all are taken, it lies on the one that is farthest away.
        lift = next(free, min(LIFTS, key=lambda lift: ends[lift]))
        ends[lift] = x
        dots.append(DotView(x, lift, links[identity]))
    return tuple(dots)
