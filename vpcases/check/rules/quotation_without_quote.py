"""Words stand in quotation marks that no quote of the case holds.

Quotation marks say that somebody said exactly this. Who, and may it be printed? Words that nearly
agree with a quote are worse: they show the customer that their words were tidied.

To fix it, take the words of the quote as they are, add them under `quotes:`, or tell them without
quotation marks.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject
from vpcases.check.texts import PROSE, QUOTED, shorten, without_code
from vpcases.check.wordings import derive_likeness, is_cut_from, list_words
from vpcases.model.authored import Status
from vpcases.problems import Level

FEWEST_WORDS = 6
ALMOST = 0.85
MARKS = ("“", "„", "«", '"')


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield every six words or more in quotation marks that were not quoted."""
    if not subject.has_any(*MARKS):
        return
    quotes = _list_quotes(subject)
    for field in PROSE:
        for span in QUOTED.findall(without_code(getattr(subject.history, field) or "")):
            words = list_words(span)
            if len(words) >= FEWEST_WORDS and not any(is_cut_from(span, q) for q in quotes):
                yield _word(subject, field, span, words, quotes)


def _list_quotes(subject: CaseSubject) -> list[str]:
    history = subject.history
    said = [entry.said or "" for entry in history.before_after.values()]
    quotes = [*history.quotes.values()]
    if history.customer and history.customer.id:
        quotes += [
            record.content
            for record in subject.whole.library.quotes.values()
            if record.content.customer == history.customer.id
        ]
    texts = [text for q in quotes for text in (q.text, q.original, q.short)]
    return [text for text in (*texts, *said) if text]


def _word(
    subject: CaseSubject, field: str, span: str, words: list[str], quotes: list[str]
) -> Finding:
    near = any(derive_likeness(words, list_words(quote)) >= ALMOST for quote in quotes)
    shown = shorten(span.strip("“”„«»\"'‘’"), 50)
    if near:
        message = f'"{shown}" is almost, but not quite, what the quote says'
        hint = "take the words as they stand under quotes:, and mark cuts with […]"
        level = Level.MISTAKE if subject.status is Status.PUBLISHED else None
        return Finding((field,), message, hint, level, span)
    hint = "add the words under quotes:, or tell them without quotation marks"
    return Finding((field,), f'"{shown}": who said so?', hint, words=span)


RULE = Rule(
    "quotation-without-quote",
    weigh(checked=Level.HINT, published=Level.ADVICE),
    case=find,
)
