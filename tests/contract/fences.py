"""The pages of the documentation, and the blocks of code in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
FENCE = re.compile(
    r"^(?P<indent> *)```(?P<language>[\w+]*)(?: title=\"(?P<title>[^\"]*)\")?\n"
    r"(?P<text>.*?)^(?P=indent)```$",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Fence:
    """A block of code on a page; `line` is that of its first line, counted from 1."""

    page: str
    line: int
    language: str
    title: str
    text: str

    def __str__(self) -> str:
        """Return where it stands, for the name of a test."""
        return f"{self.page}:{self.line}"


def list_pages() -> list[Path]:
    """Return every page of the documentation, and the README, in the order of their paths."""
    return [*sorted(DOCS.rglob("*.md")), ROOT / "README.md"]


def list_fences(page: Path) -> Iterator[Fence]:
    """Yield every block of code of a page."""
    text = page.read_text(encoding="utf-8")
    for found in FENCE.finditer(text):
        indent = len(found["indent"])
        yield Fence(
            page.relative_to(ROOT).as_posix(),
            text.count("\n", 0, found.start("text")) + 1,
            found["language"],
            found["title"] or "",
            "".join(line[indent:] or "\n" for line in found["text"].splitlines(keepends=True)),
        )


def list_all_fences() -> list[Fence]:
    """Return the blocks of code of all pages."""
    return [fence for page in list_pages() for fence in list_fences(page)]
