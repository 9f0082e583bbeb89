from __future__ import annotations

from typing import Any

import pytest

from tests.choosing import make_choosing
from tests.libraries import find_page, make_pages
from vpcases.derive import Edition
from vpcases.model.research import Method, Research
from vpcases.pages.research_page import ResearchPage
from vpcases.pages.research_words import word_method

RESEARCH: dict[str, Any] = {
    "asked": {
        "title": "What a shop counts",
        "method": "interview",
        "n": 14,
        "date": "2026-04",
        "asked": "owners of shops",
        "segments": ["small-shops"],
        "drivers": ["hours", "nowhere"],
        "finding": "Twelve named the hours",
        "held_at": "a folder of ours",
        "by": "R. Calder",
        "link": "https://example.com/shops/",
    },
    "long-ago": {"method": "survey", "date": "2023-01"},
}
SEGMENTS = {
    "small-shops": {"title": "Small shops", "priorities": {"hours": "asked", "errors": "assumed"}},
    "large-shops": "Large shops",
}


def plan(research: dict[str, Any] | None = None) -> ResearchPage:
    library = make_choosing(segments=SEGMENTS, research=RESEARCH if research is None else research)
    return find_page(make_pages(library, Edition.INTERNAL), ResearchPage)


def test_everything_that_is_noted_of_research_stands_on_its_page() -> None:
    row = plan().rows[0]

    assert (row.title, row.how, row.asked) == (
        "What a shop counts",
        "14 interviews, April 2026",
        "owners of shops",
    )
    assert (row.finding, row.held_at, row.by) == (
        "Twelve named the hours",
        "a folder of ours",
        "R. Calder",
    )
    assert row.read is not None
    assert (row.read.words, row.read.address) == (
        "example.com/shops",
        "https://example.com/shops/",
    )
    assert [driver.words for driver in row.drivers] == ["Hours"]


def test_what_is_old_or_lacks_a_number_says_so() -> None:
    row = plan().rows[1]

    assert row.how == "Survey, number not noted, January 2023, 3 years ago"
    assert row.age == "3 years ago"


def test_every_segment_says_what_was_asked_and_how_much_of_it_is_assumed() -> None:
    small, large = plan().segments

    assert [link.address for link in small.research] == ["research/#asked"]
    assert small.priorities == "1 of 2 priorities assumed"
    assert (large.research, large.priorities) == ((), "no priorities written down")


def test_without_any_research_there_is_a_page_that_says_how_it_begins() -> None:
    assert plan({}).rows == ()


def test_the_public_edition_has_no_page_of_research() -> None:
    public = make_pages(make_choosing(segments=SEGMENTS, research=RESEARCH))

    assert not [page for page in public if isinstance(page, ResearchPage)]


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("method", list(Method))
def test_every_method_is_told_with_its_number_in_every_language(
    method: Method, language: str
) -> None:
    one, many = (
        word_method(Research.model_validate({"method": method.value, "n": str(n)}), language)
        for n in (1, 1400)
    )

    assert "1" in one
    assert any(number in many for number in ("1,400", "1.400"))
    assert word_method(Research(), language)
