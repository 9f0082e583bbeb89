"""Files made beside the pages: cards, papers, slides; each once for as long as it stays the same.

What a file depends on is written down as its recipe. A file with the same recipe is taken from the
folder where the last build left it; the others are made, by several processes where they are many.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

MANY = 24
"""From how many files on it pays to start other processes."""


@dataclass(frozen=True, slots=True)
class Making:
    """A file to make.

    `make` is a function of a module, so that another process finds it; it is given the recipe, and
    its results depend on nothing else: pictures stand in it by path and digest, fonts by digest.
    `method` names how it is made, and changes when that does. `words` is every text in it, and
    `source_path` the author's file it is made from.
    """

    address: str
    method: str
    make: Callable[[str], bytes]
    recipe: str
    words: tuple[str, ...] = ()
    source_path: str = ""

    @property
    def key(self) -> str:
        """What the file is kept under: the same for the same content."""
        return hashlib.sha256(f"{self.method}\n{self.recipe}".encode()).hexdigest()[:40]


def make_files(makings: Iterable[Making], folder: Path) -> dict[str, bytes]:
    """Return the content of files by their addresses, in the order they were asked for.

    Args:
        makings: The files.
        folder: Where their content is kept from build to build; what no file needs any more is
            taken out of it.
    """
    wanted = {making.address: making for making in makings}
    by_key = {making.key: making for making in wanted.values()}
    known = {key: raw for key in by_key if (raw := _recall(folder / key)) is not None}
    missing = [making for key, making in by_key.items() if key not in known]
    made = dict(zip((m.key for m in missing), _make_all(missing), strict=True))
    for key, raw in made.items():
        keep_file(folder / key, raw)
    _forget(folder, by_key)
    content = known | made
    return {address: content[making.key] for address, making in wanted.items()}


def _make_all(makings: list[Making]) -> list[bytes]:
    workers = min(os.cpu_count() or 1, len(makings) // MANY)
    if workers < 2:
        return [making.make(making.recipe) for making in makings]
    # A fresh process holds no lock of a thread that served a preview.
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        with _hidden_main():
            made = pool.map(_make, makings, chunksize=8)
        return list(made)


@contextmanager
def _hidden_main() -> Iterator[None]:
    """Keep fresh processes from running again the script that started this one.

    They need nothing of it, and a script that builds a site may do so where it is imported.
    """
    main = sys.modules["__main__"]
    known = dict(vars(main))
    main.__spec__ = None
    vars(main).pop("__file__", None)
    try:
        yield
    finally:
        vars(main).update(known)


def _make(making: Making) -> bytes:
    return making.make(making.recipe)


def _recall(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except OSError:
        return None


def keep_file(file: Path, raw: bytes) -> None:
    """Write a file whole or not at all; a folder that cannot be written costs time and no more."""
    waiting = file.with_suffix(f".{os.getpid()}.new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        waiting.write_bytes(raw)
        waiting.replace(file)
    except OSError:
        return


def _forget(folder: Path, needed: Mapping[str, Making]) -> None:
    for file in folder.iterdir() if folder.is_dir() else ():
        if file.name not in needed:
            file.unlink(missing_ok=True)
