"""The same sentence stands twice in one text.

Mostly a piece was pasted twice, or moved and not deleted where it stood.

To fix it, delete one of the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject, QuoteSubject, TranslationSubject
from vpcases.check.texts import PROSE, shorten, without_code
from vpcases.problems import FieldPath, Level

SHORTEST = 40
"""Letters of a sentence; shorter ones may well be said twice."""
SENTENCE = re.compile(r"(?<=[.!?…])[\"”’)]*\s+|\n\s*\n|\n(?=\s*(?:[-*+#>|]|\d+[.)]\s))")


def find_in_case(subject: CaseSubject) -> Iterator[Finding]:
    """Yield every sentence that stands twice in one text of a case, or in one of its quotes."""
    yield from _find_in_prose(subject)
    for name, quote in subject.history.quotes.items():
        yield from _find(("quotes", name, "text"), quote.text)


def find_in_quote(subject: QuoteSubject) -> Iterator[Finding]:
    """Yield every sentence that stands twice in a quote."""
    return _find(("text",), subject.content.text)


def _find_in_prose(subject: CaseSubject | TranslationSubject) -> Iterator[Finding]:
    for field in PROSE:
        yield from _find((field,), getattr(subject.content, field))


def _find(path: FieldPath, words: str | None) -> Iterator[Finding]:
    if not words or len(words) < 2 * SHORTEST:
        return
    seen: set[str] = set()
    for sentence in SENTENCE.split(without_code(words)):
        plain = " ".join(sentence.split())
        if len(plain) < SHORTEST or plain.startswith("|"):
            continue
        if plain in seen:
            yield Finding(path, f'"{shorten(plain)}" stands here twice', "delete one of the two")
            return
        seen.add(plain)


RULE = Rule(
    "repeated-sentence",
    weigh(drafted=Level.ADVICE, checked=Level.ADVICE, published=Level.ADVICE),
    case=find_in_case,
    quote=find_in_quote,
    translation=_find_in_prose,
)
