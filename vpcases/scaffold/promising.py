"""A new proposition, and what it rests on: research, and what a team made of a month of wins."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from vpcases.model.library import Library
from vpcases.model.months import is_month
from vpcases.model.research import Method
from vpcases.read.validation import nearest
from vpcases.scaffold.choices import word_choices
from vpcases.scaffold.names import Name
from vpcases.scaffold.record import fill, word_line, write_file
from vpcases.scaffold.writing import NotWritten


def write_proposition(cases: Path, library: Library, segment: str) -> Path:
    """Write the file of a new value proposition; return its path.

    Raises:
        NotWritten: Where there is such a proposition, or no such segment.
    """
    if segment not in library.segments:
        near = nearest(segment, library.segments)
        raise NotWritten(
            f"There is no segment {segment}.",
            f"Did you mean {near}?" if near else "vpcases new segment TITLE adds one.",
        )
    text = fill(
        "proposition.yml",
        library,
        Name(segment),
        driver=_pick_example(library.drivers, "finance-hours"),
        alternative=_pick_example(library.alternatives, "spreadsheets"),
    )
    return write_file(cases / "propositions" / f"{segment}.yml", text, is_id_free=False)


def write_research(cases: Path, library: Library, name: Name) -> Path:
    """Write the file of new research; return its path.

    Raises:
        NotWritten: Where there is such research.
    """
    title = word_line("title", name.title, "what was looked into, in a few words")
    how = word_choices((method.value for method in Method), "")
    text = fill("research.yml", library, name, title=title, how=how)
    return write_file(cases / "research" / f"{name.id}.yml", text)


def write_review(cases: Path, library: Library, month: str) -> Path:
    """Write the file of what a team makes of the wins of a month; return its path.

    Raises:
        NotWritten: Where there is such a review, or the month is none.
    """
    if not is_month(month):
        raise NotWritten(f'"{month}" is not a month.', "Write it as in 2026-10.")
    text = fill("review.yml", library, Name(month))
    return write_file(cases / "reviews" / f"{month}.yml", text, is_id_free=False)


def _pick_example(ids: Iterable[str], otherwise: str) -> str:
    """Return an id to stand in a note as an example."""
    return next(iter(ids), otherwise)
