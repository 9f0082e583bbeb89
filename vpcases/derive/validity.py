"""Until when what is shown of a case may be shown, and may be called recent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from vpcases.derive.value import CaseValue
from vpcases.model.approval import Approval
from vpcases.model.case import CaseHistory
from vpcases.model.dates import PartialDate, Period

YEARS = 2
"""How many years after they were measured figures are called old."""


@dataclass(frozen=True, slots=True)
class Validity:
    """Until when a case holds; each end is None where none is known.

    `approved_until` is the last day on which its customer allows it, `fresh_until` the last on
    which its figures are not too old, `due` the day for which its next review was set. `measured`
    is when the newest of its figures were measured to, as exactly as its author knows. `is_old`
    tells whether the figures are too old on the day that is shown.
    """

    approved_until: date | None = None
    fresh_until: date | None = None
    due: date | None = None
    measured: PartialDate | None = None
    is_old: bool = False

    @property
    def last_day(self) -> date | None:
        """The last day on which nothing about the case has lapsed."""
        return find_earliest(self.approved_until, self.fresh_until, self.due)


UNKNOWN = Validity()
"""What is said of a case of which no end is known."""


def derive_validity(
    history: CaseHistory, value: CaseValue | None, as_of: date | None = None
) -> Validity:
    """Return until when a case holds, and whether its figures are too old on a day."""
    measured = find_measured(history, value)
    fresh_until = add_years(measured.last_day, YEARS) if measured else None
    return Validity(
        approved_until=find_end(history.approval),
        fresh_until=fresh_until,
        due=history.due.last_day if isinstance(history.due, PartialDate) else None,
        measured=measured,
        is_old=bool(as_of and fresh_until and as_of > fresh_until),
    )


def find_measured(history: CaseHistory, value: CaseValue | None) -> PartialDate | None:
    """Return when the newest figures of a case were measured to; None where nobody says.

    A case without figures has none that could be old.
    """
    if not isinstance(history.measured, Period) or not (history.before_after or value):
        return None
    since = [
        measurement.period.end
        for over_time in (value.over_time if value else ())
        for measurement in over_time.measurements
    ]
    return max([history.measured.end, *since], key=lambda day: day.last_day)


def find_end(*approvals: Approval | None) -> date | None:
    """Return the last day on which all of some approvals hold; None where none has an end."""
    return find_earliest(*(approval.last_day for approval in approvals if approval))


def find_earliest(*days: date | None) -> date | None:
    """Return the earliest of the days that are known."""
    return min((day for day in days if day), default=None)


def add_years(day: date, years: int) -> date:
    """Return the same day so many years later; 28 February where that year has no 29th."""
    year = day.year + years
    if year > date.max.year:
        return date.max
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=year, day=28) if is_leap_day and year % 4 else day.replace(year=year)
