"""A collection would show a proof to somebody who may never see it.

Under `never_show_to` a customer names those who may not be sent a proof of it: a competitor, or a
supplier it is negotiating with. It holds for every case and quote of that customer, whether it is
named in them or not. Without `prospect:` the name behind `for:` is compared with the ids and with
the names in the registry, whatever stands around it: better once too often.

To fix it, take the proof out. Where the prospect only has a similar name, say who it is: write its
own id behind `prospect:`.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CollectionSubject
from vpcases.derive.collections import has_ended
from vpcases.derive.forbidden import list_forbidding
from vpcases.problems import Level


def find(subject: CollectionSubject) -> Iterator[Finding]:
    """Yield every proof that a customer forbids to show to the prospect."""
    content, whole = subject.content, subject.whole
    if has_ended(content, whole.as_of):
        return
    for number, pick in enumerate(content.proofs):
        found = next(list_forbidding(pick, content, whole.library), None)
        if found:
            path = ("proofs", number, "case" if pick.case else "quote")
            message = (
                f'"{found.customer}" may never be shown to "{found.prospect}", so '
                f'"{pick.case or pick.quote}" may not stand here'
            )
            hint = "take it out"
            if found.is_by_name:
                hint += f"; if {content.for_} is somebody else, write its own id behind prospect:"
            yield Finding(path, message, hint, words=pick.case or pick.quote or "")


RULE = Rule(
    "collection-forbidden",
    weigh(published=Level.MISTAKE),
    collection=find,
    can_be_accepted=False,
)
