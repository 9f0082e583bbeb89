"""A win that is written to the log is the same win when it is read again."""

from __future__ import annotations

import csv
import datetime

from hypothesis import example, given
from hypothesis import strategies as st

from vpcases.model.win import ReasonSource, Win
from vpcases.model.win_mapping import WinMapping
from vpcases.read.wins.delimited import read_delimited
from vpcases.read.wins.known_names import collect_names
from vpcases.read.wins.sheet_reading import read_sheet
from vpcases.render.case_records import STARTS
from vpcases.scaffold.win_rows import HEAD, mark, write_rows

WORDS = (
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=60)
    .map(lambda text: " ".join(text.split()))
    .filter(lambda text: text and text[0] not in "=#'")
)
WINS = st.builds(
    Win,
    row=st.just(2),
    date=st.dates(datetime.date(1990, 1, 1), datetime.date(2099, 12, 31)),
    customer=WORDS,
    industry=WORDS,
    company_type=WORDS,
    their_product=WORDS,
    offering=WORDS,
    words=WORDS,
    reason_source=st.sampled_from([None, *ReasonSource]),
    needed_reference=st.sampled_from([None, True, False]),
)


@given(st.lists(WINS, min_size=1, max_size=4, unique_by=mark))
@example([Win(2, datetime.date(2026, 3, 1), "A;=b", "-1", "+x", "@y", '"q"', "a,=b\tc")])
def test_a_written_win_is_read_as_the_same_win(wins: list[Win]) -> None:
    names, mapping = collect_names({}, WinMapping()), WinMapping()
    text = HEAD + "\n" + write_rows(wins)
    reading = read_sheet(read_delimited(text.encode()), mapping, names)

    assert reading.unread == []
    assert [mark(win) for win in reading.wins] == [mark(win) for win in wins]
    assert [(w.reason_source, w.needed_reference) for w in reading.wins] == [
        (w.reason_source, w.needed_reference) for w in wins
    ]
    again = HEAD + "\n" + write_rows(reading.wins)
    assert again == text


@given(st.lists(WINS, min_size=1, max_size=4))
def test_no_cell_that_is_written_begins_a_formula(wins: list[Win]) -> None:
    rows = list(csv.reader(write_rows(wins).splitlines()))
    bare = [cell for row in rows for cell in row if cell.startswith(tuple(STARTS))]

    assert all(cell.lstrip("-").replace(".", "").replace(",", "").isdigit() for cell in bare)
