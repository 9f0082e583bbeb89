from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Type
from tests.picture_site import PICTURES
from tests.sites import DAY, build_at, write_site
from tests.small_site import CORNER, INN, REFERRAL

NEIGHBOUR = INN.replace("quotes:\n", "related: [corner-till]\nquotes:\n", 1)


@pytest.fixture
def corner(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the small site, in the folder, with another case that points to its longest."""
    monkeypatch.setenv("VPCASES_AS_OF", DAY)
    return write_site(here, {"cases/histories/manor-bookings.yml": NEIGHBOUR})


def list_usage(type_: Type, identity: str) -> list[dict[str, Any]]:
    """Return what the command says of something, as programs read it."""
    result: list[dict[str, Any]] = json.loads(type_("usage", identity, "--format", "json").output)
    return result


def places(usage: dict[str, Any]) -> dict[str, set[str]]:
    """Return how each address, with its anchor, shows it."""
    found: dict[str, set[str]] = {}
    for place in usage["shown"]:
        where = f"{place['address']}#{place['anchor']}" if place["anchor"] else place["address"]
        found.setdefault(where, set()).add(place["how"])
    return found


def test_every_place_of_a_case_is_listed_with_its_anchor(corner: Path, type_: Type) -> None:
    (usage,) = list_usage(type_, "corner-till")

    shown = places(usage)
    for address in ("cases/corner-till/", "cases/corner-till/de/"):
        assert shown[address] == {"its own page"}
    for address in ("stories/corner/", "old/corner/"):
        assert shown[address] == {"an older address of it"}
    for address in (
        "cases/",
        "segments/small-shops/#proofs",
        "segments/small-shops/hours/#proofs",
        "drivers/hours/#quote-corner-till.evening",
        "cases/manor-bookings/#nearest",
        "quotes/#quote-corner-till.second",
        "claims/#driver-hours",
        "claims/claims.json",
    ):
        assert address in shown
    lines = [f"{r['file']}:{r['line']} {r['field']}".strip() for r in usage["references"]]
    assert lines == ["cases/histories/manor-bookings.yml:22 related.1", "docs/about.md:3"]


def test_every_page_that_leads_to_it_is_listed(corner: Path, type_: Type, tmp_path: Path) -> None:
    """The built site is searched for its address and its words, whoever wrote the link."""
    (usage,) = list_usage(type_, "corner-till")
    listed = {place["address"] for place in usage["shown"] if "public" in place["editions"]}

    built = build_at(corner, tmp_path / "built")

    found = set()
    for name, content in built.files().items():
        is_read = name.endswith((".html", ".json")) and not name.startswith("search/")
        if is_read and (b"corner-till" in content or b"persimmons" in content):
            found.add(name.removesuffix("index.html"))
    assert found - {"about/", "old/corner/", "stories/corner/"} <= listed


def test_a_quote_is_found_by_its_words_and_only_there(corner: Path, type_: Type) -> None:
    (usage,) = list_usage(type_, "corner-till#second")

    shown = places(usage)
    assert "has its words" in shown["cases/corner-till/#quote-second"]
    assert "has its words" in shown["quotes/#quote-corner-till.second"]
    assert "has its words" in shown["drivers/trust/#quote-corner-till.second"]
    assert not any("evening" in place for place in shown)


def test_a_quote_with_a_file_of_its_own_and_a_customer_are_found(corner: Path, type_: Type) -> None:
    (quote,) = list_usage(type_, "harbour-ask")
    (customer,) = list_usage(type_, "Harbour Inn")

    assert "quotes/#quote-harbour-ask" in places(quote)
    assert "names the customer" in places(customer)["quotes/#quote-harbour-ask"]
    internal = [p for p in customer["shown"] if p["editions"] == ["internal"]]
    assert "cases/harbour-berries/" in {place["address"] for place in internal}


@pytest.mark.parametrize("typed", ["till.svg", "images/till.svg", "cases/images/till.svg"])
def test_a_picture_is_found_by_its_name(corner: Path, type_: Type, typed: str) -> None:
    (usage,) = list_usage(type_, typed)

    assert places(usage)["assets/cases/images/till.svg"] == {"the file itself"}
    pages = {place["address"] for place in usage["shown"] if place["how"] == "shows it"}
    assert pages == {"cases/corner-till/", "cases/corner-till/de/"}
    assert [r["file"] for r in usage["references"]] == ["cases/histories/corner-till.yml"]


@pytest.mark.parametrize("status", ["retired", "withdrawn"])
def test_after_it_has_gone_the_list_says_what_still_names_it_and_is_empty_in_the_end(
    corner: Path, type_: Type, status: str
) -> None:
    path = corner / "cases/histories/corner-till.yml"
    path.write_text(CORNER.replace("published\n", f"{status}\n", 1), encoding="utf-8")

    still = type_("usage", "corner-till")

    assert still.exit_code == 1
    assert "cases/histories/manor-bookings.yml:22 related.1" in still.output
    assert "docs/about.md:3" in still.output
    assert "cases/corner-till/ answers that it has gone" in still.output

    (corner / "cases/histories/manor-bookings.yml").write_text(INN, encoding="utf-8")
    (corner / "docs/about.md").write_text("# About us\n", encoding="utf-8")
    gone = type_("usage", "corner-till")

    assert gone.exit_code == 0
    assert "Nothing shows or names it any longer." in gone.output


def test_a_retired_quote_is_nowhere(corner: Path, type_: Type) -> None:
    text = REFERRAL.replace("published", "retired", 1)
    (corner / "cases/quotes/harbour-ask.yml").write_text(text, encoding="utf-8")

    result = type_("usage", "harbour-ask")

    assert result.exit_code == 0
    assert "Nothing shows or names it any longer." in result.output


def test_what_people_read_says_the_edition(corner: Path, type_: Type) -> None:
    told = type_("usage", "corner-till").output

    assert told.startswith("corner-till (case, published)\n")
    assert "In the public and the internal edition:\n  cases/corner-till/ " in told
    assert "In the internal edition only:" in told
    assert told.rstrip().endswith("2 lines of files name it.")


def test_what_is_not_there_ends_with_2_and_what_was_meant(corner: Path, type_: Type) -> None:
    result = type_("usage", "corner-tills")

    assert result.exit_code == 2
    assert "Did you mean corner-till?" in result.output


def test_a_picture_is_found_in_every_size_that_a_page_may_load(
    here: Path, monkeypatch: pytest.MonkeyPatch, type_: Type
) -> None:
    monkeypatch.setenv("VPCASES_AS_OF", DAY)
    write_site(here, PICTURES)

    (usage,) = list_usage(type_, "images/corner.png")

    shown = places(usage)
    assert shown["assets/cases/images/corner.png"] == {"the file itself"}
    for width in (212, 424):
        assert shown[f"assets/cases-{width}/images/corner.png"] == {"a smaller copy of it"}
    pages = {place["address"] for place in usage["shown"] if place["how"] == "shows it"}
    assert {"cases/corner-till/", "cases/"} <= pages
