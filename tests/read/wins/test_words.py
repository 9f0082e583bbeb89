"""What the words of a sheet mean: ids, titles and what the mapping says; never a guess."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.read.wins.sheets import as_text, read_site, read_wins, row, told
from vpcases.model.win import ReasonSource
from vpcases.read import read_library

EVERY = (
    "date,customer,industry,company_type,their_product,offering,why,reason_source,driver,"
    "alternative,segment_assumed,segment_actual,needed_reference,proof_used"
)


@pytest.mark.parametrize(
    ("driver", "why", "reason"),
    [
        ("hours", "We stayed until ten", "hours"),
        ("Hours saved", "We stayed until ten", "hours"),
        ("HOURS_SAVED", "We stayed until ten", "hours"),
        ("", "Hours saved.", "hours"),
        ("", "A friend told me!", "heard-of-us"),
        ("heard-of-us", "whatever", "heard-of-us"),
        ("", "They were closed on Sundays", "trust"),
        ("", "A friend told me, but it was not that", ""),
        ("", "not hours saved", ""),
        ("", "We stayed until ten", ""),
        ("hour", "Hours saved", ""),
    ],
)
def test_a_reason_is_what_its_words_are_mapped_to_and_nothing_like_it(
    driver: str, why: str, reason: str, tmp_path: Path
) -> None:
    mapping = "reasons:\n  they were closed on sundays: trust\n"
    reading = read_wins(tmp_path, as_text([row(driver=driver, why=f'"{why}"')]), mapping)

    (win,) = reading.library.log.wins
    assert (win.reason, win.words) == (reason, why)
    assert bool(told(reading, "unmapped-reason")) is not bool(reason)


@pytest.mark.parametrize(
    "words", ["price", "Price.", "RELATIONSHIP", "other", "Preis", "Sonstiges"]
)
@pytest.mark.parametrize("column", ["driver", "why"])
def test_price_relationship_and_other_alone_are_refused(
    column: str, words: str, tmp_path: Path
) -> None:
    cells = {"driver": "", column: words}
    reading = read_wins(tmp_path, as_text([row(**cells)]), 'reasons:\n  "Price": hours\n')

    (win,) = reading.library.log.wins
    assert win.reason == ""
    (problem,) = told(reading)
    assert problem.rule == "bare-reason"
    assert f'"{words}" alone is no reason' in problem.message
    assert "ask what was behind it" in problem.hint


def test_price_as_words_is_no_matter_where_the_driver_says_what_it_was(tmp_path: Path) -> None:
    reading = read_wins(tmp_path, as_text([row(why="price", driver="hours")]))

    assert [(w.reason, w.words) for w in reading.library.log.wins] == [("hours", "price")]
    assert told(reading) == []


def test_words_without_a_reason_are_told_once_with_their_rows_and_the_nearest(
    tmp_path: Path,
) -> None:
    rows = [row(driver="Hour saved", customer=f"C {n}") for n in range(12)]
    (problem,) = told(read_wins(tmp_path, as_text([row(), *rows])))

    assert problem.message.startswith(
        "12 rows (3, 4, 5, 6, 7, 8, 9, 10 and 4 more): no driver and no"
    )
    assert problem.hint.startswith('did you mean hours? If so, write `"Hour saved": hours` below')


def test_every_other_column_is_read_by_ids_titles_and_the_mapping(tmp_path: Path) -> None:
    mapping = """\
reason_sources: {Sales: rep}
offerings: {Tally Pro: tally}
alternatives: {Excel: notebook}
segments: {Inns: hotels}
"""
    cells = row(
        customer="PENNICK & daughters",
        offering="tally pro",
        reason_source="sales",
        alternative="Excel",
        segment_assumed="Small shops",
        segment_actual="inns",
        needed_reference="Y",
    )
    reading = read_wins(tmp_path, as_text([cells], EVERY), mapping)

    (win,) = reading.library.log.wins
    assert (win.customer, win.offering, win.alternative) == ("pennick", "tally", "notebook")
    assert (win.segment_assumed, win.segment_actual) == ("small-shops", "hotels")
    assert (win.needed_reference, win.reason_source) == (True, ReasonSource.REP)
    assert told(reading) == []


def test_titles_in_another_language_mean_the_same(tmp_path: Path) -> None:
    (tmp_path / "cases").mkdir()
    words = "drivers:\n  hours: Gesparte Stunden\nalternatives:\n  notebook: Ein Heft\n"
    (tmp_path / "cases" / "vocabulary.de.yml").write_text(words)
    cells = row(driver="gesparte stunden", alternative="Ein Heft")
    (win,) = read_wins(tmp_path, as_text([cells], EVERY)).library.log.wins

    assert (win.reason, win.alternative) == ("hours", "notebook")


def test_what_is_not_known_is_kept_as_it_stands_and_told(tmp_path: Path) -> None:
    cells = row(
        offering="Tallyy", alternative="Abacus", segment_actual="Ships", reason_source="mum"
    )
    cells |= {"needed_reference": "perhaps", "proof_used": "nobody"}
    reading = read_wins(tmp_path, as_text([cells], EVERY))

    (win,) = reading.library.log.wins
    assert (win.offering, win.alternative, win.segment) == ("Tallyy", "Abacus", "Ships")
    assert (win.reason_source, win.needed_reference, win.proof_used) == (None, None, ())
    assert sorted(p.rule for p in told(reading)) == ["unknown-proof"] + ["unmapped-words"] * 5
    assert any("did you mean tally?" in p.hint for p in told(reading))


def test_proofs_are_named_by_id_or_address(tmp_path: Path) -> None:
    histories = tmp_path / "cases" / "histories"
    histories.mkdir(parents=True)
    for name in ("till", "inn"):
        (histories / f"{name}.yml").write_text("status: nominated\n")
    cells = row() | {"proof_used": "till; https://proofs.example/cases/inn/ | till"}
    reading = read_wins(tmp_path, as_text([cells], EVERY))

    assert reading.library.log.wins[0].proof_used == ("till", "inn")


def test_a_mapping_that_points_nowhere_is_told_at_its_line(tmp_path: Path) -> None:
    reading = read_wins(tmp_path, as_text([row()]), "reasons:\n  Too slow: hors\n")

    (problem,) = told(reading)
    assert (problem.rule, problem.path, problem.place.line) == (
        "unknown-in-mapping",
        "cases/wins/mapping.yml",
        2,
    )


def test_a_slip_in_the_mapping_is_a_mistake_of_its_own(tmp_path: Path) -> None:
    cases = tmp_path / "cases"
    (cases / "wins").mkdir(parents=True)
    (cases / "wins" / "mapping.yml").write_text("dates: day-mnth\ncolums: {}\n")
    rules = sorted((p.rule, p.hint) for p in read_library(cases).problems)
    assert rules == [
        ("not-a-choice", "did you mean day-month?"),
        ("unknown-key", "did you mean columns?"),
    ]


def test_losses_are_read_beside_wins_by_the_same_mapping(tmp_path: Path) -> None:
    sheet = as_text([row(alternative="Excel")], EVERY)
    reading = read_site(
        tmp_path, {"wins.csv": sheet, "losses.csv": sheet}, "alternatives: {Excel: notebook}\n"
    )

    log = reading.library.log
    assert [w.alternative for w in (*log.wins, *log.losses)] == ["notebook", "notebook"]
    assert log.files == ("cases/wins/wins.csv", "cases/wins/losses.csv")


def test_a_text_that_is_marked_as_no_formula_is_read_without_its_mark(tmp_path: Path) -> None:
    reading = read_wins(tmp_path, as_text([row(customer="'=Garrow=", why="'-12 % of hours")]))

    (win,) = reading.library.log.wins
    assert (win.customer, win.words) == ("=Garrow=", "-12 % of hours")
