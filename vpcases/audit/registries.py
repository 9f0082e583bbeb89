"""The words of the registries that everybody may read, in every language."""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.audit.leaves import Leaf, walk_leaves
from vpcases.derive.internal_records import show_propositions
from vpcases.model.library import Library
from vpcases.model.registry import Alternative
from vpcases.model.translation import TranslatedEntry, TranslatedRegistries

OPEN_REGISTRIES = ("segments", "drivers", "offerings", "certificates", "features", "benefits")
"""Registries that hold nothing which may not be shown, but what `INTERNAL` names."""
INTERNAL = frozenset({"importance", "roadmap_item"})
"""How much a segment matters to us, and where work on a feature is planned."""


def list_registry_words(library: Library) -> Iterator[Leaf]:
    """Yield what every page may print of the registries."""
    for name in OPEN_REGISTRIES:
        for record in getattr(library, name, {}).values():
            leaves = walk_leaves(record.content)
            yield from (leaf for leaf in leaves if leaf.path[0] not in INTERNAL)
    yield from _list_propositions(library)
    for alternative in library.alternatives.values():
        yield from _list_alternative(alternative.content, may_name=alternative.content.may_name)
    for objection in library.objections.values():
        if objection.content.words:  # what answers it may be a case that is not shown
            yield Leaf(("words",), objection.content.words)
    for calculator in library.calculators.values():
        yield from walk_leaves(calculator.content)
    for records in library.registry_words.values():
        for words in records:
            yield from _list_translated(words.content, library)


def _list_propositions(library: Library) -> Iterator[Leaf]:
    """Yield what everybody may read of propositions, in every language."""
    for record in show_propositions(library, {}).values():
        yield from walk_leaves(record.content)
    for translated in library.proposition_words.values():
        yield from walk_leaves(translated.content)


def _list_alternative(entry: Alternative | TranslatedEntry, *, may_name: bool) -> Iterator[Leaf]:
    if may_name:
        yield from walk_leaves(entry)
    elif entry.public_name:
        yield Leaf(("public_name",), entry.public_name)


def _list_translated(words: TranslatedRegistries, library: Library) -> Iterator[Leaf]:
    for name in OPEN_REGISTRIES:
        yield from walk_leaves(getattr(words, name, {}))
    for identity, entry in words.alternatives.items():
        known = library.alternatives.get(identity)
        if known:
            yield from _list_alternative(entry, may_name=known.content.may_name)
    for objection in words.objections.values():
        if objection.words:
            yield Leaf(("words",), objection.words)
    yield from walk_leaves(words.industries)
