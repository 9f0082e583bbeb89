"""Texts on an approval sheet: every sentence on a line of its own, in words without markup."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from vpcases.derive.consent.sentences import is_sentence, list_sentences
from vpcases.derive.consent.striking import strike_from
from vpcases.model.scalars import as_one_line
from vpcases.pages.sheet import SheetLine

LINK = re.compile(r"!?\[([^\]]*)\]\(\s*<?([^)\s>]*)>?[^)]*\)")
EMPHASIS = re.compile(r"(\*{1,3}|_{1,3}|`+|~~)(?=\S)(.+?)(?<=\S)\1(?!\w)", re.DOTALL)
OPENING = re.compile(r"^\s*(?:#{1,6}\s+|[-+*]\s+|>\s?)", re.MULTILINE)
RULE = re.compile(r"^\s*\|?[\s:|-]+\|[\s:|-]*$\n?", re.MULTILINE)
CELL = re.compile(r"\s*\|\s*")


def list_lines(
    name: str,
    text: str,
    strikes: Collection[str],
    withheld: Collection[str],
    fill: Callable[[str], str],
) -> tuple[SheetLine, ...]:
    """Return the sentences of a text, numbered as they stand in the file.

    Args:
        name: What the text is called, as in situation.
        text: The text as its author wrote it.
        strikes: What was struck out earlier.
        withheld: Paragraphs that would not be shown; their sentences are left off.
        fill: Puts figures in the place of their marks.
    """
    gone = [as_one_line(paragraph) for paragraph in withheld]
    return tuple(
        SheetLine(
            words=as_plain(fill(sentence)),
            number=str(number),
            strike=f"{name}:{number}",
            is_struck=is_struck(sentence, strikes),
        )
        for number, sentence in enumerate(list_sentences(text), start=1)
        if not any(as_one_line(sentence) in paragraph for paragraph in gone)
    )


def is_struck(words: str, strikes: Collection[str]) -> bool:
    """Return whether a sentence, or a line of a list, was struck out."""
    sentences = [strike for strike in strikes if is_sentence(strike)]
    return as_one_line(words) in strikes or not strike_from(words, sentences)


def as_plain(text: str) -> str:
    """Return Markdown as the words it prints; the address of a link stands behind it."""
    if text.lstrip().startswith("|") or RULE.search(text):
        text = "\n".join(_word_row(row) for row in RULE.sub("", text).strip().split("\n"))
    else:
        text = " ".join(OPENING.sub("", text).split())
    text = LINK.sub(lambda link: f"{link[1]} ({link[2]})" if link[1] else link[2], text)
    while EMPHASIS.search(text):
        text = EMPHASIS.sub(r"\2", text)
    return text.strip()


def _word_row(row: str) -> str:
    return CELL.sub(" | ", row.strip().strip("|").strip())
