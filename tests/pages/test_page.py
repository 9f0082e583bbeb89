from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.libraries import find_page, make_library, make_pages
from vpcases.pages.case_page import CasePage
from vpcases.pages.page import cut_description

MOST = 155


@given(st.text(max_size=400))
def test_a_description_is_never_longer_than_a_search_engine_shows(text: str) -> None:
    cut = cut_description(text)

    assert len(cut) <= MOST
    assert "\n" not in cut


@given(st.text(max_size=MOST))
def test_a_description_that_fits_keeps_all_its_words(text: str) -> None:
    assert cut_description(text).split() == text.split()


@given(st.lists(st.text(alphabet="abc", min_size=1, max_size=12), min_size=60))
def test_a_description_is_cut_at_the_end_of_a_word(words: list[str]) -> None:
    cut = cut_description(" ".join(words))

    kept = cut.removesuffix("…").split()
    assert kept == words[: len(kept)]


LONG = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz " * 6


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"description": LONG},
        {"situation": LONG},
        {"title": LONG, "before_after": {LONG: "20 h -> 2 h"}},
        {"customer": {"name": LONG.replace(" ", "")}},
    ],
)
def test_every_page_of_a_case_with_long_words_has_a_short_description(
    fields: dict[str, object],
) -> None:
    library = make_library(
        {"one": {"status": "published", "title": "One", "segment": "long", **fields}},
        segments={"long": {"title": LONG, "about": LONG, "for": LONG}},
    )

    for page in make_pages(library):
        assert len(page.head.description) <= MOST
        assert "\n" not in page.head.description


def test_a_description_tells_who_and_what_came_of_it_on_what_basis() -> None:
    case = {
        "status": "published",
        "title": "No more hand-matching",
        "customer": {"name": "Harbor Foods"},
        "before_after": {"Matching": "20 h/week -> 2 h/week"},
        "level": "measured",
    }

    page = find_page(make_pages(make_library({"one": case})), CasePage)

    assert page.head.description.replace("\xa0", " ") == (
        "Harbor Foods: Matching: from 20 h a week to 2 h a week, 90 % less (measured)"
    )


def test_what_an_author_wrote_as_description_comes_first() -> None:
    case = {"status": "published", "title": "One", "description": "Read this."}

    page = find_page(make_pages(make_library({"one": case})), CasePage)

    assert page.head.description == "Read this."
