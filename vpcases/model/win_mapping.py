"""How the sheet of a sales team is read as a win log: its columns, its dates and its words."""

from __future__ import annotations

from enum import StrEnum

from vpcases.model.authored import Authored
from vpcases.model.scalars import Id, Line, Lines, WholeNumber
from vpcases.model.win import ReasonSource


class DateOrder(StrEnum):
    """What comes first in a date such as 03/04/2026."""

    DAY_MONTH = "day-month"
    MONTH_DAY = "month-day"


class WinColumns(Authored):
    """What the columns are called in the sheet; several names where sheets differ."""

    date: Lines = ()
    """The day of the decision."""
    customer: Lines = ()
    """The customer, by name or by a number of your own."""
    industry: Lines = ()
    """The industry of the customer."""
    company_type: Lines = ()
    """What sort of company it is: owner-run, public, a branch."""
    their_product: Lines = ()
    """What the customer makes or sells."""
    offering: Lines = ()
    """What you sold."""
    why: Lines = ()
    """Why they bought, or did not, in the buyer's words."""
    reason_source: Lines = ()
    """Who says so: buyer, rep or assumed."""
    driver: Lines = ()
    """The value driver, or the reason from `reasons:`."""
    alternative: Lines = ()
    """What they would have done otherwise."""
    segment_assumed: Lines = ()
    """The segment you took them for."""
    segment_actual: Lines = ()
    """The segment they turned out to be in."""
    needed_reference: Lines = ()
    """Whether they asked for a reference: yes or no."""
    proof_used: Lines = ()
    """The cases that were sent, by id."""


class WinMapping(Authored):
    """How a sheet is read, `cases/wins/mapping.yml`; one in our own column names needs none.

    Wins and losses are read by the same mapping.
    """

    sheet: Lines = ()
    """The sheet of a workbook, by name; the first where nothing is said."""
    header_row: WholeNumber | None = None
    """The row that the names of the columns stand in; else the first that has all of them."""
    dates: DateOrder | None = None
    """day-month or month-day: what 03/04/2026 begins with."""
    columns: WinColumns = WinColumns()
    """What each of our columns is called in the sheet."""
    reasons: dict[Line, Id] = {}
    """Words of buyers, and the driver or entry of `reasons:` that they mean."""
    reason_sources: dict[Line, ReasonSource] = {}
    """Your words for who gave the reason, and which of buyer, rep and assumed they mean."""
    offerings: dict[Line, Id] = {}
    """What the sheet calls an offering, and its id."""
    alternatives: dict[Line, Id] = {}
    """What the sheet calls an alternative, and its id."""
    segments: dict[Line, Id] = {}
    """What the sheet calls a segment, and its id."""
