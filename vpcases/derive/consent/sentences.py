"""Texts cut into what a customer can strike out: sentences, headings, entries of lists, tables."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vpcases.derive.consent.part import split_paragraphs
from vpcases.model.scalars import as_one_line

WIDE = "\u3002\uff01\uff1f"
"""The marks that end a sentence in scripts without spaces between words."""
CLOSING = "\u300d\u300f”’\uff09"
"""The marks that may follow them."""
END = re.compile(rf"[.!?…]+[\"'”’»)\]*_]*\s+|[{WIDE}]+[{CLOSING}]*\s*")
"""Where a sentence may end; in scripts without spaces the mark alone ends it."""
OPENING = "\"'“‘„«»([{*_"
OWN_LINE = re.compile(r"\s*(?:#{1,6}\s|[-+*]\s|\d+[.)]\s|>\s?)")
"""How a heading, an entry of a list or a line that is set off begins."""
HEADING = re.compile(r"\s*#{1,6}\s")
WHOLE = re.compile(r"\s*(?:\||`{3}|~{3})|.*\n\s*\|?\s*:?-+:?\s*\|")
"""How a table or a block of code begins: struck out as a whole, or not at all."""
MARK_ALONE = re.compile(r"(?:\s*\{\{\s*(?:quote|image):[a-z0-9-]+\s*\}\}\s*)+")
ABBREVIATIONS = frozenset(
    [
        "approx",
        "art",
        "bzw",
        "ca",
        "cf",
        "co",
        "corp",
        "dept",
        "dr",
        "eg",
        "etc",
        "evtl",
        "fig",
        "ggf",
        "ie",
        "inc",
        "inkl",
        "jr",
        "ltd",
        "mr",
        "mrs",
        "ms",
        "nr",
        "no",
        "op",
        "prof",
        "resp",
        "rev",
        "sr",
        "st",
        "sog",
        "usw",
        "vgl",
        "vol",
        "vs",
        "zzgl",
    ]
)


def list_sentences(text: str) -> list[str]:
    """Return what of a text can be struck out, in its order: mostly sentences.

    A heading, an entry of a list and a table count as one each. The place of a quote or a picture
    is no words, and counts as none.
    """
    found = (piece for each in split_paragraphs(text) for piece in _split_paragraph(each))
    return [piece.strip() for piece in found if not MARK_ALONE.fullmatch(piece)]


def is_sentence(strike: str) -> bool:
    """Return whether a strike is words of a text, and not an item or the name of a part."""
    words = strike.strip()
    return " " in words or words[-1:] in {*".!?…", *WIDE}


def _split_paragraph(paragraph: str) -> Iterator[str]:
    if WHOLE.match(paragraph):
        yield paragraph
        return
    lines: list[str] = []
    for line in paragraph.split("\n"):
        if OWN_LINE.match(line) or (lines and HEADING.match(lines[0])):
            yield from _split_lines(lines)
            lines = []
        lines.append(line)
    yield from _split_lines(lines)


def _split_lines(lines: list[str]) -> Iterator[str]:
    """Yield the sentences of lines that belong together; what is set off stays one."""
    if not lines:
        return
    text = "\n".join(lines)
    if OWN_LINE.match(text):
        yield text
    else:
        yield from _split_sentences(as_one_line(text))


def _split_sentences(text: str) -> Iterator[str]:
    start = 0
    for end in END.finditer(text):
        if end.end() < len(text) and _is_end(text, end):
            yield text[start : end.end()]
            start = end.end()
    if text[start:].strip():
        yield text[start:]


def _is_end(text: str, end: re.Match[str]) -> bool:
    """Return whether a sentence ends at a mark: not after an initial or a usual abbreviation."""
    if end[0][0] in WIDE:
        return True
    following = text[end.end() :].lstrip(OPENING)[:1]
    if following.islower():
        return False
    before = text[: end.start()].rsplit(None, 1)[-1:]
    word = before[0].lstrip(OPENING) if before else ""
    is_short = len(word) == 1 and word.isalpha()
    return not (end[0].startswith(". ") and (is_short or _bare(word) in ABBREVIATIONS))


def _bare(word: str) -> str:
    return word.replace(".", "").casefold()
