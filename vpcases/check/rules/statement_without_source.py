"""A value that is told in a sentence stands there on nobody's word.

What has no money figure is not added up, and still it is claimed. Without a source it is what we
would like to be true.

To fix it, write `source:` at the element or at the case, or let a quote say it: its `explains:`
names the driver.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.rules.feeling_without_source import is_explained
from vpcases.check.subject import CaseSubject
from vpcases.problems import Level


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield every element told in a sentence that no source and no quote vouches for."""
    history = subject.history
    if history.source:
        return
    for driver, element in history.value_elements.items():
        if element.statement and not element.source and not is_explained(history, driver):
            yield Finding(
                ("value_elements", driver),
                "nobody is named who says so",
                f"write source: below it, or add a quote that explains {driver}",
            )


RULE = Rule(
    "statement-without-source",
    weigh(checked=Level.ADVICE, published=Level.MISTAKE),
    case=find,
)
