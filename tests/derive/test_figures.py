from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.libraries import make_library, make_portfolio
from vpcases.derive.figures import Figure
from vpcases.model.authored import EvidenceLevel
from vpcases.quantities import UNKNOWN, Quantity

HARBOR = {
    "measured": "2025-04 to 2026-03",
    "before_after": {
        "Hand-matching of supplier invoices": (
            "20 h/week from baseline-2025 -> 2 h/week from timesheets-2026"
        ),
        "working life": "No weekend work at month end",
    },
    "evidence": {
        "timesheets-2026": {"level": "measured", "covers": "2025-04 to 2026-03"},
        "baseline-2025": {"level": "customer-reported", "covers": "2024-11 to 2025-01"},
    },
}
WORKING_LIFE = {"working-life": {"title": "Working life", "kind": "social"}}


def figures_of(case: dict[str, Any], **vocabulary: Any) -> tuple[Figure, ...]:
    portfolio = make_portfolio(make_library({"one": case}, **vocabulary))
    return portfolio.cases[0].figures


def figure_of(entry: Any, **case: Any) -> Figure:
    (figure,) = figures_of({**case, "before_after": {"Work": entry}})
    return figure


def test_twenty_hours_to_two_are_ninety_percent_less() -> None:
    matching, _ = figures_of(HARBOR, drivers=WORKING_LIFE)

    assert matching.change
    assert (matching.change.low, matching.change.high) == (Decimal(90), Decimal(90))
    assert (matching.change.kind, matching.change.direction) == ("percent", "less")
    assert matching.is_change_computed
    assert matching.bars == (Decimal(1), Decimal("0.1"))


def test_the_id_of_a_figure_is_the_slug_of_its_key() -> None:
    matching, _ = figures_of(HARBOR, drivers=WORKING_LIFE)

    assert matching.id == "hand-matching-of-supplier-invoices"
    assert matching.label == "Hand-matching of supplier invoices"


def test_a_sentence_whose_key_names_a_driver_belongs_to_it_and_bears_its_title() -> None:
    _, sentence = figures_of(HARBOR, drivers=WORKING_LIFE)

    assert sentence.sentence == "No weekend work at month end"
    assert sentence.driver
    assert (sentence.driver.id, sentence.label) == ("working-life", "Working life")
    assert not sentence.has_number
    assert sentence.change is None
    assert sentence.bars is None


def test_a_figure_stands_on_the_evidence_its_after_names() -> None:
    matching, _ = figures_of(HARBOR, drivers=WORKING_LIFE)

    assert matching.basis.evidence_id == "timesheets-2026"
    assert matching.basis.result_level is EvidenceLevel.MEASURED
    assert str(matching.basis.measured) == "2025-04 to 2026-03"


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("20 h from told -> 2 h from log", "stated"),
        ("20 h from log -> 2 h from told", "stated"),
        ("20 h from log -> 2 h from log", "measured"),
        ("20 h from audit -> 2 h from log", "measured"),
        ("20 h from of-the-case -> 2 h from log", "customer-reported"),
        ("20 h -> 2 h from log", "measured"),
        ("20 h from a colleague -> 2 h from log", "measured"),
        ("20 h from told -> unknown", "stated"),
        ({"before": "20 h from told", "expected": "2 h from log"}, "stated"),
        ({"before": "20 h from told", "after": "2 h", "source": "log"}, "stated"),
        ({"before": "20 h from told", "after": "2 h from log", "level": "measured"}, "measured"),
        ({"before": "20 h from told", "change": "50 % less from log"}, "measured"),
        ({"before": "20 h from told", "target": "2 h from log"}, "stated"),
    ],
)
def test_a_change_is_no_stronger_than_the_weaker_of_its_two_sides(line: Any, level: str) -> None:
    evidence = {
        "told": {"level": "stated"},
        "log": {"level": "measured"},
        "audit": {"level": "independently checked"},
        "of-the-case": "A letter",
    }

    figure = figure_of(line, level="customer-reported", evidence=evidence)

    assert figure.basis.level == level


def test_a_target_stands_on_the_source_it_names() -> None:
    line = {"before": "20 h from log", "target": "2 h from plan"}

    figure = figure_of(line, evidence={"log": {"level": "measured"}, "plan": {"level": "stated"}})

    assert figure.basis.evidence_id == "plan"


def test_what_a_figure_does_not_say_it_takes_from_its_case() -> None:
    figure = figure_of(
        "20 h -> 2 h",
        source="interview with M. Osei",
        level="customer-confirmed",
        measured="2025",
    )

    assert figure.basis.source == "interview with M. Osei"
    assert figure.basis.level is EvidenceLevel.CUSTOMER_CONFIRMED
    assert str(figure.basis.measured) == "2025"


def test_what_a_figure_says_itself_comes_before_its_evidence_and_its_case() -> None:
    figure = figure_of(
        {"before": "20 h", "after": "2 h from log", "level": "stated", "measured": "2024"},
        level="measured",
        measured="2026",
        evidence={"log": {"level": "measured", "covers": "2025"}},
    )

    assert figure.basis.level is EvidenceLevel.STATED
    assert str(figure.basis.measured) == "2024"
    assert figure.basis.evidence_id == "log"


def test_a_source_that_no_evidence_entry_holds_is_kept_in_words() -> None:
    figure = figure_of("20 h -> 2 h from the helpdesk", source="an interview")

    assert figure.basis.source == "the helpdesk"
    assert figure.basis.evidence is None


def test_without_any_word_on_it_a_figure_is_stated() -> None:
    basis = figure_of("20 h -> 2 h").basis

    assert basis.level is EvidenceLevel.STATED
    assert (basis.source, basis.measured) == (None, None)


def test_what_is_expected_is_projected_and_never_reached() -> None:
    figure = figure_of({"before": "12 days", "expected": "5 days"})

    assert figure.is_projected
    assert not figure.is_target
    assert isinstance(figure.after, Quantity)
    assert figure.after.wording == "5 days"


def test_a_target_is_a_target_and_not_a_projection() -> None:
    figure = figure_of({"before": "12 days", "target": "5 days"})

    assert figure.is_target
    assert not figure.is_projected


def test_an_after_makes_expectation_and_target_history() -> None:
    figure = figure_of({"before": "12 days", "after": "6 days", "expected": "5 days"})

    assert not figure.is_projected
    assert not figure.is_target
    assert figure.change
    assert figure.change.low == Decimal(50)


@pytest.mark.parametrize(
    ("entry", "has_before", "has_after", "has_change"),
    [
        ("20 h/week -> 2 h/week", True, True, True),
        ("-> more than 70 000 requests", False, True, False),
        ("20 h/week ->", True, False, False),
        ("50 % less", False, False, True),
        ({"before": "1 day", "after": "3 invoices"}, True, True, False),
    ],
    ids=["both sides", "only an after", "only a before", "only a change", "not comparable"],
)
def test_no_side_is_ever_invented(
    entry: Any, has_before: bool, has_after: bool, has_change: bool
) -> None:
    figure = figure_of(entry)

    assert (figure.before is not None) is has_before
    assert (figure.after is not None) is has_after
    assert (figure.change is not None) is has_change
    assert (figure.bars is not None) is (has_before and has_after and has_change)


def test_an_unknown_side_stays_unknown_and_gives_no_change() -> None:
    figure = figure_of("3 days/month -> unknown")

    assert figure.after is UNKNOWN
    assert figure.change is None
    assert figure.bars is None


def test_a_change_that_was_typed_is_not_computed_over() -> None:
    figure = figure_of({"before": "20 h", "after": "2 h", "change": "80 % less"})

    assert figure.change
    assert figure.change.low == Decimal(80)
    assert not figure.is_change_computed


def test_the_source_of_a_typed_change_is_its_basis() -> None:
    figure = figure_of("50 % less from survey", evidence={"survey": "A survey of 40 users"})

    assert figure.basis.evidence_id == "survey"
    assert figure.basis.source == "A survey of 40 users"


def test_figures_come_in_the_order_in_which_they_were_written() -> None:
    figures = figures_of({"before_after": {"Z": "2 h -> 1 h", "A": "-> 1 day", "M": "A sentence"}})

    assert [figure.key for figure in figures] == ["Z", "A", "M"]
