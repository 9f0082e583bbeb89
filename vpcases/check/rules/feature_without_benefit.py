"""A feature is good for nothing that is written down.

A list of features tells a prospect what it does and leaves them to find out why they should care.

To fix it, name the benefits that it brings, below `benefits:`, and each of these with the driver
that proves it. A feature that brings none may be one to build no further.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import EntrySubject
from vpcases.model.feature import BenefitOfFeature, Feature
from vpcases.problems import Level


def find(subject: EntrySubject) -> Iterator[Finding]:
    """Yield a feature that names no benefit, and a benefit that no driver proves."""
    content = subject.content
    if isinstance(content, Feature) and not content.benefits:
        hint = "write `benefits:` below it, with the ids of what stands below benefits:"
        yield Finding((), "what is this good for?", hint)
    if isinstance(content, BenefitOfFeature) and not content.driver:
        hint = "write `driver:` below it, with the id of the driver whose cases show it"
        yield Finding((), "what proves this?", hint)


RULE = Rule(
    "feature-without-benefit",
    weigh(drafted=Level.TODO, checked=Level.TODO, published=Level.TODO),
    entry=find,
)
