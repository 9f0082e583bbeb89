"""The title, the description or the problem begins with what we sell.

Readers have not come for a product. They have come to see whether somebody like them got rid of
what troubles them. Nearly every title names the product, and may; it is the beginning that counts.

To fix it, begin with the customer and what changed for them, and name the product behind that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject
from vpcases.check.texts import HEADLINES
from vpcases.problems import Level

FIELDS = (*HEADLINES, "situation")


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield the first such text that begins with the name of the offering."""
    name = _name_offering(subject)
    if not name:
        return
    opening = re.compile(rf"\W*(?:(?:with|using|thanks to|the) )?({re.escape(name)})\b", re.I)
    for field in FIELDS:
        words = getattr(subject.history, field) or ""
        found = opening.match(words)
        if found:
            yield Finding(
                (field,),
                f'this begins with "{found[1]}" and not with the customer',
                "begin with the customer and what changed for them",
                words=found[1],
            )
            return


def _name_offering(subject: CaseSubject) -> str:
    identity = subject.history.offering or ""
    record = subject.whole.library.offerings.get(identity)
    return (record.content.title if record else None) or identity.replace("-", " ")


RULE = Rule(
    "feature-first",
    weigh(drafted=Level.HINT, checked=Level.HINT, published=Level.HINT),
    case=find,
)
