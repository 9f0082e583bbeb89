"""A collection lacks something without which it has no page.

It needs the name of the prospect it is for, at least one proof, and its last day: a page without an
end would outlive what was agreed. Each entry of the proofs names one case or one quote. The page is
not there until then. One for an audience of our own needs to say which proofs it shows.

To fix it, fill in what is named.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CollectionSubject
from vpcases.derive.audiences import selects
from vpcases.derive.collections import find_last_day
from vpcases.problems import Level


def find(subject: CollectionSubject) -> Iterator[Finding]:
    """Yield every answer that is missing, and every entry that names no proof or names two."""
    content = subject.content
    if content.audience:
        if not selects(content):
            hint = (
                "name drivers:, features:, offerings: or segments:, or single cases below proofs:"
            )
            yield Finding(("drivers",), "which proofs does it show?", hint)
        return
    if not content.for_:
        yield Finding(("for",), "whom is it for?", "the prospect's name, as the page says it")
    if find_last_day(content) is None:
        hint = "until: the last day on which the page shows its proofs, as in 2027-01-31"
        yield Finding(("until",), "until when is it there?", hint)
    if not content.proofs:
        hint = "below `proofs:`, a dash and the id of a case, for up to five of them"
        yield Finding(("proofs",), "which proofs does it show?", hint)
    for number, pick in enumerate(content.proofs):
        if bool(pick.case) is bool(pick.quote):
            hint = "write `case:` with the id of a case, or `quote:` with that of a quote"
            yield Finding(("proofs", number), "which proof is it: one case, or one quote?", hint)


RULE = Rule(
    "collection-unfinished",
    weigh(nominated=Level.TODO, drafted=Level.TODO, checked=Level.TODO, published=Level.TODO),
    collection=find,
    can_be_accepted=False,
)
