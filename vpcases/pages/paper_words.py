"""What the papers of a case say before its own words: headings, labels, and what nobody told."""

from __future__ import annotations

from collections.abc import Mapping

from vpcases.catalogue import fixed, say
from vpcases.pages.wording import capitalise

LABELS = {
    "question": fixed("Should you really be focusing on this?"),
    "cost": fixed("What the problem cost"),
    "cost_unknown": fixed("Nobody has put a number on it."),
    "result": fixed("What it brought"),
    "took": fixed("What it took, and whom"),
    "risk": fixed("What could go wrong"),
    "steps": fixed("Who had to say yes"),
    "stayed": fixed("What did not improve"),
    "ask": fixed("Whom to ask"),
    "not_told": fixed("Nobody has told us yet."),
    "unnamed": fixed("Customer not named"),
    "problem": fixed("The problem, in their words"),
    "considered": fixed("What they considered"),
    "known": fixed("How we know"),
    "measure": fixed("Measure"),
    "before": fixed("before"),
    "after": fixed("after"),
    "change": fixed("Change"),
    "element": fixed("Element"),
    "total": fixed("Agreed difference"),
    "whole": fixed("The whole proof"),
}
"""The words that stand on the papers, by the names that templates know them by."""


def word_labels(language: str) -> Mapping[str, str]:
    """Return the words that papers say in a language, by their names."""
    return {name: capitalise(say(language, words)) for name, words in LABELS.items()}
