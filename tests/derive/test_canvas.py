from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.derive.feature_library import FEATURES, make_case, make_inside
from vpcases.derive.canvas import Canvas, Gap, derive_canvases

FIGURE = {"Sorting": "20 h/week -> 2 h/week"}
SORTING = {"words": "We sort by hand", "severity": "severe", "relieved_by": ["sorting"]}


def draw(
    proposition: dict[str, Any], cases: dict[str, Any] | None = None, **registries: Any
) -> Canvas:
    found = {"one": make_case(before_after=FIGURE)} if cases is None else cases
    portfolio = make_inside(found, propositions={"small-shops": proposition}, **registries)
    return next(c for c in derive_canvases(portfolio) if c.segment.id == "small-shops")


def gap_of(pain: dict[str, Any], cases: dict[str, Any] | None = None, **more: Any) -> Gap | None:
    return draw({"pains": {"one": pain}}, cases, **more).pains[0].ties[0].gap


def test_a_link_is_proved_by_a_case_of_the_segment_the_driver_and_the_feature_s_offering() -> None:
    canvas = draw({"pains": {"one": {**SORTING, "driver": "hours"}}})

    assert [proof.case.id for proof in canvas.pains[0].ties[0].proofs] == ["one"]
    assert gap_of({**SORTING, "driver": "hours"}) is None


def test_a_link_that_is_not_proved_says_why() -> None:
    hours = {**SORTING, "driver": "hours"}
    other = make_case(before_after=FIGURE, segment="large-shops")
    drafted = make_case(before_after=FIGURE, status="checked")
    homeless = {**FEATURES, "sorting": {"title": "Sorting"}}

    assert gap_of(hours, {"one": other}) is Gap.NO_CASE
    assert gap_of({**SORTING, "driver": "errors"}) is Gap.NO_CASE
    assert gap_of({**hours, "relieved_by": ["planning"]}) is Gap.NO_CASE
    assert gap_of(hours, {"one": drafted}) is Gap.IN_WORK
    assert gap_of(SORTING) is Gap.NO_DRIVER
    assert gap_of({**hours, "relieved_by": ["nothing-like-it"]}) is Gap.UNKNOWN_FEATURE
    assert gap_of(hours, features=homeless) is Gap.NO_OFFERING


def test_fit_counts_severe_pains_and_required_gains_and_nothing_else() -> None:
    hours = {**SORTING, "driver": "hours"}
    canvas = draw(
        {
            "pains": {
                "proved": hours,
                "on-paper": {**hours, "driver": "errors"},
                "alone": {"words": "It is cold", "severity": "severe"},
                "mild": {**hours, "severity": "mild"},
            },
            "gains": {
                "required": {"words": "Time", "need": "required", "created_by": ["nothing-known"]},
                "desired": {"words": "Tea", "need": "desired", "created_by": ["sorting"]},
            },
        }
    )

    assert (canvas.fit.count, canvas.fit.on_paper, canvas.fit.in_market) == (4, 2, 1)


def test_a_feature_that_meets_nothing_here_and_one_that_is_in_nothing_stand_out() -> None:
    features = {
        **FEATURES,
        "tidying": {"title": "Tidying", "offering": "sorter", "benefits": ["less-time"]},
        "colours": {"title": "Colours", "offering": "sorter"},
    }
    canvas = draw({"pains": {"one": {**SORTING, "driver": "hours"}}}, features=features)

    assert [use.feature.id for use in canvas.features if use.is_idle] == ["tidying", "colours"]
    assert canvas.in_nothing == {"colours"}


def test_a_feature_that_another_segment_needs_is_not_in_nothing() -> None:
    features = {**FEATURES, "colours": {"title": "Colours", "offering": "sorter"}}
    propositions = {
        "small-shops": {"offerings": ["sorter"]},
        "large-shops": {"pains": {"grey": {"words": "All grey", "relieved_by": ["colours"]}}},
    }

    small = derive_canvases(make_inside({}, features=features, propositions=propositions))[0]

    assert [use.feature.id for use in small.features if use.is_idle] == ["sorting", "colours"]
    assert small.in_nothing == frozenset()


def test_a_segment_without_a_proposition_has_an_empty_canvas() -> None:
    canvases = derive_canvases(make_inside({}))

    assert [canvas.is_empty for canvas in canvases] == [True, True]


PAINS = st.dictionaries(
    st.sampled_from(["a", "b", "c", "d"]),
    st.fixed_dictionaries(
        {"words": st.just("It hurts")},
        optional={
            "severity": st.sampled_from(["severe", "moderate", "mild"]),
            "driver": st.sampled_from(["hours", "errors", "evenings", "no-such-driver"]),
            "relieved_by": st.lists(st.sampled_from(["sorting", "planning", "no-such-feature"])),
        },
    ),
)


@given(PAINS)
def test_the_market_never_fits_better_than_the_paper(pains: dict[str, Any]) -> None:
    fit = draw({"pains": pains}).fit

    assert 0 <= fit.in_market <= fit.on_paper <= fit.count <= len(pains)
