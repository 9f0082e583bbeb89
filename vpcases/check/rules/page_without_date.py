"""Nothing on the page of a published case has a date.

Was it last spring, or ten years ago? Readers take a page without a date for an old one, and the
case can never be told to be too old.

To fix it, give the year of anything you know: `published:`, `decided:`, `live:` or `measured:`, or
the date of the interview in `source:`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.rules.undated_before_after import find as find_undated
from vpcases.check.subject import CaseSubject
from vpcases.model.case import CaseHistory
from vpcases.model.dates import PartialDate, Period
from vpcases.problems import Level

YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield a case without any date, where its figures have not been told to lack one."""
    history = subject.history
    # Not answered at all is told by another rule; this one is about `measured: unknown`.
    if history.measured is None:
        return
    if not _has_date(history) and not any(find_undated(subject)):
        yield Finding(
            ("published",),
            "nothing on this page has a date",
            "write when the story came out, if only the year",
        )


def _has_date(history: CaseHistory) -> bool:
    dates = [history.published, history.updated, history.decided, history.live, history.measured]
    dates += [day for entry in history.evidence.values() for day in (entry.date, entry.covers)]
    dates += [quote.said for quote in history.quotes.values()]
    dates += [line.measured for line in history.before_after.values()]
    return any(isinstance(day, (PartialDate, Period)) for day in dates) or bool(
        history.source and YEAR.search(history.source)
    )


RULE = Rule("page-without-date", weigh(published=Level.ADVICE), case=find)
