"""The rules, from the docstrings of their modules."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.check.catalogue import list_rules
from vpcases.check.rule import ALWAYS, Weights
from vpcases.model.authored import Status

WEIGHED = (Status.NOMINATED, Status.DRAFTED, Status.CHECKED, Status.PUBLISHED)
"""The statuses that a rule tells apart."""


@dataclass(frozen=True, slots=True)
class RuleNote:
    """A rule as its page shows it; `levels` is empty where it is a mistake at every status."""

    id: str
    title: str
    text: str
    levels: tuple[tuple[str, str], ...]
    can_be_accepted: bool


def list_rule_notes() -> tuple[RuleNote, ...]:
    """Return every rule, by id."""
    return tuple(
        RuleNote(rule.id, rule.title, rule.text, word_levels(rule.weights), rule.can_be_accepted)
        for rule in list_rules()
    )


def word_levels(weights: Weights) -> tuple[tuple[str, str], ...]:
    """Return how much a rule weighs at each status, in words; empty for one that always stops."""
    if weights == ALWAYS:
        return ()
    found = ((status, weights.get(status)) for status in WEIGHED)
    return tuple((status.value, level.value if level else "–") for status, level in found)
