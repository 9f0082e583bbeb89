from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.derive.value.cases import element, money, value_of
from vpcases.derive.value.over_time import OverTime
from vpcases.derive.value.value_equation import Range
from vpcases.model.authored import EvidenceLevel
from vpcases.model.dates import PartialDate
from vpcases.quantities import Bound

HALVES = {"2025-04 to 2025-09": "5300 EUR", "2025-10 to 2026-03": "5260 EUR"}
EVIDENCE = {
    "sheets": {"level": "measured", "about": "Time sheets"},
    "signed": {"level": "customer-confirmed", "by": "M. Osei", "date": "2026-05-02"},
    "audit": {"level": "independently checked"},
    "pilot": {"kind": "A small pilot", "level": "measured"},
}


def over_time_of(
    realised: Mapping[str, Any], typed: Mapping[str, Any] | None = None, **fields: Any
) -> OverTime:
    """Return an element over time; it is worth 10,560 EUR a year where nothing else is said."""
    entry = typed or element(
        "(theirs - ours) x weeks x cost",
        {"theirs": "6 h/week", "ours": "2 h/week", "weeks": "48 weeks/year", "cost": "55 EUR/h"},
    )
    case = {"evidence": EVIDENCE, **fields}
    value = value_of({"hours": {**entry, "realised": dict(realised)}}, **case)
    (found,) = value.over_time
    return found


def problems_of(realised: Mapping[str, Any], **fields: Any) -> list[str]:
    """Return what is wrong with the measurements of an element."""
    return [flaw.misread.message for flaw in over_time_of(realised, **fields).flaws]


def exactly(amount: int | Fraction) -> Range:
    """Return an amount that is one number."""
    return Range(Fraction(amount), Fraction(amount))


def confirmed(value: str, by: str = "M. Osei") -> dict[str, str]:
    """Return a measurement that somebody confirmed."""
    return {"value": value, "confirmed_by": by}


def test_an_amount_and_its_yearly_rate_come_from_each_other() -> None:
    found = over_time_of(
        {
            "2025-04 to 2025-09": "5300 EUR",
            "2025-10 to 2025-12": "10000 EUR/year",
            "2026-01": "900 EUR/month",
            "2026-02-01 to 2026-02-07": "3000 EUR/quarter",
        }
    )

    assert [each.amount.low for each in found.measurements] == [5300, 2500, 900, 250]
    assert [each.yearly.low for each in found.measurements] == [10600, 10000, 10800, 12000]
    assert found.months == 6 + 3 + 1 + Fraction(1, 4)
    assert found.flaws == ()


def test_inputs_that_changed_are_put_into_the_equation_again() -> None:
    found = over_time_of({"2025-04 to 2025-09": {"inputs": {"ours": "1 h/week from sheets"}}})

    (measurement,) = found.measurements
    assert measurement.yearly == exactly(5 * 48 * 55)
    assert measurement.amount == exactly(5 * 48 * 55 // 2)
    assert measurement.proof.evidence_id == "sheets"
    assert measurement.proof.level is EvidenceLevel.MEASURED


@pytest.mark.parametrize(
    ("ours", "weeks", "bound"),
    [
        ("1 h/week", "48 weeks/year", None),
        ("up to 1 h/week", "48 weeks/year", Bound.AT_LEAST),
        ("1 h/week", "about 48 weeks/year", Bound.ABOUT),
        ("1 h/week", "at least 48 weeks/year", Bound.AT_LEAST),
    ],
)
def test_a_bound_of_an_input_stays_with_what_is_worked_out_again(
    ours: str, weeks: str, bound: Bound | None
) -> None:
    inputs = {"theirs": "6 h/week", "ours": "2 h/week", "weeks": weeks, "cost": "55 EUR/h"}
    typed = element("(theirs - ours) x weeks x cost", inputs)

    (measurement,) = over_time_of({"2025": {"inputs": {"ours": ours}}}, typed).measurements

    assert measurement.bound is bound


def test_what_comes_to_no_more_than_a_ceiling_has_not_been_measured() -> None:
    changed = {"inputs": {"weeks": "up to 48 weeks/year"}}

    assert problems_of({"2025": changed}) == [
        '"up to" says what it did not exceed, and not what it was'
    ]


@pytest.mark.parametrize(
    ("cost", "evidence_id", "is_confirmed"),
    [("from sheets", "sheets", False), ("from audit", "signed", True)],
)
def test_with_several_inputs_that_changed_each_has_to_be_confirmed(
    cost: str, evidence_id: str, *, is_confirmed: bool
) -> None:
    changed = {"ours": "1 h/week from signed", "cost": f"60 EUR/h {cost}"}

    (measurement,) = over_time_of({"2025-04 to 2025-09": {"inputs": changed}}).measurements

    assert measurement.proof.evidence_id == evidence_id
    assert measurement.proof.is_confirmed is is_confirmed


def test_periods_are_sorted_however_they_are_written() -> None:
    found = over_time_of(dict(reversed(list(HALVES.items()))))

    assert [each.key for each in found.measurements] == list(HALVES)
    assert found.newest is found.measurements[-1]


@pytest.mark.parametrize(
    ("typed", "is_confirmed"),
    [
        ("900 EUR", False),
        ("900 EUR from sheets", False),
        ("900 EUR from signed", True),
        ("900 EUR from audit", True),
        (confirmed("900 EUR"), True),
        (confirmed("900 EUR from sheets"), True),
    ],
)
def test_what_counts_as_confirmed(typed: object, *, is_confirmed: bool) -> None:
    (measurement,) = over_time_of({"2025-04": typed}).measurements

    assert measurement.proof.is_confirmed is is_confirmed


def test_a_level_of_the_whole_case_holds_for_what_names_no_evidence() -> None:
    (measurement,) = over_time_of({"2025-04": "900 EUR"}, level="customer-confirmed").measurements

    assert measurement.proof.is_confirmed


def test_who_confirmed_and_when_comes_from_the_evidence_where_it_is_not_said() -> None:
    (measurement,) = over_time_of({"2025-04": "900 EUR from signed"}).measurements

    assert measurement.proof.confirmed_by == "M. Osei"
    assert measurement.proof.confirmed == PartialDate(2026, 5, 2)


def test_the_last_day_of_several_is_the_last_confirmed() -> None:
    found = over_time_of(
        {
            "2025-04": {**confirmed("900 EUR"), "confirmed": "2025-12"},
            "2025-05": {**confirmed("900 EUR"), "confirmed": "2025-11-30"},
            "2025-06": "900 EUR",
        }
    )

    assert found.last_confirmed == PartialDate(2025, 12)
    assert found.since_start == exactly(1800)


@pytest.mark.parametrize(
    ("favours", "measured", "share"),
    [
        ("offering", "9000 EUR", Fraction(1)),
        ("offering", "8000-9000 EUR", Fraction(8, 9)),
        ("alternative", "8000-9000 EUR", Fraction(1)),
    ],
)
def test_what_was_measured_is_set_against_what_was_projected_for_that_time(
    favours: str, measured: str, share: Fraction
) -> None:
    entry = {**money("10000 EUR/year", favours=favours), "projected": "18000 EUR/year"}

    assert over_time_of({"2025-04 to 2025-09": measured}, entry).achieved == share


def test_a_projection_has_its_source_with_who_and_when() -> None:
    entry = {**money("10000 EUR/year"), "projected": "about 750 EUR/month from signed"}
    projection = over_time_of({}, entry).projection

    assert projection is not None
    assert projection.yearly == exactly(9000)
    assert projection.bound is Bound.ABOUT
    assert (projection.by, projection.date) == ("M. Osei", PartialDate(2026, 5, 2))


def test_without_a_projection_or_a_measurement_there_is_nothing_to_compare() -> None:
    assert over_time_of(HALVES).achieved is None
    assert over_time_of({}, {**money("9 EUR/year"), "projected": "9 EUR/year"}).achieved is None
    assert over_time_of(HALVES, {**money("9 EUR/year"), "projected": "0 EUR/year"}).achieved is None


def test_an_unknown_projection_is_an_answer_and_no_mistake() -> None:
    found = over_time_of({}, {**money("9 EUR/year"), "projected": "unknown"})

    assert (found.projection, found.flaws) == (None, ())


def test_elements_without_a_projection_or_a_measurement_are_not_over_time() -> None:
    assert value_of({"hours": money("9 EUR/year")}).over_time == ()


@pytest.mark.parametrize(
    ("realised", "told"),
    [
        ({"2025-04": "5,300 EUR"}, "can be read in two ways"),
        ({"2025-04": "900 USD"}, "this is in USD, and the equation comes out in EUR"),
        ({"2025-04": "unknown"}, "what is not known has not been measured"),
        ({"2025-04": "up to 900 EUR"}, '"up to" says what it did not exceed'),
        ({"2025-04": "nearly 900 EUR"}, '"nearly" says what it did not exceed'),
        ({"2025-04": "200 EUR/week"}, "this is money a week"),
        ({"2025-04": "40 h"}, "and not in money"),
        ({"2025-04": {"confirmed_by": "M. Osei"}}, "either a value or inputs"),
        (
            {"2025-04": {"value": "9 EUR", "inputs": {"ours": "1 h/week"}}},
            "either a value or inputs",
        ),
        ({"2025-04": {"inputs": {"oors": "1 h/week"}}}, 'no input "oors"'),
        ({"2025-04": {"inputs": {"ours": "1 h/day"}}}, "cannot be subtracted from"),
        ({"2025-04": {"inputs": {"ours": "unknown"}}}, "is not known"),
        ({"2025-04": "900 EUR from pilot"}, "pilot is a pilot"),
        ({"2025-04": {"inputs": {"ours": "1 h/week from pilot"}}}, "pilot is a pilot"),
        ({"2025-04": {**confirmed("900 EUR from pilot")}}, "pilot is a pilot"),
        ({"2025-04": {"value": "900 EUR", "confirmed": "2025-05"}}, "and not by whom"),
        ({"2025-04": {**confirmed("900 EUR"), "confirmed": "2025-03"}}, "was over"),
        ({"2025-04": "9 EUR", "2025-04-30 to 2025-05-31": "9 EUR"}, "overlaps 2025-04"),
        ({"2025": "9 EUR", "2025-06": "9 EUR"}, "2025 overlaps 2025-06"),
    ],
)
def test_what_is_no_measurement_is_told(realised: dict[str, Any], told: str) -> None:
    (message,) = problems_of(realised)

    assert told in message


def test_a_pilot_on_the_side_of_the_alternative_is_no_mistake() -> None:
    entry = element(
        "(theirs - ours) x cost",
        {"theirs": "6 h/year from pilot", "ours": "2 h/year", "cost": "55 EUR/h"},
    )

    found = over_time_of({"2025-04": {"inputs": {"ours": "1 h/year from sheets"}}}, entry)

    assert found.flaws == ()


@pytest.mark.parametrize(
    ("covers", "scaled", "is_told"),
    [
        ("2025-04 to 2025-06", None, False),
        ("2025-05 to 2025-06", None, True),
        ("2025-04 to 2025-04-29", None, True),
        ("2025-05 to 2025-06", "a month counted as three", False),
        ("unknown", None, False),
    ],
)
def test_evidence_has_to_cover_what_is_measured(
    covers: str, scaled: str | None, *, is_told: bool
) -> None:
    evidence = {"log": {"covers": covers, "scaled": scaled}}

    messages = problems_of({"2025-04": "900 EUR from log"}, evidence=evidence)

    assert [f"log covers {covers}" in message for message in messages] == [True] * is_told


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("It is nicer", "told in a sentence"),
        (money("900 EUR/year", point="parity"), "the same with the alternative"),
        (money("900 EUR"), "no rate over months"),
        (money("900 EUR/week"), "no rate over months"),
    ],
)
def test_what_brings_no_money_by_the_month_cannot_be_measured_over_time(
    typed: Any, told: str
) -> None:
    entry = {"statement": typed} if isinstance(typed, str) else typed

    (flaw,) = over_time_of({"2025-04": "900 EUR"}, entry).flaws

    assert told in flaw.misread.message


def test_an_element_with_a_mistake_has_no_measurements_and_no_second_mistake() -> None:
    found = over_time_of({"2025-04": "900 EUR"}, element("gian", {"gain": "9 EUR/year"}))

    assert found.measurements == ()
    assert found.flaws == found.element.flaws


def test_less_than_nothing_can_be_measured() -> None:
    found = over_time_of({"2025-04 to 2026-03": {"inputs": {"ours": "7 h/week"}}})

    assert found.measurements[0].amount == exactly(-48 * 55)


def test_time_between_two_measurements_is_a_gap() -> None:
    found = over_time_of({**HALVES, "2026-04-02 to 2026-09": "9 EUR"})

    assert [(one.key, other.key) for one, other in found.list_gaps()] == [
        ("2025-10 to 2026-03", "2026-04-02 to 2026-09")
    ]


MONTHS = [f"{year}-{month:02}" for year in (2024, 2025) for month in range(1, 13)]
AMOUNTS = st.lists(st.tuples(st.integers(0, 10**6), st.booleans()), min_size=1, max_size=24)


@given(AMOUNTS)
def test_the_sum_since_the_start_never_counts_what_nobody_confirmed(
    amounts: list[tuple[int, bool]],
) -> None:
    realised = {
        month: confirmed(f"{amount} EUR") if is_confirmed else f"{amount} EUR"
        for month, (amount, is_confirmed) in zip(MONTHS, amounts, strict=False)
    }

    found = over_time_of(realised)

    assert found.since_start == exactly(sum(amount for amount, counts in amounts if counts))


@given(st.integers(1, 10**6), st.integers(1, 23))
def test_a_rate_brings_the_same_however_its_period_is_split(rate: int, cut: int) -> None:
    first, last = MONTHS[0], MONTHS[-1]
    whole = over_time_of({f"{first} to {last}": f"{rate} EUR/year"})
    parts = over_time_of(
        {
            f"{first} to {MONTHS[cut - 1]}": f"{rate} EUR/year",
            f"{MONTHS[cut]} to {last}": f"{rate} EUR/year",
        }
    )

    assert sum(each.amount.low for each in parts.measurements) == whole.measurements[0].amount.low
    assert parts.months == whole.months == 24


def test_a_projection_knows_who_expected_it_when_and_on_what_ground() -> None:
    evidence = {"offer": {"about": "Our proposal", "by": "R. Holm", "date": "2024-09-15"}}
    gain = {**money("900 EUR/year"), "source": "a call"}

    def projected(text: str) -> tuple[str, str, str, str]:
        value = value_of({"hours": {**gain, "projected": text}}, evidence=evidence)
        projection = value.over_time[0].projection
        assert projection is not None
        date = str(projection.date) if projection.date else ""
        return projection.source, projection.evidence_id, projection.by, date

    assert projected("90 EUR/month from offer") == (
        "Our proposal",
        "offer",
        "R. Holm",
        "2024-09-15",
    )
    assert projected("90 EUR/month from a letter") == ("a letter", "", "", "")
    assert projected("90 EUR/month") == ("a call", "", "", "")


def test_a_projection_that_cannot_be_read_is_told_at_its_line() -> None:
    value = value_of({"hours": {**money("900 EUR/year"), "projected": "9,000 EUR/year"}})

    (flaw,) = value.over_time[0].flaws
    assert flaw.path == ("value_elements", "hours", "projected")
    assert flaw.misread.rule == "ambiguous-number"


def test_of_several_grounds_a_pilot_counts_and_then_the_unconfirmed_one() -> None:
    evidence = {
        **EVIDENCE,
        "pilot": {"kind": "pilot", "level": "measured"},
        "told": {"level": "stated"},
    }
    both = {"theirs": "6 h/week from signed", "ours": "2 h/week from pilot"}
    mixed = {"theirs": "6 h/week from signed", "ours": "2 h/week from told"}
    weak = {"theirs": "6 h/week from told", "ours": "2 h/week from sheets"}

    (flaw,) = over_time_of({"2025": {"inputs": both}}, evidence=evidence).flaws
    assert flaw.misread.rule == "pilot-as-realised"
    (told,) = over_time_of({"2025": {"inputs": mixed}}, evidence=evidence).measurements
    assert (told.proof.evidence_id, told.proof.is_confirmed) == ("told", False)
    (least,) = over_time_of({"2025": {"inputs": weak}}, evidence=evidence).measurements
    assert least.proof.level is EvidenceLevel.STATED


def test_inputs_that_change_the_money_or_the_period_are_told_at_their_line() -> None:
    typed = element("a x b", {"a": "12 visits/year", "b": "100 EUR/visit"})

    def flaw_of(text: str) -> tuple[str, str]:
        (flaw,) = over_time_of({"2025": {"inputs": {"b": text}}}, typed).flaws
        return ".".join(map(str, flaw.path)), flaw.misread.message

    assert flaw_of("100 USD/visit") == (
        "value_elements.hours.realised.2025.inputs",
        "this is in USD, and the equation comes out in EUR",
    )
    assert flaw_of("1,5 EUR/visit")[0] == "value_elements.hours.realised.2025.inputs.b"


def test_a_changed_input_takes_the_source_of_its_measurement() -> None:
    changed = {"inputs": {"ours": "1 h/week"}, "source": "sheets"}
    (measurement,) = over_time_of({"2025": changed}).measurements

    assert measurement.proof.evidence_id == "sheets"


def test_evidence_that_covers_the_very_days_is_enough() -> None:
    evidence = {"sheets": {"level": "measured", "covers": "2025-04 to 2025-09"}}

    def flaws(period: str) -> int:
        return len(over_time_of({period: "900 EUR from sheets"}, evidence=evidence).flaws)

    assert flaws("2025-04 to 2025-09") == 0
    assert flaws("2025-04 to 2025-10") == flaws("2025-03 to 2025-09") == 1


def test_a_measurement_knows_its_source_whatever_it_names() -> None:
    def proof_of(text: str, **fields: Any) -> tuple[str, str]:
        (measurement,) = over_time_of({"2025": text}, **fields).measurements
        return measurement.proof.source, measurement.proof.evidence_id

    assert proof_of("5 EUR from sheets") == ("Time sheets", "sheets")
    assert proof_of("5 EUR from audit") == ("audit", "audit")
    assert proof_of("5 EUR from a letter") == ("a letter", "")
    assert proof_of("5 EUR", source="a call") == ("a call", "")
    assert proof_of("5 EUR") == ("", "")
