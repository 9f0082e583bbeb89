"""A certificate does not say who issued it, or until when it holds.

Without an issuer it is only our own word. Without an end nobody takes it off the list when it has
ended, and a reader who looks it up finds that we are not certified any more.

To fix it, write `issuer:` and `until:`. What has no end, a membership for one, says
`until: unknown`.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import EntrySubject
from vpcases.model.certificate import Certificate
from vpcases.problems import Level


def find(subject: EntrySubject) -> Iterator[Finding]:
    """Yield what a certificate does not say and a reader would ask."""
    content = subject.content
    if not isinstance(content, Certificate):
        return
    if not content.issuer:
        yield Finding(("issuer",), "who issued it?", "issuer: the office or body that signed it")
    if not content.until:
        hint = "until: the last day on which it holds, or unknown where it has no end"
        yield Finding(("until",), "until when does it hold?", hint)


RULE = Rule(
    "certificate-unfinished",
    weigh(nominated=Level.TODO, drafted=Level.TODO, checked=Level.TODO, published=Level.TODO),
    entry=find,
    can_be_accepted=False,
)
