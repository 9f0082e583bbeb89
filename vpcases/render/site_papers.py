"""What is wrong in a site's own templates of papers, found before any paper is made."""

from __future__ import annotations

import re
import types
import typing
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import typst

from vpcases.check.rules.unknown_template import RULE as UNKNOWN
from vpcases.pages.approver_page import ApproverPaper
from vpcases.pages.downloads import Paper
from vpcases.pages.one_page import OnePage, PaperHead
from vpcases.pages.paper_words import word_labels
from vpcases.problems import Place, Problem
from vpcases.read.printed_logos import draw_blank
from vpcases.render.fonts import load_fonts
from vpcases.render.paper_fitting import STEPS
from vpcases.render.paper_templates import ENDING, PAPERS, find_paper_template, forget_templates
from vpcases.render.papers import as_data, as_paper_data, set_data
from vpcases.render.site_templates import name_file, tell
from vpcases.render.typesetting import find_typesetter

EXAMPLE = "x"
"""What stands for every text while a template is tried out."""


def find_wrong_papers(
    folders: Iterable[Path], site: Path, added: Iterable[Path] = ()
) -> Iterator[Problem]:
    """Yield what is wrong in a site's own templates of papers: each is tried out, full and bare.

    Args:
        folders: The site's own folders for our pages.
        site: The folder that paths in messages are relative to.
        added: The fonts that the site adds.
    """
    forget_templates()
    for folder in folders:
        for path in sorted(folder.glob(f"*{ENDING}")):
            if path.stem in PAPERS:
                yield from _try_out(path, site, tuple(added))
            else:
                yield from _tell_name(path, site)


def _try_out(path: Path, site: Path, added: tuple[Path, ...]) -> Iterator[Problem]:
    fonts = load_fonts(added)
    template = find_paper_template(path.stem, (path.parent,))
    folders = tuple(str(folder) for folder in fonts.folders)
    for is_full in (True, False):
        data = {**make_example(path.stem, is_full=is_full), "families": fonts.families}
        try:
            setter = find_typesetter(template, folders, fonts.digest)
            setter.set_one(set_data(data, STEPS[0]), Paper.A4, draw_blank())
        except typst.TypstError as error:
            yield _tell(path, site, error)
            return


def make_example(name: str, *, is_full: bool) -> dict[str, Any]:
    """Return the data of a paper in which everything is there, or nothing that need not be."""
    if name == "one_page":
        return as_data(replace(_fill(OnePage, is_full=is_full), title=EXAMPLE))
    return as_paper_data(_fill(ApproverPaper, is_full=is_full))


def _fill(kind: Any, *, is_full: bool) -> Any:
    """Return a value of a type: the fullest there is, or the emptiest."""
    if is_dataclass(kind):
        # No paper is without a title.
        is_full = is_full or kind is PaperHead
        hints = typing.get_type_hints(kind)
        filled = {one.name: _fill(hints[one.name], is_full=is_full) for one in fields(kind)}
        return kind(**filled)  # type: ignore[operator]
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        return _fill(arguments[0], is_full=is_full) if is_full else None
    if origin is tuple:
        return (_fill(arguments[0], is_full=is_full),) if is_full else ()
    if origin is Mapping:
        return word_labels("en")
    if kind is str:
        return EXAMPLE if is_full else ""
    return is_full if kind is bool else None


def _tell(path: Path, site: Path, error: typst.TypstError) -> Problem:
    """Return the problem of a template that Typst refuses, at the line that it names."""
    place = re.search(rf"{re.escape(path.name)}:(\d+):", error.diagnostic)
    hints = "; ".join(str(hint) for hint in error.hints)
    return tell(
        name_file(path, site),
        int(place[1]) if place else 1,
        f"this template cannot be set: {error.message}",
        hints or "compare it with ours of the same name",
    )


def _tell_name(path: Path, site: Path) -> Iterator[Problem]:
    """Yield that a template has nearly the name of one of ours."""
    near = get_close_matches(path.stem.replace("-", "_"), PAPERS, n=1, cutoff=0.8)
    if near:
        yield Problem(
            name_file(path, site),
            Place(),
            "",
            UNKNOWN.id,
            f"no template of ours is called {path.name}",
            f"did you mean {near[0]}{ENDING}?",
        )
