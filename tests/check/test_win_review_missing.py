from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.seeded_wins import Plant, make_claims, make_wins, with_log
from vpcases.check.rules.win_review_missing import find_without_review
from vpcases.model.library import Library, Record
from vpcases.model.research import WinReview
from vpcases.problems import Level, Source

LOG = with_log(make_claims(), make_wins(1, Plant(), wins=60))


def write_notes(*months: str) -> Library:
    notes = {
        m: Record(m, WinReview(note="Read."), Source(f"cases/reviews/{m}.yml")) for m in months
    }
    return replace(LOG, reviews=notes)


def test_before_the_first_note_the_latest_month_alone_is_asked_for_one() -> None:
    (problem,) = find_without_review(LOG, date(2026, 11, 1))

    assert (problem.path, problem.level) == ("cases/wins.csv", Level.ADVICE)
    assert problem.message == "nobody has written what the wins mean in 2026-10"
    assert "`vpcases new review 2026-10`" in problem.hint


def test_a_month_is_asked_for_its_note_when_it_is_over() -> None:
    (problem,) = find_without_review(LOG, date(2026, 10, 31))

    assert "2026-09" in problem.message


def test_once_notes_are_written_every_month_since_is_asked_for_one_in_one_piece_of_advice() -> None:
    (problem,) = find_without_review(write_notes("2026-01", "2026-09"), date(2026, 11, 1))

    assert problem.message == (
        "nobody has written what the wins mean in 2026-10, nor in 2026-08, 2026-07, 2026-06"
        " and 4 earlier months"
    )


def test_a_file_without_words_is_no_note() -> None:
    empty = {"2026-10": Record("2026-10", WinReview(), Source("cases/reviews/2026-10.yml"))}

    (problem,) = find_without_review(replace(LOG, reviews=empty), date(2026, 11, 1))

    assert problem.message == "nobody has written what the wins mean in 2026-10"
    assert problem.hint.endswith("write the note into cases/reviews/2026-10.yml")
    assert "vpcases new review" not in problem.hint


def test_nothing_is_said_where_every_month_has_a_note_or_there_is_no_win() -> None:
    assert list(find_without_review(write_notes("2026-10"), date(2026, 11, 1))) == []
    assert list(find_without_review(Library(), date(2026, 11, 1))) == []
