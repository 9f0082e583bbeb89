"""What somebody looks for: by which addresses, words and files it would be known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import PurePosixPath

from vpcases.derive.consent.blinding import hide_name, hide_quote
from vpcases.derive.customers import (
    find_customer_ids,
    list_cases_of,
    list_names_of,
    list_pictures,
)
from vpcases.derive.edition import Edition
from vpcases.derive.media import resolve_media
from vpcases.model.case import CaseHistory
from vpcases.model.library import Library, Record
from vpcases.model.quote import Quote, ReferralQuote

MOST_LETTERS = 80
MARKS = re.compile(r"[*_`<>\[\]{}\n]+")
"""What Markdown reads as its own: words on both sides of it may not stand together on a page."""


class Sort(StrEnum):
    """What is looked for."""

    CASE = "case"
    QUOTE = "quote"
    CUSTOMER = "customer"
    FILE = "file"


@dataclass(frozen=True)
class Sought:
    """A record or a file by everything that would give away that it is shown.

    `ids` are what other files point to it by, `public_ids` those the public knows its cases under.
    `texts` are words of its own, `names` a customer's, `media` files under `cases/`; `aliases` are
    older addresses and `anchors` the places of a quote on a page. `files` are its own files, as
    messages name them.
    """

    sort: Sort
    id: str
    status: str = ""
    ids: frozenset[str] = frozenset()
    public_ids: frozenset[str] = frozenset()
    languages: tuple[tuple[str, str], ...] = ()
    aliases: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    media: frozenset[str] = frozenset()
    anchors: frozenset[str] = frozenset()
    files: frozenset[str] = frozenset()

    def ids_in(self, edition: Edition) -> frozenset[str]:
        """Return the ids of its cases as an edition writes them."""
        return self.ids if edition is Edition.INTERNAL else self.public_ids


def find_sought(typed: str, library: Library) -> tuple[Sought, ...]:
    """Return what somebody can mean: a case, `case#quote`, a quote, a customer, a file."""
    name = PurePosixPath(typed.strip())
    words = name.stem if name.suffix in {".yml", ".yaml"} else typed.strip()
    identity, _, quote = words.partition("#")
    found: list[Sought] = []
    if identity in library.cases:
        record = library.cases[identity]
        found += [_seek_part(record, quote, library)] if quote else [_seek_case(record, library)]
    if words in library.quotes:
        found.append(_seek_quote(library.quotes[words], library))
    found += _seek_customer(words, library)
    path = resolve_media(typed, library.media)
    if path:
        found.append(Sought(Sort.FILE, path, media=frozenset({path})))
    return tuple(one for one in found if one.id)


def list_ids(library: Library) -> Iterator[str]:
    """Yield everything that can be asked for."""
    yield from library.cases
    yield from library.quotes
    yield from library.customers
    for identity, record in library.cases.items():
        yield from (f"{identity}#{quote}" for quote in record.content.quotes)
    yield from (PurePosixPath(path).name for path in library.media)


def _seek_case(record: Record[CaseHistory], library: Library) -> Sought:
    history = record.content
    public = hide_name(record, library)
    translations = library.translations_of(record.id)
    languages = [(i, language) for language in translations for i in {record.id, public}]
    said = [text for quote in history.quotes.values() for text in _list_words(quote)]
    for translation in translations.values():
        said += [q.text for q in translation.content.quotes.values() if q.text]
    return Sought(
        Sort.CASE,
        record.id,
        history.status.value,
        ids=frozenset({record.id}),
        public_ids=frozenset({public}),
        languages=tuple(languages),
        aliases=history.aliases,
        texts=tuple(filter(None, map(cut_words, said))),
        files=frozenset(
            r.source.path
            for r in (record, library.signed.get(record.id), *translations.values())
            if r
        ),
    )


def _seek_part(record: Record[CaseHistory], quote: str, library: Library) -> Sought:
    content = record.content.quotes.get(quote)
    if content is None:
        return Sought(Sort.QUOTE, "")
    ids = {record.id, hide_name(record, library)}
    return Sought(
        Sort.QUOTE,
        f"{record.id}#{quote}",
        record.content.status.value,
        texts=tuple(filter(None, map(cut_words, _list_words(content)))),
        anchors=frozenset(f"quote-{identity}.{quote}" for identity in ids),
        files=frozenset({record.source.path}),
    )


def _seek_quote(record: Record[ReferralQuote], library: Library) -> Sought:
    signed = library.signed_quotes.get(record.id)
    return Sought(
        Sort.QUOTE,
        record.id,
        record.content.status.value,
        texts=tuple(filter(None, map(cut_words, _list_words(record.content)))),
        anchors=frozenset({f"quote-{record.id}", f"quote-{hide_quote(record, library)}"}),
        files=frozenset(r.source.path for r in (record, signed) if r),
    )


def _seek_customer(words: str, library: Library) -> Iterator[Sought]:
    """Yield the customer of an id or a name, with every case and quote of it."""
    for identity in find_customer_ids(words, library):
        cases = list_cases_of(identity, library)
        known = library.customers.get(identity)
        pictures = list_pictures(known.content) if known else ()
        files = (resolve_media(file, library.media) for file in pictures)
        whole = Sought(
            Sort.CUSTOMER,
            identity,
            names=list_names_of(identity, library),
            media=frozenset(file for file in files if file),
        )
        quotes = (r for r in library.quotes.values() if r.content.customer == identity)
        parts = [_seek_case(record, library) for record in cases]
        parts += [_seek_quote(record, library) for record in quotes]
        yield _join(whole, parts)


def _join(whole: Sought, parts: Iterable[Sought]) -> Sought:
    for part in parts:
        whole = replace(
            whole,
            ids=whole.ids | part.ids,
            public_ids=whole.public_ids | part.public_ids,
            languages=whole.languages + part.languages,
            aliases=whole.aliases + part.aliases,
            texts=whole.texts + part.texts,
            anchors=whole.anchors | part.anchors,
            files=whole.files | part.files,
        )
    return whole


def _list_words(quote: Quote) -> list[str]:
    return [words for words in (quote.text, quote.short, quote.original) if words]


def cut_words(text: str) -> str:
    """Return words of a text that stand together on a page, as far as they tell it from others."""
    runs = [" ".join(run.split()) for run in MARKS.split(text)]
    return max(runs, key=len, default="")[:MOST_LETTERS].strip("\"'“”„‟«»‘’ ")
