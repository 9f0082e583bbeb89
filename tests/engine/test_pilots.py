"""Pilots on a built site: the list, a page each, and what leads there."""

from __future__ import annotations

from tests.sites import BuiltSite

HARBOR = "pilots/harbor-foods-reconciliation-pilot-2025/"
LABORATORY = "pilots/laboratory-group-corrections-pilot-2024/"
LISGARROW = "pilots/lisgarrow-homes-audit-pilot-2026/"


def plain(words: str) -> str:
    """Return words with ordinary spaces in place of those that tie a number to its unit."""
    return words.replace("\u00a0", " ")


def test_a_pilot_has_a_page_and_the_case_leads_there(sample_public: BuiltSite) -> None:
    case = plain(sample_public.read("cases/harbor-foods-reconciliation/"))
    page = plain(sample_public.read(HARBOR))

    assert f'href="../../{HARBOR}"' in case
    assert "measured in a side-by-side pilot of 10 working days" in case
    assert "a fortnight counted as a year" in case
    assert "10 working days" in page
    assert "hours left with FlowBridge" in page
    assert 'href="../../cases/harbor-foods-reconciliation/"' in page


def test_the_public_list_has_those_of_shown_cases_met_or_not(
    sample_public: BuiltSite, sample_internal: BuiltSite
) -> None:
    public, internal = sample_public.read("pilots/"), sample_internal.read("pilots/")

    assert "partly met" in public
    assert LABORATORY in sample_public.addresses()
    assert LISGARROW not in sample_public.addresses()
    assert "Lisgarrow" not in public
    assert "not met" in internal
    assert LISGARROW in sample_internal.addresses()


def test_the_public_reads_that_a_document_is_held_and_not_where(
    sample_public: BuiltSite, sample_internal: BuiltSite
) -> None:
    assert "held by us" in sample_public.read(HARBOR)
    assert "vault://hf/pilot" in sample_internal.read(HARBOR)
    assert [n for n, raw in sample_public.files().items() if b"vault://hf/" in raw] == []


def test_what_would_raise_it_a_rung_is_on_the_page(sample_public: BuiltSite) -> None:
    case = sample_public.read("cases/harbor-foods-reconciliation/")

    assert "What would raise it a rung" in case
    assert "signed by them, they would be confirmed" in case
