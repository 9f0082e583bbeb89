"""Research is more than two years old.

What customers care about changes: a new rule, a new competitor, a year without money. What was
asked more than 24 months ago still says what was true then.

To fix it, ask again, a few of them at least, as a file of its own. The old one may stay beside it.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.proposition_subject import ResearchSubject
from vpcases.check.rule import Finding, Rule, weigh
from vpcases.derive.validity import add_years
from vpcases.model.dates import PartialDate
from vpcases.problems import Level

YEARS = 2


def find(subject: ResearchSubject) -> Iterator[Finding]:
    """Yield the date of research that is too old, where none about the same segment is newer."""
    date, whole = subject.content.date, subject.whole
    if not isinstance(date, PartialDate) or add_years(date.last_day, YEARS) >= whole.as_of:
        return
    message = f"this was done in {date}, more than two years ago"
    yield Finding(("date",), message, "ask again, and keep what comes out in a file of its own")


RULE = Rule(
    "research-old",
    weigh(published=Level.ADVICE),
    research=find,
)
