"""The fonts that cards, papers and slides are set in: ours, and those that a site adds."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from unicodedata import category

from fontTools.ttLib import TTCollection, TTFont

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
        raw = file.read_bytes()
        digest.update(raw)
        for family, shown in _read(file.name, raw):
            signs.update(shown)
            families[family] = None
    folders = tuple(dict.fromkeys(file.parent for file in files))
    return Fonts(folders, tuple(families), frozenset(signs), digest.hexdigest())


def _read(name: str, raw: bytes) -> list[tuple[str, frozenset[int]]]:
    """Return the name of every font in a file, with the code points that it can show.

    Raises:
        BrokenFont: Where it is no font.
    """
    is_many = raw[:4] == b"ttcf"
    try:
        with TTCollection(BytesIO(raw)) if is_many else TTFont(BytesIO(raw)) as opened:
            fonts = opened.fonts if is_many else [opened]
            return [
                (font["name"].getBestFamilyName() or "", frozenset(font.getBestCmap() or ()))
                for font in fonts
            ]
    except Exception as error:  # what a broken table raises is not foreseen by its reader either
        raise BrokenFont(f"{name} is no font that can be read ({error})") from None
