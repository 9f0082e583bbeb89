"""A proposition was changed, and its history does not say why.

Whoever reads the next version has to be able to learn which wins or cases it was changed for, and
whoever preferred the old one has to find it. So the words of the newest entry of `history:` are
those that stand there today. A proposition without any history has one thing to do: its first
entry.

To fix it, tell what was changed and why:
`vpcases proposition changed midmarket-wholesale --what "Hours first" --because win-review-2026-10`
keeps the new words beside the old. Where nothing was meant to change, put the old words back.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.proposition_ids import name_newest_review
from vpcases.check.proposition_subject import PropositionSubject
from vpcases.check.rule import Finding, Rule, weigh
from vpcases.derive.propositions.history import find_newest, read_day
from vpcases.derive.propositions.wording import is_same_wording, word_proposition
from vpcases.problems import Level


def find(subject: PropositionSubject) -> Iterator[Finding]:
    """Yield text that is not that of the newest entry, and days of entries that are none."""
    content, identity = subject.content, subject.record.id
    words = word_proposition(content)
    for day in content.history:
        if read_day(day) is None:
            message = f'"{day}" is no day, so nobody knows which entry is the newest'
            yield Finding(("history", day), message, "call it by its day, as in 2026-10-20")
    command = f"vpcases proposition changed {identity} --what"
    newest = find_newest(content)
    if newest is None:
        if words and not content.history:
            message = "its history has no entry yet, so no wording of it is kept"
            yield Finding(("history",), message, f'{command} "First wording"', Level.TODO)
    elif not is_same_wording(newest.words, words):
        message = f"the text is another than on {newest.day}, and history: does not say why"
        review = name_newest_review(subject.whole.library)
        reason = f"--because {review}" if review else "--because ID (of a case or of research)"
        yield Finding(("history", newest.key), message, f'run: {command} "…" {reason}')


RULE = Rule(
    "proposition-changed-without-entry",
    weigh(published=Level.MISTAKE),
    proposition=find,
    can_be_accepted=False,
)
