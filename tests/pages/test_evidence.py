from __future__ import annotations

from typing import Any

import pytest

from tests.libraries import find_page, make_library, make_pages
from tests.sites import ROOT
from vpcases.derive import Edition
from vpcases.model.authored import EvidenceLevel
from vpcases.pages.case_page import CasePage
from vpcases.pages.evidence import RAISED_BY
from vpcases.read import read_library


def page_of(edition: Edition = Edition.PUBLIC, **fields: Any) -> CasePage:
    case = {"status": "published", "title": "One", "alternative": "rival", **fields}
    return find_page(
        make_pages(make_library({"one": case}, alternatives={"rival": "Rival"}), edition), CasePage
    )


def element(*inputs: str) -> dict[str, Any]:
    """Return an element of inputs, each `level` or `name level`."""
    named = {f"thing {n}": f"{n + 2} EUR/year from {level}" for n, level in enumerate(inputs)}
    return {"equation": " + ".join(named), "inputs": named}


LEVELS = {level.value.replace(" ", "-"): {"level": level.value} for level in EvidenceLevel}


@pytest.mark.parametrize(
    ("level", "words"),
    [
        (
            "stated",
            "“Work” is as told to us; worked out by us from their own inputs, it would be"
            " calculated by us.",
        ),
        (
            "supplier-calculated",
            "“Work” is calculated by us; given in the customer's own words or pen, it would be"
            " reported by the customer.",
        ),
        (
            "customer-reported",
            "“Work” is reported by the customer; signed by them, it would be confirmed by the"
            " customer.",
        ),
        (
            "customer-confirmed",
            "“Work” is confirmed by the customer; read off an instrument or a system, it would be"
            " measured.",
        ),
        (
            "measured",
            "“Work” is measured; looked over by somebody who is neither of us, it would be"
            " independently checked.",
        ),
        ("independently checked", ""),
    ],
)
def test_a_page_says_what_would_raise_its_figure_a_rung(level: str, words: str) -> None:
    page = page_of(before_after={"Work": "20 h -> 2 h"}, level=level)

    assert page.known.next_rung == words


def test_every_rung_but_the_last_can_be_raised() -> None:
    assert list(RAISED_BY) == list(EvidenceLevel)[:-1]


def test_of_a_sum_the_weakest_inputs_are_named_and_only_they() -> None:
    page = page_of(
        value_elements={
            "hours": element("customer-reported", "measured", "customer-reported"),
            "errors": {**element("stated"), "point": "contention"},
        },
        evidence=LEVELS,
    )

    assert page.known.next_rung == (
        "Thing 0 and thing 2 are reported by the customer; signed by them, they would be confirmed"
        " by the customer, and the result with them."
    )


def test_one_weak_input_is_one_thing() -> None:
    page = page_of(
        value_elements={"hours": element("customer-confirmed", "measured")}, evidence=LEVELS
    )

    assert page.known.next_rung == (
        "“thing 0” is confirmed by the customer; read off an instrument or a system, it would be"
        " measured, and the result with it."
    )


def test_of_many_weak_inputs_six_are_named() -> None:
    page = page_of(value_elements={"hours": element(*["stated"] * 9)}, evidence=LEVELS)

    assert page.known.next_rung.startswith(
        "Thing 0, thing 1, thing 2, thing 3, thing 4, thing 5 and 3 more are as told to us;"
    )


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {
            "value_elements": {"hours": element("independently-checked")},
            "evidence": LEVELS,
        },
    ],
    ids=["no result", "the top rung"],
)
def test_nothing_is_to_raise_without_a_result_and_at_the_top(fields: dict[str, Any]) -> None:
    assert page_of(**fields).known.next_rung == ""


def test_harbor_foods_names_what_its_customer_would_have_to_sign() -> None:
    library = read_library(ROOT / "cases", ROOT).library
    page = find_page(make_pages(library), CasePage, "cases/harbor-foods-reconciliation/")

    assert page.known.next_rung == (
        "Working weeks, hourly cost, connectors saved, cost of a connector, one-off cost and years"
        " are reported by the customer; signed by them, they would be confirmed by the customer,"
        " and the result with them."
    )


EVIDENCE = {
    "sheets": {
        "about": "Time sheets",
        "level": "measured",
        "held_at": "vault://acme/sheets",
        "covers": "2025-04 to 2026-03",
        "method": "Each week was added up.",
    },
    "tally": {"covers": "2024-11 to 2025-01", "held_at": "vault://acme/tally"},
}


@pytest.mark.parametrize(
    ("edition", "sheets", "tally"),
    [
        (Edition.PUBLIC, "held by us", "held by us"),
        (Edition.INTERNAL, "held at vault://acme/sheets", "held at vault://acme/tally"),
    ],
)
def test_a_figure_says_period_method_and_holder_of_each_of_its_sides(
    edition: Edition, sheets: str, tally: str
) -> None:
    page = page_of(
        edition, before_after={"Work": "20 h from tally -> 2 h from sheets"}, evidence=EVIDENCE
    )

    (figure,) = page.figures
    assert figure.basis == "April 2025 to March 2026 · as told to us"
    assert [(g.side, g.words, g.address, g.details) for g in figure.grounds] == [
        (
            "after",
            "Time sheets",
            "#evidence-sheets",
            ("measured", "Each week was added up.", sheets),
        ),
        (
            "before",
            "Tally",
            "#evidence-tally",
            ("November 2024 to January 2025", "as told to us", tally),
        ),
    ]
    assert figure.pilot == ""
    assert ("vault" in repr(page)) is (edition is Edition.INTERNAL)


@pytest.mark.parametrize(
    ("line", "side"),
    [("from tally -> 2 h from sheets", "before"), ("from sheets -> 2 h from tally", "after")],
)
def test_the_side_with_less_evidence_is_the_one_to_raise(line: str, side: str) -> None:
    page = page_of(before_after={"Work": f"20 h {line}"}, evidence=EVIDENCE)

    assert page.known.next_rung.startswith(f"“Work, {side}” is as told to us; worked out by us")


def test_evidence_rows_say_the_same() -> None:
    rows = {row.id: row for row in page_of(evidence=EVIDENCE).known.evidence}

    assert rows["sheets"].details == (
        "April 2025 to March 2026",
        "Each week was added up.",
        "held by us",
    )
    assert rows["tally"].level == "as told to us"


def test_evidence_that_names_no_level_has_that_of_its_case() -> None:
    (row,) = page_of(evidence={"log": "A log"}, level="customer-confirmed").known.evidence

    assert row.level == "confirmed by the customer"


def test_what_nobody_holds_is_not_said_to_be_held() -> None:
    (row,) = page_of(evidence={"log": "A log"}).known.evidence

    assert row.details == ()
