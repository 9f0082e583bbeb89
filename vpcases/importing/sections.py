"""A long text cut into the texts of a case, at its headings or at bold first words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

_HEADING = re.compile(r"(#{1,6})\s+(.*)")
_BOLD = re.compile(
    r"(?P<mark>\*\*|__)\s*(?P<label>[^*_\n]+?)\s*(?P=mark)\s*:?\s*(?P<rest>.*)", re.DOTALL
)
_BOLD_LEVEL = 7
"""Bold words rank below every heading."""


@dataclass
class Cut:
    """The texts of a case by field, and how often each heading led to which field."""

    texts: dict[str, str] = field(default_factory=dict)
    headings: list[tuple[str, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Label:
    """The beginning of a part: its words, its level, and what of the block is text already."""

    words: str
    level: int
    rest: str
    kept: str


def cut_text(
    text: str, headings: Mapping[str, tuple[str, ...]], opening: str = "story", rest: str = "story"
) -> Cut:
    """Return a text cut into fields.

    Args:
        text: Markdown.
        headings: For each field, the words of the headings that lead to it. `…` stands for any
            words, as in `… results …:`, and then a whole paragraph may be the heading.
        opening: The field of the text before the first such heading; without any, `rest` takes all.
        rest: The field of a part whose heading is not named.
    """
    cut = Cut()
    if not any(_find_field(block, headings) for block in split_blocks(text)):
        opening = rest
    blocks: dict[str, list[str]] = {}
    target, level = opening, 0
    for block in split_blocks(text):
        found = _find_field(block, headings)
        if found:
            target, level = found[0], found[1].level
            cut.headings.append((found[1].words, target))
            _begin(blocks.setdefault(target, []), found[1])
            continue
        label = _read_label(block)
        if label and _ends_part(label, level):
            target, level = rest, label.level
        blocks.setdefault(target, []).append(block)
    for name, parts in blocks.items():
        if any(parts):
            cut.texts[name] = "\n\n".join(parts if name == "story" else map(_as_bold, parts))
    return cut


def _ends_part(label: _Label, level: int) -> bool:
    """Return whether a heading that is not named ends the part before it.

    A heading of a lower level is a part of it, and below bold words every heading is.
    """
    is_heading = label.level < _BOLD_LEVEL
    return is_heading and level < _BOLD_LEVEL and (level == 0 or label.level <= level)


def _as_bold(block: str) -> str:
    """Return a heading as a bold line: only the free text of a case has headings of its own."""
    heading = _HEADING.fullmatch(block)
    return f"**{heading[2].strip()}**" if heading else block


def _begin(parts: list[str], label: _Label) -> None:
    """Add the first block of a part; its heading stays where the field holds other text already."""
    if label.kept:
        parts.append(label.kept)
    elif parts:
        parts.append(f"**{label.words}:** {label.rest}" if label.rest else f"**{label.words}**")
    elif label.rest:
        parts.append(label.rest)


def split_blocks(text: str) -> list[str]:
    """Return the paragraphs, lists and code blocks of a Markdown text, in its order."""
    blocks: list[str] = []
    lines: list[str] = []
    fence = ""
    for line in text.split("\n"):
        mark = re.match(r"\s*(`{3,}|~{3,})", line)
        if mark and (not fence or mark[1].startswith(fence)):
            fence = "" if fence else mark[1]
        is_heading = not fence and _HEADING.match(line)
        if (not line.strip() and not fence) or is_heading:
            blocks.append("\n".join(lines))
            lines = []
        if is_heading:
            blocks.append(line)
        elif line.strip() or fence:
            lines.append(line)
    return [block for block in [*blocks, "\n".join(lines)] if block.strip()]


def _read_label(block: str) -> _Label | None:
    heading = _HEADING.fullmatch(block)
    if heading:
        return _Label(heading[2].strip(), len(heading[1]), "", "")
    bold = _BOLD.fullmatch(block)
    if bold:
        return _Label(bold["label"].rstrip(" :"), _BOLD_LEVEL, bold["rest"].strip(), "")
    return None


def _find_field(block: str, headings: Mapping[str, tuple[str, ...]]) -> tuple[str, _Label] | None:
    label = _read_label(block)
    for name, wanted in headings.items():
        for words in wanted:
            if "…" in words or "..." in words:
                if label and _fits(words, label.words):
                    # A heading that is not known by heart says something of its own.
                    kept = f"**{label.words}**" if label.level < _BOLD_LEVEL else block
                    return name, _Label(words, label.level, "", kept)
                if _fits(words, block):
                    return name, _Label(words, _BOLD_LEVEL, "", block)
            elif label and _plain(words) == _plain(label.words):
                return name, label
    return _find_long_label(block, headings)


def _find_long_label(
    block: str, headings: Mapping[str, tuple[str, ...]]
) -> tuple[str, _Label] | None:
    """Return the field of a block that is bold from its heading to its end."""
    bold = _BOLD.fullmatch(block)
    words, colon, rest = bold["label"].partition(":") if bold else ("", "", "")
    for name, wanted in headings.items():
        if colon and rest.strip() and any(_plain(words) == _plain(other) for other in wanted):
            more = f"{rest.strip()} {bold['rest']}".strip() if bold else ""
            return name, _Label(words, _BOLD_LEVEL, more, "")
    return None


def _fits(words: str, text: str) -> bool:
    pattern = ".*".join(re.escape(part.strip()) for part in re.split(r"…|\.\.\.", words))
    one_line = " ".join(text.split()).strip("*_ ")
    return len(one_line) <= 300 and bool(re.fullmatch(pattern, one_line, re.IGNORECASE))


def _plain(words: str) -> str:
    return re.sub(r"\W+", " ", words).strip().casefold()
