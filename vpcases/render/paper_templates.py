"""The templates of papers: a site's own before ours."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from vpcases.theme_folder import find_theme

PAPERS = ("one_page", "approver_page")
"""The papers that a site can have templates of its own for."""
ENDING = ".typ"
TAKEN = {".typ", ".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp"}
"""The files that a template can take in, by the end of their names."""


@dataclass(frozen=True, slots=True)
class PaperTemplate:
    """A template: its file, the folder it takes other files from, and what tells its content."""

    file: str
    folder: str
    digest: str


def find_paper_template(name: str, own: Iterable[Path]) -> PaperTemplate:
    """Return the template of a paper: the first of a site's own folders that has one, else ours."""
    places = (*own, find_theme() / "templates")
    folder = next(place for place in places if (place / f"{name}{ENDING}").is_file())
    return PaperTemplate(str(folder / f"{name}{ENDING}"), str(folder), digest_folder(folder))


def digest_folder(folder: Path) -> str:
    """Return what changes when any file does that a template in a folder can take in."""
    files = sorted(file for file in folder.rglob("*") if file.suffix.lower() in TAKEN)
    return _digest(tuple((file, file.stat().st_mtime_ns, file.stat().st_size) for file in files))


@lru_cache(maxsize=16)
def _digest(stats: tuple[tuple[Path, int, int], ...]) -> str:
    """Return the digest of some files, which are read again only when one of them changes."""
    digest = sha256()
    for file, _, _ in stats:
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()
