"""A before and an after are given in units that do not compare.

20 h/week and 2 h say nothing about each other, nor do days and minutes: a working day has no fixed
number of hours. Hours, minutes and seconds are converted, and so is how often a thing happens.

To fix it, write both sides in the same unit. Where a day means 8 or 24 hours, write the hours.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject
from vpcases.problems import Level
from vpcases.quantities import Quantity, is_comparable
from vpcases.quantities.units import is_time, split_unit

SIDES = ("after", "expected", "target")


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield every figure whose two sides cannot be compared."""
    for key, entry in subject.history.before_after.items():
        before = entry.before
        if not isinstance(before, Quantity):
            continue
        for side in SIDES:
            other = getattr(entry, side)
            if isinstance(other, Quantity) and not is_comparable(before, other):
                message = f"{before.wording} and {other.wording} cannot be compared"
                yield Finding(("before_after", key, side), message, _hint(before, other))


def _hint(before: Quantity, after: Quantity) -> str:
    if bool(before.unit) != bool(after.unit):
        return "write the unit on both sides of the arrow"
    units = {before.unit.rstrip("s"), after.unit.rstrip("s")}
    if "day" in units and units & LENGTHS:
        return "write hours on both sides, for a day can mean 8 or 24 of them"
    if _is_rate(before) and _is_rate(after):
        return "say how often, as in 1 per quarter -> 2 per week; what is counted is the label"
    if {before.form, after.form} != {"plain"}:
        return "say on both sides how often: every 4-6 weeks, or 3-4 per day"
    return f"write both in the same unit, in {before.unit} or in {after.unit}"


def _is_rate(quantity: Quantity) -> bool:
    """Return whether a thing is counted per length of time: releases/week."""
    counted, under = split_unit(quantity.unit)
    return bool(under) and is_time(under[-1]) and not is_time(counted)


LENGTHS = {"h", "hour", "hr", "min", "minute", "", "second", "sec", "m"}
RULE = Rule(
    "units-differ",
    weigh(
        nominated=Level.ADVICE,
        drafted=Level.MISTAKE,
        checked=Level.MISTAKE,
        published=Level.MISTAKE,
    ),
    case=find,
)
