"""The pages of features, canvases and jobs in the built sample, inside and in public."""

from __future__ import annotations

import re

import pytest

from tests.sites import BuiltSite

INSIDE = ("canvas/", "canvas/midmarket-wholesale/", "jobs/", "value-at-stake/")
PAIN = "Two of us tick invoices against delivery notes"
JOB = "to know which invoices may be paid"
SECRETS = (PAIN, JOB, "Item 240", "Dark screens", "Everybody knows the same")


@pytest.mark.parametrize("address", INSIDE)
def test_the_internal_pages_are_not_in_the_public_build(
    address: str, sample_public: BuiltSite, sample_internal: BuiltSite
) -> None:
    assert address in sample_internal.addresses()
    assert address not in sample_public.addresses()


@pytest.mark.parametrize("words", SECRETS)
def test_their_words_are_in_no_file_of_the_public_build(
    words: str, sample_public: BuiltSite, sample_internal: BuiltSite
) -> None:
    def holds(site: BuiltSite) -> list[str]:
        files = (p for p in site.folder.rglob("*") if p.suffix in {".html", ".json", ".md", ".xml"})
        return [str(p) for p in files if words in p.read_text(encoding="utf-8")]

    assert holds(sample_internal)
    assert holds(sample_public) == []


def test_in_public_the_benefit_stands_before_the_feature_and_the_proof_behind_it(
    sample_public: BuiltSite,
) -> None:
    html = sample_public.read("features/")
    text = re.sub(r"<[^>]+>", " ", html[html.index('id="suppliers-look"') :])
    words = (
        "Suppliers look, and do not ring",
        "because",
        "A window for suppliers",
        "Calls from suppliers about payment",
        "Compared with their own situation before",
    )
    places = [text.index(each) for each in words]
    assert places == sorted(places)


def test_a_canvas_says_its_fit_and_ties_a_pain_to_its_proof(sample_internal: BuiltSite) -> None:
    html = sample_internal.read("canvas/housing-associations/")

    assert "On paper: features meet" in html
    assert 'id="pain-letters"' in html
    assert "../../cases/calderbrae-housing-promised-hours/#element-error-cost" in html


def test_before_and_after_is_captioned_as_against_their_own_past(sample_public: BuiltSite) -> None:
    html = sample_public.read("segments/midmarket-wholesale/before-and-after/")

    assert html.count("Compared with their own situation before") == html.count("<caption")
    assert "not measured" in html
    assert "No weekend work at month end" not in html, "a feeling that no quote says"
