from __future__ import annotations

from typing import Any

import pytest

from tests.derive.typical_cases import case_with, library_with
from tests.derive.value.cases import element, money
from tests.libraries import find_page, make_pages
from vpcases.derive import Edition
from vpcases.pages import claims_page
from vpcases.pages.claim_rows import ClaimRow
from vpcases.pages.claims_page import ClaimsPage
from vpcases.pages.library_page import LibraryPage
from vpcases.pages.page import ProofPage

ACME = case_with(
    title="Acme counts once",
    customer={"name": "Acme"},
    measured="2025-04 to 2026-03",
    outcome="It went {{figure:counting}}.",
    before_after={
        "Counting": {
            "before": "20 h/week from sheets",
            "after": "up to 2 h/week from sheets",
            "scope": "one shop",
        },
        "Breakage": {"before": "5 %", "target": "1 %"},
    },
    value_elements={
        "hours": element(
            "(hours left - hours now) x cost",
            {
                "hours left": "6 h/year from sheets",
                "hours now": "2 h/year from sheets",
                "cost": "55 EUR/h from vault",
            },
        ),
        "errors": money("10-20 EUR/year", point="contention"),
        "trust": "They trust it.",
    },
    evidence={
        "sheets": {"about": "Sheets of Ada", "kind": "time sheets", "level": "measured"},
        "vault": {"held_at": "vault://acme", "level": "customer-reported", "by": "Ada Quist"},
    },
    prices={"offering": "5201 EUR/year", "alternative": "3802 EUR/year"},
    approval={"by": "Ada Quist", "date": "2026-04-28"},
)


def pages_of(cases: dict[str, Any], **more: Any) -> list[ProofPage]:
    return make_pages(library_with(cases), **more)


def ledger(cases: dict[str, Any], **more: Any) -> ClaimsPage:
    return find_page(pages_of(cases, **more), ClaimsPage)


def plain(words: str) -> str:
    return words.replace("\xa0", " ")


def rows(page: ClaimsPage) -> dict[str, ClaimRow]:
    return {plain(row.words): row for group in page.groups for row in group.claims}


def test_every_figure_of_a_case_is_in_the_ledger_under_its_driver() -> None:
    page = ledger({"acme": ACME})

    assert [(g.heading, [plain(row.words) for row in g.claims]) for g in page.groups] == [
        (
            "Added value over the alternative",
            ["220 EUR a year of added value over Rival, before price"],
        ),
        (
            "Hours",
            [
                "Hours: 220 EUR a year",
                "Counting: from 20 h a week to up to 2 h a week, at least 90 % less",
                "Breakage: from 5 % to 1 %, 4 points less",
            ],
        ),
        ("Errors", ["Errors: 0 … 20 EUR a year (not agreed)"]),
    ]
    assert page.count_words == "5 figures"


def test_a_row_says_what_qualifies_a_figure_and_what_it_is_compared_with() -> None:
    found = rows(ledger({"acme": ACME}))

    counting = found["Counting: from 20 h a week to up to 2 h a week, at least 90 % less"]
    assert (counting.notes, counting.compared_with) == (("one shop",), "their own past")
    assert (counting.case.address, counting.anchor) == ("cases/acme/", "figure-counting")
    breakage = found["Breakage: from 5 % to 1 %, 4 points less"]
    assert breakage.notes == ("target",)
    hours = found["Hours: 220 EUR a year"]
    assert (hours.compared_with, hours.anchor) == ("Rival", "value")


def test_a_row_says_how_we_know_and_when_the_customer_approved() -> None:
    found = rows(ledger({"acme": ACME}))

    hours = found["Hours: 220 EUR a year"]
    assert hours.level == "reported by the customer"
    assert hours.sources == ("time sheets", "the customer's own report")
    assert hours.period == "April 2025 to March 2026"
    assert hours.confirmation == "approved by the customer, April 28, 2026"
    assert hours.customer == "Acme"


@pytest.mark.parametrize(
    ("approval", "words"),
    [
        (None, "not approved by the customer"),
        ({"date": "2026-04-28", "items": ["name"]}, "not approved by the customer"),
        ({"by": "Ada"}, "approved by the customer, no date given"),
    ],
)
def test_figures_that_nobody_approved_are_said_to_be_so(approval: Any, words: str) -> None:
    page = ledger(
        {"acme": {**ACME, "status": "checked", "approval": approval}}, edition=Edition.INTERNAL
    )

    assert {row.confirmation for row in rows(page).values()} == {words}


def test_a_row_says_where_a_figure_is_used() -> None:
    found = rows(ledger({"acme": ACME}))

    value = found["220 EUR a year of added value over Rival, before price"]
    assert [link.words for link in value.used_on] == ["Its case"]
    assert [link.address for link in value.headline_of] == [
        "cases/",
        "segments/small-shops/",
        "drivers/hours/",
        "drivers/errors/",
        "drivers/trust/",
        "industries/not-yet-assigned/",
        "alternatives/rival/",
        "offerings/not-yet-assigned/",
        "segments/small-shops/hours/",
        "segments/small-shops/errors/",
        "segments/small-shops/trust/",
        "segments/large-shops/hours/",
        "segments/large-shops/errors/",
        "segments/large-shops/trust/",
        "segments/large-shops/",
        "who-else/small-shops/",
        "who-else/large-shops/",
    ]
    counting = found["Counting: from 20 h a week to up to 2 h a week, at least 90 % less"]
    assert [link.words for link in counting.used_on] == ["Its case, its text"]
    assert counting.headline_of == ()


def test_a_figure_in_a_title_stands_in_every_list_that_shows_the_title() -> None:
    title = "Counting in {{figure:counting.after}}"

    found = rows(ledger({"acme": {**ACME, "title": title}}))

    counting = found["Counting: from 20 h a week to up to 2 h a week, at least 90 % less"]
    assert [link.words for link in counting.used_on] == ["Its case, its title, its text"]
    assert "cases/" in [link.address for link in counting.headline_of]


def test_the_page_of_another_case_that_shows_the_card_is_named() -> None:
    other = case_with("1 EUR/year", title="Other")

    found = rows(ledger({"acme": ACME, "other": other}))

    value = found["220 EUR a year of added value over Rival, before price"]
    assert "cases/other/" in [link.address for link in value.headline_of]


def test_what_was_expected_and_what_each_period_brought_are_figures_too() -> None:
    hours = {
        **money("400 EUR/year"),
        "projected": "300 EUR/year",
        "realised": {
            "2025-01 to 2025-06": {
                "value": "210 EUR",
                "confirmed_by": "Ada",
                "confirmed": "2025-08",
            }
        },
    }
    page = ledger({"acme": case_with(measured="2025", value_elements={"hours": hours})})

    found = {row.words.replace("\xa0", " "): row for g in page.groups for row in g.claims}
    expected, brought = found["Hours: 300 EUR a year"], found["Hours: 210 EUR"]
    assert expected.notes == ("expected before",)
    assert brought.period == "January 2025 to June 2025"
    assert brought.confirmation == "confirmed by the customer, August 2025"
    assert brought.anchor == "over-time-hours"


def test_what_was_measured_of_something_contended_is_not_agreed_in_the_ledger_either() -> None:
    hours = money("400 EUR/year", point="contention", favours="alternative")
    hours |= {"projected": "300 EUR/year", "realised": {"2025": "210 EUR"}}
    page = ledger({"acme": case_with(measured="2025", value_elements={"hours": hours})})

    found = {row.words.replace("\xa0", " "): row for g in page.groups for row in g.claims}
    assert found["Hours: 300 EUR a year"].notes[1:] == ("not agreed", "speaks for the alternative")
    assert found["Hours: 210 EUR"].notes[1:] == ("not agreed", "speaks for the alternative")


def test_nothing_of_a_price_a_document_or_a_person_is_in_the_ledger() -> None:
    page = plain(repr(ledger({"acme": ACME})))

    for secret in ("5,201", "3,802", "1,399", "vault", "Ada Quist", "Sheets of Ada"):
        assert secret not in page


def test_what_follows_from_the_prices_is_in_the_ledger_of_the_internal_edition() -> None:
    found = rows(ledger({"acme": ACME}, edition=Edition.INTERNAL))

    assert "Price difference: 1,399 EUR a year" in found
    assert found["Price difference: 1,399 EUR a year"].notes == ("after price",)


def test_the_public_ledger_holds_shown_cases_only() -> None:
    cases = {"acme": ACME, "zqhidden": case_with("4711 EUR/year", "checked", title="Zq secret")}

    public, internal = ledger(cases), ledger(cases, edition=Edition.INTERNAL)

    assert "zq" not in repr(public)
    assert "4,711" not in repr(public)
    assert "zqhidden" in repr(internal)
    assert {row.status for row in rows(internal).values()} == {"", "checked"}


def test_typical_results_have_rows_of_their_own_where_there_are_enough() -> None:
    cases = {f"c{n}": case_with(f"{n * 100} EUR/year", title="C") for n in (1, 2, 4)}

    page = ledger(cases)

    assert [(r.group.words, plain(r.words)) for r in page.typical] == [
        ("Hours", "Median 200 EUR a year, from 100 to 400 EUR a year"),
        ("Small shops", "Median 200 EUR a year, from 100 to 400 EUR a year"),
        ("Hours in Small shops", "Median 200 EUR a year, from 100 to 400 EUR a year"),
    ]
    assert ledger({"acme": ACME}).typical == ()


def test_the_levels_are_explained_and_counted() -> None:
    page = ledger({"acme": ACME})

    assert [(row.level, row.count) for row in page.levels] == [
        ("as told to us", 2),
        ("calculated by us", 0),
        ("reported by the customer", 2),
        ("confirmed by the customer", 0),
        ("measured", 1),
        ("independently checked", 0),
    ]
    assert page.as_of == "November 1, 2026"


def test_a_long_ledger_goes_on_on_further_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(claims_page, "MOST", 4)
    cases = {f"c{n}": case_with(f"{n + 1} EUR/year", title="C") for n in range(5)}

    pages = [page for page in pages_of(cases) if isinstance(page, ClaimsPage)]

    assert [page.head.address for page in pages] == ["claims/", "claims/2/", "claims/3/"]
    assert [page.head.is_listed for page in pages] == [True, False, False]
    assert [[(g.id, len(g.claims)) for g in page.groups] for page in pages] == [
        [("value", 4)],
        [("value", 1), ("driver-hours", 3)],
        [("driver-hours", 2)],
    ]
    assert [(r.heading, r.count, r.page) for r in pages[0].contents] == [
        ("Added value over the alternative", 5, "claims/"),
        ("Hours", 5, "claims/2/"),
    ]
    assert [bool(page.typical) for page in pages] == [False, False, True]
    assert [link.address for link in pages[1].pages] == ["claims/", "", "claims/3/"]


def test_a_site_without_a_figure_has_an_empty_ledger() -> None:
    page = ledger({})

    assert (page.groups, page.count_words, page.pages) == ((), "0 figures", ())


def test_the_list_of_all_cases_leads_to_the_ledger() -> None:
    ways = find_page(pages_of({"acme": ACME}), LibraryPage).more_ways

    assert "claims/" in [way.address for way in ways]
