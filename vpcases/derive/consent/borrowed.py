"""The words of a quote that stand in the vocabulary, too: they leave with their quote."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from vpcases.model.library import Library, Record
from vpcases.model.registry import Driver
from vpcases.model.scalars import as_one_line

MARKS = " \"'“”„«»….,!?"


def drop_borrowed_words(library: Library, shown: Library) -> dict[str, Record[Driver]]:
    """Return the drivers without customer's words that no shown quote holds any longer.

    Words that are nobody's quote, a phrase that many use, stay.
    """
    said, still_said = tuple(_list_quotes(library)), tuple(_list_quotes(shown))
    return {
        identity: _without_words(record)
        if _is_in(record.content.customer_words, said)
        and not _is_in(record.content.customer_words, still_said)
        else record
        for identity, record in shown.drivers.items()
    }


def _list_quotes(library: Library) -> Iterator[str]:
    for case in library.cases.values():
        yield from (_bare(quote.text) for quote in case.content.quotes.values() if quote.text)
    for record in library.quotes.values():
        if record.content.text:
            yield _bare(record.content.text)


def _is_in(words: str | None, quotes: tuple[str, ...]) -> bool:
    bare = _bare(words or "")
    return bool(bare) and any(bare in quote for quote in quotes)


def _bare(words: str) -> str:
    return as_one_line(words).strip(MARKS).casefold()


def _without_words(record: Record[Driver]) -> Record[Driver]:
    return replace(record, content=record.content.model_copy(update={"customer_words": None}))
