"""The eight pitfalls, each with what shows that it was fallen into."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from tests.derive.scorecard.promised import CASE, PROMISE, make_ground
from tests.libraries import DAY
from vpcases.derive.scorecard.against_wins import judge_agreement, judge_static
from vpcases.derive.scorecard.judged import Judged, Sign, Verdict
from vpcases.derive.scorecard.pitfalls import (
    judge_broad,
    judge_competitors,
    judge_deliverable,
    judge_ourselves,
    judge_technology,
    judge_validated,
)


def promise(**changes: Any) -> dict[str, Any]:
    return {**PROMISE, **changes}


def signs(judged: Judged) -> list[Sign]:
    return [evidence.sign for evidence in judged.evidence]


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("shops with more than three tills", Verdict.PASSED),
        ("everyone", Verdict.FAILED),
        ("anyone at all", Verdict.FAILED),
        ("everybody in every industry", Verdict.FAILED),
        ("everyone who sells", Verdict.PASSED),
        ("anyone in charge of a till at a petrol station", Verdict.PASSED),
        ("businesses of all sizes", Verdict.FAILED),
    ],
)
def test_a_proposition_for_everybody_is_too_broad(words: str, verdict: Verdict) -> None:
    assert judge_broad(make_ground(promise(**{"for": words}))).verdict is verdict


def test_more_than_three_roles_at_once_are_too_broad() -> None:
    segments = {"small-shops": {"title": "Small shops", "roles": ["A", "B", "C", "D"]}}
    judged = judge_broad(make_ground(segments=segments))

    assert (judged.verdict, judged.evidence[0].count) == (Verdict.FAILED, 4)


def test_a_segment_with_most_of_the_customers_is_too_broad_and_says_how_many() -> None:
    crowd = {
        f"shop-{n}": {"name": f"Shop {n}", "segment": "small-shops" if n < 8 else "large-shops"}
        for n in range(11)
    }
    judged = judge_broad(make_ground(customers=crowd))

    assert signs(judged) == [Sign.SHARE]
    assert (judged.evidence[0].count, judged.evidence[0].of) == (9, 12)


def test_technology_before_any_outcome_is_named_with_its_place() -> None:
    judged = judge_technology(make_ground(promise(we_offer="the Till report for shops")))

    assert (judged.verdict, judged.evidence[0].words) == (Verdict.FAILED, ("Till report",))


def test_a_product_may_be_called_by_its_name_where_it_is_offered() -> None:
    judged = judge_technology(make_ground(promise(we_offer="Tillo, which counts")))

    assert judged.verdict is Verdict.PASSED


@pytest.mark.parametrize(
    "changes",
    [
        {"we_offer": "an AI-powered platform built on blockchain and microservices"},
        {"uvp": {"words": "Machine learning for every till"}},
        {"that_helps": {"hours": "AI-powered blockchain engine with machine learning"}},
    ],
)
def test_general_technology_before_any_outcome_is_technology_first(changes: dict[str, Any]) -> None:
    assert judge_technology(make_ground(promise(**changes))).verdict is Verdict.FAILED


@pytest.mark.parametrize(
    "changes",
    [
        {"problem_cost": "two evenings a week", "we_offer": "a platform for tills"},
        {"who": "run an engine for each till", "we_offer": "oil for every engine"},
        {"that_helps": {"hours": "run the till in the cloud a third less"}},
    ],
)
def test_technology_after_an_outcome_or_of_their_own_is_no_pitfall(changes: dict[str, Any]) -> None:
    judged = judge_technology(make_ground(promise(**changes)))

    assert (judged.verdict, signs(judged)) == (Verdict.PASSED, [Sign.OUTCOME_FIRST])


def test_where_neither_technology_nor_an_outcome_is_known_nobody_can_tell() -> None:
    judged = judge_technology(make_ground(promise(that_helps={"hours": "peace of mind"})))

    assert (judged.verdict, signs(judged)) == (Verdict.CANNOT_TELL, [Sign.NO_TECHNOLOGY])


def test_an_outcome_that_comes_first_makes_room_for_technology() -> None:
    uvp = {"words": "One evening in place of five", "benefit": "hours", "differs_by": "hours"}
    told = promise(uvp=uvp, we_offer="the Till report")

    assert judge_technology(make_ground({"uvp": uvp, **told})).verdict is Verdict.PASSED


def test_competitors_are_ignored_without_an_alternative() -> None:
    assert judge_competitors(make_ground()).verdict is Verdict.PASSED
    assert judge_competitors(make_ground(promise(alternative=None))).verdict is Verdict.FAILED


def test_proofs_that_name_no_alternative_are_listed() -> None:
    judged = judge_competitors(make_ground(cases={"corner": {**CASE, "alternative": "unknown"}}))

    assert judged.verdict is Verdict.FAILED
    assert judged.evidence[-1].cases == ("corner",)


def changed(days: int) -> dict[str, Any]:
    day = DAY - timedelta(days=days)
    return promise(history={day.isoformat(): {"changed": "All of it", "words": "All."}})


@pytest.mark.parametrize(
    ("days", "wins", "verdict"),
    [
        (30, [], Verdict.PASSED),
        (200, [], Verdict.FAILED),
        (30, ["errors"] * 5, Verdict.FAILED),
        (30, ["errors"] * 4, Verdict.PASSED),
        (30, ["hours"] * 5, Verdict.PASSED),
        (2, ["errors"] * 9, Verdict.PASSED),
    ],
)
def test_a_proposition_is_static_after_half_a_year_or_when_wins_disagree(
    days: int, wins: list[str], verdict: Verdict
) -> None:
    assert judge_static(make_ground(changed(days), wins=wins)).verdict is verdict


def test_without_any_date_nobody_can_tell_whether_it_is_static() -> None:
    assert judge_static(make_ground()).verdict is Verdict.CANNOT_TELL


def test_a_benefit_with_neither_proof_nor_research_was_never_validated() -> None:
    told = promise(that_helps={"hours": "keep one evening", "errors": "pay once"})
    asked = {"tills-2026": {"segments": "small-shops", "drivers": "errors", "n": 12}}

    judged = judge_validated(make_ground(told))
    assert (judged.verdict, signs(judged)) == (Verdict.FAILED, [Sign.PROVED, Sign.BARE])
    assert judge_validated(make_ground(told, research=asked)).verdict is Verdict.PASSED


def test_a_proof_that_is_withdrawn_validates_nothing() -> None:
    judged = judge_validated(make_ground(cases={"corner": {**CASE, "status": "withdrawn"}}))

    assert judged.verdict is Verdict.FAILED


@pytest.mark.parametrize(
    "changes",
    [
        {"status": "under-review"},
        {"status": "drafted"},
        {"measured": "2022-01 to 2022-06"},
        {"segment": "large-shops"},
        {"approval": {"items": ["figures"], "channels": ["one-to-one"]}},
    ],
)
def test_what_proves_no_line_of_the_page_proves_none_on_the_scorecard(
    changes: dict[str, Any],
) -> None:
    ground = make_ground(cases={"corner": {**CASE, **changes}})

    assert not any(line.is_proved_here for line in ground.lines.values())
    judged = judge_validated(ground)
    assert (judged.verdict, judged.evidence[0].cases) == (Verdict.FAILED, ())


def test_a_value_element_that_is_contended_validates_nothing() -> None:
    element = {"point": "contention", "equation": "gain", "inputs": {"gain": "900 EUR/year"}}
    case = {**CASE, "value_elements": {"errors": element}}
    told = promise(that_helps={"errors": "pay once"})

    assert signs(judge_validated(make_ground(told, cases={"corner": case}))) == [Sign.BARE]


def test_a_benefit_that_is_proved_in_another_segment_says_so() -> None:
    judged = judge_validated(make_ground(cases={"corner": {**CASE, "segment": "large-shops"}}))

    assert (judged.verdict, signs(judged)) == (Verdict.FAILED, [Sign.PROVED_ELSEWHERE])


@pytest.mark.parametrize(
    ("who", "verdict"),
    [
        ("count each till twice", Verdict.PASSED),
        ("our tills do not help", Verdict.FAILED),
        ("know us, our shop and our tills", Verdict.FAILED),
        ("count their tills for us", Verdict.PASSED),
    ],
)
def test_words_for_us_are_counted_against_words_for_them(who: str, verdict: Verdict) -> None:
    assert judge_ourselves(make_ground(promise(who=who))).verdict is verdict


@pytest.mark.parametrize(
    ("wins", "verdict"),
    [
        (["errors"] * 5 + ["hours"], Verdict.FAILED),
        (["hours"] * 5 + ["errors"], Verdict.PASSED),
        (["hours", "errors"] * 3, Verdict.PASSED),
        (["errors"] * 4, Verdict.CANNOT_TELL),
        ([""] * 20, Verdict.CANNOT_TELL),
    ],
)
def test_the_reasons_of_wins_are_held_against_what_is_claimed_first(
    wins: list[str], verdict: Verdict
) -> None:
    judged = judge_agreement(make_ground(wins=wins))

    assert judged.verdict is verdict
    assert judged.evidence[0].of


def test_a_thing_that_is_handed_over_is_quoted() -> None:
    judged = judge_deliverable(make_ground(promise(that_helps={"hours": "a modern website"})))

    assert (judged.verdict, judged.evidence[0].words) == (Verdict.FAILED, ("a modern website",))


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("weekly reports for every hotel", Verdict.FAILED),
        ("dashboards for every team", Verdict.FAILED),
        ("AI-powered blockchain engine with machine learning", Verdict.FAILED),
        ("peace of mind", Verdict.CANNOT_TELL),
        ("weekly reports with fewer errors", Verdict.CANNOT_TELL),
        ("pull reports for every hotel", Verdict.CANNOT_TELL),
        ("share reports with auditors", Verdict.PASSED),
    ],
)
def test_a_line_hands_a_thing_over_says_what_changes_or_cannot_be_told(
    words: str, verdict: Verdict
) -> None:
    assert judge_deliverable(make_ground(promise(that_helps={"hours": words}))).verdict is verdict
