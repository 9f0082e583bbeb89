"""Built pages of who uses it: nobody is named who did not allow it, and nobody who is asked."""

from __future__ import annotations

import re

import pytest

from tests.sites import BuiltSite

UNNAMED = ("Brackenmoor", "brackenmoor", "Brusvik")
INSIDE = ("may not be named outside", "Asked as often as agreed")


def words_of(html: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", html).split())


def test_no_file_of_the_public_site_names_a_customer_without_leave(
    sample_public: BuiltSite,
) -> None:
    found = [
        f"{name}: {word}"
        for name, content in sample_public.files().items()
        for word in (*UNNAMED, *INSIDE)
        if word.encode() in content
    ]

    assert found == []


def test_those_names_are_inside_and_would_be_found(sample_internal: BuiltSite) -> None:
    assert "Brackenmoor" in sample_internal.read("who-else/hotel-groups/")
    assert "Brusvik" in sample_internal.read("who-else/midmarket-wholesale/")
    assert "may not be named outside" in sample_internal.read("who-else/midmarket-wholesale/")


def test_the_sample_shows_names_a_number_and_the_mix(sample_public: BuiltSite) -> None:
    html = sample_public.read("who-else/midmarket-wholesale/")
    words = words_of(html)

    assert "Harbor Foods" in words
    assert "harbor-foods-logo" in html
    assert re.search(r"And \d more that we may not name\.", words)
    assert "1 × innovator" in words
    assert "Counted on November 1, 2026" in words


def test_the_sample_shows_a_segment_in_which_nobody_may_be_named(
    sample_public: BuiltSite,
) -> None:
    words = words_of(sample_public.read("who-else/hotel-groups/"))

    assert "There is 1 customer in this segment, whom we may not name." in words
    assert "What carries over" in words
    assert "What does not" in words
    assert "Try it first" in words
    assert "Ask us for this" in words


@pytest.mark.parametrize("address", ["coverage/", "who-else/", "objections/"])
def test_the_lists_are_there_in_every_language_and_lead_to_each_other(
    sample_public: BuiltSite, address: str
) -> None:
    english, german = sample_public.read(address), sample_public.read(f"de/{address}")

    assert 'hreflang="de" lang="de">Deutsch' in english
    assert 'lang="de"' in german
    assert 'hreflang="en"' in german


def test_the_front_row_is_inside_alone(
    sample_public: BuiltSite, sample_internal: BuiltSite
) -> None:
    assert "front-row/" not in sample_public.addresses()
    words = words_of(sample_internal.read("front-row/"))
    assert "Willing to be first" in words
    assert "Voices that count" in words


def test_the_ledger_of_gaps_counts_what_is_in_work_inside_alone(
    sample_public: BuiltSite, sample_internal: BuiltSite
) -> None:
    assert " in work" not in words_of(sample_public.read("coverage/"))
    assert " in work" in words_of(sample_internal.read("coverage/"))


def test_every_anchor_of_an_objection_is_its_id(sample_public: BuiltSite) -> None:
    html = sample_public.read("objections/")

    for anchor in ("no-time", "price", "not-in-our-trade", "our-script-does-it", "how-long"):
        assert f'<h2 id="{anchor}">' in html
