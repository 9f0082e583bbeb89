"""A sheet of a sales team, brought into the win log of a site."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from vpcases.model.library import Library
from vpcases.model.win import Win
from vpcases.model.win_mapping import WinMapping
from vpcases.problems import Problem, list_mistakes, sort_problems
from vpcases.read.files import AuthorFile
from vpcases.read.folder import Reading
from vpcases.read.kinds import REGISTRIES
from vpcases.read.wins.known_names import Records, collect_names
from vpcases.read.wins.log import read_bytes
from vpcases.read.wins.sheet_reading import (
    ENDINGS,
    TEXT_ENDINGS,
    SheetReading,
    open_sheet,
    read_sheet,
)
from vpcases.read.wins.sheets import NotASheet, Sheet
from vpcases.read.wins.telling import MAPPING as MAPPING_FILE
from vpcases.read.wins.telling import tell_sheet
from vpcases.scaffold.together import write_together
from vpcases.scaffold.win_columns import propose_mapping, word_columns
from vpcases.scaffold.win_log import add_wins, open_log, word_no_sheet
from vpcases.scaffold.win_rows import mark
from vpcases.scaffold.writing import NotWritten

MAPPING = Path("wins", "mapping.yml")


@dataclass(frozen=True)
class WinImport:
    """What an import found and did.

    `new` are the wins that were added. `unreadable` counts rows; `problems` says which, and what
    else the author should know.
    """

    log: Path
    read: int
    new: tuple[Win, ...]
    already_there: int
    unreadable: int
    problems: tuple[Problem, ...] = field(default=())


class MappingNeeded(NotWritten):
    """A sheet whose columns are not known yet; `path` is the mapping that was begun, if one was."""

    def __init__(self, reason: str, hint: str, path: Path | None) -> None:
        super().__init__(reason, hint)
        self.path = path


def import_wins(
    sheet: Path, shown: str, cases: Path, site: Reading, *, losses: bool = False, dry: bool = False
) -> WinImport:
    """Add the rows of a sheet to the win log; return what came of it.

    Nothing is written unless all of it is, and no row that is there already is touched.

    Args:
        sheet: The sheet.
        shown: Its path as messages say it.
        cases: The folder `cases/`.
        site: What is in it.
        losses: Whether its rows are losses.
        dry: Whether to write nothing.

    Raises:
        NotWritten: Where nothing was.
    """
    _refuse_mistakes(site)
    mapping = site.mapping.content if site.mapping else WinMapping()
    library = site.library
    spoken = [r.content for records in library.registry_words.values() for r in records]
    names = collect_names(list_records(library), mapping, spoken)
    opened = _open(sheet, shown, mapping)
    reading = read_sheet(opened, mapping, names)
    if reading.missing:
        raise _ask_for_mapping(
            reading, sheet, cases, mapping.header_row, has_mapping=site.mapping is not None, dry=dry
        )
    log = _find_log(cases / "wins", "losses" if losses else "wins")
    _refuse_workbook(log, sheet)
    before = open_log(log, mapping, names)
    known = {mark(win) for win in before.wins}
    new = tuple(win for win in reading.wins if mark(win) not in known)
    whole = add_wins(before, new, shown) if new else b""
    if new and not dry:
        write_together({log: whole})
    problems = tuple(sort_problems(tell_sheet(shown, reading, names)))
    there = len(reading.wins) - len(new) + len(reading.twice)
    total = len(reading.wins) + len(reading.twice) + len(reading.unread)
    return WinImport(log, total, new, there, len(reading.unread), problems)


def list_records(library: Library) -> Records:
    """Return the records that words of a sheet can mean, by the name of their registry."""
    return {name: getattr(library, name) for name in (*REGISTRIES, "cases", "quotes")}


def _refuse_mistakes(site: Reading) -> None:
    path = site.mapping.source.path if site.mapping else ""
    wrong = [p for p in list_mistakes(site.problems) if p.path.endswith("wins/mapping.yml")]
    if wrong:
        raise NotWritten(f"{wrong[0]}", f"Mend {path or 'the mapping'} first: {wrong[0].hint}")


def _open(sheet: Path, shown: str, mapping: WinMapping) -> Sheet:
    if sheet.suffix.lower() not in ENDINGS:
        raise NotWritten(
            f"{shown} is none of {', '.join(ENDINGS)}.", "Save the sheet as one of these."
        )
    try:
        return open_sheet(read_bytes(AuthorFile(shown, sheet.name, sheet)), sheet.name, mapping)
    except NotASheet as error:
        raise word_no_sheet(shown, error) from None


def _ask_for_mapping(
    reading: SheetReading,
    sheet: Path,
    cases: Path,
    header_row: int | None,
    *,
    has_mapping: bool,
    dry: bool,
) -> MappingNeeded:
    """Return what is to be filled in; a mapping is begun where there is none."""
    if reading.header is None:
        return MappingNeeded(
            f"{sheet.name} has no rows.", "Look whether it is the right one.", None
        )
    missing = ", ".join(reading.missing)
    reason = f"No column of {sheet.name} is called {missing}."
    asked = word_columns(reading.header)
    if has_mapping or dry:
        lines = "\n".join(f"  {line}" for line in asked)
        hint = f"Write below columns: in {MAPPING_FILE} what each is called:\n{lines}"
        if header_row:
            hint += f"\nThey were looked for in row {header_row}, as header_row: says there."
        return MappingNeeded(reason, hint, None)
    path = cases / MAPPING
    write_together({path: propose_mapping(reading, sheet.name).encode("utf-8")})
    hint = f"{MAPPING_FILE} was begun: fill in what is empty, and import again."
    return MappingNeeded(reason, hint, path)


def _find_log(folder: Path, name: str) -> Path:
    """Return the text that a log is read from, or is begun as where there is none."""
    texts = (path for path in folder.glob("*") if path.suffix.lower() in TEXT_ENDINGS)
    found = sorted(path for path in texts if path.stem.lower() == name)
    return found[0] if found else folder / f"{name}.csv"


def _refuse_workbook(log: Path, sheet: Path) -> None:
    workbook = log.with_suffix(".xlsx")
    if workbook.is_file() and not log.is_file() and workbook.resolve() != sheet.resolve():
        raise NotWritten(
            f"The log is {workbook.name}, which only a spreadsheet writes to.",
            f"Import {workbook.name} itself first, and delete it: then {log.name} is the log.",
        )
