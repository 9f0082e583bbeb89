"""The author files under `cases/`: which there are, and their text."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from vpcases.problems import Place, Problem

MAX_BYTES = 1_000_000
YAML_ENDINGS = {".yml", ".yaml"}


@dataclass(frozen=True, slots=True)
class AuthorFile:
    """A file under `cases/`; `path` is relative to the site, `inside` to `cases/`."""

    path: str
    inside: str
    place: Path

    @property
    def is_yaml(self) -> bool:
        """Whether it is read as YAML."""
        return Path(self.inside).suffix.lower() in YAML_ENDINGS


def list_files(folder: Path, site: Path) -> tuple[list[AuthorFile], list[Problem]]:
    """Return every file under a folder in the order of its path, and what may not be opened.

    Hidden files and folders are left out. A link that leads out of the folder is a problem, and is
    not followed.
    """
    files: list[AuthorFile] = []
    problems: list[Problem] = []
    if not folder.is_dir():
        return [], [
            Problem(
                _relative(folder, site),
                Place(),
                "",
                "no-cases-folder",
                "this folder is not there",
                "make it, or run `vpcases new site` in an empty folder",
            )
        ]
    home = folder.resolve()
    for place in _walk(folder):
        path = _relative(place, site)
        if not Path(os.path.realpath(place)).is_relative_to(home):
            problems.append(
                Problem(
                    path,
                    Place(),
                    "",
                    "leaves-cases",
                    "this link leads out of the folder of cases",
                    "put a copy of the file here instead",
                )
            )
        else:
            files.append(AuthorFile(path, _printable(place.relative_to(folder)), place))
    return files, problems


def _walk(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder, followlinks=False):
        links = [name for name in folders if Path(parent, name).is_symlink()]
        hidden = [n for n in folders if n.startswith(".")]
        folders[:] = sorted(set(folders) - set(links) - set(hidden))
        for name in sorted([*names, *links]):
            if not name.startswith("."):
                yield Path(parent, name)


def _relative(place: Path, site: Path) -> str:
    return _printable(Path(os.path.relpath(place, site)))


def _printable(place: Path) -> str:
    """Return a path with forward slashes; bytes that are no letters become question marks."""
    return place.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def read_digest(file: AuthorFile) -> str:
    """Return what tells one content of a file from another; empty where it cannot be read."""
    if not file.place.is_file():
        return ""
    try:
        with file.place.open("rb") as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest()
    except OSError:
        return ""


def read_text(file: AuthorFile) -> str | Problem:
    """Return the text of a file, or why it cannot be read."""
    try:
        status = file.place.stat()
        if not stat.S_ISREG(status.st_mode):
            return _unreadable(file, "unreadable-file", "this is no file", "take it away")
        size = status.st_size
        if size > MAX_BYTES:
            return _unreadable(
                file,
                "file-too-large",
                f"this file has {size // 1_000_000 or 1} MB; no case has",
                "keep text here, and pictures and documents in files of their own",
            )
        raw = file.place.read_bytes()
    except OSError as error:
        reason = error.strerror or "unknown reason"
        return _unreadable(file, "unreadable-file", f"cannot be opened: {reason}", "look at it")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _not_utf8(file, raw, error)
    if "\x00" in text:
        return _unreadable(file, "not-utf-8", "this is not a text file", "save it as UTF-8 text")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _not_utf8(file: AuthorFile, raw: bytes, error: UnicodeDecodeError) -> Problem:
    before = raw[: error.start]
    line = before.count(b"\n") + 1
    column = len(before.rsplit(b"\n", 1)[-1].decode("utf-8", "replace")) + 1
    return Problem(
        file.path,
        Place(line, column),
        "",
        "not-utf-8",
        "this character is not UTF-8; the file was saved in another encoding",
        "open it in a text editor and save it with the encoding UTF-8",
    )


def _unreadable(file: AuthorFile, rule: str, message: str, hint: str) -> Problem:
    return Problem(file.path, Place(), "", rule, message, hint)
