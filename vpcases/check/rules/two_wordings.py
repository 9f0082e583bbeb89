"""The same words of one person stand in two wordings.

People say a thing once. Where it is quoted twice, and differently, at least one of the two is not
what they said, and they will notice. That holds between the quotes of a case, between cases, for a
quote with a file of its own, and for a translation back into the language that was spoken. The same
words again, letter for letter, are fine.

To fix it, keep what was said, word for word. What is left out is marked […]; a shorter cut for
cards goes into `short:` of the same quote.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.spoken import Spoken
from vpcases.check.subject import TranslationSubject
from vpcases.check.texts import shorten
from vpcases.check.whole import Whole
from vpcases.check.wordings import derive_likeness, is_cut_from, list_words
from vpcases.model.library import Record
from vpcases.model.quote import Quote
from vpcases.problems import Level

ALIKE = 0.8
FEWEST_WORDS = 6
HINT = "keep what was said, word for word, and mark what you leave out with […]"


def find(whole: Whole) -> Iterator[tuple[Record[Any], Finding]]:
    """Yield every quote that repeats another of the same person in other words."""
    by_home: dict[str, list[Spoken]] = defaultdict(list)
    for spoken in whole.spoken:
        yield from _judge_short(spoken)
        by_home[spoken.home].append(spoken)
    for said in by_home.values():
        for number, second in enumerate(said):
            others = (first for first in said[:number] if _may_be_one(first, second))
            finding = next(filter(None, (_compare(first, second) for first in others)), None)
            if finding:
                yield second.record, finding


def find_in_translation(subject: TranslationSubject) -> Iterator[Finding]:
    """Yield every quote put back into the language it was said in, in other words."""
    if subject.original is None:
        return
    for name, words in subject.content.quotes.items():
        quote = subject.original.content.quotes.get(name)
        original = quote.original if quote and _was_said_in(subject, quote) else None
        if original and words.text and not is_cut_from(words.text, original):
            message = "these are not the words of original: in the case itself"
            yield Finding(("quotes", name, "text"), message, HINT)


def _was_said_in(subject: TranslationSubject, quote: Quote) -> bool:
    """Return whether a translation is in the language that the original words were said in."""
    if not quote.original or not quote.language:
        return False
    language = quote.language.lower()
    translations = subject.whole.library.translations
    codes = {quote.language, language, language.partition("-")[0]}
    return any(translations.get((subject.record.id, code)) is subject.record for code in codes)


def _may_be_one(first: Spoken, second: Spoken) -> bool:
    """Return whether two quotes of a customer may be of one person: somebody may have no name."""
    return first.speaker == second.speaker or not (first.speaker and second.speaker)


def _judge_short(spoken: Spoken) -> Iterator[tuple[Record[Any], Finding]]:
    short = spoken.quote.short
    wholes = (spoken.quote.text, spoken.quote.original)
    if short and not any(is_cut_from(short, whole) for whole in wholes if whole):
        message = f'"{shorten(short)}" is not cut from the words above it'
        yield spoken.record, Finding((*spoken.within, "short"), message, HINT)


def _compare(first: Spoken, second: Spoken) -> Finding | None:
    field = _find_difference(first.quote, second.quote)
    if field is None:
        return None
    by = second.quote.by or first.quote.by
    whose = f"of {by} " if by else ""
    where = first.name_place(second.record)
    message = f"these words {whose}stand in another wording in {where}"
    return Finding((*second.within, field), message, HINT)


def _find_difference(first: Quote, second: Quote) -> str | None:
    """Return the field of the second quote in which the words of the first stand differently.

    What was said is compared with what was said, in its own language where that is there.
    """
    if first.language != second.language:
        return None
    if _differ(first.original or first.text, second.original or second.text):
        return "original" if second.original else "text"
    return None


def _differ(first: str | None, second: str | None) -> bool:
    one, other = first or "", second or ""
    words, others = list_words(one), list_words(other)
    if min(len(words), len(others)) < FEWEST_WORDS or words == others:
        return False
    short, long = sorted((words, others), key=len)
    if sum(map(set(long).__contains__, short)) < ALIKE * len(short):
        return False  # comparing in order takes long, and could find no more than this
    if is_cut_from(one, other) or is_cut_from(other, one):
        return False
    return derive_likeness(words, others) >= ALIKE


RULE = Rule(
    "two-wordings",
    weigh(drafted=Level.ADVICE, checked=Level.MISTAKE, published=Level.MISTAKE),
    library=find,
    translation=find_in_translation,
)
