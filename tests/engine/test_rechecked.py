"""A real build of a site with a case that a later, lower measurement has put under review."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.engine.test_gate import holders
from tests.engine.test_retired import OF_QUOTES
from tests.sites import BuiltSite, build_at, write_site
from tests.small_site import CORNER

MEASURED = """\
value_elements:
  hours:
    equation: hours left x hourly cost
    inputs:
      hours left: 312 h/year from sheets
      hourly cost: 55 EUR/h
    realised:
      2026-04 to 2026-09:
        value: {} EUR
        source: the till itself
        confirmed_by: Ada Quist
parity:"""
ADDRESSES = (
    *("cases/corner-till/", "cases/corner-till/de/", "stories/corner/", "old/corner/"),
    *("cases/corner-till/approver/", "cases/corner-till/de/approver/"),
)
WORDS = (
    *("kumquat", "persimmon", "Corner Grocery", "corner.example", "Ada Quist", "zählen", "zweimal"),
    *("17,160", "17160", "8,579", "8579", "counts.csv", "corner.svg", "till.svg"),
)


def write_measured(folder: Path, amount: int) -> Path:
    """Write the small site with a measurement of half a year; 8,580 EUR is what the case says."""
    before = CORNER.replace("52017 EUR/week", "52017 EUR/year").replace("/week\ndid", "/year\ndid")
    text = re.sub(r"value_elements:.*?parity:", MEASURED.format(amount), before, flags=re.DOTALL)
    assert text != before
    return write_site(
        folder, {"cases/histories/corner-till.yml": text, "docs/about.md": "# About us\n"}
    )


@pytest.fixture(scope="module")
def rechecked(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Return the public edition of a site in which the last measurement was a euro lower."""
    folder = tmp_path_factory.mktemp("rechecked")
    return build_at(write_measured(folder / "site", 8579), folder / "built", strict=True)


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_address_of_the_case_answers(address: str, rechecked: BuiltSite) -> None:
    html = rechecked.read(address)

    assert "This proof is being re-checked" in html
    assert '<meta name="robots" content="noindex">' in html
    assert re.search(r'href="(\.\./)+cases/"', html)


def test_no_file_holds_anything_of_the_case(rechecked: BuiltSite) -> None:
    assert holders(rechecked, WORDS) == []


def test_nothing_leads_there_and_nothing_lists_it(rechecked: BuiltSite) -> None:
    own = {f"{address}index.html" for address in (*ADDRESSES, *OF_QUOTES)}

    found = {line.partition(": ")[0] for line in holders(rechecked, ("corner-till", "old/corner"))}

    assert found <= own
    assert "re-checked" not in rechecked.read("search/search_index.json")
    assert "stories/corner" not in rechecked.read("sitemap.xml")


def test_those_words_are_in_the_site_as_long_as_the_measurement_holds(
    tmp_path: Path, into: Path
) -> None:
    site = build_at(write_measured(tmp_path / "site", 8580), into)

    found = {line.rpartition(": ")[2] for line in holders(site, WORDS)}

    assert found >= set(WORDS) - {"17160", "8,579", "8579"}
    assert "re-checked" not in site.read(ADDRESSES[0])
    assert "noindex" not in site.read(ADDRESSES[0])


def test_the_internal_edition_shows_it_with_a_badge(tmp_path: Path, into: Path) -> None:
    site = build_at(write_measured(tmp_path / "site", 8579), into, edition="internal")

    html = site.read(ADDRESSES[0])

    assert "under review" in html
    assert "The public edition does not show this case" in html
    assert "Corner Grocery" in site.read("cases/")


def test_the_sample_has_a_proof_that_is_being_re_checked(sample_public: BuiltSite) -> None:
    address = "cases/tarnbeck-chandlers-berth-fees/"

    found = {line.partition(": ")[0] for line in holders(sample_public, ("tarnbeck", "Ellister"))}

    assert "This proof is being re-checked" in sample_public.read(address)
    assert found == {f"{address}{page}index.html" for page in ("", "approver/")}


def test_the_sample_has_a_register_as_a_page_and_as_data(sample_public: BuiltSite) -> None:
    assert "Documented value" in sample_public.read("register/")
    assert '"measurements"' in sample_public.read("register/register.json")
