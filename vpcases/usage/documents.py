"""Where pages that were written by hand, and the navigation, name what is looked for."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from vpcases.derive.consent.names import holds_name
from vpcases.read.files import AuthorFile, read_text
from vpcases.settings import Settings
from vpcases.usage.files import Reference
from vpcases.usage.sought import Sought

WRITTEN = {".md", ".markdown", ".html", ".htm", ".txt", ".yml", ".yaml", ".json", ".csv", ".jinja"}


def list_in_documents(
    sought: Sought, documents: Iterable[Path], settings: Settings
) -> Iterator[Reference]:
    """Yield every line of the documents that leads to something, or names it."""
    wanted = _make_pattern(sought, settings.prefix)
    for path in list_texts(documents):
        name = Path(os.path.relpath(path, settings.site)).as_posix()
        text = read_text(AuthorFile(name, name, path))
        for number, line in enumerate(text.split("\n") if isinstance(text, str) else (), 1):
            if (wanted and wanted.search(line)) or _names(line, sought.names):
                yield Reference(name, number)


def list_texts(documents: Iterable[Path]) -> Iterator[Path]:
    """Yield the files with text in some folders, and the files themselves; no link is followed."""
    for place in documents:
        inside = sorted(place.rglob("*")) if place.is_dir() else [place]
        for path in inside:
            if path.suffix.lower() in WRITTEN and path.is_file() and not path.is_symlink():
                yield path


def _make_pattern(sought: Sought, prefix: str) -> re.Pattern[str] | None:
    ends = r"(?=[/\"')\s#?.]|$)"
    ids = sorted(sought.ids | sought.public_ids)
    known = [rf"cases/{re.escape(identity)}{ends}" for identity in ids]
    known += [rf"(?<![\w-]){re.escape(alias.strip('/'))}{ends}" for alias in sought.aliases]
    known += [rf"{re.escape(file)}(?![\w.-])" for file in sorted(sought.media)]
    known += [rf"#{re.escape(anchor)}(?![\w-])" for anchor in sorted(sought.anchors)]
    return re.compile("|".join(known)) if known else None


def _names(line: str, names: tuple[str, ...]) -> bool:
    return bool(names) and holds_name(line, names)
