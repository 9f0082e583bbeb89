"""The six lines of the scorecard, each with what decides it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.derive.scorecard.promised import CASE, PROMISE, make_ground
from vpcases.derive.scorecard.judged import Evidence, Judged, Sign, Verdict
from vpcases.derive.scorecard.lines import (
    LINES,
    judge_concise,
    judge_different,
    judge_measurable,
    judge_outcome,
    judge_real_pain,
)
from vpcases.derive.scorecard.pitfalls import PITFALLS
from vpcases.derive.scorecard.their_words import judge_their_words


def promise(**changes: Any) -> dict[str, Any]:
    return {**PROMISE, **changes}


def signs(judged: Judged) -> set[Sign]:
    return {evidence.sign for evidence in judged.evidence}


def test_a_number_with_a_proof_that_has_both_sides_and_a_period_is_measurable() -> None:
    judged = judge_measurable(make_ground())

    assert judged.verdict is Verdict.PASSED
    assert judged.evidence[-1].sign is Sign.BOTH_SIDES
    assert judged.evidence[-1].cases == ("corner",)


@pytest.mark.parametrize(
    ("words", "verdict", "sign"),
    [
        ("keep four of five evenings", Verdict.PASSED, Sign.BOTH_SIDES),
        ("count 80 % less", Verdict.PASSED, Sign.BOTH_SIDES),
        ("halve your evenings", Verdict.PASSED, Sign.BOTH_SIDES),
        ("count two evenings in place of six", Verdict.CANNOT_TELL, Sign.OTHER_NUMBERS),
        ("count twenty-five evenings less", Verdict.CANNOT_TELL, Sign.OTHER_NUMBERS),
    ],
)
def test_a_figure_decides_a_line_whose_numbers_it_holds(
    words: str, verdict: Verdict, sign: Sign
) -> None:
    judged = judge_measurable(make_ground(promise(that_helps={"hours": words})))

    assert (judged.verdict, judged.evidence[-1].sign) == (verdict, sign)


def test_a_difference_from_the_alternative_decides_a_line_that_says_both_its_numbers() -> None:
    inputs = {"theirs": "6 h/week from pilot", "ours": "2 h/week from pilot", "cost": "9 EUR/h"}
    element = {"equation": "(theirs - ours) x cost", "inputs": inputs}
    pilot = {"level": "measured", "covers": "2026-01 to 2026-02"}
    case = {**CASE, "value_elements": {"hours": element}, "evidence": {"pilot": pilot}}
    told = promise(that_helps={"hours": "count two hours where they count six"})

    judged = judge_measurable(make_ground(told, cases={"corner": case}))

    assert (judged.verdict, judged.evidence[-1].sign) == (Verdict.PASSED, Sign.COMPARED)
    assert [entry.name for entry in judged.evidence[-1].inputs] == ["theirs", "ours"]


def test_words_without_any_number_are_not_measurable() -> None:
    judged = judge_measurable(make_ground(promise(that_helps={"hours": "keep your evenings"})))

    assert judged.verdict is Verdict.FAILED


def test_a_number_that_no_proof_has_a_baseline_for_cannot_be_told() -> None:
    without_period = {k: v for k, v in CASE.items() if k != "measured"}

    assert judge_measurable(make_ground(cases={})).verdict is Verdict.CANNOT_TELL
    judged = judge_measurable(make_ground(cases={"corner": without_period}))
    assert judged.verdict is Verdict.CANNOT_TELL


@pytest.mark.parametrize(
    ("words", "verdict", "sign"),
    [
        ("keep one evening in place of five", Verdict.PASSED, Sign.OUTCOME),
        ("you go home when the shop closes", Verdict.PASSED, Sign.OUTCOME),
        ("with the Till report", Verdict.FAILED, Sign.FEATURE),
        ("a new website", Verdict.FAILED, Sign.DELIVERABLE),
        ("peace of mind", Verdict.CANNOT_TELL, Sign.UNCLEAR),
        ("have a report ready in two minutes", Verdict.PASSED, Sign.OUTCOME),
    ],
)
def test_a_line_says_what_changes_or_what_we_do(words: str, verdict: Verdict, sign: Sign) -> None:
    judged = judge_outcome(make_ground(promise(that_helps={"hours": words})))

    assert (judged.verdict, signs(judged)) == (verdict, {sign})


@pytest.mark.parametrize(
    ("answers", "verdict"),
    [
        ({"ledger": "no"}, Verdict.PASSED),
        ({"ledger": "yes, they count, too"}, Verdict.FAILED),
        ({}, Verdict.CANNOT_TELL),
        ({"ledger": "no", "paper": "yes"}, Verdict.FAILED),
    ],
)
def test_the_swap_test_decides_whether_it_tells_us_apart(
    answers: dict[str, str], verdict: Verdict
) -> None:
    assert judge_different(make_ground(promise(true_for_them=answers))).verdict is verdict


def test_an_alternative_that_a_customer_looked_at_has_to_be_asked_about() -> None:
    judged = judge_different(make_ground(cases={"corner": {**CASE, "considered": "paper"}}))

    assert judged.verdict is Verdict.CANNOT_TELL
    assert (judged.evidence[-1].sign, judged.evidence[-1].words) == (Sign.NOT_ASKED, ("Paper",))


def test_without_any_alternative_nobody_can_tell_what_is_different() -> None:
    ground = make_ground(promise(alternative=None, true_for_them={}), cases={})

    assert signs(judge_different(ground)) == {Sign.NO_ALTERNATIVE}


def quoting(*texts: str) -> dict[str, Any]:
    quotes = {f"q{n}": {"text": text, "by": "A. Nother"} for n, text in enumerate(texts)}
    return {"corner": {**CASE, "quotes": quotes}}


def test_words_that_customers_used_are_listed_and_so_are_those_that_only_we_use() -> None:
    said = (
        "Each evening I counted every till.",
        "Counting the tills twice took three evenings.",
        "We counted until midnight.",
    )
    judged = judge_their_words(make_ground(cases=quoting(*said)))

    theirs, ours = judged.evidence
    assert {"till", "tills", "evening", "count", "counting"} <= set(theirs.words)
    assert "shops" in ours.words
    assert theirs.count + len(ours.words) == theirs.of


def test_with_fewer_than_three_texts_of_customers_their_words_cannot_be_told() -> None:
    judged = judge_their_words(make_ground())

    assert judged.verdict is Verdict.CANNOT_TELL


def test_what_customers_of_other_segments_said_of_a_driver_is_not_theirs() -> None:
    drivers = {"hours": {"title": "Hours", "customer_words": "Keep one evening, count each till"}}
    ground = make_ground(cases=quoting("One.", "Two."), drivers=drivers)

    assert judge_their_words(ground).evidence == (Evidence(Sign.FEW_TEXTS, count=2),)


def test_where_no_word_is_theirs_no_empty_list_is_shown() -> None:
    judged = judge_their_words(make_ground(cases=quoting("Nothing.", "Never.", "Nobody.")))

    assert judged.verdict is Verdict.FAILED
    assert [each.sign for each in judged.evidence] == [Sign.NO_WORD_THEIRS, Sign.OUR_WORDS]


@pytest.mark.parametrize(
    ("count", "source", "verdict"),
    [
        (0, None, Verdict.FAILED),
        (1, "assumed", Verdict.FAILED),
        (1, "a visit in March", Verdict.CANNOT_TELL),
        (2, None, Verdict.PASSED),
        (0, "visits-2026", Verdict.PASSED),
    ],
)
def test_a_pain_is_real_with_research_or_two_cases(
    count: int, source: str | None, verdict: Verdict
) -> None:
    cases = {f"case-{n}": {**CASE, "customer": {"name": f"Shop {n}"}} for n in range(count)}
    research = {"visits-2026": {"method": "interview", "n": 9}}
    ground = make_ground(promise(problem_source=source), cases=cases, research=research)

    assert judge_real_pain(ground).verdict is verdict


def test_research_on_another_segment_makes_no_pain_real() -> None:
    research = {"visits-2026": {"method": "interview", "n": 9, "segments": "large-shops"}}
    told = promise(problem_source="visits-2026")

    judged = judge_real_pain(make_ground(told, cases={}, research=research))

    assert judged.verdict is Verdict.CANNOT_TELL
    assert signs(judged) == {Sign.RESEARCH_ELSEWHERE}


def test_cases_that_prove_no_line_make_no_pain_real() -> None:
    cases = {f"case-{n}": {**CASE, "status": "under-review"} for n in range(2)}

    assert judge_real_pain(make_ground(cases=cases)).verdict is Verdict.FAILED


def test_a_sentence_of_more_than_twenty_five_words_is_quoted() -> None:
    long = " ".join(["word"] * 26)
    judged = judge_concise(make_ground(promise(who=long)))

    assert judged.verdict is Verdict.FAILED
    assert (judged.evidence[0].words, judged.evidence[0].count) == ((long,), 26)
    assert judge_concise(make_ground()).verdict is Verdict.PASSED


TEXTS = st.text(max_size=40)


@given(TEXTS, TEXTS, TEXTS, st.lists(st.sampled_from(["hours", "errors", ""]), max_size=9))
def test_every_line_is_judged_with_evidence_whatever_was_written(
    whom: str, problem: str, words: str, wins: list[str]
) -> None:
    typed = {"for": whom, "who": problem, "we_offer": words, "that_helps": {"hours": words}}
    ground = make_ground(typed, wins=wins)

    for judge in (*LINES.values(), *PITFALLS.values()):
        judged = judge(ground)
        assert judged.evidence
        assert all(each.count >= 0 for each in judged.evidence)
