"""Rows of a workbook of wins that name a customer: no search of its bytes finds them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from vpcases.model.library import Library
from vpcases.scaffold.purging.leaver import Leaver
from vpcases.scaffold.purging.trace import Fate, Trace


def list_logged(leaver: Leaver, library: Library) -> Iterator[Trace]:
    """Yield each row of a workbook of the win log that is of a customer, or names it."""
    log = library.log
    for kind, wins in (("wins", log.wins), ("losses", log.losses)):
        paths = [PurePosixPath(path) for path in log.files]
        path = next((p for p in paths if p.stem.lower() == kind and p.suffix == ".xlsx"), None)
        for win in wins if path else ():
            if win.customer == leaver.id or leaver.is_named_in(f"{win.customer} {win.words}"):
                yield Trace(str(path), win.row, Fate.BY_HAND, "a row of the win log names it")
