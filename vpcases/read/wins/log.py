"""The win log in `cases/wins/`: the wins and the losses, and everything wrong with their files."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from vpcases.model.library import Record
from vpcases.model.translation import TranslatedRegistries
from vpcases.model.win import Win, WinLog
from vpcases.model.win_mapping import WinMapping
from vpcases.problems import Level, Place, Problem, problem_at
from vpcases.read.files import AuthorFile
from vpcases.read.wins.known_names import KnownNames, Records, collect_names, fold_words
from vpcases.read.wins.sheet_reading import ENDINGS, open_sheet, read_sheet
from vpcases.read.wins.sheets import MAX_BYTES, NotASheet
from vpcases.read.wins.telling import tell_no_sheet, tell_sheet

FOLDER = "wins"
LOGS = ("wins", "losses")


def is_of_log(file: AuthorFile) -> bool:
    """Return whether a file lies where the win log is kept: nothing there is ever published."""
    return file.inside.partition("/")[0] == FOLDER and "/" in file.inside


def read_log(
    files: Iterable[AuthorFile],
    records: Records,
    mapped: Record[WinMapping] | None,
    translated: Iterable[TranslatedRegistries] = (),
) -> tuple[WinLog, list[Problem]]:
    """Return the wins and the losses in the order of their days, and what cannot be read.

    Args:
        files: The files of the folder that are not YAML.
        records: The records of the site, by registry.
        mapped: How the sheets are read; our own names of columns where there is none.
        translated: What the registries are called in other languages.
    """
    problems: list[Problem] = []
    by_log: dict[str, list[AuthorFile]] = {name: [] for name in LOGS}
    for file in files:
        name = PurePosixPath(file.inside)
        if name.stem.lower() in by_log and name.suffix.lower() in ENDINGS:
            by_log[name.stem.lower()].append(file)
        elif not name.name.startswith("~$"):
            problems.append(_tell_other(file))
    chosen = {name: _choose(found, problems) for name, found in by_log.items()}
    if not any(chosen.values()) and mapped is None:
        return WinLog(), problems
    mapping = mapped.content if mapped else WinMapping()
    names = collect_names(records, mapping, translated)
    if mapped:
        problems.extend(_find_unknown(mapped, records))
    read = {k: _read(file, mapping, names, problems) if file else () for k, file in chosen.items()}
    paths = tuple(file.path for file in chosen.values() if file)
    return WinLog(read["wins"], read["losses"], paths), problems


def _choose(found: list[AuthorFile], problems: list[Problem]) -> AuthorFile | None:
    """Return the first sheet of a log; two of them would be counted twice."""
    for other in found[1:]:
        message = f"the log is read from {found[0].path}, and not from here as well"
        hint = f"bring the rows together with `vpcases wins import {other.path}`, then delete it"
        problems.append(_advise(other, "two-logs", message, hint))
    return found[0] if found else None


def _read(
    file: AuthorFile, mapping: WinMapping, names: KnownNames, problems: list[Problem]
) -> tuple[Win, ...]:
    try:
        sheet = open_sheet(read_bytes(file), file.inside, mapping)
        reading = read_sheet(sheet, mapping, names)
    except NotASheet as error:
        problems.append(tell_no_sheet(file.path, error))
        return ()
    problems.extend(tell_sheet(file.path, reading, names))
    return tuple(sorted(reading.wins, key=lambda win: (win.date, win.row)))


def read_bytes(file: AuthorFile) -> bytes:
    """Return what is in a file of the log.

    Raises:
        NotASheet: Where it is too large, or cannot be opened.
    """
    try:
        if not file.place.is_file():
            raise NotASheet("this is no file", "take it away")
        if file.place.stat().st_size > MAX_BYTES:
            raise NotASheet(
                f"this sheet has more than {MAX_BYTES // 1_000_000} MB",
                "keep the columns of the wins, and what else there is elsewhere",
            )
        return file.place.read_bytes()
    except OSError as error:
        reason = error.strerror or "unknown reason"
        raise NotASheet(f"cannot be opened: {reason}", "look at it") from None


def _tell_other(file: AuthorFile) -> Problem:
    message = "this file is not read: the log is wins or losses, .csv or .xlsx"
    hint = f"bring its rows in with `vpcases wins import {file.path}`, or take it away"
    return _advise(file, "not-a-log", message, hint)


def _advise(file: AuthorFile, rule: str, message: str, hint: str) -> Problem:
    return Problem(file.path, Place(), "", rule, message, hint, Level.ADVICE)


MAPPED = {
    "reasons": ("drivers", "reasons"),
    "offerings": ("offerings",),
    "alternatives": ("alternatives",),
    "segments": ("segments",),
}
"""The registries that each block of the mapping points to."""


def _find_unknown(mapped: Record[WinMapping], records: Records) -> Iterable[Problem]:
    """Yield a problem for each id of the mapping that no registry has."""
    for block, registries in MAPPED.items():
        known = {fold_words(i): i for name in registries for i in records.get(name, {})}
        for words, identity in getattr(mapped.content, block).items():
            if identity not in known.values():
                where = " or ".join(f"`{name}:`" for name in registries)
                yield problem_at(
                    mapped.source,
                    (block, words),
                    "unknown-in-mapping",
                    f'there is no "{identity}" below {where}',
                    "write an id that is there: " + ", ".join(list(known.values())[:12]),
                    Level.ADVICE,
                )
