"""A proposition was changed for no reason but an opinion.

A change names the review of the wins, the cases or the research it was made for. Without any, the
next one changes it back, for another opinion. Pages call such a change an opinion.

To fix it, name what it was changed for below `because:`: win-review-2026-10, or the id of a case or
of research. Where it was an opinion, accept this advice and say whose.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.proposition_ids import name_newest_review
from vpcases.check.proposition_subject import PropositionSubject
from vpcases.check.rule import Finding, Rule, weigh
from vpcases.derive.propositions.history import list_revisions
from vpcases.problems import Level


def find(subject: PropositionSubject) -> Iterator[Finding]:
    """Yield every change after the first that names nothing it was made for."""
    for revision in list_revisions(subject.content):
        # The first entry writes down what was there, and changes nothing.
        if revision.number > 1 and not revision.because:
            message = "this change rests on an opinion: it names no wins, cases or research"
            review = name_newest_review(subject.whole.library)
            hint = "write `because:` below it, and the ids of cases or research"
            if review:
                hint = f"write `because: [{review}]` below it, or the ids of cases or research"
            yield Finding(("history", revision.key), message, hint)


RULE = Rule(
    "revision-without-evidence",
    weigh(published=Level.ADVICE),
    proposition=find,
)
