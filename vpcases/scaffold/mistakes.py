"""No mistake in what a customer is asked to sign."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from vpcases.check import check_library
from vpcases.problems import list_mistakes
from vpcases.read import read_library
from vpcases.scaffold.approvable import Approvable
from vpcases.scaffold.writing import NotWritten

BOM = "\ufeff"
"""The mark that some editors put before the first character of a file."""
MOST = 5


def refuse_mistakes(cases: Path, record: Approvable, as_of: date, text: str | None = None) -> None:
    """Make sure that neither a record nor a translation of it has a mistake.

    Args:
        cases: The folder `cases/`.
        record: The case or the quote.
        as_of: The day it is checked for.
        text: What its file is to hold, where that is not what it holds now. Where it is not given,
            an approval may still be missing.

    Raises:
        NotWritten: Where there is one.
    """
    plain = text.removeprefix(BOM).replace("\r\n", "\n").replace("\r", "\n") if text else None
    reading = read_library(cases, instead={record.source.path: plain} if plain else None)
    translations = reading.library.translations.items()
    paths = {record.source.path} | {r.source.path for k, r in translations if k[0] == record.id}
    told = [*reading.problems, *check_library(reading.library, as_of)]
    mistakes = [problem for problem in list_mistakes(told) if problem.path in paths]
    if text is None:
        mistakes = [each for each in mistakes if each.field.partition(".")[0] != "approval"]
    if mistakes:
        listed = "\n".join(f"  {problem}" for problem in mistakes[:MOST])
        raise NotWritten(
            f"What a customer approves must have no mistake. Nothing was written.\n{listed}",
            f"Mend them first: vpcases check {record.id}",
        )
