"""What is wrong with the translation of a message, so that no page may say it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from babel.messages.catalog import Message

from vpcases.catalogue.words import TRIED, Plural

PLACE = re.compile(r"\{([a-z_]+)\}")
"""Where a value stands in a message, as in `until {day}`."""
COUNT = "count"
STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202d\u202e\ud800-\udfff]")
"""Characters that no page may hold: they steer, or turn what follows around."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something wrong at a line of a catalogue, counted from 1, and what to do about it."""

    line: int
    message: str
    hint: str


def list_english(message: Message) -> tuple[str, ...]:
    """Return the English words of a message: those for one thing, and those for many."""
    return tuple(message.id) if isinstance(message.id, list | tuple) else (message.id,)


def list_forms(message: Message) -> tuple[str, ...]:
    """Return what a message is translated to: one text for each plural form."""
    words = message.string or ""
    return tuple(words) if isinstance(words, list | tuple) else (words,)


def is_translated(message: Message) -> bool:
    """Return whether a message is translated in full, by somebody who was sure."""
    return all(list_forms(message)) and not message.fuzzy


def find_flaws(message: Message, plural: Plural) -> Iterator[Flaw]:
    """Yield what is wrong with a translation; what is not translated at all is not wrong."""
    forms = list_forms(message)
    if not any(forms) or message.fuzzy:
        return
    line, name = message.lineno or 1, shorten(list_english(message)[0])
    if not all(forms):
        done = sum(1 for form in forms if form)
        yield Flaw(
            line,
            f'"{name}" has {done} of its {len(forms)} plural forms',
            f"write msgstr[0] to msgstr[{len(forms) - 1}], or none of them",
        )
    for number, form in enumerate(forms):
        if form:
            places = _find_places(message, number, plural)
            told = next(_list_flaws(form, *places), None)
            if told:
                yield Flaw(line, f'"{name}": {told[0]}', told[1])


def shorten(words: str, most: int = 60) -> str:
    """Return the beginning of a message, by which to recognise it."""
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"


def _find_places(message: Message, number: int, plural: Plural) -> tuple[set[str], set[str]]:
    """Return the places that a form of a translation needs, and all that it may have.

    A form for a single number may spell that out: `ein Nachweis`.
    """
    english = [set(PLACE.findall(words)) for words in list_english(message)]
    needed = set.intersection(*english)
    if message.pluralizable and sum(plural(tried) == number for tried in TRIED) == 1:
        needed.discard(COUNT)
    return needed, set.union(*english)


def _list_flaws(words: str, needed: set[str], known: set[str]) -> Iterator[tuple[str, str]]:
    there = set(PLACE.findall(words))
    for place in sorted(there - known):
        near = get_close_matches(place, known, n=1)
        choices = ", ".join(f"{{{each}}}" for each in sorted(known)) or "none"
        yield (
            f"the translation says {{{place}}}, which the English words do not have",
            f"did you mean {{{near[0]}}}?" if near else f"they have {choices}",
        )
    for place in sorted(needed - there):
        yield (
            f"the translation has no {{{place}}}",
            "write it, with its braces, where the value goes; the page puts the value there",
        )
    if "{" in (rest := PLACE.sub("", words)) or "}" in rest:
        yield (
            "the translation has a brace that belongs to no place",
            "write a place as in {day}: small letters between two braces",
        )
    if STEERING.search(words):
        yield (
            "the translation holds a character that cannot be printed",
            "type the words again, rather than pasting them",
        )
