"""What an author writes about a value over time: what each period brought, once it was over."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, WithJsonSchema

from vpcases.model.authored import Authored, or_just
from vpcases.model.dates import ONE_DATE, Date, read_period
from vpcases.model.scalars import Line, as_one_line, as_text, refuse


def _as_measured(value: str) -> str:
    text = as_one_line(value)
    if text == "unknown":
        raise refuse(
            "wrong-date",
            "nothing can be measured over a period that nobody knows",
            "write the period as in 2025-04 to 2025-09, or leave the line out until it is known",
        )
    read_period(text)
    return value


PERIOD_SCHEMA = {
    "type": ["string", "integer"],
    "pattern": rf"^\s*{ONE_DATE}(\s+to\s+{ONE_DATE})?\s*$",
    "patternErrorMessage": "write 2025, 2025-04 or 2025-04 to 2025-09",
}
MeasuredPeriod = Annotated[
    str, BeforeValidator(as_text), AfterValidator(_as_measured), WithJsonSchema(PERIOD_SCHEMA)
]
"""The period that something was measured over, as typed; it begins and ends at known dates."""


class Measurement(Authored):
    """What an element brought in a period that is over."""

    value: Line | None = None
    """What it came to: money of that period (5300 EUR) or a rate (10600 EUR/year)."""
    inputs: dict[str, Line] = {}
    """Instead of the value, the inputs that came out differently; the equation is run again."""
    confirmed_by: Line | None = None
    """Who at the customer confirmed it; only what is confirmed is counted together."""
    confirmed: Date | None = None
    """When they did."""
    source: Line | None = None
    """Who measured it, or the id of an evidence entry."""


AnyMeasurement = Annotated[Measurement, or_just("value", Measurement)]
