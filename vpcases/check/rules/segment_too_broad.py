"""A segment, or the "for" of its proposition, means everybody.

What is said to everyone fits nobody: a segment is a group with one need in common. It is told where
the words say so, and where a segment holds more than 60 % of the customers that are known, with
how many those are.

To fix it, name what they have in common besides us: what they do, how many they are, what hurts.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.proposition_subject import PropositionSubject
from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import EntrySubject
from vpcases.derive.scorecard.language import find_everybody
from vpcases.derive.scorecard.share import MOST, derive_share
from vpcases.model.registry import Segment
from vpcases.problems import Level

HINT = "name what they have in common: what they do, how large they are, what hurts them"


def find(subject: PropositionSubject) -> Iterator[Finding]:
    """Yield a "for" that means everybody."""
    return _judge(subject.content.for_)


def find_in_entry(subject: EntrySubject) -> Iterator[Finding]:
    """Yield a segment that means everybody, or that holds most of the customers that are known."""
    if not isinstance(subject.content, Segment):
        return
    yield from _judge(subject.content.for_)
    share = derive_share(subject.record.id, subject.whole.library)
    if share and share.is_most:
        message = f"{share.own} of {share.all} customers are in this one segment"
        hint = "look for what divides them, as what they bought it for, and make it two"
        yield Finding((), f"{message}, more than {MOST} in a hundred", hint)


def _judge(words: str | None) -> Iterator[Finding]:
    everybody = find_everybody(words or "")
    if everybody:
        yield Finding(("for",), f'"{everybody}" is no group', HINT, words=everybody)


RULE = Rule(
    "segment-too-broad",
    weigh(drafted=Level.ADVICE, checked=Level.ADVICE, published=Level.ADVICE),
    proposition=find,
    entry=find_in_entry,
)
