"""The templates of papers: a site's own before ours."""

from __future__ import annotations

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


def forget_templates() -> None:
    """Look at the files of templates again: a build begins, and they may have changed."""
    find_paper_template.cache_clear()


@lru_cache(maxsize=16)
def find_paper_template(name: str, own: tuple[Path, ...] = ()) -> PaperTemplate:
    """Return the template of a paper: the first of a site's own folders that has one, else ours."""
    places = (*own, find_theme() / "templates")
    folder = next(place for place in places if (place / f"{name}{ENDING}").is_file())
    return PaperTemplate(str(folder / f"{name}{ENDING}"), str(folder), digest_folder(folder))


def digest_folder(folder: Path) -> str:
    """Return what changes when any file does that a template can take in from beside it."""
    digest = sha256()
    for file in sorted(folder.iterdir()):
        if file.suffix.lower() in TAKEN and file.is_file():
            digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()
