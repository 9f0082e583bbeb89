"""How large a text may be in a box: measured, never less than it takes in the reader's font.

Slides are set in a font that their readers have. Ours, by which they are measured, runs wider, so
what fits by its widths fits there, too.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from fontTools.ttLib import TTFont

from vpcases.theme_folder import find_theme

LINE, TALL_LINE = 1.17, 1.5
"""Heights of a line in times its size: of our scripts, and of those that need more room."""
ELLIPSIS = "…"
WIDE = {"W", "F"}
PLACES_TO_BREAK = re.compile(r"[^ \-–—/]+[\-–—/]* ?|[\-–—/]+ ?| ")
WHITE = re.compile(r"[\t-\r\x1c-\x20\x85\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph: its words, and its size in times that of its box; `above` is space in lines.

    `lead` stands before them in bold, `address` is where they lead.
    """

    words: str
    is_bold: bool = False
    scale: float = 1.0
    tone: str = ""
    above: float = 0.0
    address: str = ""
    language: str = ""
    lead: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", WHITE.sub(" ", self.words))


@dataclass(frozen=True, slots=True)
class Fitted:
    """Paragraphs with the size in points at which they fit, and how high they are together."""

    lines: tuple[Line, ...]
    size: float
    height: float


def fit_lines(lines: Sequence[Line], width: float, height: float, sizes: Sequence[float]) -> Fitted:
    """Return paragraphs in the largest size in which they fit, cut where none is small enough.

    Args:
        lines: The paragraphs; of those that have to be cut, the longest is first.
        width: How wide the box is within, in points.
        height: How high, in points.
        sizes: The sizes to choose from, in points, the largest first.
    """
    for size in sizes:
        taken = measure_height(lines, width, size)
        if taken <= height:
            return Fitted(tuple(lines), size, taken)
    return _cut_lines(tuple(lines), width, height, sizes[-1])


def _cut_lines(lines: tuple[Line, ...], width: float, height: float, size: float) -> Fitted:
    """Return paragraphs that fit, the longest cut until they do."""
    cut = lines
    while (taken := measure_height(cut, width, size)) > height:
        counts = [count_rows(line, width, size) for line in cut]
        longest = counts.index(max(counts))
        # Of what is far too long much is cut at once.
        spare = int((taken - height) / (size * TALL_LINE * len(cut)))
        rows = max(1, counts[longest] - max(1, min(spare, counts[longest] // 2)))
        shorter = replace(cut[longest], words=cut_words(cut[longest], width, size, rows))
        is_shorter = count_rows(shorter, width, size) < counts[longest]
        cut = (*cut[:longest], shorter, *cut[longest + 1 :]) if is_shorter else cut[:-1]
    return Fitted(cut, size, taken)


def cut_words(line: Line, width: float, size: float, rows: int) -> str:
    """Return the words of a paragraph that fit into some rows, with an ellipsis where it is cut."""
    if count_rows(line, width, size) <= rows:
        return line.words
    least, most = 0, len(line.words)
    while least < most:
        middle = (least + most + 1) // 2
        tried = replace(line, words=line.words[:middle].rstrip() + ELLIPSIS)
        if count_rows(tried, width, size) <= rows:
            least = middle
        else:
            most = middle - 1
    return _end_at_word(line.words[:least]) + ELLIPSIS


def _end_at_word(words: str) -> str:
    """Return a beginning of a text without a part of a word at its end, if that is not all."""
    head, space, tail = words.rpartition(" ")
    kept = head if space and len(tail) < 24 else words
    return kept.rstrip(" ,;:·–-")


def measure_height(lines: Sequence[Line], width: float, size: float) -> float:
    """Return how high paragraphs are together, in points."""
    return sum(_measure_line(line, width, size) for line in lines)


def _measure_line(line: Line, width: float, size: float) -> float:
    one = size * line.scale * (LINE if _is_ours(line.words) else TALL_LINE)
    return one * count_rows(line, width, size) + line.above * size


def count_rows(line: Line, width: float, size: float) -> int:
    """Return over how many rows a paragraph runs."""
    return _count(f"{line.lead}{line.words}", line, width, size * line.scale)


def _count(text: str, line: Line, width: float, size: float) -> int:
    rows, at, is_bold = 1, 0.0, line.is_bold or bool(line.lead)
    for word in _cut_words(text):
        long = measure(word, size, is_bold=is_bold)
        if at + measure(word.rstrip(), size, is_bold=is_bold) > width and at:
            rows, at = rows + 1, 0.0
        # A word that is longer than a row goes on in the next.
        while long > width:
            rows, long = rows + 1, long - width * 0.94
        at += long
    return rows


def _cut_words(text: str) -> Iterator[str]:
    """Yield the parts of a text between which a row may end, with the space behind them."""
    for found in PLACES_TO_BREAK.findall(text):
        if any(unicodedata.east_asian_width(sign) in WIDE for sign in found):
            yield from found
        else:
            yield found


def measure(text: str, size: float, *, is_bold: bool = False) -> float:
    """Return how long a text is in one row, in points."""
    return _measure_ems(text, is_bold) * size


@lru_cache(maxsize=50_000)
def _measure_ems(text: str, is_bold: bool) -> float:
    widths = _read_widths("Inter-SemiBold.otf" if is_bold else "Inter-Regular.otf")
    return sum(widths.get(ord(sign)) or _guess(sign) for sign in text)


def _guess(sign: str) -> float:
    """Return how wide a sign is that is not in our fonts, rather more than less, in ems."""
    if unicodedata.category(sign) in {"Mn", "Me", "Cf", "Cc"}:
        return 0.0
    return 1.0 if unicodedata.east_asian_width(sign) in WIDE else 0.75


def _is_ours(text: str) -> bool:
    widths = _read_widths("Inter-Regular.otf")
    return all(ord(sign) in widths or sign.isspace() for sign in text)


@lru_cache(maxsize=2)
def _read_widths(name: str) -> dict[int, float]:
    """Return the widths of the signs of one of our fonts, in ems."""
    with TTFont(find_theme() / "fonts" / name, lazy=True) as font:
        ems = font["head"].unitsPerEm
        metrics = font["hmtx"]
        return {code: metrics[glyph][0] / ems for code, glyph in font.getBestCmap().items()}
