"""Objections name proofs that an edition shows, under the ids it knows them by, and no others."""

from __future__ import annotations

from typing import Any

from tests.libraries import DAY, make_library
from vpcases.derive import Edition, open_gate
from vpcases.model.library import Library

BEFORE = {"Counting": "20 h/week -> 2 h/week"}


def case(name: str, **fields: Any) -> dict[str, Any]:
    return {"status": "published", "title": "They count", "customer": {"name": name}, **fields}


def answers(library: Library, edition: Edition) -> list[tuple[str | None, str | None]]:
    shown = open_gate(library, edition, DAY).objections["price"].content
    return [(answer.case, answer.figure) for answer in shown.answered_by]


def library_of(answered_by: Any, **cases: Any) -> Library:
    objections = {"price": {"words": "It costs too much", "answered_by": answered_by}}
    return make_library(cases, objections=objections)


def test_a_draft_answers_inside_and_not_in_public() -> None:
    library = library_of("one", one=case("Acme", status="drafted"))

    assert answers(library, Edition.INTERNAL) == [("one", None)]
    assert answers(library, Edition.PUBLIC) == []


def test_what_is_retired_answers_nowhere() -> None:
    library = library_of("one", one=case("Acme", status="retired"))

    assert answers(library, Edition.INTERNAL) == []


def test_a_blinded_case_answers_under_another_id() -> None:
    library = library_of("acme-counts", **{"acme-counts": case("Acme", show_as="a shop")})

    ((identity, _),) = answers(library, Edition.PUBLIC)
    assert identity
    assert "acme" not in identity


def test_a_figure_that_is_withheld_is_not_named() -> None:
    answer = {"case": "one", "figure": "counting"}
    approval = {"items": ["name"], "channels": ["website"]}
    whole = library_of(answer, one=case("Acme", before_after=BEFORE))
    kept = library_of(answer, one=case("Acme", before_after=BEFORE, approval=approval))

    assert answers(whole, Edition.PUBLIC) == [("one", "counting")]
    assert answers(kept, Edition.PUBLIC) == [("one", None)]


def test_an_answer_is_an_id_a_block_or_a_list_of_both() -> None:
    cases = {"one": case("Acme", before_after=BEFORE), "two": case("Beta")}
    library = library_of([{"case": "one", "figure": "counting"}, "two"], **cases)

    assert answers(library, Edition.INTERNAL) == [("one", "counting"), ("two", None)]
