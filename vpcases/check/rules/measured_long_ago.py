"""What a published case measured is more than two years old.

A number is true of the time it was measured in. Two years later the customer may do more of it or
less, or may have left, and nobody can tell from the page.

To fix it, ask the customer for today's number and write it as a further measurement, or write in
`notice:` that the numbers are of that time.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject
from vpcases.derive.validity import derive_validity
from vpcases.problems import Level


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield the period of the figures, where it and everything measured since is long past."""
    validity = derive_validity(subject.history, subject.value, subject.whole.as_of)
    if validity.is_old and not subject.history.notice:
        yield Finding(
            ("measured",),
            "the figures are more than two years old",
            "ask for today's numbers, or say in notice: that these are of that time",
        )


RULE = Rule("measured-long-ago", weigh(published=Level.ADVICE), case=find)
