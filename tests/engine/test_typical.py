"""Typical results and the ledger, in sites that are really built."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.render.markup import read_markup
from tests.sites import BuildStopped, BuiltSite, build_at, write_site

RATES = {"date": "2026-10-01", "source": "European Central Bank", "to": "EUR", "USD": 0.92}
CASE = """\
status: {status}
title: {title}
customer:
  name: {title} Ltd
segment: hotels
drivers: hours
offering: tally
alternative: notebook
measured: 2025-04 to 2026-03
source: interview, 2026-04-11
level: customer-reported
situation: |
  They counted by hand.
what_was_done: |
  A till was put in.
outcome: |
  It is quicker.
before_after:
  Counting: 100 h/week -> {left} h/week
value_elements:
  hours:
    equation: hours saved x cost
    inputs:
      hours saved: {saved} h/year
      cost: 1 {currency}/h
did_not_improve: nothing, asked 2026-02-02
effort: unknown
connections: none
approval:
  by: Somebody
  date: 2026-04-28
"""


def case(status: str, title: str, saved: int, left: int, currency: str = "EUR") -> str:
    return CASE.format(status=status, title=title, saved=saved, left=left, currency=currency)


HISTORIES = {
    "cases/histories/acorn.yml": case("published", "Acorn", 12_345, 40),
    "cases/histories/beech.yml": case("published", "Beech", 20_000, 30, "USD"),
    "cases/histories/zqcedar.yml": case("checked", "Zqcedar", 54_321, 17),
    "cases/histories/zqdate.yml": case("approved", "Zqdate", 7_777, 88),
}
SECRET = ("zqcedar", "zqdate", "54,321", "54321", "7,777", "7777", "83 %", "12 % less")
"""What only a case that is not shown holds."""


def build_with(tmp_path: Path, **options: object) -> BuiltSite:
    folder = write_site(tmp_path / "site", HISTORIES)
    return build_at(folder, tmp_path / "built", strict=True, options=options)


def words_of(site: BuiltSite, address: str) -> str:
    text = read_markup(site.read(address)).text
    return " ".join(text.replace("\xa0", " ").split())


def test_a_built_driver_page_tells_what_is_typical_of_cases_it_does_not_show(
    tmp_path: Path,
) -> None:
    page = words_of(build_with(tmp_path, how_chosen="We ask <everybody>."), "drivers/hours/")

    assert "6 documented, 4 of them shown here" in page
    assert "Median 12,345 EUR a year" in page
    assert "from about 7,700 to about 54,000 EUR a year, in 3 of 6 documented cases" in page
    assert "We ask <everybody>." in page
    assert "2 of them are not shown." in page


def test_a_rate_is_used_and_named(tmp_path: Path) -> None:
    page = words_of(build_with(tmp_path, rates=RATES), "drivers/hours/")

    assert "USD at 0.92 EUR, European Central Bank, October 1, 2026" in page
    assert "18,400 EUR a year, turned from USD" in page


def test_no_file_of_a_public_build_knows_a_case_that_only_counts(tmp_path: Path) -> None:
    site = build_with(tmp_path, rates=RATES)

    found = [
        f"{name}: {word}"
        for name, content in site.files().items()
        for word in SECRET
        if name.endswith((".html", ".json", ".xml", ".txt"))
        and word.encode() in content.replace(b"\xc2\xa0", b" ").lower()
    ]
    assert found == []


def test_the_internal_edition_names_them(tmp_path: Path) -> None:
    folder = write_site(tmp_path / "site", HISTORIES)

    site = build_at(folder, tmp_path / "built", edition="internal")

    assert "54,321 EUR a year" in words_of(site, "drivers/hours/")
    assert "Zqcedar" in words_of(site, "claims/")


def test_a_case_leads_to_the_panel_of_its_driver(tmp_path: Path) -> None:
    site = build_with(tmp_path, rates=RATES)

    links = read_markup(site.read("cases/acorn/")).values("href")

    assert "../../drivers/hours/#typical" in links
    assert "typical" in read_markup(site.read("drivers/hours/")).values("id")


def test_the_ledger_is_a_page_and_a_file_with_the_same_figures(tmp_path: Path) -> None:
    site = build_with(tmp_path)

    data = json.loads(site.read("claims/claims.json"))
    page = words_of(site, "claims/")

    assert len(data["figures"]) > 5
    assert [row["figure"] for row in data["figures"] if row["figure"] not in page] == []
    assert data["as_of"] == "2026-11-01"


def test_every_place_that_the_ledger_names_is_there(tmp_path: Path) -> None:
    site = build_with(tmp_path)

    data = json.loads(site.read("claims/claims.json"))

    base = "https://small.example/"
    for row in [*data["figures"], *data["typical_results"]]:
        address, _, anchor = row["address"].removeprefix(base).partition("#")
        assert anchor in read_markup(site.read(address)).values("id"), row["address"]
        for other in (*row.get("used_on", ()), *row.get("headline_of", ())):
            assert other.removeprefix(base) in site.addresses()


def test_search_has_one_short_entry_for_the_ledger(tmp_path: Path) -> None:
    site = build_with(tmp_path)

    index = json.loads(site.read("search/search_index.json"))

    (entry,) = [doc for doc in index["docs"] if doc["location"].startswith("claims/")]
    assert "Counting" not in entry["text"]
    assert len(entry["text"]) < 300


@pytest.mark.parametrize(
    ("rates", "words"),
    [
        ({}, "rates: say which currency the others are turned into"),
        ("0.92", "rates: below it belong date, source, to, and a line for each currency"),
        ({**RATES, "to": "Euro"}, "rates: say which currency the others are turned into"),
        ({**RATES, "date": None}, "rates: say of which day they are, as in date: 2026-10-01"),
        ({**RATES, "date": "1.10.2026"}, "rates: say of which day they are"),
        ({**RATES, "source": " "}, "rates: say whose they are"),
        ({**RATES, "usd": 1}, 'rates: "usd" is neither date, source or to'),
        ({**RATES, "EUR": 1}, "EUR has no rate itself"),
        ({**RATES, "USD": "0,92"}, '"0,92" is not what one USD is worth'),
        ({**RATES, "USD": 0}, '"0" is not what one USD is worth'),
        ({**RATES, "USD": -1.5}, '"-1.5" is not what one USD is worth'),
        ({**RATES, "USD": True}, '"True" is not what one USD is worth'),
        ({**RATES, "USD": float("nan")}, '"nan" is not what one USD is worth'),
        ({**RATES, "USD": float("inf")}, '"inf" is not what one USD is worth'),
        ({**RATES, "USD": None}, '"None" is not what one USD is worth'),
        ({k: v for k, v in RATES.items() if k != "USD"}, "rates: there is no currency in it"),
    ],
)
def test_rates_that_cannot_be_used_are_told_in_plain_words(
    rates: object, words: str, tmp_path: Path
) -> None:
    with pytest.raises(BuildStopped) as stop:
        build_with(tmp_path, rates=rates)

    assert words in str(stop.value)
    assert "Traceback" not in str(stop.value)
