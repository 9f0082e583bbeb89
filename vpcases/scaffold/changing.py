"""Several files changed together: all of them, or none."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from vpcases.scaffold.writing import NotWritten

NEW = ".vpcases-new"
OLD = ".vpcases-old"
Changes = Mapping[Path, bytes | None]
"""What each file is to hold; None for one that is to go."""


@dataclass
class _Progress:
    """How far a change has come: what was written beside, moved aside, and put in place."""

    written: list[Path] = field(default_factory=list)
    aside: list[tuple[Path, Path]] = field(default_factory=list)
    placed: list[Path] = field(default_factory=list)


def apply_changes(changes: Changes, folder: Path) -> None:
    """Write and delete files below a folder, everything or nothing.

    What is new is written beside the old first. Where anything fails, every file is as it was.

    Raises:
        NotWritten: Where a file lies outside the folder, or is a link.
        OSError: Where a file cannot be written or deleted; everything is as it was.
    """
    refuse_outside(changes, folder)
    progress = _Progress()
    try:
        for path, content in changes.items():
            if content is not None:
                _write_beside(path, content, progress)
        for path, content in changes.items():
            _exchange(path, content, progress)
    except BaseException:
        _restore(progress)
        raise
    for _, old in progress.aside:
        old.unlink()


def refuse_outside(changes: Changes, folder: Path) -> None:
    """Make sure that every file lies in a folder, and that none is a link.

    Raises:
        NotWritten: Where one does not, or is one.
    """
    home = folder.resolve()
    for path in changes:
        if path.is_symlink():
            raise NotWritten(
                f"{path.name} is a link to another file.", "Put the file itself in its place first."
            )
        if not path.resolve().is_relative_to(home):
            raise NotWritten(
                f"{path} lies outside the folder of the site.", "Nothing there was touched."
            )


def _write_beside(path: Path, content: bytes, progress: _Progress) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}{NEW}")
    progress.written.append(beside)
    beside.write_bytes(content)
    if path.exists():
        shutil.copymode(path, beside)


def _exchange(path: Path, content: bytes | None, progress: _Progress) -> None:
    if path.exists():
        old = path.with_name(f".{path.name}{OLD}")
        path.rename(old)
        progress.aside.append((path, old))
    if content is not None:
        path.with_name(f".{path.name}{NEW}").replace(path)
        progress.placed.append(path)


def _restore(progress: _Progress) -> None:
    for path in progress.placed:
        path.unlink(missing_ok=True)
    for path, old in reversed(progress.aside):
        old.replace(path)
    for beside in progress.written:
        beside.unlink(missing_ok=True)
