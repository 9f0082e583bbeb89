"""What stands in quotation marks in a text, beside what a case quotes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from vpcases.check.texts import QUOTED, without_code
from vpcases.check.whole import Whole
from vpcases.check.wordings import derive_likeness, list_words
from vpcases.model.case import CaseHistory

FEWEST_WORDS = 6
ALMOST = 0.85
MARKS = ("“", "„", "«", '"')
BLOCK_QUOTE = re.compile(r"(?:^ {0,3}>[^\n]*(?:\n|$))+", re.MULTILINE)


def list_said(history: CaseHistory, whole: Whole) -> list[str]:
    """Return everything that a case quotes: its quotes, those of its customer, `said:` of lines."""
    quotes = [*history.quotes.values()]
    if history.customer and history.customer.id:
        quotes += [
            record.content
            for record in whole.library.quotes.values()
            if record.content.customer == history.customer.id
        ]
    texts = [text for q in quotes for text in (q.text, q.original, q.short)]
    said = [entry.said for entry in history.before_after.values()]
    return [text for text in (*texts, *said) if text]


def list_quotations(words: str) -> Iterator[str]:
    """Yield every stretch of a text in quotation marks, then every block quote."""
    yield from list_marked(words)
    for found in BLOCK_QUOTE.finditer(without_code(words)) if ">" in words else ():
        block = words[found.start() : found.end()]
        yield re.sub(r"^ {0,3}>", "", block, flags=re.MULTILINE).strip()


def list_marked(words: str) -> Iterator[str]:
    """Yield every stretch of a text in quotation marks.

    Marks inside an example of code are none; code inside a quotation belongs to its words.
    """
    if any(mark in words for mark in (*MARKS, "‘", "'")):
        for found in QUOTED.finditer(without_code(words)):
            yield words[found.start() : found.end()]


def find_near_quote(span: str, said: Iterable[str]) -> str | None:
    """Return the quote that a stretch of text almost is, or None."""
    words = list_words(span)
    if len(words) < FEWEST_WORDS:
        return None
    return next((quote for quote in said if _is_near(words, quote)), None)


def _is_near(words: Sequence[str], quote: str) -> bool:
    return derive_likeness(words, list_words(quote)) >= ALMOST
