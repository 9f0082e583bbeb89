"""The template for cards that a site may have of its own, and what is wrong in it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path

from vpcases.check.rules.unknown_template import RULE as UNKNOWN
from vpcases.problems import Place, Problem
from vpcases.render.site_templates import name_file, tell
from vpcases.theme_folder import find_theme

TEMPLATE = "preview_card.typ"
NOT_DRAWN = {".html", ".jinja", ".po"}
"""Files beside it that no card can show."""
FETCHED = re.compile(r'^\s*#?\s*(?:import|include)\s+"@', re.MULTILINE)
"""What Typst would fetch from the network."""


@dataclass(frozen=True, slots=True)
class OwnCard:
    """The template for cards in a site's own folder; without one, an empty text.

    `folder` is where the pictures lie that it may show; `digest` changes with any of them.
    """

    folder: Path
    text: str = ""
    digest: str = ""


def read_own_card(folders: Iterable[Path]) -> OwnCard:
    """Return the first template for cards of a site's own folders.

    One that would fetch anything, or is no text, is not taken: `find_wrong_card` tells of it.
    """
    for folder in folders:
        if (folder / TEMPLATE).is_file():
            files = sorted(path for path in folder.rglob("*") if path.suffix not in NOT_DRAWN)
            stats = tuple((f, f.stat().st_mtime_ns) for f in files if f.is_file())
            return _read(folder, stats)
    return OwnCard(find_theme() / "templates")


@lru_cache(maxsize=4)
def _read(folder: Path, stats: tuple[tuple[Path, int], ...]) -> OwnCard:
    digest = hashlib.sha256()
    for path, _ in stats:
        digest.update(path.read_bytes())
    text = (folder / TEMPLATE).read_bytes().decode("utf-8", "replace")
    kept = "" if FETCHED.search(text) or "\ufffd" in text else text
    return OwnCard(folder, kept, digest.hexdigest()[:16])


def find_card_flaws(folders: Iterable[Path], site: Path) -> Iterator[Problem]:
    """Yield what is wrong with a site's template for cards before it is set.

    Args:
        folders: The site's own folders for our pages.
        site: The folder that paths in messages are relative to.
    """
    for folder in folders:
        for path in sorted(folder.glob("*.typ")):
            if path.name != TEMPLATE and get_close_matches(
                path.stem, ["preview_card"], cutoff=0.75
            ):
                yield _tell_name(name_file(path, site), path.name)
        if (folder / TEMPLATE).is_file():
            yield from _find_in_text(folder / TEMPLATE, name_file(folder / TEMPLATE, site))


def _tell_name(file: str, name: str) -> Problem:
    return Problem(
        file,
        Place(),
        "",
        UNKNOWN.id,
        f"no template of ours is called {name}",
        f"did you mean {TEMPLATE}?",
    )


def _find_in_text(path: Path, file: str) -> Iterator[Problem]:
    text = path.read_bytes().decode("utf-8", "replace")
    if "\ufffd" in text:
        yield tell(file, 1, "this file cannot be read", "save it as text in UTF-8")
    fetched = FETCHED.search(text)
    if fetched:
        line = text.count("\n", 0, fetched.end()) + 1
        hint = "write what you need of it into the template, or put its files beside it"
        yield tell(file, line, "cards are made without a network, so no package is fetched", hint)
