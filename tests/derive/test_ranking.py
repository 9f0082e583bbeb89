"""The order of proofs for a prospect, and the two that are picked."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.derive.finding import CANDIDATE, CANDIDATES, DAY, QUESTION, candidate
from vpcases.derive.candidates import Candidate, Crowd, Pace, Place, Sort
from vpcases.derive.facets import Facet
from vpcases.derive.ranking import (
    SHARED,
    Asks,
    Question,
    find_answer,
    may_show,
    place,
    rank,
    shares,
)
from vpcases.model.authored import EvidenceLevel

WHOLESALE = {Facet.SEGMENT: "wholesale"}


def ids(candidates: tuple[Candidate, ...]) -> list[str]:
    return [each.id for each in candidates]


def is_alike(each: Candidate, question: Question) -> bool:
    return any(shares(criterion, each, question) for criterion in SHARED)


# -- What holds for all


@given(CANDIDATES, QUESTION)
def test_no_two_proofs_have_one_place(candidates: list[Candidate], question: Question) -> None:
    places = [place(each, question) for each in candidates]

    assert len(set(places)) == len(places)


@given(CANDIDATES, QUESTION, st.randoms())
def test_the_order_does_not_depend_on_how_proofs_lie(
    candidates: list[Candidate], question: Question, chance: random.Random
) -> None:
    mixed = chance.sample(candidates, len(candidates))

    assert rank(mixed, question, DAY) == rank(candidates, question, DAY)
    assert find_answer(mixed, question, DAY) == find_answer(candidates, question, DAY)


@given(CANDIDATES, CANDIDATE, QUESTION)
def test_another_proof_never_changes_the_order_of_the_rest(
    candidates: list[Candidate], another: Candidate, question: Question
) -> None:
    others = [each for each in candidates if each.id != another.id]

    with_it = rank([*others, another], question, DAY)

    assert tuple(each for each in with_it if each != another) == rank(others, question, DAY)


@given(CANDIDATES, QUESTION)
def test_only_channel_day_and_a_wish_of_the_customer_leave_a_proof_out(
    candidates: list[Candidate], question: Question
) -> None:
    ranked = rank(candidates, question, DAY)

    for each in candidates:
        is_over = each.last_day is not None and each.last_day < DAY
        is_unwanted = question.prospect in each.never_show_to
        assert (each in ranked) is not (is_over or is_unwanted)
        assert may_show(each, question, DAY) is (each in ranked)


@given(CANDIDATES, QUESTION)
def test_what_shares_nothing_is_never_an_answer(
    candidates: list[Candidate], question: Question
) -> None:
    answer = find_answer(candidates, question, DAY)

    assert all(is_alike(pick.candidate, question) for pick in answer.picks)
    shown = [each for each in rank(candidates, question, DAY) if is_alike(each, question)]
    assert len(answer.picks) == min(2, len(shown))
    assert answer.nearest is None or not answer.picks


@given(CANDIDATES, QUESTION)
def test_the_first_is_the_best_and_the_second_differs_in_kind_wherever_one_does(
    candidates: list[Candidate], question: Question
) -> None:
    answer = find_answer(candidates, question, DAY)
    if len(answer.picks) < 2:
        return
    first, second = answer.picks
    ranked = [each for each in rank(candidates, question, DAY) if is_alike(each, question)]
    could_differ = any(
        {own, other} == set(Sort)
        for each in ranked[1:]
        for own in ranked[0].sorts
        for other in each.sorts
    )

    assert first.candidate == ranked[0]
    assert ({first.sort, second.sort} == set(Sort)) is could_differ
    for pick in answer.picks:
        assert pick.sort in pick.candidate.sorts or (pick.sort is None and not pick.candidate.sorts)
    if not could_differ:
        assert second.candidate == ranked[1]


@given(CANDIDATES, QUESTION)
def test_an_answer_is_whole_where_its_first_has_all_that_is_asked(
    candidates: list[Candidate], question: Question
) -> None:
    answer = find_answer(candidates, question, DAY)
    if not answer.picks:
        assert not answer.is_whole
        return
    asked = [each for each in SHARED if question.known.get(Facet(each.asked))]
    has = [shares(each, answer.picks[0].candidate, question) for each in asked]

    assert answer.is_whole is all(has)


# -- What comes before what


BETTER: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("segment", {"values": {"segment": ("s",)}}, {"values": {"driver": ("d",)}}),
    ("driver", {"values": {"driver": ("d",)}}, {"values": {"alternative": ("a",)}}),
    (
        "alternative",
        {"values": {"alternative": ("a",)}, "level": EvidenceLevel.STATED},
        {"values": {"offering": ("o",), "role": ("r",), "region": ("g",)}},
    ),
    (
        "compared before had",
        {"values": {Facet.ALTERNATIVE: ("a",)}},
        {"values": {Place.REPLACED: ("a",)}},
    ),
    (
        "had before looked at",
        {"values": {Place.REPLACED: ("a",)}},
        {"values": {Place.CONSIDERED: ("a",)}},
    ),
    ("region", {"values": {"region": ("g",)}, "level": EvidenceLevel.STATED}, {}),
    (
        "evidence",
        {"level": EvidenceLevel.MEASURED, "pace": Pace.EXPECTED},
        {"level": EvidenceLevel.CUSTOMER_CONFIRMED},
    ),
    ("realised", {"newest": date(2020, 1, 1)}, {"pace": Pace.EXPECTED}),
    ("expected before none", {"pace": Pace.EXPECTED}, {"pace": Pace.NONE}),
    ("newer", {}, {"newest": date(2020, 1, 1), "values": {"size": ("10-49",)}}),
    ("size", {"values": {"size": ("50-249",)}}, {"values": {"size": ("5000-and-more",)}}),
    ("id", {}, {}),
]
KNOWN = {
    Facet.SEGMENT: "s",
    Facet.DRIVER: "d",
    Facet.ALTERNATIVE: "a",
    Facet.OFFERING: "o",
    Facet.ROLE: "r",
    Facet.REGION: "g",
    Facet.SIZE: "10-49",
}


@pytest.mark.parametrize(("why", "better", "worse"), BETTER, ids=[why for why, _, _ in BETTER])
def test_what_counts_more_comes_first(
    why: str, better: dict[str, Any], worse: dict[str, Any]
) -> None:
    # The better one has the later id, so that the id alone would put it behind.
    names = ("a", "z") if why == "id" else ("z", "a")
    one, other = candidate(names[0], **better), candidate(names[1], **worse)

    assert rank([one, other], Question(KNOWN), DAY) == (one, other)


def test_who_asks_who_else_is_shown_the_majority_first_and_early_users_last() -> None:
    every = [candidate(f"{crowd or 'unknown'}", crowd=crowd) for crowd in Crowd]

    asked = rank(every, Question(WHOLESALE, Asks.YES), DAY)
    not_asked = rank(every, Question(WHOLESALE, Asks.NO), DAY)
    unset = rank(every, Question(WHOLESALE), DAY)

    assert ids(asked) == ["majority", "unknown", "early", "first"]
    assert ids(not_asked) == ["first", "early", "unknown", "majority"]
    assert ids(unset) == sorted(ids(unset))


def test_who_does_not_ask_who_else_is_told_a_story_of_change() -> None:
    plain, story = candidate("a"), candidate("b", tells_change=True)

    assert ids(rank([plain, story], Question(WHOLESALE, Asks.NO), DAY)) == ["b", "a"]
    assert ids(rank([plain, story], Question(WHOLESALE, Asks.YES), DAY)) == ["a", "b"]


# -- The pair


def picked(*candidates: Candidate) -> list[tuple[str, Sort | None]]:
    alike = [replace(each, values={Facet.SEGMENT: ("wholesale",)}) for each in candidates]
    answer = find_answer(alike, Question(WHOLESALE), DAY)
    return [(pick.candidate.id, pick.sort) for pick in answer.picks]


NUMBER, VOICE, BOTH = ({Sort.NUMBER}, {Sort.VOICE}, set(Sort))


def test_a_number_is_followed_by_the_best_voice_and_a_voice_by_the_best_number() -> None:
    a, b, c = (candidate(name) for name in "abc")
    number, voice, both = map(frozenset, (NUMBER, VOICE, BOTH))

    assert picked(replace(a, sorts=number), replace(b, sorts=number), replace(c, sorts=voice)) == [
        ("a", Sort.NUMBER),
        ("c", Sort.VOICE),
    ]
    assert picked(replace(a, sorts=voice), replace(b, sorts=voice), replace(c, sorts=both)) == [
        ("a", Sort.VOICE),
        ("c", Sort.NUMBER),
    ]


def test_a_first_that_has_both_is_the_voice_where_the_others_are_numbers() -> None:
    a, b = candidate("a", sorts=frozenset(BOTH)), candidate("b", sorts=frozenset(NUMBER))

    assert picked(a, b) == [("a", Sort.VOICE), ("b", Sort.NUMBER)]


def test_where_nothing_differs_in_kind_the_second_is_the_second_best() -> None:
    some = [candidate(name, sorts=frozenset(NUMBER)) for name in "cab"]

    assert picked(*some) == [("a", Sort.NUMBER), ("b", Sort.NUMBER)]
    assert picked(candidate("a"), candidate("b")) == [("a", None), ("b", None)]


def test_nothing_is_answered_where_nothing_is_asked() -> None:
    answer = find_answer([candidate("a")], Question({}, Asks.YES, "somebody"), DAY)

    assert (answer.picks, answer.nearest) == ((), None)


def test_where_nothing_fits_the_strongest_is_named_and_is_no_answer() -> None:
    weak, strong = candidate("a", level=EvidenceLevel.STATED), candidate("b")

    answer = find_answer([weak, strong], Question(WHOLESALE), DAY)

    assert answer.picks == ()
    assert answer.nearest == strong


def test_a_proof_is_there_on_its_last_day_and_not_on_the_next() -> None:
    one = candidate("a", values={Facet.SEGMENT: ("wholesale",)}, last_day=DAY)

    assert find_answer([one], Question(WHOLESALE), DAY).picks
    assert not find_answer([one], Question(WHOLESALE), date(2026, 11, 2)).picks
