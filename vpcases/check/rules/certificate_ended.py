"""A certificate has ended.

The public list leaves it out from the day after its end. Whoever had read of it there, or was told
of it by us, may ask why it is gone.

To fix it, write the new `number:` and `until:` once it has been renewed, or take the entry out.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import EntrySubject
from vpcases.derive.certificates import Standing, stand_certificate
from vpcases.model.certificate import Certificate
from vpcases.problems import Level


def find(subject: EntrySubject) -> Iterator[Finding]:
    """Yield the end of a certificate that has passed."""
    content = subject.content
    if not isinstance(content, Certificate):
        return
    found = stand_certificate(subject.record.id, content, subject.whole.as_of)
    if found.standing is Standing.ENDED:
        yield Finding(
            ("until",),
            f"it ended with {content.until}, so the public list leaves it out",
            "write the new number: and until:, or take the entry out",
        )


RULE = Rule(
    "certificate-ended",
    weigh(
        nominated=Level.ADVICE,
        drafted=Level.ADVICE,
        checked=Level.ADVICE,
        published=Level.ADVICE,
    ),
    entry=find,
    can_be_accepted=False,
)
