"""Somebody was asked for a reference more often than they agreed to.

The three customers who are always willing are the three who stop answering. `per_quarter:` is what
they said, and `last_asked:` the days on which they were asked.

To fix it, ask somebody else until the next quarter begins.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject, EntrySubject
from vpcases.check.whole import Whole
from vpcases.derive.references import derive_references
from vpcases.model.registry import Customer
from vpcases.problems import FieldPath, Level


def find_in_entry(subject: EntrySubject) -> Iterator[Finding]:
    """Yield everybody at a customer of the registry who was asked too often."""
    if isinstance(subject.content, Customer):
        yield from _find(subject.content, (), subject.whole)


def find_in_case(subject: CaseSubject) -> Iterator[Finding]:
    """Yield the same at a customer that stands in its case."""
    if subject.history.customer:
        yield from _find(subject.history.customer, ("customer",), subject.whole)


def _find(customer: Customer, within: FieldPath, whole: Whole) -> Iterator[Finding]:
    for reference in derive_references(customer, whole.as_of):
        if reference.is_over:
            yield Finding(
                (*within, "people", reference.name, "refer", "last_asked"),
                f"asked {reference.asked} times this quarter, {reference.terms.per_quarter} agreed",
                f"ask somebody else until {reference.free_from}",
            )


RULE = Rule(
    "asked-too-often",
    weigh(
        nominated=Level.ADVICE,
        drafted=Level.ADVICE,
        checked=Level.ADVICE,
        published=Level.ADVICE,
    ),
    case=find_in_case,
    entry=find_in_entry,
)
