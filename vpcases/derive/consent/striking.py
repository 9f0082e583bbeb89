"""Sentences that a customer struck out, taken out of the texts they stand in."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from typing import Any, TypeVar

from vpcases.derive.consent.decision_parts import SENTENCES
from vpcases.derive.consent.part import split_paragraphs
from vpcases.derive.consent.parts import LISTS, TEXTS
from vpcases.derive.consent.sentences import CLOSING, WIDE, is_sentence
from vpcases.model.case import CaseHistory
from vpcases.model.translation import Translation

T = TypeVar("T", CaseHistory, Translation)


def strike_out(content: T, strikes: Collection[str]) -> T:
    """Return a case, or a translation of it, without the sentences that were struck out.

    A sentence is found however its lines are broken; every other word stays where it is. A line of
    a list goes, too, where it is a strike word for word and no sentence.
    """
    if not strikes:
        return content
    sentences = [words for words in strikes if is_sentence(words)]
    update: dict[str, object] = {}
    for name in TEXTS:
        text = getattr(content, name)
        struck = strike_from(text, sentences) if text else text
        if struck != text:
            update[name] = struck or None
    for name in LISTS:
        lines = getattr(content, name, ())
        kept = (line for line in lines if line not in strikes)
        left = tuple(rest for line in kept if (rest := strike_from(line, sentences)))
        if left != lines:
            update[name] = left
    update |= _strike_from_blocks(content, sentences)
    return content.model_copy(update=update) if update else content


def _strike_from_blocks(content: CaseHistory | Translation, sentences: list[str]) -> dict[str, Any]:
    """Return the blocks that say something else without some sentences, by field."""
    update: dict[str, Any] = {}
    for name, fields in SENTENCES.items():
        block = getattr(content, name)
        said = {field: words for field in fields if (words := getattr(block, field, None))}
        left = {field: strike_from(words, sentences) or None for field, words in said.items()}
        if left != said:
            update[name] = block.model_copy(update=left)
    return update


def strike_from(text: str, sentences: Collection[str]) -> str:
    """Return a text without some sentences, and without the paragraphs that held nothing else."""
    # The longest first: a short one may stand in it word for word.
    for sentence in sorted(sentences, key=len, reverse=True):
        text = _find(sentence).sub("", text)
    return "\n\n".join(paragraph.rstrip() for paragraph in split_paragraphs(text))


@lru_cache(maxsize=1000)
def _find(sentence: str) -> re.Pattern[str]:
    words = r"\s+".join(re.escape(word) for word in sentence.split())
    # In scripts without spaces, the mark at its end is all that parts a sentence from the next.
    begins = rf"(?:(?<!\S)|(?<=[{WIDE}{CLOSING}]))"
    ends = "" if re.search(f"[{WIDE}][{CLOSING}]*$", sentence) else r"(?!\S)"
    return re.compile(rf"{begins}{words}{ends}[ \t]*")
