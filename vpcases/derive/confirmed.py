"""When a customer last confirmed what is said of it."""

from __future__ import annotations

from vpcases.derive.case import Case
from vpcases.model.dates import PartialDate


def find_confirmed(case: Case) -> PartialDate | None:
    """Return when the customer last confirmed anything: the page, or what a period brought."""
    approved = case.history.approval.date if case.history.approval else None
    days = [over_time.last_confirmed for over_time in (case.value.over_time if case.value else ())]
    known = [day for day in (approved, *days) if isinstance(day, PartialDate)]
    return max(known, key=lambda day: day.last_day, default=None)
