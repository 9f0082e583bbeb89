"""Files written whole or not at all, and never over another."""

from __future__ import annotations

import shutil
from pathlib import Path


class NotWritten(Exception):
    """Something that was not written: why, and what to do instead."""

    def __init__(self, reason: str, hint: str = "") -> None:
        super().__init__(f"{reason}\n{hint}" if hint else reason)


def write_new(path: Path, text: str) -> None:
    """Write a file that must not be there yet, and the folders around it.

    Raises:
        NotWritten: Where there is one.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise NotWritten(f"{path.name} is there already.", "Choose another name.") from None


def write_again(path: Path, text: str) -> None:
    """Replace the text of a file in one step, with the line ends and the rights that it has."""
    target = path.resolve()
    ends = "\r\n" if b"\r\n" in target.read_bytes() else "\n"
    beside = target.with_name(f".{target.name}.new")
    beside.write_text(text, encoding="utf-8", newline=ends)
    shutil.copymode(target, beside)
    beside.replace(target)
