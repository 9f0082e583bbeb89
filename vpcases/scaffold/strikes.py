"""What somebody struck out on an approval sheet, as the file of its author says it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from vpcases.derive.consent.sentences import is_sentence
from vpcases.model.approval import PARTS_AS_ITEMS, Item
from vpcases.model.scalars import as_one_line
from vpcases.read.validation import nearest
from vpcases.scaffold.writing import NotWritten

NUMBERED = re.compile(r"(?P<text>[\w.-]+):(?P<number>\d+)")


@dataclass(frozen=True, slots=True)
class Strikeable:
    """What can be struck out of a record: parts with their words, and sentences of its texts."""

    parts: Mapping[str, str]
    sentences: Mapping[str, tuple[str, ...]]


def read_strike(typed: str, known: Strikeable) -> str:
    """Return a strike as it stands in an author's file: an item, a part, or words of a text.

    Args:
        typed: `logo`, `quotes.closing`, `before_after` for all that begins so, `situation:3` for
            the third sentence, or the words.
        known: What there is.

    Raises:
        NotWritten: Where there is no such thing.
    """
    words = as_one_line(typed)
    name = Item.QUOTES if words == "quote" and words not in known.parts else words
    is_part = any(f"{part}.".startswith(f"{name}.") for part in known.parts)
    if is_part or name in set(Item):
        return str(PARTS_AS_ITEMS.get(name, name))
    numbered = NUMBERED.fullmatch(words)
    if numbered:
        return _read_number(numbered["text"], int(numbered["number"]), known)
    for sentences in known.sentences.values():
        if words in sentences or (is_sentence(words) and _stands(words, " ".join(sentences))):
            return words
    raise NotWritten(f'There is nothing "{_cut(words)}" to strike out.', _hint(words, known))


def _stands(words: str, text: str) -> bool:
    """Return whether words stand in a text, from the start of a word to the end of one."""
    return bool(re.search(rf"(?<!\S){re.escape(words)}(?!\S)", as_one_line(text)))


def _read_number(text: str, number: int, known: Strikeable) -> str:
    sentences = known.sentences.get(text, ())
    if not sentences:
        raise NotWritten(
            f"{text} has no numbered sentences.",
            _near(text, known.sentences) or f"Strike it as a whole: --strike {text}",
        )
    if not 1 <= number <= len(sentences):
        last = f"{text}:{len(sentences)}"
        raise NotWritten(f"There is no {text}:{number}.", f"The last one there is {last}.")
    return as_one_line(sentences[number - 1])


def _hint(words: str, known: Strikeable) -> str:
    """Return what somebody can have meant: a name that is near, or where the words stand."""
    home = next((name for name, text in known.parts.items() if words in as_one_line(text)), None)
    if is_sentence(words) and home:
        return f"These words stand in {home}, which goes as a whole: --strike {home}"
    sentences = [each for every in known.sentences.values() for each in every]
    near = nearest(words, sentences) if is_sentence(words) else None
    if near:
        return f"Did you mean: {near}"
    others = [*Item, *known.parts, *known.sentences]
    return _near(words, others) or "The approval sheet gives each thing its name."


def _near(typed: str, names: Collection[str]) -> str:
    near = nearest(typed, names)
    ends = [name for name in names if name.split(".")[-1] == typed or name.startswith(f"{typed}.")]
    meant = near or (ends[0] if ends else None)
    return f"Did you mean {meant}?" if meant else ""


def _cut(words: str) -> str:
    return words if len(words) <= 60 else f"{words[:59]}…"
