"""Coverage, alternatives, objections and the front row, as sales reads them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.libraries import find_page, make_library, make_pages
from vpcases.derive import Edition
from vpcases.derive.effort import derive_days
from vpcases.pages.coverage_page import CoveragePage
from vpcases.pages.front_row_page import FrontRowPage
from vpcases.pages.group_page import GroupPage
from vpcases.pages.objections_page import ObjectionsPage, word_spread
from vpcases.pages.page import ProofPage

ALTERNATIVES = {
    "rival": {"title": "Rival", "kind": "competitor"},
    "sheets": {"title": "Sheets", "kind": "incumbent"},
    "hidden": {"title": "Kessmark", "may_name": "no", "public_name": "a bank's service"},
}


def case(title: str, **fields: Any) -> dict[str, Any]:
    return {
        "status": "published",
        "title": title,
        "segment": "small-shops",
        "drivers": "hours",
        "customer": {"name": f"{title} Ltd"},
        **fields,
    }


VALUE = {
    "hours": {"equation": "a x b", "inputs": {"a": "2 h/week", "b": "50 EUR/h"}},
    "errors": {
        "equation": "a x b",
        "inputs": {"a": "1 h/week", "b": "50 EUR/h"},
        "favours": "alternative",
    },
}
CASES = {
    "a": case("A", alternative="rival", value_elements=VALUE, parity=["Sign-in"]),
    "b": case("B", alternative="rival", replaced="sheets", parity=["sign-in", "Reports"]),
    "c": case("C", alternative="sheets", considered=["rival", "sheets"]),
    "d": case("D", alternative="hidden"),
    "e": case("E", status="drafted", alternative="rival"),
}


def pages_of(edition: Edition = Edition.PUBLIC, **more: Any) -> list[ProofPage]:
    cases = more.pop("cases", CASES)
    return make_pages(make_library(cases, alternatives=ALTERNATIVES, **more), edition)


def test_an_alternative_tells_who_chose_us_who_looked_and_who_had_it() -> None:
    rival = find_page(pages_of(), GroupPage, "alternatives/rival/").against
    sheets = find_page(pages_of(), GroupPage, "alternatives/sheets/").against

    assert rival
    assert sheets
    assert [card.link.words for card in rival.chose] == ["A", "B"]
    assert [card.link.words for card in rival.looked] == ["C"]
    assert rival.replaced == ()
    assert [card.link.words for card in sheets.replaced] == ["B"]
    assert [card.link.words for card in sheets.chose] == ["C"]


def test_an_alternative_tells_where_it_is_better_and_where_both_are_the_same() -> None:
    rival = find_page(pages_of(), GroupPage, "alternatives/rival/").against

    assert rival
    (better,) = rival.better
    assert (better.title, better.standing) == ("Errors", "favours the alternative")
    assert better.words.replace("\xa0", " ") == "50 EUR a week (in favour of Rival)"
    assert better.case.address == "cases/a/"
    told = [(row.words, [link.words for link in row.cases]) for row in rival.level]
    assert told == [("Sign-in", ["A", "B"]), ("Reports", ["B"])]


def test_an_alternative_that_may_not_be_named_has_its_public_name_alone() -> None:
    page = find_page(pages_of(), GroupPage, "alternatives/hidden/")

    assert page.head.title == "a bank's service"
    assert "Kessmark" not in repr(pages_of())


def test_other_groups_say_nothing_of_the_sort() -> None:
    assert find_page(pages_of(), GroupPage, "segments/small-shops/").against is None


def test_the_matrix_has_a_cell_for_every_two_and_each_leads_to_its_crossing() -> None:
    page = find_page(pages_of(), CoveragePage)

    told = {
        cell.link.address: (cell.link.words, cell.is_gap, cell.levels, cell.in_work)
        for row in page.rows
        for cell in row.cells
    }
    assert told == {
        "segments/small-shops/hours/": ("4 proofs", False, ("4 as told to us",), ""),
        "segments/small-shops/errors/": ("1 proof", False, ("1 as told to us",), ""),
        "segments/large-shops/hours/": ("none yet", True, (), ""),
        "segments/large-shops/errors/": ("none yet", True, (), ""),
    }
    assert page.gaps == "2 gaps"
    phone = {cell.link.address for segment in page.segments for cell in segment.cells}
    assert phone == set(told)
    assert [segment.lacks for segment in page.segments] == [
        ("No proof against doing nothing.",),
        ("No proof at all.",),
    ]


OBJECTIONS = {
    "no-time": {"words": "No time", "answered_by": [{"case": "a", "figure": "effort"}, "e"]},
    "price": {"words": "Too dear", "answered_by": [{"case": "a", "figure": "added-value"}]},
    "trade": {"words": "Not in our trade", "answered_by": ["e"]},
}
TIMED = {
    **CASES,
    "a": {**CASES["a"], "effort": {"elapsed_days": "40", "customer_days": "18"}},
    "b": {**CASES["b"], "effort": {"elapsed_days": "21", "customer_days": "9"}},
    "c": {**CASES["c"], "effort": {"elapsed_days": "36"}},
}


def test_an_objection_is_answered_with_figures_days_and_shown_cases_alone() -> None:
    page = find_page(pages_of(cases=TIMED, objections=OBJECTIONS), ObjectionsPage)

    no_time, price, trade = page.objections
    assert (no_time.anchor, no_time.words, no_time.has_effort) == ("no-time", "No time", True)
    (answer,) = no_time.answers
    assert [(f.label, f.words) for f in answer.effort] == [
        ("From start to use", "40 days"),
        ("Work on the customer's side", "18 days"),
    ]
    (worth,) = price.answers
    assert worth.card.result
    assert worth.card.result.words.startswith("50")
    assert worth.figure is None, "the card says it already"
    assert (trade.answers, bool(trade.empty)) == ((), True)


def test_a_figure_that_answers_says_of_what_it_is_one() -> None:
    figures = {"Errors": "9 errors/week -> 3 errors/week", "Work": "20 h/week -> 2 h/week"}
    cases = {"c": {**CASES["c"], "before_after": figures}}
    answered = [{"case": "c", "figure": "errors"}, {"case": "c", "figure": "work"}]
    objections = {"effect": {"words": "No effect", "answered_by": answered}}

    page = find_page(pages_of(cases=cases, objections=objections), ObjectionsPage)

    leading, other = page.objections[0].answers
    assert leading.figure is None, "the card says it already"
    assert other.figure
    assert other.figure.words.startswith("Work: ")
    assert (other.anchor, other.basis) == ("figure-work", "as told to us")


def test_days_are_told_with_their_number_and_without_a_range_where_they_are_few() -> None:
    page = find_page(pages_of(cases=TIMED, objections=OBJECTIONS), ObjectionsPage)

    (row,) = page.efforts
    assert row.segment.words == "Small shops"
    assert row.elapsed == "median 36, from 21 to 40 days (3 cases)"
    assert row.own == "too few to say: 2 cases"


@given(st.lists(st.one_of(st.none(), st.integers(0, 400)), max_size=9))
def test_the_median_lies_within_the_range_and_few_have_neither(days: list[int | None]) -> None:
    known = sorted(day for day in days if day is not None)

    found = derive_days(days)

    assert found.count == len(known)
    if len(known) < 3:
        assert (found.median, found.low, found.high) == (None, None, None)
        assert "median" not in word_spread(found, "en")
        return
    assert (found.low, found.high) == (known[0], known[-1])
    assert found.median is not None
    below = sum(day < found.median for day in known)
    above = sum(day > found.median for day in known)
    assert abs(below - above) <= sum(day == found.median for day in known)


def test_a_site_without_objections_has_no_page_of_them() -> None:
    assert not any(isinstance(page, ObjectionsPage) for page in pages_of())


def ada(**terms: Any) -> dict[str, Any]:
    return {"Ada": {"role": "Owner", "refer": terms, "status": terms.pop("status", None)}}


def front_row(people: dict[str, Any] | None = None, **fields: Any) -> FrontRowPage:
    customers = {"acme": {"name": "Acme", "people": people or {}, **fields.pop("customer", {})}}
    cases = {"a": case("A", **{"adopter": "innovator", **fields}) | {"customer": "acme"}}
    return find_page(pages_of(Edition.INTERNAL, cases=cases, customers=customers), FrontRowPage)


def test_the_front_row_is_no_page_of_the_public_edition() -> None:
    assert not any(isinstance(page, FrontRowPage) for page in pages_of())


def test_whoever_is_willing_and_not_worn_out_may_be_asked_now() -> None:
    (one,) = front_row(ada(call="yes", per_quarter="2", last_asked="2026-10-05")).early

    assert [person.name for person in one.free] == ["Ada"]
    assert one.resting == ()


def test_whoever_was_asked_as_often_as_agreed_is_left_alone() -> None:
    (one,) = front_row(ada(call="yes", per_quarter="1", last_asked="2026-10-05")).early

    assert one.free == ()
    (person,) = one.resting
    assert "not again before" in person.warning


@pytest.mark.parametrize("terms", [{"call": "no"}, {"call": "yes", "status": "left"}])
def test_whoever_said_no_or_has_gone_is_asked_by_nobody(terms: dict[str, Any]) -> None:
    (one,) = front_row(ada(**terms)).early

    assert (one.free, one.resting) == ((), ())


def test_a_customer_who_has_left_is_not_in_the_front_row() -> None:
    page = front_row(ada(call="yes"), customer={"left": "2026-01"})

    assert (page.early, page.voices, page.others) == ((), (), ())


def test_a_voice_that_counts_says_why_and_what_ties_there_are() -> None:
    leader = {"why": "Leads the guild", "evidence": "Minutes, 2026"}
    page = front_row(
        adopter="late-majority", opinion_leader=leader, connections="We pay the guild."
    )

    (one,) = page.voices
    told = {fact.label: fact.words for fact in one.facts}
    assert told["Why their voice counts"] == "Leads the guild"
    assert told["Where that can be seen"] == "Minutes, 2026"
    assert told["Connections"] == "We pay the guild."
    assert page.early == ()


def test_somebody_else_who_may_be_asked_stands_below() -> None:
    page = front_row(ada(email="yes"), adopter="late-majority")

    assert page.early == ()
    assert [one.name for one in page.others] == ["Acme"]
