from __future__ import annotations

import pytest
from hypothesis import given

from tests.derive.secrets import GONE, Guarded, guarded_libraries
from tests.libraries import DAY, make_library, make_portfolio
from vpcases.derive import Edition, open_gate
from vpcases.derive.terms import Axis
from vpcases.model.authored import Status


def find(words: set[str], text: str) -> list[str]:
    """Return those of the words that the text holds."""
    return sorted(word for word in words if word in text)


@given(guarded_libraries())
def test_nothing_that_is_not_public_passes_the_public_gate(guarded: Guarded) -> None:
    portfolio = repr(make_portfolio(guarded.library, Edition.PUBLIC))

    leaked = find(guarded.secrets, portfolio)
    assert leaked == []
    assert "2093" not in portfolio


@given(guarded_libraries())
def test_everything_that_was_published_passes_the_public_gate(guarded: Guarded) -> None:
    portfolio = repr(make_portfolio(guarded.library, Edition.PUBLIC))

    held_back = guarded.public - set(find(guarded.public, portfolio))
    assert held_back == set()


@given(guarded_libraries())
def test_the_internal_edition_shows_every_record_whole_but_those_that_are_gone(
    guarded: Guarded,
) -> None:
    library = guarded.library

    shown = open_gate(library, Edition.INTERNAL, DAY)

    for before, after in ((library.cases, shown.cases), (library.quotes, shown.quotes)):
        expected = {k: r for k, r in before.items() if r.content.status not in GONE}
        assert after == expected
    leaked = find(guarded.gone, repr((shown.cases, shown.quotes, shown.translations)))
    assert leaked == []


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("edition", Edition)
def test_each_edition_shows_the_statuses_that_are_its_own(status: Status, edition: Edition) -> None:
    library = make_library({"one": {"status": status.value, "title": "One"}})

    shown = bool(make_portfolio(library, edition).cases)

    is_public = status is Status.PUBLISHED
    assert shown is (is_public if edition is Edition.PUBLIC else status not in GONE)


def test_counts_of_the_public_edition_know_nothing_of_unpublished_cases() -> None:
    case = {"title": "A", "segment": "small-shops", "drivers": "hours"}
    library = make_library(
        {"one": {**case, "status": "published"}, "two": {**case, "status": "approved"}}
    )

    portfolio = make_portfolio(library, Edition.PUBLIC)

    assert [len(group.cases) for group in portfolio.groups[Axis.SEGMENT].values()] == [1, 0]
    assert len(portfolio.crossings["small-shops", "hours"].cases) == 1


def test_a_public_case_is_not_related_to_one_that_is_not_shown() -> None:
    library = make_library(
        {
            "one": {"status": "published", "title": "One", "related": ["two", "three"]},
            "two": {"status": "drafted", "title": "Two"},
            "three": {"status": "published", "title": "Three"},
        }
    )

    case = open_gate(library, Edition.PUBLIC, DAY).cases["one"].content

    assert case.related == ("three",)


@pytest.mark.parametrize(
    ("disclosure", "shows"), [(None, False), ("internal", False), ("public", True)]
)
def test_prices_are_internal_unless_they_are_disclosed(disclosure: str | None, shows: bool) -> None:
    prices = {"offering": "52000 EUR/year", "disclosure": disclosure}
    library = make_library({"one": {"status": "published", "title": "One", "prices": prices}})

    case = open_gate(library, Edition.PUBLIC, DAY).cases["one"].content

    assert (case.prices is not None) is shows


def test_an_alternative_that_may_not_be_named_bears_its_public_name() -> None:
    rival = {"title": "Rival Ltd", "about": "Rival Ltd again", "may_name": "no"}
    library = make_library(
        alternatives={
            "one": {**rival, "public_name": "a general platform"},
            "two": rival,
            "three": "Spreadsheets",
        }
    )

    shown = open_gate(library, Edition.PUBLIC, DAY).alternatives
    internal = open_gate(library, Edition.INTERNAL, DAY).alternatives

    assert [record.content.title for record in shown.values()] == [
        "a general platform",
        "Another supplier",
        "Spreadsheets",
    ]
    assert internal["one"].content.title == "Rival Ltd"


def test_a_blinded_customer_is_described_and_takes_its_people_along() -> None:
    library = make_library(
        {
            "one": {
                "status": "published",
                "title": "One",
                "customer": "brusvik",
                "show_as": "an electrical wholesaler",
                "quotes": {"q": {"text": "It works.", "by": "Liv Holm", "role": "Controller"}},
            }
        },
        customers={"brusvik": {"name": "Brusvik", "people": {"Liv Holm": "Controller"}}},
    )

    case = make_portfolio(library, Edition.PUBLIC).cases[0]

    assert case.customer
    assert (case.customer.name, case.customer.is_named) == ("an electrical wholesaler", False)
    assert (case.quotes[0].content.by, case.quotes[0].content.role) == (None, "Controller")


def test_a_customer_is_blinded_in_the_internal_edition_too_where_it_is_shown() -> None:
    library = make_library(
        {"one": {"title": "One", "customer": "brusvik", "show_as": "a wholesaler"}},
        customers={"brusvik": {"name": "Brusvik", "industry": "Wholesale"}},
    )

    customer = make_portfolio(library, Edition.INTERNAL).cases[0].customer

    assert customer
    assert customer.name == "a wholesaler"
    assert [term.title for term in customer.industries] == ["Wholesale"]


def test_whether_people_may_be_contacted_is_nobody_elses_business() -> None:
    people = {"Milan Dorfer": {"role": "IT lead", "may_contact": "yes"}}
    customer = {"name": "Morvental", "people": people}
    library = make_library(
        {
            "one": {"status": "published", "title": "One", "customer": "morvental"},
            "two": {"status": "published", "title": "Two", "customer": customer},
        },
        customers={"morvental": customer},
    )

    assert "may_contact=True" not in repr(open_gate(library, Edition.PUBLIC, DAY))
    assert "may_contact=True" in repr(open_gate(library, Edition.INTERNAL, DAY))


@pytest.mark.parametrize("edition", Edition)
def test_a_blinded_customer_keeps_its_industry_for_it_is_grouped_by_it(edition: Edition) -> None:
    case = {"status": "published", "title": "One", "show_as": "a wholesaler"}
    brusvik = {"name": "Brusvik", "industry": "Electrical wholesale"}
    library = make_library(
        {"one": {**case, "customer": "brusvik"}, "two": {**case, "customer": brusvik}},
        customers={"brusvik": brusvik},
    )

    industries = make_portfolio(library, edition).groups[Axis.INDUSTRY]

    assert list(industries) == ["electrical-wholesale"]


def test_what_only_a_price_is_taken_from_stops_with_the_price() -> None:
    case = {
        "status": "published",
        "title": "One",
        "before_after": {"Work": "5 h from sheets -> 1 h"},
        "prices": {
            "offering": "52 EUR/year from contract",
            "alternative": "38 EUR/year from quote",
        },
        "horizon": {"years": "3 years from sheets", "discount_rate": "8 % from bank"},
        "evidence": {
            "quote": "Written quotation",
            "contract": "Contract",
            "bank": "Letter of the bank",
            "sheets": "Time sheets",
            "letter": "A letter that nothing names",
        },
    }
    disclosed = {**case, "prices": {**case["prices"], "disclosure": "public"}}
    cases = open_gate(make_library({"one": case, "two": disclosed}), Edition.PUBLIC, DAY).cases

    assert list(cases["one"].content.evidence) == ["sheets", "letter"]
    assert list(cases["two"].content.evidence) == list(case["evidence"])


BLINDED = {
    "status": "published",
    "title": "One",
    "customer": "acme",
    "show_as": "A maker of pumps",
    "other_customers": ["pumpkin"],
    "authors": [{"name": "Ada Quist"}],
    "quotes": {
        "first": {
            "text": "It works.",
            "by": "Ada Quist",
            "company": "Acme",
            "photo": "ada.png",
            "url": "https://acme.example/said",
            "role": "Engineer",
        }
    },
    "evidence": {
        "sheet": {
            "about": "Time sheets",
            "by": "Ada Quist",
            "url": "https://acme.example/sheet",
            "where": "Acme in Delft",
            "method": "read off the clock",
        }
    },
}


def test_a_blinded_case_says_nothing_of_who_it_is_and_keeps_what_does_not() -> None:
    library = make_library(
        {"one": BLINDED},
        customers={"acme": {"name": "Acme", "industry": "Pumps"}, "pumpkin": {"name": "Pumpkin"}},
    )
    history = open_gate(library, Edition.PUBLIC, DAY).cases["one"].content
    quote, evidence = history.quotes["first"], history.evidence["sheet"]

    assert history.customer is not None
    assert (history.customer.id, history.customer.name) == (None, None)
    assert (history.customer.described_as, history.customer.industry) == (
        "A maker of pumps",
        ("Pumps",),
    )
    assert (history.other_customers, history.authors) == ((), ())
    assert (quote.by, quote.company, quote.photo, quote.url) == (None, None, None, None)
    assert (quote.text, quote.role) == ("It works.", "Engineer")
    assert (evidence.by, evidence.url, evidence.where) == (None, None, None)
    assert (evidence.about, evidence.method) == ("Time sheets", "read off the clock")
