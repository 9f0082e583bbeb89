"""What a published case measured is more than two years old.

A number is true of the time it was measured in. Two years later the customer may do more of it or
less, or may have left, and nobody can tell from the page.

To fix it, ask the customer for today's number and write it as a further measurement, or write in
`notice:` that the numbers are of that time.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject
from vpcases.model.dates import Period
from vpcases.problems import Level

PATIENCE = timedelta(days=2 * 365)


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield the period of the figures, where it and everything measured since is long past."""
    history = subject.history
    if not isinstance(history.measured, Period) or not (history.before_after or subject.value):
        return
    since = [
        measurement.period.last_day
        for over_time in (subject.value.over_time if subject.value else ())
        for measurement in over_time.measurements
    ]
    newest = max([history.measured.last_day, *since])
    if subject.whole.as_of - newest > PATIENCE and not history.notice:
        yield Finding(
            ("measured",),
            "the figures are more than two years old",
            "ask for today's numbers, or say in notice: that these are of that time",
        )


RULE = Rule("measured-long-ago", weigh(published=Level.ADVICE), case=find)
