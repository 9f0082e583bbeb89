"""A point of contention has no plan to settle it.

Where customer and supplier disagree on what an element is worth, the page shows both views. That is
honest for a while. After a year without a count, a measurement or a trial it looks like a claim
that nobody wanted to check.

To fix it, agree with the customer on how and when to settle it, and write that as `resolve_by:`
(Count of credit notes in 2026-12). Once it is settled, make it a difference, or take it away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject
from vpcases.model.authored import Point
from vpcases.model.dates import PartialDate
from vpcases.problems import Level

DATE = re.compile(r"(?<!\d)(\d{4})(?:-(0[1-9]|1[0-2]))?(?!\d)")
PATIENCE = timedelta(days=365)


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield contended elements without a plan, and those whose plan is a year past its date."""
    for key, element in subject.history.value_elements.items():
        if element.point != Point.CONTENTION:
            continue
        if not element.resolve_by:
            yield Finding(
                ("value_elements", key),
                "this is contended, and nothing says how it will be settled",
                "agree on a count or a trial with the customer, and write it as resolve_by:",
            )
            continue
        due = [
            PartialDate(int(y), int(m) if m else None) for y, m in DATE.findall(element.resolve_by)
        ]
        if due and subject.whole.as_of - max(due, key=lambda day: day.last_day).last_day > PATIENCE:
            yield Finding(
                ("value_elements", key, "resolve_by"),
                "this was to be settled more than a year ago",
                "write what came of it, or agree on another day",
            )


RULE = Rule(
    "open-contention",
    weigh(checked=Level.ADVICE, published=Level.ADVICE),
    case=find,
)
