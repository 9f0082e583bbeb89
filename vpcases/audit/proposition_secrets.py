"""What stands behind a proposition, and what a team made of its wins: for ourselves alone."""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.audit.leaves import walk_leaves
from vpcases.audit.research_secrets import list_research_secrets
from vpcases.audit.secret import Secret, Sort
from vpcases.audit.sorting import LONG
from vpcases.audit.win_secrets import list_win_secrets
from vpcases.derive.internal_records import OF_PROPOSITION
from vpcases.model.library import Library
from vpcases.problems import FieldPath, Source

SEARCHED = (*(name for name in OF_PROPOSITION if name != "history"), "problem_source")
"""What is for ourselves of a proposition; what it said once was public then.

A source that is an id is one word, which is looked for nowhere.
"""


def list_secrets_of_ours(library: Library) -> Iterator[Secret]:
    """Yield what nobody outside may read of what a team writes for itself."""
    yield from list_win_secrets(library)
    yield from list_research_secrets(library)
    yield from list_proposition_secrets(library)


def list_proposition_secrets(library: Library) -> Iterator[Secret]:
    """Yield what no public page needs of propositions, features, reasons and reviews of wins.

    A few words stand in any text. What a proposition says in public is no secret where it is
    repeated in one of these, for everybody may read it.
    """
    for proposition in library.propositions.values():
        for name in SEARCHED:
            for leaf in walk_leaves(getattr(proposition.content, name), (name,)):
                yield from _long(leaf.text, proposition.source, leaf.path)
        for alternative, swap in proposition.content.true_for_them.items():
            yield from _long(swap.why, proposition.source, ("true_for_them", alternative, "why"))
    for review in library.reviews.values():
        yield from _long(review.content.note, review.source, ("note",))
    for feature in library.features.values():
        planned = feature.content.roadmap_item
        yield from _long(planned, feature.source, (*feature.within, "roadmap_item"))
    for reason in library.reasons.values():
        yield from _long(reason.content.about, reason.source, (*reason.within, "about"))


def _long(words: str | None, source: Source, path: FieldPath) -> Iterator[Secret]:
    if words and len(words.split()) >= LONG:
        yield Secret(Sort.TEXT, words.strip(), source, path)
