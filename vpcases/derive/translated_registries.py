"""The registries in another language: the same entries with other words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import BaseModel

from vpcases.derive.terms import name_term
from vpcases.derive.translated_words import merge_words
from vpcases.derive.vocabulary import Vocabulary, derive_vocabulary
from vpcases.model.case import CaseHistory
from vpcases.model.library import Library, Record
from vpcases.model.quote import ReferralQuote
from vpcases.model.registry import Segment
from vpcases.model.translation import TranslatedEntry, TranslatedRegistries

REGISTRIES = (
    *("segments", "drivers", "offerings", "alternatives", "certificates", "objections"),
    *("features", "benefits"),
)
M = TypeVar("M", bound=BaseModel)
L = TypeVar("L", CaseHistory, ReferralQuote)


def speak_registries(
    library: Library, languages: Iterable[str]
) -> dict[str, tuple[Library, Vocabulary]]:
    """Return a library with its registries in each of some languages, and the terms they make."""
    spoken = {code: translate_registries(library, code) for code in dict.fromkeys(languages)}
    return {code: (each, derive_vocabulary(each)) for code, each in spoken.items()}


def name_languages(library: Library, language: str) -> Library:
    """Return a library in which what names no language of its own has that of the site."""

    def name(record: Record[L]) -> Record[L]:
        if record.content.language:
            return record
        return replace(record, content=record.content.model_copy(update={"language": language}))

    return replace(
        library,
        cases={key: name(record) for key, record in library.cases.items()},
        quotes={key: name(record) for key, record in library.quotes.items()},
    )


def publish_words(library: Library) -> Mapping[str, tuple[Record[TranslatedRegistries], ...]]:
    """Return the words of the registries without the names of alternatives that have none."""
    return {
        language: tuple(replace(r, content=_publish(r.content, library)) for r in records)
        for language, records in library.registry_words.items()
    }


def _publish(words: TranslatedRegistries, library: Library) -> TranslatedRegistries:
    shown = {
        key: entry if library.alternatives[key].content.may_name else _unname(entry)
        for key, entry in words.alternatives.items()
        if key in library.alternatives
    }
    return words.model_copy(update={"alternatives": shown})


def _unname(entry: TranslatedEntry) -> TranslatedEntry:
    return TranslatedEntry(title=entry.public_name)


def translate_registries(library: Library, language: str) -> Library:
    """Return a library whose registries speak another language, as far as there are words."""
    files = [record.content for record in library.registry_words.get(language, ())]
    if not files:
        return library
    update: dict[str, Any] = {
        name: dict(_translate_entries(getattr(library, name), [getattr(f, name) for f in files]))
        for name in REGISTRIES
    }
    titles = {name_term(name): line for file in files for name, line in file.industries.items()}
    return replace(library, **update, industry_titles=titles)


def _translate_entries(
    records: Mapping[str, Record[M]], words: list[Mapping[str, BaseModel]]
) -> Iterator[tuple[str, Record[M]]]:
    for identity, record in records.items():
        content: M | None = record.content
        for entries in words:
            content = _keep_bundle(content, merge_words(content, entries.get(identity)))
        yield identity, replace(record, content=content or record.content)


def _keep_bundle(written: M | None, spoken: M | None) -> M | None:
    """Return a segment with every offering of its bundle: the reason as written where no other."""
    if not isinstance(written, Segment) or not isinstance(spoken, Segment):
        return spoken
    why = {name: spoken.offerings.get(name) or said for name, said in written.offerings.items()}
    return spoken.model_copy(update={"offerings": why})
