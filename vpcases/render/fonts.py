"""The fonts that cards, papers and slides are set in: ours, and those that a site adds."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from unicodedata import category

from fontTools.ttLib import TTCollection, TTFont, TTLibError

from vpcases.theme_folder import find_theme

FAMILY = "Inter"
"""What our own fonts are called: Latin, Greek and Cyrillic, regular and semi-bold."""
ENDINGS = {".otf", ".ttc", ".ttf"}
UNSEEN = {"Cc", "Cf", "Zl", "Zp", "Zs"}
"""Kinds of signs that leave no mark, and need no font."""


@dataclass(frozen=True, slots=True)
class Fonts:
    """Our fonts, and the files that a site adds for other scripts.

    `folders` are where they lie, for a typesetter; `families` their names, ours first; `signs` are
    the code points that any of them can show; `digest` changes when any file does.
    """

    folders: tuple[Path, ...]
    families: tuple[str, ...]
    signs: frozenset[int]
    digest: str

    def list_missing(self, texts: Iterable[str]) -> str:
        """Return the signs of some texts that no font can show, each once, as they come."""
        seen = dict.fromkeys(sign for text in texts for sign in text)
        return "".join(sign for sign in seen if not self._shows(sign))

    def _shows(self, sign: str) -> bool:
        return ord(sign) in self.signs or category(sign) in UNSEEN


def load_fonts(added: Iterable[Path] = ()) -> Fonts:
    """Return our fonts with those that a site adds.

    Args:
        added: Files of fonts, or folders that hold some.

    Raises:
        BrokenFont: Where one of the files is no font.
    """
    places = (find_theme() / "fonts", *added)
    files = tuple(file for place in places for file in list_font_files(place))
    stats = tuple((file, file.stat().st_mtime_ns) for file in files)
    return _load(stats)


class BrokenFont(ValueError):
    """A file that is no font, with the words to tell whoever named it."""


def list_font_files(place: Path) -> list[Path]:
    """Return the font files of a folder, in order of their names; a file alone is one."""
    if place.is_file():
        return [place]
    return sorted(file for file in place.rglob("*") if file.suffix.lower() in ENDINGS)


@lru_cache(maxsize=4)
def _load(stats: tuple[tuple[Path, int], ...]) -> Fonts:
    """Return the fonts of some files, which are read again only when one of them changes."""
    files = [file for file, _ in stats]
    signs: set[int] = set()
    families: dict[str, None] = {FAMILY: None}
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.read_bytes())
        for font in _open(file):
            signs.update(font.getBestCmap() or {})
            families[str(font["name"].getBestFamilyName())] = None
            font.close()
    folders = tuple(dict.fromkeys(file.parent for file in files))
    return Fonts(folders, tuple(families), frozenset(signs), digest.hexdigest())


def _open(file: Path) -> list[TTFont]:
    try:
        if file.suffix.lower() == ".ttc":
            return list(TTCollection(file, lazy=True).fonts)
        return [TTFont(file, lazy=True)]
    except (TTLibError, OSError, AssertionError) as error:
        raise BrokenFont(f"{file.name} is no font that can be read: {error}") from None
