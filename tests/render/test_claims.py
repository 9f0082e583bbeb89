from __future__ import annotations

import json
from typing import Any

from tests.derive.typical_cases import case_with, library_with
from tests.libraries import DAY, make_pages
from vpcases.derive import Edition
from vpcases.pages.claims_page import ClaimsPage
from vpcases.render.claims import render_claims


def absolute(address: str) -> str:
    return f"https://example.com/{address}"


def ledger_of(cases: dict[str, Any], edition: Edition = Edition.PUBLIC) -> dict[str, Any]:
    pages = make_pages(library_with(cases), edition)
    read: dict[str, Any] = json.loads(render_claims(pages, DAY, absolute, "en"))
    return read


CASES = {f"c{n}": case_with(f"{n * 100} EUR/year", title=f"Case {n}") for n in (1, 2, 4)}


def test_the_data_has_a_row_for_every_row_of_the_page() -> None:
    pages = make_pages(library_with(CASES))
    shown = [
        (group.heading, row.words.replace("\xa0", " "))
        for page in pages
        if isinstance(page, ClaimsPage)
        for group in page.groups
        for row in group.claims
    ]

    data = ledger_of(CASES)

    assert [(row["about"], row["figure"]) for row in data["figures"]] == shown
    assert len(data["typical_results"]) == 3
    assert (data["as_of"], data["edition"]) == ("2026-11-01", "public")


def test_a_row_of_the_data_says_all_that_the_page_says() -> None:
    row = ledger_of(CASES)["figures"][0]

    assert row == {
        "about": "Added value over the alternative",
        "figure": "100 EUR a year of added value over Rival, before price",
        "notes": [],
        "compared_with": "Rival",
        "case": "Case 1",
        "address": "https://example.com/cases/c1/#value",
        "customer": "Customer not named",
        "level": "as told to us",
        "sources": ["a person told us"],
        "period": "2025",
        "confirmation": "approved by the customer, no date given",
        "used_on": ["https://example.com/cases/c1/"],
        "headline_of": row["headline_of"],
        "status": "published",
    }
    assert "https://example.com/drivers/hours/" in row["headline_of"]


def test_typical_results_say_over_how_many_cases_they_are() -> None:
    assert ledger_of(CASES)["typical_results"][0] == {
        "about": "Hours",
        "address": "https://example.com/drivers/hours/#typical",
        "measured": "Worth in money against the alternative, before price, EUR a year",
        "result": "Median 200 EUR a year, from 100 to 400 EUR a year",
        "over": "in 3 documented cases",
        "documented": "3 documented, all of them shown here",
    }


def test_words_that_would_end_a_text_in_json_are_kept_whole() -> None:
    title = 'A "quoted" \\ title'

    data = ledger_of({"one": case_with("5 EUR/year", title=title)})

    assert data["figures"][0]["case"] == title


def test_a_site_without_a_figure_has_data_without_rows() -> None:
    data = ledger_of({})

    assert (data["figures"], data["typical_results"]) == ([], [])
    assert [level["figures"] for level in data["levels"]] == [0] * 6
