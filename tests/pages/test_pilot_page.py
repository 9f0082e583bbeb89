from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.libraries import find_page, make_library, make_pages
from vpcases.derive import Edition
from vpcases.derive.pilots import SuccessRate
from vpcases.model.authored import EvidenceLevel
from vpcases.model.figures import Evidence
from vpcases.pages.case_page import CasePage
from vpcases.pages.page import ProofPage
from vpcases.pages.pilot_page import PilotPage, PilotsPage
from vpcases.pages.pilot_words import word_pilot, word_success

TRIAL = {
    "kind": "pilot",
    "level": "measured",
    "covers": "2025-01-06 to 2025-01-17",
    "where": "the shop in the High Street",
    "side_by_side": "yes",
    "success_criteria": "less than four hours left",
    "agreed_before": "2024-12-16",
    "outcome": "met",
    "method": "Hours were ticked off.",
    "scaled": "a fortnight counted as a year",
    "held_at": "vault://acme/trial",
    "by": "A. Quist",
}
CASE = {
    "status": "published",
    "title": "Acme counts once",
    "customer": {"name": "Acme"},
    "offering": "tally",
    "alternative": "rival",
    "before_after": {"Work": "20 h/week -> 2 h/week from trial"},
    "value_elements": {
        "hours": {
            "equation": "left x cost",
            "inputs": {"left": "6 h/year from trial", "cost": "5 EUR/h"},
        },
        "errors": {
            "point": "contention",
            "equation": "g",
            "inputs": {"g": "9 EUR/year from trial"},
        },
    },
    "evidence": {"trial": TRIAL},
}


def plain(words: str) -> str:
    """Return words with ordinary spaces in place of those that tie a number to its unit."""
    return words.replace("\u00a0", " ")


def pages_of(
    evidence: dict[str, Any] | None = None, edition: Edition = Edition.PUBLIC, **fields: Any
) -> list[ProofPage]:
    case = {**CASE, "evidence": {"trial": {**TRIAL, **(evidence or {})}}, **fields}
    library = make_library(
        {"one": case}, offerings={"tally": "Tally"}, alternatives={"rival": "Rival"}
    )
    return make_pages(library, edition)


def pilot_of(
    evidence: dict[str, Any] | None = None, edition: Edition = Edition.PUBLIC, **fields: Any
) -> PilotPage:
    return find_page(pages_of(evidence, edition, **fields), PilotPage, "pilots/one-trial/")


def design_of(page: PilotPage) -> dict[str, str]:
    return {fact.label: plain(fact.words) for fact in page.design}


def test_a_pilot_is_a_design_that_others_can_copy() -> None:
    page = pilot_of()

    assert page.head.title == "Pilot at Acme"
    assert page.outcome == "met"
    assert design_of(page) == {
        "What was compared": "Tally beside Rival",
        "Where": "the shop in the High Street",
        "When": "January 6, 2025 to January 17, 2025, 10 working days",
        "Side by side": "yes",
        "What had to be reached": "less than four hours left",
        "Agreed": "December 16, 2024, before it began",
        "How it was measured": "Hours were ticked off.",
        "Evidence": "measured",
        "From": "A. Quist",
        "Document": "held by us",
    }
    assert page.scaled == "a fortnight counted as a year"
    assert (page.case.words, page.case.address) == ("Acme counts once", "cases/one/")


def test_what_rests_on_it_is_listed_with_what_it_is_part_of() -> None:
    assert [(fact.label, plain(fact.words)) for fact in pilot_of().measured] == [
        ("Work", "from 20 h a week to 2 h a week"),
        ("left", "6 h a year (Hours)"),
        ("g", "9 EUR a year (Errors, contended)"),
    ]


def test_a_figure_takes_its_scope_along_to_its_pilot() -> None:
    line = {"before": "20 h", "expected": "2 h from trial", "scope": "core team"}

    (work, *_) = pilot_of(before_after={"Work": line}).measured

    assert plain(work.words) == "from 20 h to 2 h (expected, core team)"


def test_what_nobody_told_is_said_to_be_lacking() -> None:
    blank = dict.fromkeys(
        ("where", "side_by_side", "success_criteria", "agreed_before", "outcome", "covers")
    )
    page = pilot_of(blank)

    told = design_of(page)
    assert {label for label, words in told.items() if words == "not told"} == {
        "Where",
        "When",
        "Side by side",
        "What had to be reached",
        "Agreed",
    }
    assert page.outcome == "outcome not told"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"agreed_before": "2025-01-09"}, "January 9, 2025, after it had begun"),
        ({"agreed_before": "unknown"}, "not known"),
        ({"covers": "unknown"}, "December 16, 2024"),
    ],
)
def test_a_page_says_whether_criteria_came_before_the_start(
    fields: dict[str, Any], words: str
) -> None:
    assert design_of(pilot_of(fields))["Agreed"] == words


def test_where_a_document_lies_is_told_inside_only() -> None:
    inside = design_of(pilot_of(edition=Edition.INTERNAL))

    assert inside["Document"] == "held at vault://acme/trial"
    assert "vault" not in repr(pages_of())


def test_the_place_of_a_pilot_does_not_give_a_blinded_customer_away() -> None:
    pages = pages_of(show_as="a shop on a corner", title="A shop counts once")

    page = find_page(pages, PilotPage, "pilots/one-trial/")

    assert page.head.title == "Pilot at a shop on a corner"
    assert [word for word in ("High Street", "Acme", "Quist") if word in repr(page)] == []


def test_a_pilot_that_was_not_met_is_in_the_list() -> None:
    page = find_page(pages_of({"outcome": "not"}), PilotsPage)

    (card,) = page.pilots
    assert (card.outcome, card.link.address) == ("not met", "pilots/one-trial/")
    assert page.success == "0 of 1 pilot with an outcome met what had to be reached. 1 did not."
    assert page.agreed == "What had to be reached was agreed before the start in 1 of 1."


@pytest.mark.parametrize("status", ["drafted", "retired"])
def test_the_public_sees_pilots_of_shown_cases_only(status: str) -> None:
    page = find_page(pages_of(status=status), PilotsPage)

    assert page.pilots == ()
    assert (page.success, page.agreed) == ("", "")


@pytest.mark.parametrize(
    ("rate", "words"),
    [
        (SuccessRate(0, 0, 0, 2), "No outcome is known yet."),
        (
            SuccessRate(1, 0, 0, 0),
            "1 of 1 pilot with an outcome met what had to be reached.",
        ),
        (
            SuccessRate(2, 1, 1, 0),
            "2 of 4 pilots with an outcome met what had to be reached. "
            "1 met it in part and 1 did not.",
        ),
        (
            SuccessRate(2, 1, 2, 1),
            "2 of 5 pilots with an outcome met what had to be reached (40 %). "
            "1 met it in part, 2 did not and 1 has no outcome yet.",
        ),
        (
            SuccessRate(5, 0, 1, 3),
            "5 of 6 pilots with an outcome met what had to be reached (83 %). "
            "1 did not and 3 have no outcome yet.",
        ),
    ],
)
def test_success_is_told_with_how_many_and_a_percentage_from_five(
    rate: SuccessRate, words: str
) -> None:
    assert plain(word_success(rate, "en")) == words


@given(st.builds(SuccessRate, *[st.integers(0, 9)] * 4))
def test_no_percentage_stands_on_fewer_than_five_outcomes(rate: SuccessRate) -> None:
    words = word_success(rate, "en")

    assert ("%" in words) is (rate.count >= 5)
    assert rate.count == 0 or f"{rate.met} of {rate.count} " in words


@pytest.mark.parametrize(
    ("entry", "level", "words"),
    [
        ({}, EvidenceLevel.MEASURED, "measured in a side-by-side pilot of 10 working days"),
        ({"side_by_side": "no"}, EvidenceLevel.MEASURED, "measured in a pilot of 10 working days"),
        ({"covers": "2025-01"}, EvidenceLevel.MEASURED, "measured in a side-by-side pilot"),
        (
            {"covers": "2025-01-06"},
            EvidenceLevel.CUSTOMER_REPORTED,
            "reported by the customer, from a side-by-side pilot of 1 working day",
        ),
        ({"kind": "log"}, EvidenceLevel.MEASURED, ""),
    ],
)
def test_the_badge_says_how_long_a_pilot_was_and_whether_side_by_side(
    entry: dict[str, Any], level: EvidenceLevel, words: str
) -> None:
    assert plain(word_pilot(Evidence.model_validate({**TRIAL, **entry}), level, "en")) == words


def test_what_rests_on_a_pilot_bears_its_badge_and_how_it_was_scaled() -> None:
    page = find_page(pages_of(), CasePage)

    badge = "measured in a side-by-side pilot of 10 working days"
    (figure,) = page.figures
    assert (plain(figure.pilot), figure.pilot_address) == (badge, "pilots/one-trial/")
    assert "a fortnight counted as a year" in figure.basis
    assert page.value
    left, cost = page.value.elements[0].inputs
    assert (plain(left.level), left.pilot_address) == (badge, "pilots/one-trial/")
    assert left.scaled == "a fortnight counted as a year"
    assert (cost.level, cost.pilot_address, cost.scaled) == ("as told to us", "", "")
    (row,) = page.known.evidence
    assert (plain(row.level), row.address) == (badge, "pilots/one-trial/")


def test_a_before_that_rests_on_a_pilot_is_told_as_the_before() -> None:
    fields = {"before_after": {"Work": "20 h/week from trial -> 2 h/week from log"}}
    evidence = {"trial": TRIAL, "log": {"about": "Log"}}
    page = find_page(
        make_pages(make_library({"one": {**CASE, **fields, "evidence": evidence}})), CasePage
    )

    (figure,) = page.figures
    assert plain(figure.pilot).startswith("before: measured in a side-by-side pilot")
