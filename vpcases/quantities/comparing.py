"""What lies between a before and an after: the change, the factor, the lengths of two bars."""

from __future__ import annotations

from decimal import Context, Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Literal, NamedTuple

from vpcases.quantities.units import derive_period_sizes, derive_unit_sizes, split_unit
from vpcases.quantities.values import Bound, Change, Quantity

Direction = Literal["less", "more"]
Unclear = Literal["unclear"]

_DIGITS = Context(prec=28)
_CEILINGS = (Bound.UP_TO, Bound.AT_MOST, Bound.LESS_THAN)
_FLOORS = (Bound.AT_LEAST, Bound.MORE_THAN)
_TURNED = {
    Bound.UP_TO: Bound.AT_LEAST,
    Bound.AT_MOST: Bound.AT_LEAST,
    Bound.LESS_THAN: Bound.MORE_THAN,
    Bound.AT_LEAST: Bound.AT_MOST,
    Bound.MORE_THAN: Bound.LESS_THAN,
    Bound.NEARLY: Bound.ABOUT,
}


class _Span(NamedTuple):
    """Both ends of an amount, exactly."""

    low: Fraction
    high: Fraction


def is_comparable(before: Quantity, after: Quantity) -> bool:
    """Return whether the two measure the same thing.

    Lengths of time up to the hour convert (2 h and 10 min), and so does how often a thing happens
    (every 4-6 weeks and 3-4 per day). Nothing cancels: h/week is not a bare number.
    """
    return _derive_sizes(before, after) is not None


@lru_cache(maxsize=8192)
def derive_change(before: Quantity, after: Quantity) -> Change | None:
    """Return the change from before to after, with 28 digits, not rounded any further.

    In percent of the before; in points where both are shares (%) or scores (points). Ranges
    give the least and the greatest possible change. Of intervals and frequencies it is the
    change in how often.
    The bounds of both sides are kept: from 20 h to less than 2 h is more than 90 % less.

    None where the two do not compare, where the before of a percentage can be 0, where ranges
    overlap, and where the bounds leave open what happened (up to 20 h -> up to 2 h).
    """
    spans = _derive_spans(before, after)
    if not spans:
        return None
    kind: Literal["percent", "points"] = "points" if _is_in_points(before) else "percent"
    if kind == "percent" and spans[0].low <= 0:
        return None
    least, most = _derive_points(*spans) if kind == "points" else _derive_percent(*spans)
    direction = _derive_direction(least, most)
    if direction == "unclear":
        return None
    bound = _derive_bound(before.bound, after.bound, direction)
    if bound == "unclear":
        return None
    low, high = sorted((abs(least), abs(most)))
    return Change(
        low=_as_decimal(low),
        high=_as_decimal(high),
        kind=kind,
        direction=direction,
        bound=bound,
        source=None,
        wording=f"{before.wording} -> {after.wording}",
        decimals=max(before.decimals, after.decimals) if kind == "points" else 0,
    )


@lru_cache(maxsize=8192)
def derive_factor(before: Quantity, after: Quantity) -> tuple[Decimal, Decimal] | None:
    """Return how many times the smaller side the larger one is, least and most, both at least 1.

    From 90 s to 3 s, and from 3 invoices to 90, is 30 times. None where the two do not compare,
    where one side can be 0, and where ranges overlap.
    """
    spans = _derive_spans(before, after)
    if not spans or min(span.low for span in spans) <= 0:
        return None
    small, large = sorted(spans)
    if large.low < small.high:
        return None
    return _as_decimal(large.low / small.high), _as_decimal(large.high / small.low)


@lru_cache(maxsize=8192)
def bar_lengths(before: Quantity, after: Quantity) -> tuple[Decimal, Decimal] | None:
    """Return the lengths of two bars as shares (0 to 1) of the longer, before first.

    Upper ends of ranges count; of intervals and frequencies, how often. None where the two do not
    compare or both are 0.
    """
    spans = _derive_spans(before, after)
    longest = max(span.high for span in spans) if spans else Fraction(0)
    if not spans or longest <= 0:
        return None
    return _as_decimal(spans[0].high / longest), _as_decimal(spans[1].high / longest)


def _derive_sizes(before: Quantity, after: Quantity) -> tuple[Fraction, Fraction] | None:
    if before.form == after.form == "plain":
        return derive_unit_sizes(before.unit, after.unit)
    if "plain" in (before.form, after.form):
        return None
    return derive_period_sizes(before.unit, after.unit)


def _derive_spans(before: Quantity, after: Quantity) -> tuple[_Span, _Span] | None:
    """Return both amounts in one common unit, or both frequencies; None where there is none."""
    sizes = _derive_sizes(before, after)
    if not sizes:
        return None
    mine, theirs = _measure(before, sizes[0]), _measure(after, sizes[1])
    return (mine, theirs) if mine and theirs else None


def _measure(quantity: Quantity, size: Fraction) -> _Span | None:
    low, high = Fraction(quantity.low), Fraction(quantity.high)
    if quantity.form == "plain":
        return _Span(low * size, high * size)
    if quantity.form == "per":
        return _Span(low / size, high / size)
    # The longer the interval, the rarer the event.
    return _Span(1 / (high * size), 1 / (low * size)) if low > 0 else None


def _is_in_points(quantity: Quantity) -> bool:
    over = split_unit(quantity.unit).over
    return quantity.form == "plain" and (over.startswith("%") or over in ("point", "points"))


def _derive_percent(before: _Span, after: _Span) -> tuple[Fraction, Fraction]:
    """Return the least and the most of (after - before) / before, in percent.

    Source: the usual relative change, taken at the ends of both ranges that lie farthest apart.
    """
    return (after.low / before.high - 1) * 100, (after.high / before.low - 1) * 100


def _derive_points(before: _Span, after: _Span) -> tuple[Fraction, Fraction]:
    return after.low - before.high, after.high - before.low


def _derive_direction(least: Fraction, most: Fraction) -> Direction | Unclear | None:
    if least == most == 0:
        return None
    if least >= 0:
        return "more"
    return "less" if most <= 0 else "unclear"


def _derive_bound(
    before: Bound | None, after: Bound | None, direction: Direction | None
) -> Bound | Unclear | None:
    """Return the bound of a change from those of its two sides.

    A decrease is the greater the smaller the after is, so a bound of the after is turned round; in
    an increase that of the before is.
    """
    if direction is None and {before, after} & {*_CEILINGS, *_FLOORS}:
        return "unclear"
    mine = _TURNED.get(before, before) if before and direction == "more" else before
    theirs = _TURNED.get(after, after) if after and direction == "less" else after
    if mine is None or theirs is None or mine == theirs:
        return mine or theirs
    return _join_bounds({mine, theirs})


def _join_bounds(bounds: set[Bound]) -> Bound | Unclear:
    """Return the one bound that claims no more than two different ones together."""
    ceilings, floors = bounds.intersection(_CEILINGS), bounds.intersection(_FLOORS)
    if ceilings and floors:
        return "unclear"
    if len(floors) == 2:
        return Bound.MORE_THAN
    if len(ceilings) == 2:
        return Bound.LESS_THAN if Bound.LESS_THAN in ceilings else Bound.AT_MOST
    # With `about` on the other side a floor is no longer firm; a ceiling still says "not more".
    return ceilings.pop() if ceilings else Bound.ABOUT


def _as_decimal(number: Fraction) -> Decimal:
    return _DIGITS.divide(Decimal(number.numerator), Decimal(number.denominator))
