from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.choosing import make_choosing, published
from tests.libraries import make_portfolio
from vpcases.derive import Edition
from vpcases.derive.segment_choices import (
    SegmentChoice,
    derive_segment_choices,
    find_segment_choice,
    find_short_of_proof,
)
from vpcases.derive.terms import Axis, Term

SEGMENTS = {
    "small-shops": {"title": "Small shops", "importance": {"rank": 2, "reason": "There are many"}},
    "large-shops": {"title": "Large shops", "importance": {"rank": 1, "source": "asked-2026"}},
    "kiosks": "Kiosks",
}
ASKED = {"asked-2026": {"method": "interview", "n": 6, "date": "2026-02"}}


def choose(cases: dict[str, Any], **segments: Any) -> tuple[SegmentChoice, ...]:
    library = make_choosing(cases, segments={**SEGMENTS, **segments}, research=ASKED)
    portfolio = make_portfolio(library)
    open_ids = frozenset(k for k, case in cases.items() if case["status"] == "published")
    return derive_segment_choices(replace(portfolio, open_ids=open_ids))


def test_segments_stand_by_their_rank_and_those_without_one_last() -> None:
    assert [c.segment.id for c in choose({})] == ["large-shops", "small-shops", "kiosks"]


def test_the_public_edition_knows_no_rank_and_no_reason() -> None:
    library = make_choosing(segments=SEGMENTS, research=ASKED)

    choices = derive_segment_choices(make_portfolio(library, Edition.PUBLIC))

    assert [c.segment.id for c in choices] == ["small-shops", "large-shops", "kiosks"]
    assert {(c.rank, c.reason, c.source, c.research) for c in choices} == {(None, "", "", None)}


def test_what_the_importance_rests_on_is_looked_up_among_the_research() -> None:
    large, small, _ = choose({})

    assert large.research is not None
    assert large.research.content.n == 6
    assert (small.research, small.reason) == (None, "There are many")


def test_proofs_that_the_public_sees_are_counted_apart_from_those_in_work() -> None:
    cases = {"a": published(), "b": published(status="drafted")}

    small = next(c for c in choose(cases) if c.segment.id == "small-shops")

    assert (small.proofs, small.in_work, small.covered, small.drivers) == (1, 1, 1, 2)


def test_a_bundle_names_its_offerings_with_the_reason_for_each() -> None:
    library = make_choosing(
        segments={"kiosks": {"title": "Kiosks", "offerings": {"till": "One of them has none"}}},
        offerings={"till": "A till"},
    )

    choice = find_segment_choice("kiosks", make_portfolio(library))

    assert choice is not None
    assert [(b.offering.title, b.why) for b in choice.bundle] == [
        ("A till", "One of them has none")
    ]
    assert find_segment_choice("nowhere", make_portfolio(library)) is None


def test_the_most_important_segment_with_the_least_proof_is_told() -> None:
    cases = {"a": published("small-shops"), "b": published("kiosks")}

    (short,) = find_short_of_proof(choose(cases))

    assert short.choice.segment.id == "large-shops"
    assert short.is_most_important
    assert {other.segment.id for other in short.others} == {"small-shops", "kiosks"}


def test_the_most_important_one_is_told_also_where_another_has_as_little() -> None:
    (short,) = find_short_of_proof(choose({"a": published("small-shops")}))

    assert short.choice.segment.id == "large-shops"
    assert [other.segment.id for other in short.others] == ["small-shops"]


def test_nothing_is_told_where_nobody_has_any_proof_or_the_first_has_most() -> None:
    assert find_short_of_proof(choose({})) == ()
    assert find_short_of_proof(choose({"a": published("large-shops")})) == ()


def test_two_segments_of_the_first_rank_are_neither_of_them_the_most_important() -> None:
    second = {"title": "Small shops", "importance": {"rank": 1}}

    found = find_short_of_proof(choose({"a": published("kiosks")}, **{"small-shops": second}))

    assert [short.is_most_important for short in found] == [False, False]


def make_choice(number: int, rank: int | None, proofs: int) -> SegmentChoice:
    term = Term(Axis.SEGMENT, f"s{number}", f"S{number}")
    return SegmentChoice(term, rank, "", "", None, (), (), proofs, 0, 0, 0)


@given(st.lists(st.tuples(st.none() | st.integers(1, 4), st.integers(0, 4)), max_size=6))
def test_whoever_is_told_has_no_more_than_any_that_matters_less(
    drawn: list[tuple[int | None, int]],
) -> None:
    choices = [make_choice(n, rank, proofs) for n, (rank, proofs) in enumerate(drawn)]

    for short in find_short_of_proof(choices):
        rank = short.choice.rank
        assert rank is not None
        below = [c for c in choices if c.rank is None or c.rank > rank]
        assert all(short.choice.proofs <= c.proofs for c in below)
        assert short.others
        assert all(c.proofs > short.choice.proofs for c in short.others)
        assert all(c in below for c in short.others)


@given(st.lists(st.integers(0, 5), min_size=2, max_size=6))
def test_the_first_of_all_is_told_exactly_where_it_has_the_least_and_not_all_have_that(
    proofs: list[int],
) -> None:
    choices = [make_choice(n, n + 1, count) for n, count in enumerate(proofs)]

    told = [short for short in find_short_of_proof(choices) if short.is_most_important]

    assert bool(told) == (proofs[0] == min(proofs) and max(proofs) > proofs[0])
