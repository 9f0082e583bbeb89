"""What an author writes about numbers: before and after, effort, evidence, elements, prices."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BeforeValidator

from vpcases.model.addresses import WebAddress
from vpcases.model.amounts import Amount, Shift
from vpcases.model.authored import (
    Authored,
    Dimension,
    Disclosure,
    EvidenceLevel,
    Favours,
    Kind,
    Point,
    or_just,
)
from vpcases.model.dates import Date, Dates
from vpcases.model.over_time import AnyMeasurement, MeasuredPeriod
from vpcases.model.scalars import Id, Line, Lines, WholeNumber, YesNo, refuse
from vpcases.quantities import (
    looks_like_change,
    looks_numeric,
)

_ARROW = re.compile(r"\s*(?:->|→)\s*")


def _read_line(value: Any) -> Any:
    """Return the long form of a before-and-after line."""
    if not isinstance(value, str):
        return value
    sides = _ARROW.split(value.strip())
    if len(sides) > 2:
        raise refuse(
            "two-arrows", "there is more than one -> in this line", "write one line for each change"
        )
    if len(sides) == 2:
        return {"before": sides[0] or None, "after": sides[1] or None}
    if looks_numeric(value) or looks_like_change(value):
        return {"change": value}
    return {"sentence": value}


class BeforeAfter(Authored):
    """One thing compared with the customer's own past."""

    before: Amount | None = None
    """How it was: 20 h/week, every 4-6 weeks, unknown; left out where nobody knows."""
    after: Amount | None = None
    """How it is now."""
    expected: Amount | None = None
    """How it is projected to be; never shown as reached."""
    target: Amount | None = None
    """What was aimed at."""
    change: Shift | None = None
    """The change, where only that is known: 50 % less, 3 times, 12 points more."""
    sentence: Line | None = None
    """What changed, where it has no number."""
    label: Line | None = None
    """What it is called on the page; the key where left out."""
    driver: Id | None = None
    """The value driver it belongs to."""
    dimension: Dimension | None = None
    """What of their life it changed, for the before-and-after grid of the segment: measure, have,
    day, feel or status; where left out, numbers are measured, and a sentence about a social driver
    is a feeling."""
    scope: Line | None = None
    """What part of the customer it holds for: core team."""
    said: Line | None = None
    """How the customer put it: runs an amazing 24 times faster."""
    source: Line | None = None
    """Who told us, or the id of an evidence entry."""
    level: EvidenceLevel | None = None
    """How strong the evidence is; that of the case where left out."""
    measured: Dates | None = None
    """When; that of the case where left out."""


AnyBeforeAfter = Annotated[
    BeforeAfter, BeforeValidator(_read_line, json_schema_input_type=BeforeAfter | Line)
]


class Effort(Authored):
    """What it took: how long, whose time, what surprised."""

    words: Line | None = None
    """The effort in a sentence; `unknown` is an answer."""
    elapsed_days: WholeNumber | None = None
    """Days from the start until it was in use."""
    customer_days: WholeNumber | None = None
    """Working days of the customer's people."""
    supplier_days: WholeNumber | None = None
    """Working days of ours."""
    who: Line | None = None
    """Who at the customer had to be involved."""
    surprise: Line | None = None
    """What nobody had expected."""


AnyEffort = Annotated[Effort, or_just("words", Effort)]


class Evidence(Authored):
    """A source that figures can name with `from <id>`."""

    about: Line | None = None
    """What it is."""
    level: EvidenceLevel | None = None
    """stated, supplier-calculated, customer-reported, customer-confirmed, measured…"""
    kind: Line | None = None
    """pilot, survey, time sheets…"""
    held_at: Line | None = None
    """Where the document lies; a reference, never shown in public."""
    url: WebAddress | None = None
    """Its public address, where it has one."""
    covers: Dates | None = None
    """The period it covers."""
    by: Line | None = None
    """Who gave it."""
    date: Date | None = None
    """When it was given."""
    method: Line | None = None
    """How it was found."""
    scaled: Line | None = None
    """How it was scaled up: a fortnight counted as a year."""
    where: Line | None = None
    """Where a pilot took place."""
    side_by_side: YesNo | None = None
    """Whether a pilot ran beside the alternative."""
    success_criteria: Line | None = None
    """What a pilot had to reach."""
    agreed_before: Date | None = None
    """When that was agreed."""
    outcome: Line | None = None
    """met, partly or not."""


AnyEvidence = Annotated[Evidence, or_just("about", Evidence)]


class ValueElement(Authored):
    """One difference from the next-best alternative, and what it is worth."""

    equation: Line | None = None
    """The value word equation: the sentence that is the formula."""
    inputs: dict[str, Line] = {}
    """What the words in the equation stand for, each with value, unit and source."""
    statement: Line | None = None
    """What the element is, where it has no money figure."""
    title: Line | None = None
    """What it is called; the driver's title where left out."""
    kind: Kind | None = None
    """technical, economic, service or social; that of the driver where left out."""
    point: Point | None = None
    """difference, parity or contention."""
    favours: Favours | None = None
    """offering or alternative."""
    customer_view: Line | None = None
    """What the customer takes it to be worth, where that is disputed."""
    resolve_by: Line | None = None
    """How the dispute will be settled."""
    source: Line | None = None
    """Who told us, or the id of an evidence entry."""
    projected: Line | None = None
    """What was expected before it began: 9000 EUR/year from proposal-2024."""
    realised: dict[MeasuredPeriod, AnyMeasurement] = {}
    """What it has brought since, one line for each period measured."""


AnyValueElement = Annotated[ValueElement, or_just("statement", ValueElement)]


class Prices(Authored):
    """The two prices; internal unless disclosed."""

    offering: Lines = ()
    """What the customer pays us; a list where a part of it is paid once."""
    alternative: Lines = ()
    """What the alternative would have cost, in the same way."""
    disclosure: Disclosure | None = None
    """internal or public."""


class OverYears(Authored):
    """Over how many years the value is looked at, each number with its source."""

    years: Line | None = None
    """How many: 3 years from controller."""
    discount_rate: Line | None = None
    """What a later year is worth less: 8 % from controller."""
    growth: Line | None = None
    """How much the yearly advantage grows: 2 % from controller; none where left out."""
