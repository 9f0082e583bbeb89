"""A win or a loss of the log lies in the future.

Mostly two digits of its day were typed the wrong way round. Its month is not over, so no review
counts it before then, and nobody would notice.

To fix it, put the day right in the sheet.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import PurePosixPath

from vpcases.check.rule import Rule, weigh
from vpcases.model.library import Library
from vpcases.model.win import Win
from vpcases.problems import Level, Place, Problem

MOST = 3
"""Rows told one by one; the others are counted."""


def find_wins_to_come(library: Library, as_of: date) -> Iterator[Problem]:
    """Yield one problem for each log with rows after a day.

    Args:
        library: Everything that was read.
        as_of: The day.
    """
    log = library.log
    for name, rows in (("wins", log.wins), ("losses", log.losses)):
        later = sorted((row for row in rows if row.date > as_of), key=lambda row: row.row)
        path = next((file for file in log.files if PurePosixPath(file).stem == name), "cases/wins")
        if later:
            yield Problem(
                path,
                Place(later[0].row),
                "date",
                RULE.id,
                f"{_list_days(later)}: that day has not come yet",
                "put the day right in the sheet; no review counts it before its month is over",
                Level.ADVICE,
            )


def _list_days(rows: Sequence[Win]) -> str:
    told = [f"row {row.row}, {row.date.isoformat()}" for row in rows[:MOST]]
    more = [f"{len(rows) - MOST} more rows"] if len(rows) > MOST else []
    return "; ".join([*told, *more])


RULE = Rule("win-to-come", weigh(published=Level.ADVICE), can_be_accepted=False)
"""It is asked of the log and not of a record: see `find_wins_to_come`."""
