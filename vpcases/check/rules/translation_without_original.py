"""A translation belongs to no case, or translates what the case does not have.

`histories/<id>.de.yml` holds the German words of `histories/<id>.yml`, and `vocabulary.de.yml`
those of the segments, drivers and other lists; `propositions/<segment>.de.yml` those of a
proposition, which are shown when the whole sentence is there. Without the case there is no page to
translate, and a label, a quote, a unit or a driver that is not there is shown nowhere. Two figures
of one name could not be told apart. Two inputs of one name, or a name with a sign of arithmetic in
it, would make another sum of an equation; a number in the name of a unit would make another number
of every number before it.

To fix it, name the file after the case, and copy keys from it letter by letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from vpcases.check.proposed_words import find_unproposed
from vpcases.check.registry_words import find_unlisted
from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.spelling import find_near, word_choices
from vpcases.check.subject import TranslationSubject
from vpcases.derive.translated_units import list_units
from vpcases.derive.value.money import is_currency
from vpcases.derive.value.tokens import SIGN_IN_NAME, fold_name
from vpcases.model.translation import Translation
from vpcases.problems import Level

SIGN_IN_UNIT = re.compile(r"[\d/%]")
"""What is no part of the name of a unit."""


def find(subject: TranslationSubject) -> Iterator[Finding]:
    """Yield a translation without a case, or every key of it that the case does not have."""
    if subject.original is None:
        identity = subject.record.id
        near = find_near(identity, subject.whole.library.cases)
        hint = f"did you mean {near}?" if near else "name it after the file of its case"
        yield Finding((), f'there is no case "{identity}" to translate', hint, Level.MISTAKE)
        return
    history, words = subject.original.content, subject.content
    lines = [*history.before_after, *history.in_use]
    inputs = [name for element in history.value_elements.values() for name in element.inputs]
    yield from _compare("labels", words.labels, lines, "before_after")
    for field in ("value_elements", "evidence", "quotes", "images", "approval_path"):
        yield from _compare(field, getattr(words, field), getattr(history, field), field)
    yield from _compare("inputs", words.inputs, inputs, "value_elements")
    yield from _find_ambiguous(words)
    yield from _find_shared_labels(words, history.before_after, history.in_use)
    yield from _find_unknown_units(words, list_units(history))


def _find_unknown_units(words: Translation, known: tuple[str, ...]) -> Iterator[Finding]:
    """Yield every unit that the case does not count in, and every name that is no unit."""
    for unit, name in words.units.items():
        path = ("units", unit)
        if SIGN_IN_UNIT.search(name):
            hint = "write what is counted and nothing else, as in Rechnungen"
            yield Finding(path, f'"{name}" would make another number of it', hint, words=name)
        if is_currency(unit):
            hint = "take it out: money is written the same in every language"
            yield Finding(path, f"{unit} keeps its name", hint, words=unit)
        elif unit not in known:
            near = find_near(unit, known)
            choices = f"the case counts in {word_choices(unit, known)}" if known else "take it out"
            hint = f"did you mean {near}?" if near else choices
            message = f'nothing in the case is counted in "{unit}"'
            yield Finding(path, message, hint, Level.MISTAKE if near else None, unit)


def _find_ambiguous(words: Translation) -> Iterator[Finding]:
    """Yield every name of an input that an equation could not be read with."""
    taken: dict[str, str] = {}
    for key, name in words.inputs.items():
        first = taken.setdefault(fold_name(name), key)
        if SIGN_IN_NAME.search(name):
            message = f'"{name}" would be read as a sum'
            hint = "write it without commas and without a sign between spaces"
            yield Finding(("inputs", key), message, hint, words=name)
        elif first != key:
            message = f'"{name}" is what "{first}" is called, too'
            yield Finding(("inputs", key), message, "give each its own name", words=name)


def _find_shared_labels(words: Translation, *blocks: Iterable[str]) -> Iterator[Finding]:
    """Yield every label that another line of the same block has: nobody could tell them apart."""
    for lines in blocks:
        taken: dict[str, str] = {}
        for key in lines:
            name = words.labels.get(key, key)
            first = taken.setdefault(fold_name(name), key)
            if first != key and words.labels.keys() & {first, key}:
                told = key if key in words.labels else first
                message = f'"{name}" is what "{key if told == first else first}" is called, too'
                yield Finding(("labels", told), message, "give each its own name", words=name)


def _compare(field: str, keys: Iterable[str], known: Iterable[str], home: str) -> Iterator[Finding]:
    choices = list(known)
    for key in keys:
        if key not in choices:
            near = find_near(key, choices)
            hint = (
                f"did you mean {near}?"
                if near
                else (
                    f"in the case there is {word_choices(key, choices)}"
                    if choices
                    else "take it out, or add it to the case"
                )
            )
            level = Level.MISTAKE if near else None
            yield Finding((field, key), f'there is no "{key}" under {home}:', hint, level)


RULE = Rule(
    "translation-without-original",
    weigh(nominated=Level.TODO, drafted=Level.TODO, checked=Level.MISTAKE, published=Level.MISTAKE),
    translation=find,
    words=find_unlisted,
    proposed_words=find_unproposed,
    can_be_accepted=False,
)
