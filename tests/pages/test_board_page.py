"""The programme board says what each case needs, and is printed inside alone."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.derive.won import win
from tests.libraries import find_page, make_library, make_pages
from vpcases.derive import Edition
from vpcases.model.win import WinLog
from vpcases.pages.board_page import BoardPage
from vpcases.problems import Level, Place, Problem
from vpcases.render import Renderer

NOMINATED = {
    "status": "nominated",
    "customer": {"name": "Corner Ltd"},
    "offering": "till",
    "segment": "small-shops",
    "drivers": "hours",
    "why": "They tell everybody",
    "owner": "Ada Birch",
    "due": "2026-10-20",
}


def board_of(cases: dict[str, Any] | None = None, *wins: Any, **more: Any) -> BoardPage:
    pages_more = {k: more.pop(k) for k in ("todo", "mistakes") if k in more}
    library = replace(make_library(cases, **more), log=WinLog(wins=wins))
    return find_page(make_pages(library, Edition.INTERNAL, **pages_more), BoardPage)


def html_of(board: BoardPage) -> str:
    return Renderer().render(board).html.replace("&nbsp;", " ")


def rows_of(board: BoardPage, status: str) -> list[Any]:
    (step,) = [step for step in board.steps if step.anchor == f"step-{status}"]
    return list(step.rows)


def test_there_is_no_board_in_public() -> None:
    library = make_library({"a": {"status": "published", "title": "A"}})

    assert not [p for p in make_pages(library, Edition.PUBLIC) if isinstance(p, BoardPage)]


def test_a_nomination_says_what_it_has_what_it_should_have_and_what_comes_next() -> None:
    (row,) = rows_of(board_of({"a": {**NOMINATED, "owner": ""}}), "nominated")

    assert row.missing == ("owner",)
    assert row.needed == ("replaced", "may_approve", "number_they_watch")
    assert row.answered == ("customer", "drivers", "offering", "why", "due")
    assert row.verdict == "Not yet qualified: 4 fields are open"
    assert (row.owner, row.left, row.is_overdue) == ("Nobody yet", "overdue by 12 days", True)


def test_a_case_that_has_everything_may_go_on() -> None:
    ready = {
        **NOMINATED,
        "replaced": "unknown",
        "may_approve": "Ada",
        "number_they_watch": "Hours",
    }

    (row,) = rows_of(board_of({"a": ready}), "nominated")

    assert row.verdict == "Nothing is missing: it can become qualified"
    assert row.missing == row.needed == ()


def test_what_a_rule_found_counts_as_a_field_that_is_open() -> None:
    def found(field: str, level: Level) -> Problem:
        return Problem("cases/histories/a.yml", Place(), field, "rule", "words", level=level)

    board = board_of(
        {"a": {**NOMINATED, "replaced": "unknown"}},
        todo={"cases/histories/a.yml": (found("before_after.hours", Level.TODO),)},
        mistakes={"cases/histories/a.yml": (found("replaced", Level.MISTAKE),)},
    )

    (row,) = rows_of(board, "nominated")
    assert row.missing == ("replaced",)
    assert row.needed == ("before_after", "may_approve", "number_they_watch")


def test_what_is_published_is_listed_only_where_somebody_has_to_move() -> None:
    texts = dict.fromkeys(("situation", "what_was_done", "outcome"), "Words.")
    answers = dict.fromkeys(("measured", "effort", "alternative", "source"), "unknown")
    published = {
        **NOMINATED,
        **texts,
        **answers,
        "status": "published",
        "title": "A",
        "no_figures_because": "Nobody counted",
        "did_not_improve": ["The noise"],
        "connections": "none",
        "owner": "",
        "due": "",
    }

    board = board_of({"a": published, "b": {**published, "due": "2026-12-01"}})

    (step,) = [step for step in board.steps if step.anchor == "step-published"]
    assert (step.count, len(step.rows)) == (2, 1)
    assert step.note == "1 needs nothing at the moment, and is not listed."
    assert [owner.name for owner in board.owners] == ["Nobody yet"]


def test_every_status_is_there_and_what_has_left_is_counted() -> None:
    gone = {"status": "retired", "title": "A"}

    board = board_of({"a": gone, "b": {**gone, "status": "withdrawn"}, "c": gone})

    assert [step.title for step in board.steps] == [
        *("Nominated", "Qualified", "Drafted", "Checked", "Approved", "Published", "Under review")
    ]
    assert board.gone == "2 cases are retired, 1 is withdrawn: they stand in no list."


def test_a_gap_names_the_win_that_a_case_could_be_made_of() -> None:
    board = board_of({}, win(214, customer="Quay Foods"), win(215, customer="Mill"))

    gap = board.gaps[0]
    assert (gap.segment, gap.driver) == ("Small shops", "Hours")
    assert gap.wins == "2 wins without proof, of 2 customers"
    assert gap.sources == "2 said by the buyer"
    assert [one.command for one in gap.fillers] == [
        "vpcases new case --from-win 215",
        "vpcases new case --from-win 214",
    ]
    assert "<code>vpcases new case --from-win 214</code>" in html_of(board)
    assert board.order.startswith("2 of 2 wins since September 14, 2026 were won for a reason")


def test_of_many_who_could_fill_a_gap_three_are_named_and_the_rest_counted() -> None:
    board = board_of({}, *(win(n, customer=f"C{n}") for n in range(2, 9)))

    assert len(board.gaps[0].fillers) == 3
    assert board.gaps[0].more == "and 4 others"


def test_gaps_that_nothing_asks_for_stand_below_by_segment() -> None:
    board = board_of({}, win(2))

    assert [(gap.segment, gap.driver) for gap in board.gaps] == [("Small shops", "Hours")]
    assert board.more_gaps == ()
    asked_for = ("Small shops", "Hours")
    assert len(board.quiet) > 1
    assert asked_for not in [(fact.label, fact.words) for fact in board.quiet]
    assert board.quiet_words.startswith(f"{len(board.quiet)} more gaps")
    assert board.quiet_words in html_of(board)


def test_where_nothing_tells_one_gap_from_another_all_of_them_stand_there() -> None:
    board = board_of({})

    assert len(board.gaps) > 1
    assert board.quiet == ()


def test_without_a_log_the_board_says_so_where_wins_would_stand() -> None:
    board = board_of({})
    html = html_of(board)

    assert board.order.startswith("There is no win log yet")
    assert "as soon as there is a win log" in html
    assert "References needed" not in html
    assert board.unused == ()


def test_the_chain_is_printed_as_nested_lists_that_close() -> None:
    customers = {
        "a": {"name": "Ada"},
        "b": {"name": "Ben", "referred_by": "a"},
        "c": {"name": "Cleo", "referred_by": "b"},
        "d": {"name": "Dan", "referred_by": "a"},
        "e": {"name": "Eve"},
        "f": {"name": "Fay", "referred_by": "e"},
    }

    html = html_of(board_of(customers=customers))

    chain = html[html.index('<ul class="vp-chain">') : html.index('id="results"')]
    marks = [
        part
        for part in chain.replace("<", "\n<").replace(">", ">\n").split()
        if part in ("<ul", "</ul>", "<li>", "</li>", "Ada", "Ben", "Cleo", "Dan", "Eve", "Fay")
    ]
    assert " ".join(marks) == (
        "<ul <li> Ada <ul <li> Ben <ul <li> Cleo </li> </ul> </li> <li> Dan </li> </ul> </li>"
        " <li> Eve <ul <li> Fay </li> </ul> </li> </ul>"
    )


def test_a_circle_is_told_and_does_not_stop_the_page() -> None:
    customers = {
        "a": {"name": "Ada", "referred_by": "b"},
        "b": {"name": "Ben", "referred_by": "a"},
    }

    board = board_of(customers=customers)

    assert board.circles == (
        "These are said to have sent each other, so nobody came first: Ada, Ben.",
    )
    assert "Ben" in html_of(board)


def test_who_may_be_asked_stands_with_how_often_they_were_against_their_limit() -> None:
    people = {
        "Ben": {"refer": {"call": "yes", "per_quarter": "1", "last_asked": "2026-10-12"}},
        "Ada": {"role": "Owner", "refer": {"email": "yes", "per_quarter": "2"}},
    }

    board = board_of(customers={"corner": {"name": "Corner", "people": people}})

    told = [(row.name, row.asked, row.rest) for row in board.asked]
    assert told == [
        ("Ada, Owner", "asked 0 of 2 times this quarter", ""),
        ("Ben", "asked 1 of 1 time this quarter", "not before January 1, 2027"),
    ]


def test_what_came_out_lower_is_to_be_learnt_from_with_what_changed() -> None:
    element = {
        "equation": "gain",
        "inputs": {"gain": "10000 EUR/year"},
        "projected": "12000 EUR/year",
        "realised": {"2025-04 to 2026-03": {"inputs": {"gain": "11000 EUR/year"}}},
    }
    case = {
        "status": "published",
        "title": "A",
        "value_elements": {"hours": element},
        "effort": {"surprise": "The scales were older than anybody thought"},
    }

    board = board_of({"a": case})

    (row,) = board.below
    assert row.share == "91\xa0% of what was expected"
    assert tuple(words.replace("\xa0", " ") for words in row.changed) == (
        "gain: 11,000 EUR a year, April 2025 to March 2026; the page counts with 10,000 EUR a year",
        "What surprised them: The scales were older than anybody thought",
    )
    assert board.above == ()


def test_the_board_speaks_german() -> None:
    pages = make_pages(make_library({"a": NOMINATED}), Edition.INTERNAL, language="de")

    board = find_page(pages, BoardPage)

    assert board.head.title == "Programmübersicht"
    assert rows_of(board, "nominated")[0].left == "seit 12 Tagen überfällig"
