"""Pictures that lie beside the stories, copied to where pages find them."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import unquote

from slugify import slugify

from vpcases.read.drawings import find_script_in_drawing, is_drawing
from vpcases.read.files import AuthorFile

MAX_BYTES = 20_000_000
_ENDINGS = {".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp"}


@dataclass
class Pictures:
    """The pictures of an import: which were found, and where they go below `cases/`.

    Args:
        root: The folder of the source; nothing outside it is ever opened.
        images_root: Where addresses that begin with / begin, if the mapping says so.
    """

    root: Path
    images_root: Path | None = None
    found: dict[str, Path] = field(default_factory=dict)
    refused: list[tuple[str, str]] = field(default_factory=list)

    def place(self, file: str, beside: Path, folder: str) -> str:
        """Return what is to be written for a picture: its place once copied, or the name as given.

        Args:
            file: The name or address as the story gives it.
            beside: The file of the story.
            folder: The folder below `cases/images/` it would go to.
        """
        given = file.strip()
        if re.match(r"(?:[a-z]+:)?//", given):
            return given
        path = self._find(given, beside)
        if path is None:
            return re.sub(r"^(?:\.{0,2}/)+", "", given)
        name = f"{slugify(path.stem) or 'image'}{path.suffix.lower()}"
        inside = f"{folder}/{name}"
        number = 2
        while self.found.get(inside, path) != path:
            inside = f"{folder}/{slugify(path.stem) or 'image'}-{number}{path.suffix.lower()}"
            number += 1
        self.found[inside] = path
        return inside

    def _find(self, given: str, beside: Path) -> Path | None:
        name = unquote(given.partition("?")[0].partition("#")[0])
        if PurePosixPath(name).suffix.lower() not in _ENDINGS:
            return None
        bare = name.lstrip("/")
        homes = [(beside.parent, self.root), (self.root, self.root)]
        if self.images_root:
            homes.append((self.images_root, self.images_root))
        for start, home in homes:
            try:
                path = (start / bare).resolve()
                if path.is_relative_to(home.resolve()) and path.is_file():
                    return path if self._may_copy(path, given) else None
            except (OSError, ValueError):
                continue
        return None

    def _may_copy(self, path: Path, given: str) -> bool:
        if path.stat().st_size > MAX_BYTES:
            self.refused.append((given, "this picture is larger than 20 MB and was not copied"))
            return False
        drawing = AuthorFile(given, path.name, path)
        problem = find_script_in_drawing(drawing) if is_drawing(drawing) else None
        if problem:
            self.refused.append((given, f"{problem.message}; it was not copied"))
            return False
        return True


_HOLDERS = ("images", "photo", "logo", "downloads")
_FILES = ("file", "light", "dark")


def place_pictures(
    block: dict[str, Any], pictures: Pictures, beside: Path, folder: str
) -> dict[str, Any]:
    """Return a block of fields in which every picture has its place.

    Args:
        block: The fields of a case, a quote or a customer.
        pictures: Finds and remembers them.
        beside: The file of the story.
        folder: The folder below `cases/images/` that they go to.
    """

    def place(value: Any, *, is_file: bool) -> Any:
        if isinstance(value, str):
            return pictures.place(value, beside, folder) if is_file else value
        if isinstance(value, list):
            return [place(entry, is_file=is_file) for entry in value]
        if not isinstance(value, dict):
            return value
        is_one = bool(set(_FILES) & set(value))
        return {
            key: place(inner, is_file=key in _FILES if is_one else key != "url")
            for key, inner in value.items()
        }

    return {
        key: place(value, is_file=True)
        if key in _HOLDERS
        else place_pictures(value, pictures, beside, folder)
        if isinstance(value, dict) and key != "extra"
        else value
        for key, value in block.items()
    }


def fingerprint_bytes(raw: bytes) -> str:
    """Return eight characters that change with a file."""
    return hashlib.sha256(raw).hexdigest()[:8]
