"""Something is said to have happened on a day that has not come yet.

Seen from the day the site is built for, a quote cannot have been said tomorrow, nor an approval
given. Most often the year is a slip.

To fix it, correct the date. What is planned is better left out until it has happened; figures that
are projected go into `expected:`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject, QuoteSubject
from vpcases.model.authored import Status
from vpcases.model.dates import PartialDate, Period, read_period
from vpcases.model.scalars import as_one_line
from vpcases.problems import FieldPath, Level
from vpcases.quantities import Unknown

EARLY = (Status.NOMINATED, Status.QUALIFIED, Status.DRAFTED)
AnyDate = PartialDate | Period | Unknown | None


def find_in_case(subject: CaseSubject) -> Iterator[Finding]:
    """Yield what a case says has happened and cannot have."""
    history = subject.history
    dates: list[tuple[FieldPath, AnyDate]] = [
        (("decided",), history.decided),
        (("live",), history.live),
        (("updated",), history.updated),
    ]
    if history.approval:
        dates.append((("approval", "date"), history.approval.date))
    dates.extend((("quotes", name, "said"), quote.said) for name, quote in history.quotes.items())
    dates.extend((("evidence", name, "date"), e.date) for name, e in history.evidence.items())
    for path, when in dates:
        yield from _judge(path, when, subject.whole.as_of)
    yield from _judge_end(("measured",), history.measured, subject.whole.as_of)
    yield from _find_in_measurements(subject)


def _find_in_measurements(subject: CaseSubject) -> Iterator[Finding]:
    """Yield every value that is called realised for a period that is not over."""
    for key, element in subject.history.value_elements.items():
        for typed, entry in element.realised.items():
            path = ("value_elements", key, "realised", typed)
            period = read_period(as_one_line(typed))
            for found in _judge((*path, "confirmed"), entry.confirmed, subject.whole.as_of):
                yield replace(found, level=_weight(subject.status))
            if period.last_day > subject.whole.as_of:
                yield Finding(
                    path,
                    f"{period} is not over on {subject.whole.as_of}, so nothing is realised yet",
                    "leave it out until then; what is expected is written as projected:",
                    _weight(subject.status),
                )


def _weight(status: Status) -> Level | None:
    """Return a mistake once a case is checked: such a value would be added up and confirmed."""
    return None if status in EARLY else Level.MISTAKE


def find_in_quote(subject: QuoteSubject) -> Iterator[Finding]:
    """Yield a quote said on a day that has not come."""
    yield from _judge(("said",), subject.content.said, subject.whole.as_of)


def _judge(path: FieldPath, when: AnyDate, as_of: date) -> Iterator[Finding]:
    if isinstance(when, (PartialDate, Period)) and when.first_day > as_of:
        yield Finding(
            path, f"{when} has not come yet on {as_of}", "correct it, or leave it out until then"
        )


def _judge_end(path: FieldPath, when: AnyDate, as_of: date) -> Iterator[Finding]:
    if isinstance(when, Period) and when.end.first_day > as_of:
        hint = "measured: holds what has been measured; expected: what is projected"
        yield Finding(path, f"{when} goes on beyond {as_of}", hint)


RULE = Rule(
    "date-in-future",
    weigh(drafted=Level.ADVICE, checked=Level.ADVICE, published=Level.ADVICE),
    case=find_in_case,
    quote=find_in_quote,
)
