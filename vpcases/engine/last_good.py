"""The last good text of every author file, kept on disk for `mkdocs serve` and read by it only."""

from __future__ import annotations

import hashlib
from pathlib import Path

from vpcases.settings import Settings

FOLDER = Path(".cache", "vpcases", "last-good")


def keep_good_texts(settings: Settings, texts: dict[str, str]) -> None:
    """Keep texts without mistakes, by path; a text that is kept already is not written again."""
    for path, text in texts.items():
        file = _file_of(settings, path)
        if not file.is_file() or file.read_text(encoding="utf-8") != text:
            file.parent.mkdir(parents=True, exist_ok=True)
            waiting = file.with_suffix(".new")
            waiting.write_text(text, encoding="utf-8")
            waiting.replace(file)


def recall_good_texts(settings: Settings, paths: set[str]) -> dict[str, str]:
    """Return the last good text of each path that has one."""
    files = {path: _file_of(settings, path) for path in paths}
    return {p: f.read_text(encoding="utf-8") for p, f in files.items() if f.is_file()}


def name_good_text(path: str) -> str:
    """Return the name under which the text of an author's file is kept."""
    return f"{hashlib.sha256(path.encode('utf-8')).hexdigest()[:32]}.yml"


def _file_of(settings: Settings, path: str) -> Path:
    return settings.site / FOLDER / name_good_text(path)
