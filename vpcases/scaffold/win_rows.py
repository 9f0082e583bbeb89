"""Wins as rows of `wins.csv` in our own columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from vpcases.model.win import Win
from vpcases.read.wins.columns import COLUMNS
from vpcases.read.wins.sheet_reading import identify
from vpcases.render.case_records import BYTE_ORDER_MARK, disarm

HEAD = BYTE_ORDER_MARK + ",".join(COLUMNS)
"""How a log in our own form begins; the mark tells Excel that it is UTF-8."""


def write_rows(
    wins: Iterable[Win],
    columns: Sequence[str] = COLUMNS,
    delimiter: str = ",",
    line_end: str = "\n",
) -> str:
    """Return the lines of wins, no cell of which a spreadsheet takes for a formula.

    A column that is none of ours stays empty.
    """
    text = io.StringIO()
    rows = csv.writer(text, delimiter=delimiter, lineterminator=line_end)
    for win in wins:
        cells = list_cells(win)
        rows.writerow(disarm(cells.get(column, "")) for column in columns)
    return text.getvalue()


def mark(win: Win) -> tuple[str, ...]:
    """Return what tells a win from every other: its day, customer, offering and words."""
    return tuple(disarm(str(part)) for part in identify(win))


def list_cells(win: Win) -> dict[str, str]:
    """Return what a win says in each of our columns."""
    needed = {True: "yes", False: "no", None: ""}
    return {
        "date": win.date.isoformat(),
        "customer": win.customer,
        "industry": win.industry,
        "company_type": win.company_type,
        "their_product": win.their_product,
        "offering": win.offering,
        "why": win.words,
        "reason_source": win.reason_source.value if win.reason_source else "",
        "driver": win.reason,
        "alternative": win.alternative,
        "segment_assumed": win.segment_assumed,
        "segment_actual": win.segment_actual,
        "needed_reference": needed[win.needed_reference],
        "proof_used": "; ".join(win.proof_used),
        **dict(win.unmapped),  # as it was typed: mapped later, it is read from here
    }
