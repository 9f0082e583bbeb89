"""The whole audit on one screen: a library and a built site in, leaks out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from vpcases.audit.gathering import Shelf
from vpcases.audit.opened import Leak
from vpcases.audit.searching import Search, list_files
from vpcases.audit.surroundings import Surroundings
from vpcases.derive.typical import Rates
from vpcases.model.library import Library


@dataclass(frozen=True)
class Audit:
    """What an audit found.

    `leaks` stand in the order of files. `unread` says of files that could not be looked into why.
    `files` and `values` count what was searched, and what for.
    """

    leaks: tuple[Leak, ...]
    unread: dict[str, str]
    files: int
    values: int


def audit_site(
    folder: Path,
    library: Library,
    day: date,
    around: Surroundings | None = None,
    rates: Rates | None = None,
) -> Audit:
    """Return what a built public site shows and may not.

    Args:
        folder: The built site.
        library: Everything that was read, before any gate.
        day: The day of the build.
        around: What the site holds beside its proofs, in which a name may lawfully stand.
        rates: What other currencies are worth in typical results.
    """
    search = Search(Shelf(library, day, rates), around or Surroundings())
    leaks: list[Leak] = []
    unread: dict[str, str] = {}
    files = 0
    for path, file in list_files(folder):
        files += 1
        found, why = search.search_file(path, file)
        leaks += (
            replace(leak, written=tuple(search.sent.list_written(leak.secret, path)))
            for leak in found
        )
        if why:
            unread[path] = why
    return Audit(tuple(leaks), unread, files, search.values)
