from __future__ import annotations

from typing import Any

from tests.derive.feature_library import make_case, make_inside
from vpcases.derive.canvas import derive_canvases
from vpcases.derive.driver_proof import derive_proofs
from vpcases.derive.jobs import SharedJob, derive_forces, derive_shared_jobs
from vpcases.derive.portfolio import Portfolio

FIGURE = {"Sorting": "20 h/week -> 2 h/week"}
PAIN = {"words": "We sort by hand", "driver": "hours", "relieved_by": ["sorting"]}


def share(
    small: dict[str, Any], large: dict[str, Any], cases: dict[str, Any] | None = None
) -> tuple[SharedJob, ...]:
    propositions = {"small-shops": small, "large-shops": large}
    portfolio = make_inside(cases or {}, propositions=propositions)
    return derive_shared_jobs(derive_canvases(portfolio), derive_proofs(portfolio))


def test_a_job_with_one_id_in_two_segments_is_one_job() -> None:
    shared = share(
        {"jobs": {"close": {"want": "to be done early"}}},
        {"jobs": {"close": {"want": "to know the total"}}},
    )

    assert [(s.is_same, len(s.jobs)) for s in shared] == [(True, 2)]


def test_jobs_in_like_words_are_alike_and_others_are_not() -> None:
    asked = {"want": "to find every missing box before the lorry leaves"}
    alike = {"want": "to find a missing box before customers notice"}
    other = {"want": "to sleep through the night"}

    assert [s.is_same for s in share({"jobs": {"a": asked}}, {"jobs": {"b": alike}})] == [False]
    assert share({"jobs": {"a": asked}}, {"jobs": {"b": other}}) == ()


def test_two_jobs_of_one_segment_are_never_put_together() -> None:
    jobs = {"a": {"want": "to find missing boxes early"}, "b": {"want": "to find missing boxes"}}

    assert share({"jobs": jobs}, {}) == ()


def test_a_segment_borrows_the_proof_that_it_does_not_have_from_one_with_the_same_job() -> None:
    jobs = {"close": {"want": "to be done early"}}
    small, large = {"jobs": jobs, "pains": {"sort": PAIN}}, {"jobs": jobs}
    theirs = {"theirs": make_case(before_after=FIGURE, segment="large-shops")}
    both = {**theirs, "own": make_case(before_after=FIGURE)}

    borrowed = share(small, large, theirs)[0].borrowed

    assert [(b.segment.id, b.proof.case.id) for b in borrowed] == [("small-shops", "theirs")]
    assert share(small, large, both)[0].borrowed == ()


def test_what_is_missing_is_borrowed_once_however_many_jobs_are_shared() -> None:
    jobs = {"close": {"want": "to be done early"}, "open": {"want": "to begin late"}}
    small, large = {"jobs": jobs, "pains": {"sort": PAIN}}, {"jobs": jobs}
    theirs = {"theirs": make_case(before_after=FIGURE, segment="large-shops")}

    assert [len(s.borrowed) for s in share(small, large, theirs)] == [1, 0]


def forces_of(portfolio: Portfolio) -> dict[str, list[str]]:
    return {
        force: [told.words for told in some]
        for force, some in derive_forces(portfolio)[0].told.items()
    }


def test_the_forces_of_a_segment_are_those_of_its_cases_and_unknown_is_none() -> None:
    cases = {
        "one": make_case(forces={"push": "It was late.", "anxiety": "unknown"}),
        "two": make_case(replaced=["by-hand"]),
        "three": make_case(segment="large-shops", forces={"push": "It was dark."}),
    }
    portfolio = make_inside(cases)
    small = derive_forces(portfolio)[0]

    assert forces_of(portfolio) == {
        "push": ["It was late."],
        "pull": [],
        "anxiety": [],
        "habit": [],
    }
    assert (small.count, small.cases) == (1, 2)
    assert [(term.id, count) for term, count in small.fired] == [("by-hand", 1)]
    assert [(term.id, count) for term, count in small.hired] == [("sorter", 2)]


def test_what_a_segment_has_a_proof_about_is_not_borrowed_though_no_feature_is_tied_to_it() -> None:
    jobs = {"close": {"want": "to be done early"}}
    small = {"jobs": jobs, "pains": {"sort": {"words": "We sort by hand", "driver": "hours"}}}
    cases = {
        "theirs": make_case(before_after=FIGURE, segment="large-shops"),
        "own": make_case(before_after=FIGURE),
    }

    assert share(small, {"jobs": jobs}, cases)[0].borrowed == ()
    assert len(share(small, {"jobs": jobs}, {"theirs": cases["theirs"]})[0].borrowed) == 1
