"""Two dates are the wrong way round: something ends before it begins.

A decision comes before use, use before the end of what was measured, an approval before the day it
lapses. Dates of different exactness are compared by what they share: 2025 and 2025-03-01 can both
be right.

To fix it, look both up and correct the one that is wrong; `unknown` is an answer, too.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject, EntrySubject
from vpcases.model.certificate import Certificate
from vpcases.model.dates import PartialDate, Period
from vpcases.model.registry import Customer
from vpcases.problems import FieldPath, Level
from vpcases.quantities import Unknown

AnyDate = PartialDate | Period | Unknown | None


def find_in_case(subject: CaseSubject) -> Iterator[Finding]:
    """Yield every date of a case that comes before one it should follow."""
    history, approval = subject.history, subject.history.approval
    yield from _compare(("live",), history.live, "decided", history.decided)
    yield from _compare(("measured",), history.measured, "live", history.live)
    yield from _compare(("updated",), history.updated, "published", history.published)
    if approval:
        yield from _compare(("approval", "until"), approval.until, "date", approval.date)
    for name, evidence in history.evidence.items():
        yield from _compare(("evidence", name, "date"), evidence.date, "covers", evidence.covers)
    if history.customer:
        yield from _find_in_customer(("customer",), history.customer)


def find_in_entry(subject: EntrySubject) -> Iterator[Finding]:
    """Yield a customer that left before it came, and a certificate that ended before it began."""
    if isinstance(subject.content, Customer):
        yield from _find_in_customer((), subject.content)
    if isinstance(subject.content, Certificate):
        yield from _compare(("until",), subject.content.until, "issued", subject.content.issued)


def _find_in_customer(within: FieldPath, customer: Customer) -> Iterator[Finding]:
    yield from _compare((*within, "left"), customer.left, "since", customer.since)


def _compare(path: FieldPath, later: AnyDate, name: str, earlier: AnyDate) -> Iterator[Finding]:
    """Yield a finding where the whole of `later` lies before the whole of `earlier`."""
    if isinstance(later, Unknown | None) or isinstance(earlier, Unknown | None):
        return
    if later.last_day < earlier.first_day:
        field = str(path[-1])
        yield Finding(
            path,
            f"{later} comes before {name}: {earlier}",
            f"look both up and correct one: {name} comes first, then {field}",
        )


RULE = Rule(
    "dates-out-of-order",
    weigh(
        nominated=Level.MISTAKE,
        drafted=Level.MISTAKE,
        checked=Level.MISTAKE,
        published=Level.MISTAKE,
    ),
    case=find_in_case,
    entry=find_in_entry,
    can_be_accepted=False,
)
