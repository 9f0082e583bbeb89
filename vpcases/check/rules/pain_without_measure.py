"""A pain has no measure.

"Takes too long" is true of everything. Two days a week, three calls a supplier, 400 EUR a month can
be compared with what a proof shows, and tell a prospect whether it is their pain too.

To fix it, ask how long, how often or how much, and write it as `how_long:`. What nobody can count
may stay as it is: this is told of severe pains, and as a hint of others.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.proposition_subject import PropositionSubject
from vpcases.check.rule import Finding, Rule, weigh
from vpcases.derive.scorecard.language import has_number
from vpcases.model.proposition import Severity
from vpcases.problems import Level


def find(subject: PropositionSubject) -> Iterator[Finding]:
    """Yield every pain that counts nothing, severe ones as advice."""
    for name, pain in subject.content.pains.items():
        if not pain.words or pain.how_long or has_number(pain.words):
            continue
        level = Level.ADVICE if pain.severity is Severity.SEVERE else Level.HINT
        hint = "write `how_long:` below it, as in: two days of every week"
        yield Finding(("pains", name), "how long, how often, or how much?", hint, level)


RULE = Rule(
    "pain-without-measure",
    weigh(published=Level.HINT),
    proposition=find,
)
