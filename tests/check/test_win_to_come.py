from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from tests.seeded_wins import Plant, make_claims, make_wins, with_log
from vpcases.check.rules.win_to_come import find_wins_to_come
from vpcases.model.win import WinLog
from vpcases.problems import Level, Place

WINS = tuple(sorted(make_wins(1, Plant(), wins=60), key=lambda win: win.date))
LOG = with_log(make_claims(), list(WINS))
LAST = WINS[-1].date


def test_a_row_of_a_day_that_has_not_come_is_told_with_its_row_and_its_day() -> None:
    late = [win for win in LOG.log.wins if win.date == LAST]

    (problem,) = find_wins_to_come(LOG, LAST - timedelta(days=1))

    assert (problem.path, problem.level) == ("cases/wins.csv", Level.ADVICE)
    assert problem.place == Place(min(win.row for win in late))
    assert f"row {problem.place.line}, {LAST.isoformat()}" in problem.message


def test_many_rows_are_one_piece_of_advice() -> None:
    (problem,) = find_wins_to_come(LOG, date(2020, 1, 1))

    assert problem.message.count("row ") == 3
    assert "57 more rows" in problem.message


def test_losses_are_told_in_their_own_sheet() -> None:
    lost = WinLog(losses=(WINS[0],), files=("cases/wins/wins.csv", "cases/wins/losses.csv"))

    (problem,) = find_wins_to_come(replace(LOG, log=lost), date(2020, 1, 1))

    assert problem.path == "cases/wins/losses.csv"


def test_nothing_is_said_of_a_log_whose_days_have_come() -> None:
    assert list(find_wins_to_come(LOG, LAST)) == []
