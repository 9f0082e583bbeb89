"""A number of things that happen again and again does not say in what time.

From 4 releases to 12: in a week, in a year? Hours that are spent say as little: 20 hours once, or
every month?

To fix it, write the time behind the number: 4 releases/quarter, 20 h/month, every 2 weeks, 3 per
day. Where it happened once, give the line a name that says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject
from vpcases.problems import Level
from vpcases.quantities import Quantity
from vpcases.quantities.units import is_time, split_unit

AGAIN = re.compile(
    r"\b(?:releases?|deploy(?:ment)?s|incidents?|outages?|tickets?|complaints?|calls|reminders"
    r"|alerts|visits|invoices|orders|payments|letters|deliveries|failures|false alarms)\b",
    re.IGNORECASE,
)
SPENT = re.compile(
    r"\b(?:downtime|overtime|hours (?:spent|lost|worked)|time (?:spent|lost)"
    r"|hours of (?:work|overtime|downtime))\b",
    re.IGNORECASE,
)
TIMED = re.compile(
    r"\b(?:per|each|every|an? (?:hour|day|week|month|quarter|year|release|order)|daily|weekly"
    r"|monthly|quarterly|yearly|annual(?:ly)?|open|waiting|backlog|in total|once|one|from|until"
    r"|between|time to|in (?:19|20)\d\d)\b",
    re.IGNORECASE,
)
SIDES = ("before", "after", "expected", "target")


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield every line of before and after that counts what recurs, without the time."""
    for key, entry in subject.history.before_after.items():
        sides = [side for name in SIDES if isinstance(side := getattr(entry, name), Quantity)]
        said = f"{key} {entry.label or ''} {entry.scope or ''}"
        if sides and not TIMED.search(said) and all(_lacks_time(said, side) for side in sides):
            yield Finding(
                ("before_after", key),
                f'"{sides[-1].wording}": in what time?',
                "write it behind the number, as in /week or /year",
            )


def _lacks_time(said: str, side: Quantity) -> bool:
    """Return whether a side counts what recurs, or time spent, and does not say in what time."""
    if side.form != "plain" or TIMED.search(side.unit):
        return False
    counted, under = split_unit(side.unit)
    if under:
        return False
    if is_time(counted):
        return bool(SPENT.search(said))
    return bool(AGAIN.search(side.unit) or (not side.unit and AGAIN.search(said)))


RULE = Rule(
    "without-time-unit",
    weigh(drafted=Level.HINT, checked=Level.HINT, published=Level.HINT),
    case=find,
)
