"""Win reviews: pages of the internal edition, Markdown to send, and nothing at all in public."""

from __future__ import annotations

import re
from html import unescape

import pytest

from tests.sites import ROOT, BuiltSite

MARKUP = re.compile(r"<[^>]*>")


def read_words(site: BuiltSite, address: str) -> str:
    return " ".join(unescape(MARKUP.sub(" ", site.read(address))).split()).replace(" :", ":")


def test_the_sample_has_a_page_for_every_month_with_a_win(sample_internal: BuiltSite) -> None:
    months = {a for a in sample_internal.addresses() if re.fullmatch(r"wins/\d{4}-\d\d/", a)}

    assert "wins/2026-10/" in months
    listed = sample_internal.read("wins/")
    assert all(f'href="../{month}"' in listed for month in months)


def test_the_sample_finds_what_its_log_was_written_to_show(sample_internal: BuiltSite) -> None:
    may, october = (read_words(sample_internal, f"wins/2026-{m}/") for m in ("05", "10"))

    assert "Family-owned manufacturers: Answers to suppliers new this month" in may
    assert "Family-owned manufacturers: Answers to suppliers known since May 2026" in october
    assert "What we claim first is another thing: Finance hours." in october
    assert "Municipal utility: Answers for the auditor known since" in october
    assert "Manufacturers buy so that their suppliers can look for themselves" in october


def test_a_pattern_leads_to_its_segment_its_driver_and_its_proofs(
    sample_internal: BuiltSite,
) -> None:
    page = sample_internal.read("wins/2026-10/")

    for address in ("", "supplier-answers/"):
        assert f'href="../../segments/family-manufacturers/{address}"' in page
    assert 'href="../../drivers/supplier-answers/"' in page


def test_coverage_tells_inside_what_is_won_without_a_proof(
    sample_internal: BuiltSite, sample_public: BuiltSite
) -> None:
    inside, outside = (read_words(site, "coverage/") for site in (sample_internal, sample_public))

    assert "Won more often than proved" in inside
    assert "You win against" in inside
    assert "Won more often than proved" not in outside
    assert "You win against" not in outside


def test_nothing_of_the_log_is_in_the_public_edition(sample_public: BuiltSite) -> None:
    log = (ROOT / "cases" / "wins" / "wins.csv").read_text("utf-8-sig").splitlines()[1:]
    # What a customer of a case said there may stand in its case as well; what none said may not.
    customers = {line.split(",")[1] for line in log}
    known = (ROOT / "cases" / "customers.yml").read_text("utf-8")
    only_there = {c for c in customers if c not in known and len(c) > 8}
    assert len(only_there) > 20

    assert [a for a in sample_public.addresses() if a.startswith("wins")] == []
    for address in sample_public.addresses():
        text = sample_public.read(address)
        assert [c for c in only_there if c in text] == [], address


@pytest.mark.parametrize("edition", ["public", "internal"])
def test_a_site_without_a_log_has_no_such_pages(
    edition: str, request: pytest.FixtureRequest
) -> None:
    site: BuiltSite = request.getfixturevalue(f"small_{edition}")

    assert [a for a in site.addresses() if a.startswith("wins")] == []
