"""A log of 50,000 wins is read in seconds, and in little memory."""

from __future__ import annotations

import datetime
import json
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
import xlsxwriter

from tests.read.wins.sheets import COLUMNS, VOCABULARY, as_text, row

ROWS = 50_000
PROGRAM = """\
import json, sys, time
from pathlib import Path
from vpcases.read import read_library
began = time.process_time()
reading = read_library(Path(sys.argv[1]))
spent = time.process_time() - began
status = Path("/proc/self/status").read_text()
peak = int(status.partition("VmHWM:")[2].split()[0]) / 1024
print(json.dumps([len(reading.library.log.wins), len(reading.problems), spent, peak]))
"""


def large_text() -> bytes:
    """Return a sheet as text, each win of which has words of its own."""
    first = datetime.date(2020, 1, 1)
    wins = (
        row(
            str(first + datetime.timedelta(days=n % 2000)),
            customer=f"Customer {n % 20_000}",
            why=f"Words number {n} of a buyer who says at some length what it was that they wanted",
        )
        for n in range(ROWS)
    )
    return as_text(wins).encode()


def large_workbook() -> bytes:
    """Return the same sheet as a workbook with real dates."""
    out = BytesIO()
    book = xlsxwriter.Workbook(
        out, {"constant_memory": True, "default_date_format": "yyyy-mm-dd", "in_memory": True}
    )
    page = book.add_worksheet("Won")
    names = COLUMNS.split(",")
    page.write_row(0, 0, names)
    first = datetime.date(2020, 1, 1)
    for n in range(ROWS):
        cells = row(customer=f"Customer {n % 20_000}", why=f"Words number {n} of a buyer")
        page.write_datetime(n + 1, 0, first + datetime.timedelta(days=n % 2000))
        page.write_row(n + 1, 1, [cells[name] for name in names[1:]])
    book.close()
    return out.getvalue()


@pytest.mark.skipif(sys.platform != "linux", reason="the peak of memory is asked of Linux")
@pytest.mark.parametrize(("name", "make"), [("csv", large_text), ("xlsx", large_workbook)])
def test_fifty_thousand_wins_are_read_in_seconds_and_little_memory(
    name: str, make: object, tmp_path: Path
) -> None:
    assert callable(make)
    cases = tmp_path / "cases"
    (cases / "wins").mkdir(parents=True)
    (cases / "vocabulary.yml").write_text(VOCABULARY)
    (cases / "wins" / f"wins.{name}").write_bytes(make())
    out = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(cases)], capture_output=True, text=True, check=True
    )
    wins, problems, seconds, megabytes = json.loads(out.stdout)

    assert (wins, problems) == (ROWS, 0)
    assert seconds < 5
    assert megabytes < 200
