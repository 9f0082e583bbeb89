"""How a customer decided, as the page of its case tells it; and how to try an offering first."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.libraries import find_page, make_library, make_pages, make_portfolio
from vpcases.derive import Edition
from vpcases.derive.first_customers import add_first_customers
from vpcases.model.library import Library
from vpcases.pages.case_page import CasePage
from vpcases.pages.decision import list_standing
from vpcases.pages.group_page import GroupPage

PEOPLE = {
    "Ada Quist": {
        "role": "Owner",
        "refer": {
            "call": "yes",
            "visit": "no",
            "per_quarter": "1",
            "last_asked": ["2026-10-01", "2026-10-02"],
            "note": "Never before nine",
        },
    },
    "Ben Rood": {"status": "left", "refer": "no"},
    "Cyd Vale": "Clerk",
}


def library_of(**fields: Any) -> Library:
    customer = {"name": "Acme Grocery", "people": PEOPLE}
    case = {"status": "published", "title": "One", "customer": customer, **fields}
    return make_library({"one": case})


def page_of(edition: Edition = Edition.PUBLIC, **fields: Any) -> CasePage:
    return find_page(make_pages(library_of(**fields), edition), CasePage)


def test_a_case_that_tells_nothing_has_no_such_section() -> None:
    decision = page_of().decision

    assert (decision.forces, decision.steps, decision.risk) == ((), (), ())


def test_what_is_told_stands_in_the_order_of_the_question() -> None:
    risk = {"way_back": "unknown", "feared": "Theft.", "happened": "None."}

    told = [(fact.label, fact.words) for fact in page_of(risk=risk).decision.risk]

    assert told == [
        ("What they feared", "Theft."),
        ("What happened", "None."),
        ("The way back", "not known"),
    ]


def test_who_had_to_say_yes_stands_in_the_order_of_the_file() -> None:
    path = {"Owner": "the sums, 5 days", "Clerk": "1 day", "aunt": {"role": "Her aunt"}}

    steps = page_of(approval_path=path).decision.steps

    assert [(step.role, step.needed, step.days) for step in steps] == [
        ("Owner", "the sums", "5 days"),
        ("Clerk", "", "1 day"),
        ("Her aunt", "", ""),
    ]


def test_a_tie_stands_beside_the_voice_it_colours() -> None:
    leader = {"why": "She chairs the guild.", "evidence": "Its minutes", "paid": "yes"}
    page = page_of(opinion_leader=leader, connections="We paid for a talk.")

    told = {fact.label: fact.words for fact in page.customer_facts}

    assert told["Why their voice counts"] == "She chairs the guild."
    assert told["Where that can be seen"] == "Its minutes"
    assert told["Payments or ties between us"] == "We paid for a talk."


def test_one_of_the_first_is_told_where_dates_say_so_and_not_where_they_do_not() -> None:
    library = library_of(segment="small-shops", adopter="innovator", decided="2020")
    portfolio = add_first_customers(make_portfolio(library), library)
    (case,) = portfolio.cases

    told = [fact.words for fact in list_standing(case, portfolio, "en")]

    assert told == ["One of our first customers in this segment"]
    assert list_standing(case, replace(portfolio, first_ids=frozenset()), "en") == ()


def test_inside_a_page_says_who_may_be_asked_and_when_not_to() -> None:
    ada, ben = page_of(Edition.INTERNAL).decision.references

    assert (ada.name, ada.role) == ("Ada Quist", "Owner")
    assert {fact.label: fact.words for fact in ada.facts} == {
        "May be asked for": "a call",
        "Not for": "a visit",
        "Last asked": "October 2, 2026",
        "At most": "1 time a quarter",
        "To mind": "Never before nine",
    }
    assert ada.warning == (
        "Asked 2 times this quarter, which is more than agreed: not again before January 1, 2027."
    )
    assert {fact.label: fact.words for fact in ben.facts} == {
        "Today": "has left the customer",
        "May be asked for": "nothing",
        "Last asked": "never",
    }
    assert ben.warning == ""


def test_the_public_edition_says_nothing_of_references() -> None:
    page = page_of(Edition.PUBLIC)

    assert page.decision.references == ()
    assert "Never before nine" not in repr(page)


PILOT = {
    "what": "A week on your own till",
    "days": "7",
    "measures": ["Hours", "Errors"],
    "success": "Half the hours",
    "contact": "pilots@example.com",
}


def offering_page(pilot: Any) -> GroupPage:
    library = make_library(offerings={"ours": {"title": "Ours", "pilot": pilot}})
    pages = make_pages(library)
    return next(p for p in pages if isinstance(p, GroupPage) and p.head.title == "Ours")


def test_an_offering_says_how_to_try_it_first() -> None:
    view = offering_page(PILOT).pilot

    assert view
    assert view.what == "A week on your own till"
    assert [(fact.label, fact.words) for fact in view.facts] == [
        ("Runs for", "7 days"),
        ("What is measured", "Hours"),
        ("What is measured", "Errors"),
        ("What counts as a success", "Half the hours"),
    ]
    assert view.contact
    assert view.contact.address == "mailto:pilots@example.com?subject=Pilot%20of%20Ours"


@pytest.mark.parametrize("pilot", [None, ""])
def test_an_offering_without_a_pilot_has_no_such_section(pilot: Any) -> None:
    assert offering_page(pilot).pilot is None


def test_a_page_on_the_web_may_take_the_question() -> None:
    view = offering_page({**PILOT, "contact": "https://example.com/pilot"}).pilot

    assert view
    assert view.contact
    assert view.contact.address == "https://example.com/pilot"
