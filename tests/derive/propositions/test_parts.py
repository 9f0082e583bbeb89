from __future__ import annotations

from typing import Any

import pytest

from tests.proposition_libraries import derive, library_of, proposition_of, said, worth
from vpcases.derive import Edition
from vpcases.derive.propositions import Component, State
from vpcases.model.proposition import SwapAnswer

HOURS = {"hours": "close the till sooner"}
CASES = {"a": worth("hours", offering="till", considered="other")}


def state_of(component: Component, **fields: Any) -> State:
    cases, helps = fields.pop("cases", CASES), fields.pop("helps", HOURS)
    found = proposition_of(cases, helps, **fields)
    return next(part.state for part in found.components if part.component is component)


def differ(**fields: Any) -> State:
    written = {"differentiation": "Only our till says what is missing.", **fields}
    return state_of(Component.DIFFERENTIATION, **written)


def test_the_five_components_stand_in_their_order() -> None:
    found = proposition_of(CASES, HOURS)

    assert [part.component for part in found.components] == [*Component]


def test_the_swap_test_is_asked_of_every_alternative_that_the_segment_has() -> None:
    answers = {"rival": "no, they keep no reasons", "nothing": "yes"}

    found = derive(library_of(CASES, HOURS, {"true_for_them": answers}), edition=Edition.INTERNAL)

    assert [(s.alternative.id, s.answer, s.why) for s in found.swaps] == [
        ("rival", SwapAnswer.OURS_ALONE, "they keep no reasons"),
        ("nothing", SwapAnswer.TRUE_FOR_THEM, ""),
        ("other", SwapAnswer.NOT_ANSWERED, ""),
    ]


def test_what_is_true_of_an_alternative_is_no_differentiation() -> None:
    assert differ(true_for_them={"rival": "no", "other": "no"}) is State.PROVED
    assert differ(true_for_them={"rival": "no"}) is State.PARTLY
    assert differ(true_for_them={"rival": "yes", "other": "no"}) is State.NOT_YET
    only_said = {"cases": {"a": said("hours")}, "true_for_them": {"rival": "no"}}
    assert differ(**only_said) is State.NOT_YET


@pytest.mark.parametrize("answers", [{"rival": "no", "other": "no"}, {"rival": "no"}, {}])
def test_a_differentiation_that_nobody_has_written_is_not_proved(answers: dict[str, str]) -> None:
    assert differ(true_for_them=answers, differentiation=None) is State.NOT_YET


@pytest.mark.parametrize(
    ("uvp", "state"),
    [
        ({"words": "Sooner", "differs_by": "hours"}, State.PROVED),
        ({"words": "Fewer", "differs_by": "errors"}, State.NOT_YET),
        ({"differs_by": "errors"}, State.NOT_YET),
        ({"words": "Sooner", "differs_by": "calm"}, State.PROVED),
        ({"words": "Sooner"}, State.PROVED),
    ],
)
def test_a_differentiation_rests_on_the_line_that_the_one_sentence_differs_by(
    uvp: dict[str, str], state: State
) -> None:
    answers = {"rival": "no", "other": "no"}
    helps = {**HOURS, "errors": "find what is missing"}

    assert differ(uvp=uvp, helps=helps, true_for_them=answers) is state


def test_the_cost_of_the_problem_needs_a_source() -> None:
    part = Component.PROBLEM
    assert state_of(part) is State.NOT_YET
    assert state_of(part, problem_cost="A day a week", problem_source="assumed") is State.NOT_YET
    assert state_of(part, problem_cost="A day a week", problem_source="not-there") is State.NOT_YET
    assert state_of(part, problem_cost="A day a week", problem_source="a") is State.PROVED
    assert state_of(part, problem_source="a") is State.PARTLY


@pytest.mark.parametrize("edition", list(Edition))
def test_a_problem_that_is_known_from_a_sentence_alone_is_not_proved(edition: Edition) -> None:
    told = {"problem_cost": "A day a week", "problem_source": "a visit, 2026"}

    found = derive(library_of(CASES, HOURS, told), edition=edition)

    assert found.components[1].component is Component.PROBLEM
    assert found.components[1].state is State.NOT_YET


def test_a_case_that_people_outside_may_not_see_proves_no_problem_inside_either() -> None:
    drafted = {"a": worth("hours", status="drafted")}
    named = {"problem_cost": "A day a week", "problem_source": "a"}

    found = derive(library_of(drafted, HOURS, named), edition=Edition.INTERNAL)

    assert found.components[1].component is Component.PROBLEM
    assert found.components[1].state is State.NOT_YET


def test_research_is_a_source_by_its_id() -> None:
    library = library_of(
        CASES, HOURS, {"problem_source": "visits-2026"}, research={"visits-2026": {"n": 4}}
    )

    found = derive(library)

    assert found.problem.research is not None
    assert found.problem.research.content.n == 4


def test_a_solution_is_proved_by_the_cases_that_use_it() -> None:
    assert state_of(Component.SOLUTION, offerings="till") is State.PROVED
    assert state_of(Component.SOLUTION, offerings="scales") is State.NOT_YET
    assert state_of(Component.AUDIENCE, cases={}) is State.NOT_YET


@pytest.mark.parametrize(("words", "is_short"), [("one " * 20, True), ("one " * 21, False)])
def test_the_one_sentence_has_at_most_twenty_words(words: str, is_short: bool) -> None:
    uvp = {"words": words, "benefit": "hours", "differs_by": "errors"}

    found = proposition_of(CASES, HOURS, uvp=uvp).uvp

    assert found is not None
    assert found.is_short is is_short
    assert found.benefit is not None
    assert found.difference is None
    assert not found.is_whole


def test_no_wording_has_won_without_a_number_and_a_method() -> None:
    variants = {
        "counted": {"words": "A", "n": "40", "method": "by turns", "won": "yes"},
        "nodded": {"words": "B", "method": "a fair", "won": "yes"},
        "lost": {"words": "C", "n": "40", "method": "by turns", "won": "no"},
    }
    library = library_of(CASES, HOURS, {"variants": variants})

    tried = derive(library, edition=Edition.INTERNAL).tried

    assert {each.id: each.has_won for each in tried} == {
        "counted": True,
        "nodded": False,
        "lost": False,
    }


def test_the_public_learns_neither_what_was_tried_nor_why_others_cannot_say_it() -> None:
    library = library_of(
        CASES,
        HOURS,
        {"true_for_them": {"rival": "no, their rules cost a fee"}, "variants": {"a": {"n": "4"}}},
    )

    found = derive(library)

    assert found.tried == ()
    assert [swap.why for swap in found.swaps if swap.alternative.id == "rival"] == [""]


TOLD = "a call with Mrs Berg of Corner Grocery"


def test_the_source_of_a_cost_is_told_in_its_authors_words_to_ourselves_alone() -> None:
    library = library_of(CASES, HOURS, {"problem_source": TOLD})

    public, inside = derive(library), derive(library, edition=Edition.INTERNAL)

    assert (public.content.problem_source, public.problem.is_known) == (None, False)
    assert inside.problem.words == TOLD


def test_the_source_of_a_cost_is_hidden_with_its_customer() -> None:
    approval = {"items": ["figures"], "channels": ["website"]}
    case = worth("hours", customer={"name": "Corner Grocery"}, approval=approval)
    library = library_of({"corner-grocery": case}, HOURS, {"problem_source": "corner-grocery"})

    found = derive(library)

    assert "grocery" not in (found.content.problem_source or "")
    assert found.problem.case is not None
