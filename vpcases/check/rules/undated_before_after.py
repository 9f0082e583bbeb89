"""A before and after stands on no date.

Compared with when? A saving of two years ago and one of last month are not the same news.
`decided:`, `live:` or `measured:` date every figure of a case; without any of them the page says
"date not known".

To fix it, give one of the three, if only the year.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject
from vpcases.model.case import CaseHistory
from vpcases.model.dates import PartialDate, Period
from vpcases.model.figures import BeforeAfter
from vpcases.problems import Level
from vpcases.quantities import Change, Quantity


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield one finding for a case with figures that nothing dates."""
    history = subject.history
    # Not answered at all is told by another rule; this one is about `measured: unknown`.
    if history.measured is None or _is_dated(history):
        return
    undated = [key for key, e in history.before_after.items() if _has_number(e) and not e.measured]
    for key in undated[:1]:
        others = f" and {len(undated) - 1} more" if len(undated) > 1 else ""
        yield Finding(
            ("before_after", key),
            f'no date is known for "{key}"{others}',
            "give decided:, live: or measured:, if only the year",
        )


def _is_dated(history: CaseHistory) -> bool:
    dates = (history.decided, history.live, history.measured)
    covers = (entry.covers for entry in history.evidence.values())
    return any(isinstance(day, (PartialDate, Period)) for day in (*dates, *covers))


def _has_number(entry: BeforeAfter) -> bool:
    return any(isinstance(side, (Quantity, Change)) for side in (entry.after, entry.change))


RULE = Rule(
    "undated-before-after",
    weigh(drafted=Level.TODO, checked=Level.ADVICE, published=Level.ADVICE),
    case=find,
)
