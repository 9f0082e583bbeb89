from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.proposition_libraries import (
    changed,
    derive,
    library_of,
    proposition_of,
    said,
    told,
    worth,
)
from vpcases.derive import Edition
from vpcases.derive.propositions import ProofKind, SegmentProposition
from vpcases.model.approval import Channel
from vpcases.model.authored import Status

HOURS = {"hours": "close the till sooner"}


def proofs(found: SegmentProposition) -> list[tuple[str, ProofKind]]:
    return [(proof.id, proof.kind) for proof in found.lines[0].proofs]


def test_a_line_that_nothing_proves_has_no_proof() -> None:
    (line,) = proposition_of({"a": told()}, HOURS).lines

    assert (line.proof, line.is_proved, line.is_proved_here) == (None, False, False)


def test_an_element_beats_a_change_and_a_change_beats_a_quote() -> None:
    cases = {"voice": said("hours"), "past": changed("hours"), "money": worth("hours")}

    assert proofs(proposition_of(cases, HOURS)) == [
        ("money", ProofKind.AGAINST_IT),
        ("past", ProofKind.CHANGE),
        ("voice", ProofKind.WORDS),
    ]


def test_an_element_against_another_alternative_comes_after_one_against_that_of_the_line() -> None:
    cases = {"a": worth("hours", alternative="other"), "b": worth("hours", source="stated")}

    assert proofs(proposition_of(cases, HOURS)) == [
        ("b", ProofKind.AGAINST_IT),
        ("a", ProofKind.AGAINST_OTHER),
    ]


def test_a_quote_of_the_segment_comes_before_money_from_another_and_that_one_says_so() -> None:
    cases = {"here": said("hours"), "there": worth("hours", segment="large-shops")}

    (line,) = proposition_of(cases, HOURS).lines

    assert [(proof.id, proof.is_here) for proof in line.proofs] == [
        ("here", True),
        ("there", False),
    ]


def test_what_only_another_segment_proves_is_not_proved_here() -> None:
    (line,) = proposition_of({"a": worth("hours", segment="large-shops")}, HOURS).lines

    assert line.is_proved
    assert not line.is_proved_here
    assert line.proof is not None
    assert line.proof.segment is not None
    assert line.proof.segment.title == "Large shops"


def test_stronger_evidence_comes_first_then_what_is_newer() -> None:
    cases = {
        "old": worth("hours", source="customer-confirmed", live="2024"),
        "new": worth("hours", source="customer-confirmed", live="2026"),
        "measured": worth("hours", live="2023"),
    }

    assert [identity for identity, _ in proofs(proposition_of(cases, HOURS))] == [
        "measured",
        "new",
        "old",
    ]


def test_what_the_author_names_comes_first_as_long_as_it_is_shown() -> None:
    cases = {"best": worth("hours"), "named": said("hours")}
    helps = {"hours": {"words": "close the till sooner", "proof": "named"}}

    assert proofs(proposition_of(cases, helps))[0][0] == "named"
    cases["named"]["status"] = "retired"
    assert proofs(proposition_of(cases, helps))[0][0] == "best"


def test_a_figure_that_names_no_driver_counts_where_its_case_is_named_or_is_about_that_first() -> (
    None
):
    figure = {"Counting": "20 h/week -> 2 h/week"}
    cases = {"a": told(before_after=figure), "b": told(before_after=figure, drivers="hours")}

    assert proofs(proposition_of(cases, HOURS)) == [("b", ProofKind.CHANGE)]
    named = {"hours": {"words": "close sooner", "proof": "a"}}
    assert proofs(proposition_of(cases, named))[0] == ("a", ProofKind.CHANGE)


@pytest.mark.parametrize("after", ["20 h/week", "26 h/week"])
@pytest.mark.parametrize("proof", ["", "a"])
def test_a_figure_that_did_not_change_or_got_worse_proves_nothing(after: str, proof: str) -> None:
    case = changed("hours", replaced="rival")
    case["before_after"]["Counting"]["after"] = after
    helps = {"hours": {"words": "close the till sooner", "proof": proof or None}}

    found = proposition_of({"a": case}, helps)

    assert proofs(found) == []
    assert not found.is_focused


@pytest.mark.parametrize(
    "element",
    [
        {"favours": "alternative"},
        {"point": "contention", "customer_view": "0 EUR/year", "resolve_by": "A count"},
        {"point": "parity"},
    ],
)
def test_what_speaks_against_us_or_is_contended_or_the_same_proves_no_difference(
    element: dict[str, str],
) -> None:
    case = worth("hours")
    case["value_elements"]["hours"] |= element

    assert proofs(proposition_of({"a": case}, HOURS)) == []


def test_the_past_counts_as_the_alternative_where_that_is_what_they_had() -> None:
    cases = {"a": changed("hours", replaced="rival"), "b": changed("hours", replaced="other")}

    (line,) = proposition_of(cases, HOURS).lines

    assert {proof.id: proof.compares for proof in line.proofs} == {"a": True, "b": False}


def test_retiring_the_last_proof_unproves_the_line_the_same_day() -> None:
    cases = {"a": worth("hours")}
    assert proposition_of(cases, HOURS).lines[0].is_proved

    cases["a"]["status"] = Status.RETIRED

    assert not proposition_of(cases, HOURS).lines[0].is_proved


@pytest.mark.parametrize("edition", Edition)
def test_a_proof_whose_approval_ends_proves_to_its_last_day_and_not_on_the_next(
    edition: Edition,
) -> None:
    approval = {
        "items": ["name", "figures", "quotes"],
        "channels": [Channel.WEBSITE],
        "until": "2026-11-05",
    }
    library = library_of({"a": worth("hours", approval=approval)}, HOURS)

    assert derive(library, date(2026, 11, 5), edition).lines[0].is_proved
    assert not derive(library, date(2026, 11, 6), edition).lines[0].is_proved


@pytest.mark.parametrize("status", ["drafted", "checked", "approved"])
def test_inside_nothing_proves_a_line_that_people_outside_may_not_see(status: str) -> None:
    library = library_of({"a": worth("hours", status=status)}, HOURS)

    assert not derive(library, edition=Edition.INTERNAL).lines[0].is_proved


KINDS = {"money": worth, "past": changed, "voice": said}


@given(st.lists(st.tuples(st.sampled_from(sorted(KINDS)), st.booleans()), max_size=5), st.randoms())
def test_the_order_of_the_cases_changes_no_proof(
    kinds: list[tuple[str, bool]], random: object
) -> None:
    made = [
        (f"case-{n}", KINDS[kind]("hours", segment="small-shops" if here else "large-shops"))
        for n, (kind, here) in enumerate(kinds)
    ]
    shuffled = [*made]
    random.shuffle(shuffled)  # type: ignore[attr-defined]

    assert proofs(proposition_of(dict(made), HOURS)) == proofs(
        proposition_of(dict(shuffled), HOURS)
    )
