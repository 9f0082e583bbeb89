"""The rules, from the docstrings of their modules."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.check.catalogue import list_rules
from vpcases.check.rule import ADVISED, ALWAYS, Weights
from vpcases.model.authored import Status

WEIGHED = (Status.NOMINATED, Status.DRAFTED, Status.CHECKED, Status.PUBLISHED)
"""The statuses that a rule tells apart."""


@dataclass(frozen=True, slots=True)
class RuleNote:
    """A rule as its page shows it; `levels` says in words how much it weighs at which status."""

    id: str
    title: str
    text: str
    levels: str
    can_be_accepted: bool


def list_rule_notes() -> tuple[RuleNote, ...]:
    """Return every rule, by id."""
    return tuple(
        RuleNote(rule.id, rule.title, rule.text, word_levels(rule.weights), rule.can_be_accepted)
        for rule in list_rules()
    )


def word_levels(weights: Weights) -> str:
    """Return how much a rule weighs, as in `To-do when drafted, mistake when checked`."""
    if weights == ALWAYS:
        return "A mistake at every status"
    if weights == ADVISED:
        return "Advice, which stops nothing"
    told: dict[str, list[str]] = {}
    for status in WEIGHED:
        level = weights.get(status)
        if level:
            told.setdefault(level.value, []).append(status.value)
    words = ", ".join(f"{level} when {_join(statuses)}" for level, statuses in told.items())
    return words[:1].upper() + words[1:]


def _join(words: list[str]) -> str:
    return " or ".join([", ".join(words[:-1]), words[-1]]) if words[1:] else words[0]
