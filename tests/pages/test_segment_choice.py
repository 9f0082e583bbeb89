from __future__ import annotations

from typing import Any

from tests.choosing import make_choosing, published
from tests.libraries import find_page, make_pages
from vpcases.derive import Edition
from vpcases.pages.group_page import AxisPage, GroupPage

RESEARCH = {
    "asked": {
        "title": "What a shop counts",
        "method": "interview",
        "n": 14,
        "date": "2026-04",
        "segments": ["small-shops"],
        "drivers": ["hours"],
        "finding": "Twelve named the hours",
    },
    "long-ago": {"method": "survey", "n": 61, "date": "2024-03", "drivers": ["errors"]},
}
SEGMENTS = {
    "small-shops": {
        "title": "Small shops",
        "priorities": {"hours": "asked", "errors": "assumed"},
        "importance": {"rank": 1, "reason": "There are many", "source": "asked"},
        "offerings": {"till": "One of them has none"},
        "use_cases": ["Counting the day"],
    },
    "large-shops": {"title": "Large shops", "importance": {"rank": 2}},
}


def page(address: str, edition: Edition = Edition.PUBLIC, **others: Any) -> GroupPage:
    settings = {
        "segments": SEGMENTS,
        "research": RESEARCH,
        "offerings": {"till": "A till"},
        **others,
    }
    library = make_choosing({"a": published()}, **settings)
    return find_page(make_pages(library, edition), GroupPage, address)


def test_anybody_reads_what_belongs_together_and_why_and_what_it_is_used_for() -> None:
    choice = page("segments/small-shops/").choice

    assert choice is not None
    assert [(b.offering.words, b.offering.address, b.why) for b in choice.bundle] == [
        ("A till", "offerings/till/", "One of them has none")
    ]
    assert choice.use_cases == ("Counting the day",)
    assert (choice.importance, choice.warning) == ((), "")


def test_priorities_stand_in_their_order_each_with_how_it_is_known() -> None:
    choice = page("segments/small-shops/").choice

    assert choice is not None
    assert [(p.driver.words, p.proofs, p.source, p.page) for p in choice.priorities] == [
        ("Hours", "1 proof", "from 14 interviews, April 2026", None),
        ("Errors", "none yet", "our assumption", None),
    ]


def test_inside_a_priority_leads_to_its_research_and_the_other_says_assumed() -> None:
    choice = page("segments/small-shops/", Edition.INTERNAL).choice

    assert choice is not None
    first, second = choice.priorities
    assert first.page is not None
    assert first.page.address == "research/#asked"
    assert (second.source, second.is_assumed) == ("assumed", True)


def test_what_matters_most_is_not_listed_again_below() -> None:
    small, large = page("segments/small-shops/"), page("segments/large-shops/")

    assert small.crossings == ()
    assert large.crossing_heading == "What matters to them"
    assert len(large.crossings) == 2


def test_inside_it_is_said_how_much_a_segment_matters_and_where_proof_is_short() -> None:
    small = page("segments/small-shops/", Edition.INTERNAL).choice

    assert small is not None
    assert [fact.words for fact in small.importance] == [
        "1 of 2 segments",
        "There are many",
        "14 interviews, April 2026",
    ]


def test_how_we_know_tells_the_public_how_with_how_many_and_when() -> None:
    known = page("segments/small-shops/").known

    assert known is not None
    assert [(k.words, k.page, k.finding) for k in known.known] == [
        ("14 interviews, April 2026", None, "")
    ]
    assert (known.nobody, known.sheets) == ("", None)


def test_how_we_know_tells_ourselves_what_came_out_and_where_it_lies() -> None:
    known = page("drivers/hours/", Edition.INTERNAL).known

    assert known is not None
    (one,) = known.known
    assert one.finding == "Twelve named the hours"
    assert one.page is not None
    assert one.page.words == "What a shop counts"


def test_what_is_24_months_old_says_so() -> None:
    known = page("drivers/errors/").known

    assert known is not None
    assert known.known[0].words == "Survey with 61 answers, March 2024, 2 years ago"


def test_what_nobody_was_asked_about_is_said_inside_and_left_out_in_public() -> None:
    assert page("segments/large-shops/").known is None
    known = page("segments/large-shops/", Edition.INTERNAL).known

    assert known is not None
    assert known.known == ()
    assert known.nobody.startswith("Nobody has been asked yet")
    assert known.sheets is not None


def test_the_list_of_segments_is_ordered_by_importance_inside_alone() -> None:
    segments = {
        "small-shops": {"title": "Small shops", "importance": {"rank": 2}},
        "large-shops": {"title": "Large shops", "importance": {"rank": 1}},
    }
    library = make_choosing({"a": published()}, segments=segments)

    inside = find_page(make_pages(library, Edition.INTERNAL), AxisPage, "segments/")
    public = find_page(make_pages(library), AxisPage, "segments/")

    assert [row.segment.words for row in inside.choices] == ["Large shops", "Small shops"]
    assert public.choices == ()
    assert [term.link.words for term in public.terms] == ["Small shops", "Large shops"]


def test_without_any_rank_the_list_inside_is_as_it_was() -> None:
    library = make_choosing({"a": published()})

    inside = find_page(make_pages(library, Edition.INTERNAL), AxisPage, "segments/")

    assert inside.choices == ()
    assert len(inside.terms) == 2


def test_a_segment_in_another_language_keeps_a_reason_that_nobody_translated() -> None:
    bundle = {"till": "One of them has none", "scale": "They weigh"}
    library = make_choosing(
        segments={"kiosks": {"title": "Kiosks", "offerings": bundle, "use_cases": ["Counting"]}},
        offerings={"till": "A till", "scale": "A scale"},
        registry_words={
            "de": {
                "segments": {
                    "kiosks": {
                        "title": "Kioske",
                        "offerings": {"till": "Einer hat keine", "unheard-of": "Nichts"},
                        "use_cases": ["Zählen"],
                    }
                }
            }
        },
    )

    choice = find_page(
        make_pages(library, languages=("de",)), GroupPage, "de/segments/kiosks/"
    ).choice

    assert choice is not None
    assert [b.why for b in choice.bundle] == ["Einer hat keine", "They weigh"]
    assert choice.use_cases == ("Zählen",)
