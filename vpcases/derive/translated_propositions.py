"""Propositions in another language: whole, or not at all."""

from __future__ import annotations

from dataclasses import replace

from vpcases.derive.translated_words import pick_words
from vpcases.model.library import Library, Record
from vpcases.model.proposition import Proposition, Uvp
from vpcases.model.translated_proposition import TranslatedProposition

WORDS = ("for_", "who", "problem_cost", "we_offer", "differentiation", "uvp")
OF_THE_SENTENCE = ("for_", "who", "we_offer")


def translate_propositions(library: Library, language: str) -> Library:
    """Return a library whose propositions speak another language where all their words do."""
    translated = {
        segment: _translate(record, library, language)
        for segment, record in library.propositions.items()
    }
    return replace(library, propositions=translated)


def speaks(segment: str, library: Library, language: str) -> bool:
    """Return whether the proposition of a segment is shown in a language.

    A sentence that begins in one language and ends in another is none: all of its words have to be
    there, those of every benefit among them.
    """
    record = library.propositions.get(segment)
    words = library.proposition_words.get((segment, language))
    if record is None or words is None:
        return False
    base, said = record.content, words.content
    missing = [n for n in OF_THE_SENTENCE if getattr(base, n) and not getattr(said, n)]
    helps = [driver for driver, benefit in base.that_helps.items() if benefit.words]
    return not missing and all(said.that_helps.get(driver) for driver in helps)


def _translate(record: Record[Proposition], library: Library, language: str) -> Record[Proposition]:
    if not speaks(record.id, library, language):
        return record
    words = library.proposition_words[record.id, language].content
    update = {**pick_words(record.content, words, WORDS), "that_helps": _helps(record, words)}
    # What the translation leaves out would be in another language than the rest; that it is
    # written at all is told by words that are empty.
    update |= {n: _empty(getattr(record.content, n)) for n in WORDS if not getattr(words, n)}
    return replace(record, content=record.content.model_copy(update=update))


def _empty(written: str | Uvp | None) -> str | Uvp | None:
    if isinstance(written, Uvp):
        return written.model_copy(update={"words": None})
    return written and ""


def _helps(record: Record[Proposition], words: TranslatedProposition) -> dict[str, object]:
    return {
        driver: benefit.model_copy(update={"words": words.that_helps.get(driver)})
        for driver, benefit in record.content.that_helps.items()
    }
