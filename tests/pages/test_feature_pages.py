from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from tests.derive.feature_library import BENEFITS, FEATURES, make_case, make_feature_library
from tests.libraries import find_page, make_library, make_pages
from vpcases.derive import Edition
from vpcases.pages.before_after_page import BeforeAfterPage, ChangedRow
from vpcases.pages.canvas_page import CanvasesPage, CanvasPage
from vpcases.pages.feature_page import FeaturePage
from vpcases.pages.features_page import FeaturesPage
from vpcases.pages.jobs_page import JobsPage
from vpcases.pages.page import ProofPage
from vpcases.pages.stakes_page import StakesPage

FIGURE = {"Sorting": "20 h/week -> 2 h/week"}
ROADMAP = {"offering": "sorter", "benefits": ["less-time"], "roadmap_item": "Item 88"}
INSIDE = (CanvasPage, CanvasesPage, JobsPage, StakesPage)


def plan(
    edition: Edition = Edition.PUBLIC,
    cases: dict[str, Any] | None = None,
    language: str = "en",
    **registries: Any,
) -> list[ProofPage]:
    found = {"one": make_case(before_after=FIGURE)} if cases is None else cases
    return make_pages(make_feature_library(found, **registries), edition, language=language)


def test_in_public_a_benefit_is_told_with_its_proof_and_one_without_is_not() -> None:
    page = find_page(plan(), FeaturesPage)

    assert [(b.title, [f.words for f in b.because]) for b in page.benefits] == [
        ("Less time", ["Sorting"])
    ]
    words = page.benefits[0].proofs[0].words.replace("\N{NO-BREAK SPACE}", " ")
    assert words == "Sorting: from 20 h a week to 2 h a week, 90 % less"
    assert page.broken == ()
    assert page.stakes is None


def test_in_public_only_features_with_a_proved_benefit_have_a_page() -> None:
    assert [p.head.title for p in plan() if isinstance(p, FeaturePage)] == ["Sorting"]
    inside = plan(Edition.INTERNAL)
    assert [p.head.title for p in inside if isinstance(p, FeaturePage)] == ["Sorting", "Planning"]


def test_the_page_of_a_feature_begins_with_its_benefit() -> None:
    page = find_page(plan(), FeaturePage)

    assert page.lead == "Less time"
    assert page.benefits[0].title == "What proves it"


def test_a_feature_that_does_not_bring_the_proof_is_not_named_for_it_in_public() -> None:
    features = {**FEATURES, "planning": {"offering": "planner", "benefits": ["less-time"]}}

    public = find_page(plan(features=features), FeaturesPage)
    inside = find_page(plan(Edition.INTERNAL, features=features), FeaturesPage)

    assert [f.words for f in public.benefits[0].because] == ["Sorting"]
    assert len(inside.benefits[0].because) == 2


def test_what_is_planned_on_the_roadmap_stays_inside() -> None:
    features = {"sorting": ROADMAP}

    public = find_page(plan(features=features), FeaturePage)
    inside = find_page(plan(Edition.INTERNAL, features=features), FeaturePage)

    assert (public.facts, public.stake) == ((), None)
    assert [fact.words for fact in inside.facts] == ["Item 88"]
    assert inside.stake is not None


def test_what_leads_nowhere_is_listed_inside() -> None:
    features = {**FEATURES, "colours": {"title": "Colours", "offering": "sorter"}}

    page = find_page(plan(Edition.INTERNAL, features=features, cases={}), FeaturesPage)

    assert [(row.link.words, row.words) for row in page.broken] == [
        ("Colours", "Brings no benefit that is written down"),
        ("Less time", "No current case proves it"),
        ("Free evenings", "No current case proves it"),
    ]


def test_canvases_jobs_and_the_value_at_stake_are_for_inside_alone() -> None:
    propositions = {"small-shops": {"pains": {"sorting": "We sort by hand"}}}

    public = plan(propositions=propositions)
    inside = plan(Edition.INTERNAL, propositions=propositions)

    assert [page for page in public if isinstance(page, INSIDE)] == []
    assert {type(page) for page in inside if isinstance(page, INSIDE)} == set(INSIDE)


@pytest.mark.parametrize(
    ("job", "words"),
    [
        (
            {"when": "a day ends", "want": "to go home", "so_that": "I see them."},
            "When a day ends, I want to go home, so that I see them.",
        ),
        ({"when": "a day ends", "want": "to go home."}, "When a day ends, I want to go home."),
        ("to go home", "To go home."),
    ],
)
def test_a_job_is_told_as_one_sentence(job: Any, words: str) -> None:
    pages = plan(Edition.INTERNAL, propositions={"small-shops": {"jobs": {"home": job}}})
    page = find_page(pages, CanvasPage, "canvas/small-shops/")

    assert [(each.words, each.source.words) for each in page.jobs] == [(words, "assumed")]


def test_the_fit_of_a_canvas_is_told_as_counts_and_never_as_a_percentage() -> None:
    pain = {"words": "We sort", "severity": "severe", "driver": "hours", "relieved_by": ["sorting"]}
    propositions = {"small-shops": {"pains": {"one": pain, "two": {**pain, "relieved_by": []}}}}
    pages = plan(Edition.INTERNAL, propositions=propositions)
    page = find_page(pages, CanvasPage, "canvas/small-shops/")

    assert page.fit[0] == "On paper: features meet 1 of 2 severe pains and required gains."
    assert "0 of 2" in page.fit[1]
    assert "%" not in "".join(page.fit)
    assert [(line.missing, len(line.ties)) for line in page.pains] == [
        ("Severe and without proof", 1),
        ("No reliever", 0),
    ]


def test_a_source_leads_to_its_case_and_a_sentence_nowhere() -> None:
    pains = {
        "of-case": {"words": "One", "source": "one"},
        "said": {"words": "Two", "source": "a visit in March"},
        "assumed": {"words": "Three"},
    }
    pages = plan(Edition.INTERNAL, propositions={"small-shops": {"pains": pains}})
    page = find_page(pages, CanvasPage, "canvas/small-shops/")

    assert [(p.source.words, p.source.address) for p in page.pains] == [
        ("A shop", "cases/one/"),
        ("a visit in March", ""),
        ("assumed", ""),
    ]


def rows(pages: list[ProofPage], segment: str = "small-shops") -> Iterator[ChangedRow]:
    address = f"segments/{segment}/before-and-after/"
    for block in find_page(pages, BeforeAfterPage, address).blocks:
        yield from block.rows


def test_what_changed_says_that_nobody_measured_the_alternative() -> None:
    row = next(rows(plan()))

    assert row.alternative == "By hand would have given: not measured"
    assert row.basis == "January 2026 to June 2026 · as told to us"


def test_a_feeling_without_a_quote_is_told_inside_alone_and_says_so_there() -> None:
    cases = {"one": make_case(before_after={"evenings": "We go home on time"})}

    inside = list(rows(plan(Edition.INTERNAL, cases)))

    assert list(rows(plan(cases=cases))) == []
    assert [bool(row.warning) for row in inside] == [True]


def test_a_feeling_with_a_quote_is_told_in_their_words() -> None:
    quote = {"text": "I see my children.", "by": "A. Shopkeeper", "explains": ["evenings"]}
    fields = {"before_after": {"evenings": "We go home on time"}, "quotes": {"one": quote}}

    row = next(rows(plan(cases={"one": make_case(**fields)})))

    assert (row.quote, row.warning) == ("“I see my children.”", "")


def test_a_segment_in_which_nothing_changed_yet_has_a_page_that_says_what_to_read() -> None:
    page = find_page(plan(), BeforeAfterPage, "segments/large-shops/before-and-after/")

    assert page.empty is not None
    assert page.blocks == ()


def test_a_benefit_speaks_the_language_of_the_list() -> None:
    library = make_feature_library({"one": make_case(before_after=FIGURE)})
    words = {"benefits": {"less-time": "Weniger Zeit"}, "features": {"sorting": "Sortieren"}}
    spoken = replace(
        library, registry_words=make_library(registry_words={"de": words}).registry_words
    )

    pages = make_pages(spoken, Edition.PUBLIC, languages=("de",))

    page = find_page(pages, FeaturesPage, "de/features/")
    assert [(b.title, b.because[0].words) for b in page.benefits] == [("Weniger Zeit", "Sortieren")]


def test_two_benefits_of_one_feature_both_have_their_heading() -> None:
    features = {"sorting": {"offering": "sorter", "benefits": ["less-time", "again"]}}
    benefits = {**BENEFITS, "again": {"title": "Again", "driver": "hours"}}

    page = find_page(plan(features=features, benefits=benefits), FeaturePage)

    assert [b.title for b in page.benefits] == ["What proves it", "Again"]
