"""Several files written, or none of them."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path


def write_together(texts: Mapping[Path, bytes]) -> None:
    """Write files byte for byte; where one cannot be written, leave all as they were.

    A file that is a link is written where it leads to.

    Raises:
        OSError: Where one cannot be written.
    """
    targets = {path.resolve(): content for path, content in texts.items()}
    before = {path: path.read_bytes() if path.is_file() else None for path in targets}
    staged: dict[Path, Path] = {}
    done: list[Path] = []
    try:
        for path, content in targets.items():
            staged[path] = _stage(path, content)
        for path, beside in staged.items():
            beside.replace(path)
            done.append(path)
    except OSError:
        for path in done:
            _put_back(path, before[path])
        raise
    finally:
        for beside in staged.values():
            beside.unlink(missing_ok=True)


def _stage(path: Path, content: bytes) -> Path:
    """Write a content beside the file that it is for, with its rights; return where."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.new")
    beside.write_bytes(content)
    if path.is_file():
        shutil.copymode(path, beside)
    return beside


def _put_back(path: Path, content: bytes | None) -> None:
    if content is None:
        path.unlink(missing_ok=True)
    else:
        path.write_bytes(content)
