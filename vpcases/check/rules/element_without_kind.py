"""A value element is of no kind: its driver has none.

Technical, economic, service or social: the kind says what sort of value it is, and which of them
are added up. It comes from the driver, so that it is said once for all cases.

To fix it, write `kind:` at the driver in the vocabulary, or at the element where it differs there.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject
from vpcases.problems import Level


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield every element whose driver is known and has no kind, and that has none itself."""
    drivers = subject.whole.library.drivers
    for key, element in subject.history.value_elements.items():
        driver = drivers.get(key)
        # A driver that is not in the vocabulary is told as such.
        if driver and not driver.content.kind and not element.kind:
            yield Finding(
                ("value_elements", key),
                f'the driver "{key}" is of no kind, and so is this',
                f"write kind: technical, economic, service or social in {driver.source.path}",
            )


RULE = Rule(
    "element-without-kind",
    weigh(drafted=Level.TODO, checked=Level.MISTAKE, published=Level.MISTAKE),
    case=find,
)
