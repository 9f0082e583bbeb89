"""A value over time as a case page shows it: what was expected, then every measurement."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from vpcases.catalogue import say, say_count
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
from vpcases.pages.closed_lists import word_level
from vpcases.pages.dates import word_date, word_days, word_period
from vpcases.pages.money import word_money
from vpcases.pages.time_chart import TimeChartView, view_time_chart
from vpcases.pages.wording import word_bounded, word_percent


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
    """An element over time; `anchor` is its own place on the page.

    `is_cost` says that a period did not bring something, but cost it.
    """

    anchor: str
    title: str
    is_cost: bool
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
        is_cost=over_time.element.favours_alternative,
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
        period=say(language, "Expected before"),
        length="",
        amount=word_bounded(money, projection.bound, language),
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
    told = (proof.source, word_level(proof.level, language))
    return MeasurementRow(
        period=word_period(measurement.period, language),
        length=word_duration(measurement.period, measurement.months, language),
        amount=word_bounded(
            word_sum(measurement.amount, over_time.currency, language), measurement.bound, language
        ),
        rate=word_bounded(rate, measurement.bound, language) if rate else "",
        confirmed=word_confirmed(proof, language),
        source=", ".join(part for part in told if part),
        anchor=f"#evidence-{proof.evidence_id}" if proof.evidence_id else "",
    )


def word_sum(amount: Range, currency: str, language: str) -> str:
    """Return money of a period: a sum, and never by the year."""
    return word_money(amount.low, amount.high, currency, "", language)


def word_duration(period: Period, months: Fraction, language: str) -> str:
    """Return how long a period is: in months where they are whole, else in days."""
    if months.denominator == 1:
        return say_count(language, "{count} month", "{count} months", int(months))
    return word_days((period.last_day - period.first_day).days + 1, language)


def word_confirmed(proof: Proof, language: str) -> str:
    """Return who confirmed a measurement and when, or that nobody has."""
    if not proof.is_confirmed:
        return say(language, "not confirmed")
    by, day = proof.confirmed_by, word_date(proof.confirmed, language)
    if by and day:
        return say(language, "confirmed by {name}, {day}", name=by, day=day)
    if by:
        return say(language, "confirmed by {name}", name=by)
    return say(language, "confirmed, {day}", day=day) if day else say(language, "confirmed")


def _list_facts(over_time: OverTime, language: str) -> list[Fact]:
    """Return what is confirmed so far, how it compares with what was expected, and since when."""
    if not over_time.measurements:
        return [Fact(say(language, "Measured so far"), say(language, "nothing yet"))]
    facts = [Fact(say(language, "Confirmed so far"), _word_since_start(over_time, language))]
    if over_time.achieved is not None:
        achieved = _word_achieved(over_time, language)
        facts.append(Fact(say(language, "Measured against expected"), achieved))
    if over_time.last_confirmed:
        day = word_date(over_time.last_confirmed, language)
        facts.append(Fact(say(language, "Last confirmed"), day))
    return facts


def _word_since_start(over_time: OverTime, language: str) -> str:
    confirmed, every = over_time.confirmed, over_time.measurements
    if not confirmed:
        return say(language, "nothing yet")
    total = sum((each.amount for each in confirmed), NOTHING)
    money = word_bounded(
        word_sum(total, over_time.currency, language),
        join_bounds(each.bound for each in confirmed),
        language,
    )
    return say_count(
        language,
        "{amount}, from {part} of {count} measurement",
        "{amount}, from {part} of {count} measurements",
        len(every),
        amount=money,
        part=len(confirmed),
    )


def _word_achieved(over_time: OverTime, language: str) -> str:
    """Return what was measured in percent of what was expected, rounded to the worse side."""
    share = (over_time.achieved or Fraction(0)) * 100
    is_cost = over_time.element.favours_alternative
    whole = Decimal(math.ceil(share) if is_cost else math.floor(share))
    percent, count = word_percent(whole, whole, language), len(over_time.measurements)
    left = count - len(over_time.confirmed)
    if not left:
        return say_count(
            language,
            "{percent} of what was expected for that time; {count} measurement",
            "{percent} of what was expected for that time; {count} measurements",
            count,
            percent=percent,
        )
    return say_count(
        language,
        "{percent} of what was expected for that time; {count} measurement, {left} of them not"
        " confirmed",
        "{percent} of what was expected for that time; {count} measurements, {left} of them not"
        " confirmed",
        count,
        percent=percent,
        left=left,
    )
