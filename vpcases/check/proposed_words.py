"""Propositions in another language: words for what is not there, and words that are missing."""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.proposition_subject import ProposedWordsSubject
from vpcases.check.rule import Finding
from vpcases.check.spelling import find_near, word_choices
from vpcases.derive.translated_propositions import OF_THE_SENTENCE, WORDS
from vpcases.model.proposition import Proposition
from vpcases.model.translated_proposition import TranslatedProposition
from vpcases.problems import FieldPath, Level


def find_unproposed(subject: ProposedWordsSubject) -> Iterator[Finding]:
    """Yield a translation without a proposition, lines that it does not have, and words it lacks.

    As long as a word of the sentence is missing, nothing of the translation is shown.
    """
    if subject.original is None:
        identity = subject.record.id
        near = find_near(identity, subject.whole.library.propositions)
        hint = f"did you mean {near}?" if near else "name it after the file of its proposition"
        message = f'there is no proposition "{identity}" to translate'
        yield Finding((), message, hint, Level.MISTAKE)
        return
    base, words = subject.original.content, subject.content
    for driver in words.that_helps:
        if driver not in base.that_helps:
            near = find_near(driver, base.that_helps)
            there = word_choices(driver, list(base.that_helps)) if base.that_helps else "none"
            hint = f"did you mean {near}?" if near else f"in the proposition there is {there}"
            message = f'there is no "{driver}" under that_helps:'
            yield Finding(("that_helps", driver), message, hint, Level.MISTAKE)
    missing = list_missing(base, words)
    if missing:
        message = f"nothing of this is shown yet: {', '.join(missing)} is missing"
        yield Finding((), message, "translate the whole sentence", Level.TODO)


def list_missing(base: Proposition, words: TranslatedProposition) -> list[str]:
    """Return the fields of the sentence that have no words in the other language yet."""
    fields = [n for n in OF_THE_SENTENCE if getattr(base, n) and not getattr(words, n)]
    helps = [k for k, b in base.that_helps.items() if b.words and not words.that_helps.get(k)]
    return [*(f"{name.rstrip('_')}:" for name in fields), *(f"that_helps.{k}:" for k in helps)]


def list_pairs(subject: ProposedWordsSubject) -> Iterator[tuple[FieldPath, str, str]]:
    """Yield every text of a translation with its original, and where it stands."""
    if subject.original is None:
        return
    base, words = subject.original.content, subject.content
    for name in WORDS:
        mine, theirs = getattr(base, name), getattr(words, name)
        if name == "uvp":
            mine, theirs = mine and mine.words, theirs and theirs.words
        if mine and theirs:
            yield (name.rstrip("_"),), mine, theirs
    for driver, said in words.that_helps.items():
        benefit = base.that_helps.get(driver)
        if benefit and benefit.words and said:
            yield ("that_helps", driver), benefit.words, said
