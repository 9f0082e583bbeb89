"""A value over time as a case page shows it: what was expected, then every measurement."""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction

from vpcases.derive.case import Case
from vpcases.derive.value.bounds import join_bounds
from vpcases.derive.value.elements import Element
from vpcases.derive.value.measurement import Measurement
from vpcases.derive.value.months import MONTHS_IN, count_whole_months
from vpcases.derive.value.over_time import OverTime
from vpcases.derive.value.proof import Proof
from vpcases.derive.value.value_equation import NOTHING, Range
from vpcases.model.dates import Period
from vpcases.pages.case_facts import Fact
from vpcases.pages.money import word_bounded, word_money
from vpcases.pages.time_chart import TimeChartView, view_time_chart
from vpcases.pages.wording import LEVELS, TIED, word_count, word_date, word_period


@dataclass(frozen=True, slots=True)
class MeasurementRow:
    """A line of a value over time: a period, what it brought, who confirmed it, how it is known.

    `rate` is the same counted to a year; empty where a year was measured. `is_expected` marks the
    first line, which is what was expected before. `anchor` leads to the evidence it names.
    """

    period: str
    length: str
    amount: str
    rate: str
    confirmed: str
    source: str
    anchor: str
    is_expected: bool = False


@dataclass(frozen=True, slots=True)
class OverTimeView:
    """An element over time; `anchor` is its own place on the page, `brought` what a period did."""

    anchor: str
    title: str
    brought: str
    rows: tuple[MeasurementRow, ...]
    facts: tuple[Fact, ...]
    chart: TimeChartView | None


def list_over_time(case: Case, language: str) -> tuple[OverTimeView, ...]:
    """Return every element of a case of which something was projected or measured.

    One with a mistake in its measurements is left out: a sum of it would be a wrong number.
    """
    found = case.value.over_time if case.value else ()
    return tuple(_view(over_time, language) for over_time in found if not over_time.flaws)


def find_anchor(case: Case, element: Element) -> str:
    """Return the place of an element over time on the page of its case; empty without one."""
    found = case.value.over_time if case.value else ()
    has_place = any(each.element.key == element.key and not each.flaws for each in found)
    return name_anchor(element.key) if has_place else ""


def name_anchor(key: str) -> str:
    """Return what the place of an element over time is called on its page."""
    return f"over-time-{key}"


def _view(over_time: OverTime, language: str) -> OverTimeView:
    rows = [_row(measurement, over_time, language) for measurement in over_time.measurements]
    expected = _expected(over_time, language)
    return OverTimeView(
        anchor=name_anchor(over_time.element.key),
        title=over_time.element.title,
        brought="cost" if over_time.element.favours_alternative else "brought",
        rows=(*([expected] if expected else []), *rows),
        facts=tuple(_list_facts(over_time, language)),
        chart=view_time_chart(over_time, language),
    )


def _expected(over_time: OverTime, language: str) -> MeasurementRow | None:
    """Return the line of what was expected; it is never worded as if it had come."""
    projection = over_time.projection
    if projection is None:
        return None
    yearly = projection.yearly
    money = word_money(yearly.low, yearly.high, over_time.currency, "year", language)
    told = (projection.source, projection.by, word_date(projection.date, language))
    return MeasurementRow(
        period="Expected before",
        length="",
        amount=word_bounded(money, projection.bound),
        rate="",
        confirmed="",
        source=", ".join(part for part in told if part),
        anchor=f"#evidence-{projection.evidence_id}" if projection.evidence_id else "",
        is_expected=True,
    )


def _row(measurement: Measurement, over_time: OverTime, language: str) -> MeasurementRow:
    yearly = measurement.yearly
    is_year = count_whole_months(measurement.period) == MONTHS_IN["year"]
    rate = "" if is_year else word_sum(yearly, over_time.currency, language)
    proof = measurement.proof
    told = (proof.source, LEVELS[proof.level])
    return MeasurementRow(
        period=word_period(measurement.period, language),
        length=word_duration(measurement.period, measurement.months),
        amount=word_bounded(
            word_sum(measurement.amount, over_time.currency, language), measurement.bound
        ),
        rate=word_bounded(rate, measurement.bound) if rate else "",
        confirmed=word_confirmed(proof, language),
        source=", ".join(part for part in told if part),
        anchor=f"#evidence-{proof.evidence_id}" if proof.evidence_id else "",
    )


def word_sum(amount: Range, currency: str, language: str) -> str:
    """Return money of a period: a sum, and never by the year."""
    return word_money(amount.low, amount.high, currency, "", language)


def word_duration(period: Period, months: Fraction) -> str:
    """Return how long a period is: in months where they are whole, else in days."""
    if months.denominator == 1:
        return word_count(int(months), "month", "months")
    return word_count((period.last_day - period.first_day).days + 1, "day", "days")


def word_confirmed(proof: Proof, language: str) -> str:
    """Return who confirmed a measurement and when, or that nobody has."""
    if not proof.is_confirmed:
        return "not confirmed"
    by = f" by {proof.confirmed_by}" if proof.confirmed_by else ""
    day = word_date(proof.confirmed, language)
    return f"confirmed{by}" + (f", {day}" if day else "")


def _list_facts(over_time: OverTime, language: str) -> list[Fact]:
    """Return what is confirmed so far, how it compares with what was expected, and since when."""
    if not over_time.measurements:
        return [Fact("Measured so far", "nothing yet")]
    facts = [Fact("Confirmed so far", _word_since_start(over_time, language))]
    if over_time.achieved is not None:
        facts.append(Fact("Measured against expected", _word_achieved(over_time)))
    if over_time.last_confirmed:
        facts.append(Fact("Last confirmed", word_date(over_time.last_confirmed, language)))
    return facts


def _word_since_start(over_time: OverTime, language: str) -> str:
    confirmed, every = over_time.confirmed, over_time.measurements
    if not confirmed:
        return "nothing yet"
    total = sum((each.amount for each in confirmed), NOTHING)
    money = word_bounded(
        word_sum(total, over_time.currency, language), join_bounds(each.bound for each in confirmed)
    )
    known = word_count(len(every), "measurement", "measurements")
    return f"{money}, from {len(confirmed)} of {known}"


def _word_achieved(over_time: OverTime) -> str:
    """Return what was measured in percent of what was expected, rounded to the worse side."""
    share = (over_time.achieved or Fraction(0)) * 100
    is_cost = over_time.element.favours_alternative
    percent = math.ceil(share) if is_cost else math.floor(share)
    left = len(over_time.measurements) - len(over_time.confirmed)
    rest = f", {left} of them not confirmed" if left else ""
    known = word_count(len(over_time.measurements), "measurement", "measurements")
    return f"{percent}{TIED}% of what was expected for that time; {known}{rest}"
