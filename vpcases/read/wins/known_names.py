"""What the words of a sheet mean on the site: ids, titles, and the words of the mapping."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from vpcases.model.library import Record
from vpcases.model.translation import TranslatedRegistries
from vpcases.model.win import ReasonSource
from vpcases.model.win_mapping import WinMapping

Records = Mapping[str, Mapping[str, Record[Any]]]
"""Every registry and folder of records by its name, as the reader collects them."""
BARE = frozenset(
    (
        *("price", "the price", "preis", "der preis"),
        *("relationship", "relationships", "the relationship", "beziehung", "beziehungen"),
        *("other", "others", "misc", "miscellaneous", "various", "sonstiges", "sonstige"),
        *("andere", "anderes", "verschiedenes"),
    )
)
"""Reasons that say nothing: what was it about the price, and whom do they know?"""
_BETWEEN = re.compile(r"[\W_]+")


def fold_words(text: str) -> str:
    """Return a text as it is compared: small letters, one space for all that is no letter."""
    return _BETWEEN.sub(" ", text.casefold()).strip()


@dataclass
class Names:
    """Ids by the words that mean them."""

    by_words: dict[str, str]
    known: dict[str, str | None] = field(default_factory=dict)

    def find(self, text: str) -> str | None:
        """Return the id that a text means, or None."""
        if text not in self.known:
            self.known[text] = self.by_words.get(fold_words(text))
        return self.known[text]


@dataclass(frozen=True)
class KnownNames:
    """Everything that words of a sheet can mean."""

    reasons: Names
    offerings: Names
    alternatives: Names
    segments: Names
    customers: Names
    proofs: Names
    sources: Names


def collect_names(
    records: Records, mapping: WinMapping, translated: Iterable[TranslatedRegistries] = ()
) -> KnownNames:
    """Return what words of a sheet mean; the mapping goes before ids, and ids before titles.

    Titles in other languages, from `translated`, mean the same as those that they translate.
    """
    said = {fold_words(words): source.value for words, source in mapping.reason_sources.items()}
    every = tuple(translated)
    return KnownNames(
        _collect(records, ("drivers", "reasons"), mapping.reasons, every),
        _collect(records, ("offerings",), mapping.offerings, every),
        _collect(records, ("alternatives",), mapping.alternatives, every),
        _collect(records, ("segments",), mapping.segments, every),
        _collect(records, ("customers",), {}, ()),
        _collect(records, ("cases", "quotes"), {}, ()),
        Names({source.value: source.value for source in ReasonSource} | said),
    )


def _collect(
    records: Records,
    registries: tuple[str, ...],
    mapped: Mapping[str, str],
    translated: tuple[TranslatedRegistries, ...],
) -> Names:
    entries = [record for name in registries for record in records.get(name, {}).values()]
    ids = {fold_words(record.id): record.id for record in entries}
    known = set(ids.values())
    chosen = {fold_words(words): meant for words, meant in mapped.items() if meant in known}
    titles = [(title, record.id) for record in entries for title in _list_titles(record.content)]
    titles += [
        (entry.title, identity)
        for words in translated
        for name in registries
        for identity, entry in getattr(words, name, {}).items()
        if identity in known and entry.title
    ]
    return Names(_read_titles(titles) | ids | chosen)


def _read_titles(titles: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return ids by their titles; a title that two records share means neither."""
    found: dict[str, set[str]] = {}
    for title, identity in titles:
        found.setdefault(fold_words(title), set()).add(identity)
    return {folded: min(ids) for folded, ids in found.items() if folded and len(ids) == 1}


def _list_titles(content: Any) -> list[str]:
    titles = [getattr(content, name, None) for name in ("title", "name")]
    fixed = getattr(content, "words", ())
    return [*filter(None, titles), *(fixed if isinstance(fixed, tuple) else ())]
