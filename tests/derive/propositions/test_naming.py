from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.proposition_libraries import changed, derive, library_of, proposition_of, said, worth
from vpcases.derive.propositions import Pitfall, SegmentProposition, Shortfall, Sort
from vpcases.derive.propositions.lines import HelpLine

BOTH = {"a": worth("hours", "errors", "calm")}


def sort_of(cases: dict[str, Any], helps: dict[str, Any], **fields: Any) -> Sort | None:
    called = proposition_of(cases, helps, **fields).called
    return called.sort if called else None


def line_of(found: SegmentProposition, driver: str = "hours") -> HelpLine:
    return next(line for line in found.lines if line.driver.id == driver)


def test_one_or_two_proved_differences_that_matter_most_are_a_resonating_focus() -> None:
    assert sort_of(BOTH, {"hours": "Sooner"}) is Sort.RESONATING_FOCUS
    assert sort_of(BOTH, {"hours": "Sooner", "errors": "Fewer"}) is Sort.RESONATING_FOCUS


def test_one_point_of_parity_may_be_held_beside_them_and_a_second_may_not() -> None:
    one = {"hours": "Sooner", "errors": {"words": "As few", "point": "parity"}}
    assert sort_of(BOTH, one) is Sort.RESONATING_FOCUS

    two = {**one, "calm": {"words": "As calm", "point": "parity"}}

    called = proposition_of(BOTH, two).called
    assert called is not None
    assert called.sort is Sort.ALL_BENEFITS
    assert [line.driver.id for line in called.parities] == ["errors", "calm"]


def test_parity_alone_is_no_focus() -> None:
    assert sort_of(BOTH, {"hours": {"words": "As soon", "point": "parity"}}) is Sort.ALL_BENEFITS


def test_a_benefit_without_an_alternative_makes_it_all_benefits() -> None:
    helps = {"hours": "Sooner", "errors": {"words": "Fewer", "alternative": "unknown"}}

    found = proposition_of(BOTH, helps)

    assert found.called is not None
    assert found.called.sort is Sort.ALL_BENEFITS
    assert Shortfall.NO_ALTERNATIVE in line_of(found, "errors").shortfalls


def test_a_point_of_parity_with_no_alternative_at_all_makes_it_all_benefits() -> None:
    parity = {"words": "As few", "point": "parity", "alternative": "unknown"}

    found = proposition_of(BOTH, {"hours": "Sooner", "errors": parity})

    assert found.called is not None
    assert found.called.sort is Sort.ALL_BENEFITS
    assert Shortfall.NO_ALTERNATIVE in line_of(found, "errors").shortfalls


def test_what_is_contended_is_no_difference_that_holds() -> None:
    contended = {"words": "Sooner", "point": "contention"}

    for helps in ({"hours": contended}, {"hours": contended, "errors": "Fewer"}):
        found = proposition_of(BOTH, helps)

        assert found.called is not None
        assert found.called.sort is Sort.ALL_BENEFITS
        assert line_of(found).shortfalls == (Shortfall.CONTENTION,)


def test_more_than_two_differences_are_no_focus_and_the_weakest_is_named() -> None:
    helps = {"calm": "Calmer", "hours": "Sooner", "errors": "Fewer"}

    called = proposition_of(BOTH, helps).called

    assert called is not None
    assert called.sort is Sort.FAVOURABLE_DIFFERENCES
    assert [line.driver.id for line in called.too_many] == ["hours", "errors", "calm"]
    assert called.weakest is not None
    assert called.weakest.driver.id == "calm"


def test_the_weakest_is_the_one_without_proof_whatever_its_priority() -> None:
    called = proposition_of(
        {"a": worth("errors", "calm")}, {d: d for d in ("hours", "errors", "calm")}
    )

    assert called.called is not None
    assert called.called.weakest is not None
    assert called.called.weakest.driver.id == "hours"


@pytest.mark.parametrize(
    ("case", "lacks"),
    [
        (worth("errors"), Shortfall.NOT_PROVED),
        (worth("hours", segment="large-shops"), Shortfall.ONLY_ELSEWHERE),
        (said("hours"), Shortfall.NOT_COUNTED),
        (worth("hours", source="supplier-calculated"), Shortfall.OUR_WORD),
        (worth("hours", alternative="other"), Shortfall.NOT_COMPARED),
        (changed("hours"), Shortfall.NOT_COMPARED),
    ],
)
def test_a_difference_that_is_not_shown_says_what_its_proof_lacks(
    case: dict[str, Any], lacks: Shortfall
) -> None:
    found = proposition_of({"a": case}, {"hours": "Sooner"})

    assert found.called is not None
    assert found.called.sort is Sort.FAVOURABLE_DIFFERENCES
    assert line_of(found).shortfalls == (lacks,)


def test_what_is_only_expected_is_not_reached() -> None:
    line = {"driver": "hours", "before": "20 h/week", "expected": "2 h/week"}
    case = worth("errors", before_after={"Counting": line}, replaced="rival")

    found = proposition_of({"a": case}, {"hours": "Sooner"})

    assert line_of(found).shortfalls == (Shortfall.NOT_REACHED,)


def test_only_the_first_two_priorities_make_a_focus() -> None:
    found = proposition_of(BOTH, {"calm": "Calmer"})

    assert line_of(found, "calm").rank == 3
    assert line_of(found, "calm").shortfalls == (Shortfall.LOW_PRIORITY,)
    segments = {"small-shops": {"title": "Small shops", "priorities": {}}}
    none = derive(library_of(BOTH, {"hours": "Sooner"}, segments=segments))
    assert line_of(none).shortfalls == (Shortfall.NOT_A_PRIORITY,)


def test_a_past_that_was_the_alternative_is_enough() -> None:
    cases = {"a": changed("hours", alternative="nothing")}

    assert sort_of(cases, {"hours": "Sooner"}, alternative="nothing") is Sort.RESONATING_FOCUS


def test_without_lines_there_is_nothing_to_call_it() -> None:
    assert proposition_of(BOTH, {}).called is None


def test_a_benefit_that_nobody_here_has_reported_is_an_assertion_and_its_worth_presumed() -> None:
    elsewhere = proposition_of({"a": worth("hours", segment="large-shops")}, {"hours": "Sooner"})
    assert line_of(elsewhere).pitfalls == (Pitfall.BENEFIT_ASSERTION, Pitfall.VALUE_PRESUMPTION)

    ours = proposition_of({"a": worth("hours", source="stated")}, {"hours": "Sooner"})
    assert line_of(ours).pitfalls == (Pitfall.BENEFIT_ASSERTION,)

    voice = proposition_of({"a": said("hours")}, {"hours": "Sooner"})
    assert line_of(voice).pitfalls == (Pitfall.VALUE_PRESUMPTION,)

    assert line_of(proposition_of(BOTH, {"hours": "Sooner"})).pitfalls == ()


def test_retiring_a_proof_takes_the_focus_away_the_same_day() -> None:
    cases = {"a": worth("hours")}
    assert sort_of(cases, {"hours": "Sooner"}) is Sort.RESONATING_FOCUS

    cases["a"]["status"] = "retired"

    assert sort_of(cases, {"hours": "Sooner"}) is Sort.FAVOURABLE_DIFFERENCES


DRIVERS = ("hours", "errors", "calm")
LINES = st.dictionaries(
    st.sampled_from(DRIVERS), st.sampled_from(["difference", "parity", "unknown"]), min_size=1
)


def write(points: dict[str, str]) -> dict[str, Any]:
    return {
        driver: {"words": driver, "alternative": "unknown"}
        if point == "unknown"
        else {"words": driver, "point": point}
        for driver, point in points.items()
    }


@given(LINES, st.permutations(DRIVERS), st.sets(st.sampled_from(DRIVERS)))
def test_the_order_of_the_lines_changes_nothing_of_what_they_are_called(
    points: dict[str, str], order: list[str], proved: set[str]
) -> None:
    cases = {"a": worth(*sorted(proved))} if proved else {}
    turned = {driver: points[driver] for driver in order if driver in points}

    assert sort_of(cases, write(points)) is sort_of(cases, write(turned))


@given(LINES, st.sets(st.sampled_from(DRIVERS)))
def test_a_focus_has_one_or_two_differences_each_proved_and_never_loses_by_more_proof(
    points: dict[str, str], proved: set[str]
) -> None:
    cases = {"a": worth(*sorted(proved))} if proved else {}
    found = proposition_of(cases, write(points))

    assert found.called is not None
    if found.called.sort is Sort.RESONATING_FOCUS:
        differences = [line for line in found.lines if line.is_difference]
        assert 1 <= len(differences) <= 2
        assert all(line.holding and line.rank in (1, 2) for line in differences)
        assert sort_of(BOTH, write(points)) is Sort.RESONATING_FOCUS
