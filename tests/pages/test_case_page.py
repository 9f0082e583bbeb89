from __future__ import annotations

from typing import Any

import pytest

from tests.libraries import find_page, make_library, make_pages
from vpcases.derive import Edition
from vpcases.pages.case_page import CasePage
from vpcases.problems import Level, Place, Problem

CUSTOMER = {
    "name": "Harbor Foods",
    "industry": ["Food wholesale"],
    "place": "Zwolle, Netherlands",
    "size": "300-400 staff",
    "since": "2025",
    "website": "https://www.example.com/harbor/",
    "logo": {"light": "harbor.svg", "dark": "harbor-dark.svg"},
    "facts": {"Founded": "1962"},
}


def plain(words: str) -> str:
    """Return words with ordinary spaces in place of those that tie a number to its unit."""
    return words.replace("\u00a0", " ")


def page_of(
    edition: Edition = Edition.INTERNAL, media: frozenset[str] = frozenset(), **fields: Any
) -> CasePage:
    library = make_library(
        {"one": {"status": "published", "title": "One", **fields}},
        alternatives={"rival": "Rival", "script": "A script"},
        offerings={"ours": "Ours"},
        customers={"harbor": CUSTOMER, "second": {"name": "Second Ltd"}},
        media=media,
    )
    return find_page(make_pages(library, edition), CasePage)


def facts_of(page: CasePage) -> dict[str, str]:
    return {fact.label: fact.words for fact in page.customer_facts}


def test_the_customer_is_told_in_a_few_facts() -> None:
    page = page_of(customer="harbor", offering="ours", partners=["Dock & Co"])

    assert page.customer == "Harbor Foods"
    assert facts_of(page) == {
        "Industry": "Food wholesale",
        "Size": "300-400 staff",
        "Place": "Zwolle, Netherlands",
        "Customer since": "2025",
        "Website": "example.com/harbor",
        "Founded": "1962",
        "Uses": "Ours",
        "With": "Dock & Co",
    }


def test_a_second_customer_of_the_same_story_is_named_too() -> None:
    page = page_of(customer="harbor", other_customers=["second"])

    assert facts_of(page)["Also"] == "Second Ltd"


def test_a_customer_that_is_only_described_is_not_given_a_name() -> None:
    page = page_of(customer={"described_as": "a food wholesaler"})

    assert page.customer == "a food wholesaler"


@pytest.mark.parametrize(
    ("media", "light", "dark"),
    [
        ({"images/harbor.svg", "images/harbor-dark.svg"}, True, True),
        ({"images/harbor.svg"}, True, False),
        ({"images/harbor-dark.svg"}, False, False),
        (set(), False, False),
    ],
)
def test_a_logo_is_shown_where_its_file_is_there(media: set[str], light: bool, dark: bool) -> None:
    logo = page_of(customer="harbor", media=frozenset(media)).logo

    assert (logo is not None) is light
    assert bool(logo and logo.dark) is dark


def test_a_logo_says_the_name_to_who_cannot_see_it() -> None:
    logo = page_of(customer="harbor", media=frozenset({"images/harbor.svg"})).logo

    assert logo
    assert logo.alt == "Harbor Foods"
    assert logo.address == "assets/cases/images/harbor.svg"


def test_crumbs_lead_to_the_segment_and_to_its_crossing_with_the_main_driver() -> None:
    page = page_of(segment="small-shops", drivers=["errors", "hours"])

    assert [(link.words, link.address) for link in page.crumbs] == [
        ("Small shops", "segments/small-shops/"),
        ("Errors", "segments/small-shops/errors/"),
    ]


def test_a_crumb_to_a_driver_that_no_vocabulary_knows_leads_to_the_driver_alone() -> None:
    page = page_of(segment="small-shops", drivers="novelty")

    assert [link.address for link in page.crumbs] == ["segments/small-shops/", "drivers/novelty/"]


def test_what_they_considered_is_told_apart() -> None:
    page = page_of(replaced="script", considered=["rival", "script"], alternative="rival")

    assert [link.words for link in page.replaced] == ["A script"]
    assert [link.words for link in page.considered] == ["Rival", "A script"]
    assert page.alternative
    assert page.alternative.words == "Rival"
    assert not page.is_alternative_unknown


def test_an_alternative_that_was_asked_for_and_is_not_known_is_said_to_be() -> None:
    page = page_of(alternative="unknown")

    assert page.alternative is None
    assert page.is_alternative_unknown


def test_effort_is_told_with_its_units() -> None:
    page = page_of(
        decided="2025-01-20",
        live="2025-03",
        effort={"elapsed_days": "40", "customer_days": "1", "surprise": "Two fields."},
    )

    assert [(fact.label, fact.words) for fact in page.effort] == [
        ("Decided", "January 20, 2025"),
        ("In use since", "March 2025"),
        ("From start to use", "40 days"),
        ("Work on the customer's side", "1 day"),
        ("What surprised them", "Two fields."),
    ]


def test_an_effort_that_is_unknown_is_said_to_be() -> None:
    assert [fact.words for fact in page_of(effort="unknown").effort] == ["not known"]


def test_a_value_element_is_worked_out_in_three_lines() -> None:
    element = {
        "equation": "connectors saved x cost of a connector",
        "inputs": {
            "connectors saved": "3 connectors from controller",
            "cost of a connector": "9000 EUR/connector/year",
        },
        "favours": "alternative",
    }

    value = page_of(value_elements={"hours": element}).value

    assert value is not None
    (view,) = value.elements
    assert view.driver is not None
    assert (view.title, view.driver.address) == ("Hours", "drivers/hours/")
    assert plain(view.words) == "connectors saved × cost of a connector"
    assert plain(view.numbers) == "3 connectors × 9,000 EUR a connector a year"
    assert plain(view.result) == "27,000 EUR a year"
    assert (plain(view.amount), view.standing) == ("− 27,000", "favours the alternative")
    assert next((entry.name, entry.source) for entry in view.inputs) == (
        "connectors saved",
        "controller",
    )


@pytest.mark.parametrize(("edition", "shows"), [(Edition.INTERNAL, True), (Edition.PUBLIC, False)])
def test_prices_stand_in_the_internal_edition_only(edition: Edition, shows: bool) -> None:
    page = page_of(edition, prices={"offering": "52000 EUR/year"})

    assert bool(page.value and page.value.after_price) is shows


def test_evidence_is_told_with_its_level_and_dates_and_without_where_it_lies() -> None:
    page = page_of(
        Edition.PUBLIC,
        evidence={
            "time-sheets": {
                "level": "measured",
                "held_at": "vault://hf/ts",
                "covers": "2025-04 to 2026-03",
                "by": "M. Osei",
                "date": "2026-04-11",
            }
        },
    )

    (row,) = page.known.evidence
    assert (row.about, row.level) == ("Time sheets", "measured")
    assert row.details == (
        "April 2025 to March 2026",
        "from M. Osei",
        "April 11, 2026",
        "held by us",
    )
    assert "vault" not in repr(page)


def test_before_and_after_is_never_compared_with_others() -> None:
    page = page_of(
        before_after={"Work": "20 h from old -> 2 h from new"},
        evidence={"old": {"covers": "2024-11 to 2025-01"}, "new": {"covers": "2026"}},
    )

    assert page.compared_with == (
        "Compared with their own situation in November 2024 to January 2025"
    )
    assert page_of(before_after={"Work": "20 h -> 2 h"}).compared_with == (
        "Compared with their own situation before"
    )


def test_links_are_named_by_their_label_or_their_site() -> None:
    page = page_of(
        links=["https://www.example.com/press/", {"url": "https://example.com", "label": "Press"}],
        downloads=[
            {"file": "lines.csv", "label": "Lines", "language": "en"},
            "https://example.com/a",
        ],
        videos=["https://example.com/film"],
        media=frozenset({"downloads/lines.csv"}),
    )

    assert [link.words for link in page.media.links] == ["example.com/press", "Press"]
    assert [(link.words, link.address) for link in page.media.downloads] == [
        ("Lines (en)", "assets/cases/downloads/lines.csv"),
        ("example.com/a", "https://example.com/a"),
    ]
    assert [link.address for link in page.media.videos] == ["https://example.com/film"]


def test_a_download_whose_file_is_missing_is_not_offered() -> None:
    assert page_of(downloads=[{"file": "gone.csv"}]).media.downloads == ()


def test_the_stamp_says_what_holds_and_until_when() -> None:
    page = page_of(
        measured="2025-04 to 2026-03",
        level="customer-confirmed",
        approval={"date": "2026-04-28", "until": "2027-04-28", "channels": ["website", "slide"]},
    )

    assert [(fact.label, fact.words) for fact in page.stamp] == [
        ("Status", "Current"),
        ("Measured", "April 2025 to March 2026"),
        ("Evidence", "confirmed by the customer"),
        ("Confirmed", "April 28, 2026"),
        ("May be used on", "website, slide"),
        ("Until", "April 28, 2027"),
    ]


def test_a_case_without_any_date_says_so() -> None:
    stamp = {fact.label: fact.words for fact in page_of().stamp}

    assert stamp["Measured"] == "no date given"


@pytest.mark.parametrize(
    ("status", "badge"),
    [("published", ""), ("drafted", "drafted"), ("under-review", "under review")],
)
def test_every_status_but_published_bears_its_name(status: str, badge: str) -> None:
    assert page_of(status=status).status == badge


def test_a_quote_says_whose_words_they_are() -> None:
    page = page_of(
        customer="harbor",
        quotes={
            "closing": {
                "text": "Now it is two hours.",
                "by": "M. Osei",
                "role": "Controller",
                "said": "2026-04",
                "explains": ["hours", "not-in-the-vocabulary"],
                "connection": "none",
            }
        },
    )

    (card,) = page.quotes
    assert (card.anchor, card.text) == ("quote-closing", "Now it is two hours.")
    assert (card.person, card.role, card.customer) == ("M. Osei", "Controller", "Harbor Foods")
    assert (card.said, card.connection) == ("April 2026", "")
    assert [link.words for link in card.explains] == ["Hours"]


def test_a_tie_between_us_and_who_praises_us_is_told() -> None:
    page = page_of(quotes={"q": {"text": "Good.", "connection": "We paid the train."}})

    assert page.quotes[0].connection == "We paid the train."


def test_a_quote_without_words_is_no_quote() -> None:
    assert page_of(quotes={"q": {"by": "M. Osei"}}).quotes == ()


def test_what_a_case_still_lacks_stands_on_its_page() -> None:
    lacking = Problem("cases/histories/one.yml", Place(), "effort", "x", "missing", "", Level.TODO)
    library = make_library({"one": {"title": "One"}, "two": {"title": "Two"}})

    pages = make_pages(library, Edition.INTERNAL, todo={lacking.path: (lacking,)})

    assert find_page(pages, CasePage, "cases/one/").todo == (lacking,)
    assert find_page(pages, CasePage, "cases/two/").todo == ()


def test_a_case_without_a_title_is_called_by_its_id() -> None:
    library = make_library({"harbor-foods-hours": {"status": "nominated"}})

    page = find_page(make_pages(library, Edition.INTERNAL), CasePage)

    assert page.head.title == "Harbor foods hours"


@pytest.mark.parametrize(("edition", "shows"), [(Edition.INTERNAL, True), (Edition.PUBLIC, False)])
def test_advice_that_was_set_aside_stands_on_the_internal_page_with_its_reason(
    edition: Edition, shows: bool
) -> None:
    page = page_of(edition, accepted={"bound-lost": "40 % is the average."})

    told = [(fact.label, fact.words) for fact in page.set_aside]
    assert told == ([("bound lost", "40 % is the average.")] if shows else [])
