"""What still names a customer once everything is gone that a tool may take out."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from vpcases.derive.customers import links_to
from vpcases.scaffold.purging.leaver import Leaver
from vpcases.scaffold.purging.trace import Fate, Trace

SKIPPED = {".git", "node_modules", "__pycache__"}
MAX_BYTES = 20_000_000
MOST_LINES = 20
"""How many lines of one file are listed."""


def list_remains(
    leaver: Leaver, folder: Path, changes: Mapping[Path, bytes | None], gone: frozenset[str]
) -> Iterator[Trace]:
    """Yield every line that names a customer, and every file that does, as they will be.

    Hidden files and those that git ignores are read as well. No link is followed.

    Args:
        leaver: The customer.
        folder: The folder of the site.
        changes: What files are about to hold; None for one that goes.
        gone: Names of files that go, and that a page may still show.
    """
    for path in _walk(folder):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            if leaver.is_named_in(name):
                yield Trace(name, 0, Fate.BY_HAND, "a link to another file")
        elif path not in changes:
            yield from _search(leaver, name, _read(path), gone)
        elif content := changes[path]:
            yield from _search(leaver, name, content, gone)


def _walk(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder, followlinks=False):
        here = Path(parent)
        folders[:] = sorted(n for n in folders if n not in SKIPPED and not _is_left_out(here / n))
        yield from (here / name for name in sorted(names))


def _is_left_out(folder: Path) -> bool:
    """Return whether a folder holds what is made anew, or a program: a built site, a Python."""
    is_built = (folder / "sitemap.xml").is_file() and (folder / "404.html").is_file()
    return is_built or (folder / "pyvenv.cfg").is_file() or folder.is_symlink()


def list_built(folder: Path) -> list[str]:
    """Return the folders of built sites in a folder, which are as they were when they were made."""
    places = (path for path in sorted(folder.iterdir()) if path.is_dir() and not path.is_symlink())
    return [place.name for place in places if (place / "sitemap.xml").is_file()]


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes() if path.stat().st_size <= MAX_BYTES else b""
    except OSError:
        return b""


def _search(leaver: Leaver, name: str, raw: bytes, gone: frozenset[str]) -> Iterator[Trace]:
    """Yield the lines of a file that name the customer; of one that is no text, the file itself."""
    told = 0
    if b"\x00" in raw[:8000]:
        if any(word.encode() in raw for word in leaver.names):
            yield Trace(name, 0, Fate.BY_HAND, "names it")
            told += 1
    elif _may_name(leaver, raw, gone):
        for number, line in enumerate(raw.decode("utf-8", "replace").split("\n"), 1):
            if told < MOST_LINES and _names(leaver, line, gone):
                yield Trace(name, number, Fate.BY_HAND, "names it")
                told += 1
    if not told and leaver.is_named_in(name.replace("/", " ")):
        yield Trace(name, 0, Fate.BY_HAND, "its name names it")


def _may_name(leaver: Leaver, raw: bytes, gone: frozenset[str]) -> bool:
    """Return whether a file can hold a name at all: the quick question before the slow one."""
    text = raw.decode("utf-8", "replace").casefold()
    firsts = {name.casefold().split()[0] for name in leaver.names}
    plain = {"".join(c for c in first if c.isalnum()) for first in firsts}
    return any(word in text for word in (*firsts, *plain, *leaver.case_ids, *gone))


def _names(leaver: Leaver, line: str, gone: frozenset[str]) -> bool:
    is_linked = any(links_to(line, identity) for identity in leaver.case_ids)
    return is_linked or any(file in line for file in gone) or leaver.is_named_in(line)
