"""What a customer signs of how they decided: each sentence, each yes, and whose voice it is."""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.derive.consent.part import Part, join_words
from vpcases.model.approval import Item
from vpcases.model.case import CaseHistory
from vpcases.model.decision import ApprovalStep, OpinionLeader
from vpcases.model.slugs import slug
from vpcases.model.translation import Translation

SENTENCES = {
    "risk": ("feared", "happened", "way_back"),
    "forces": ("push", "pull", "anxiety", "habit"),
}
"""The blocks of which every field is a sentence that is signed by itself."""


def list_decision(history: CaseHistory) -> Iterator[Part]:
    """Yield what a case says of how its customer decided, in the order of the page."""
    for name, words in list_decision_texts(history):
        block, _, field = name.partition(".")
        yield Part(name, (block, field), (words,))
    for role, step in history.approval_path.items():
        yield Part(name_step(role), ("approval_path", role), (_word_step(role, step),))
    if history.opinion_leader:
        said = _word_leader(history.opinion_leader)
        yield Part("opinion_leader", ("opinion_leader",), (said,), Item.NAME)


def list_decision_texts(content: CaseHistory | Translation) -> Iterator[tuple[str, str]]:
    """Yield the texts of which single sentences can be struck out, by the names of their parts."""
    for name, fields in SENTENCES.items():
        block = getattr(content, name)
        for field in fields if block else ():
            words = getattr(block, field)
            if words:
                yield f"{name}.{field}", words


def name_step(role: str) -> str:
    """Return the name of the part that somebody who had to say yes is."""
    return f"approval_path.{slug(role)}"


def _word_step(role: str, step: ApprovalStep) -> str:
    days = "" if step.days is None else str(step.days)
    return join_words((step.role or role, step.what_they_needed, days))


def _word_leader(leader: OpinionLeader) -> str:
    paid = "" if leader.paid is None else "paid" if leader.paid else "not paid"
    return join_words((leader.why, leader.evidence, paid))
