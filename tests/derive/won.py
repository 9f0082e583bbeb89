"""Wins for tests, a line of a log each, and portfolios that know them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from tests.libraries import DAY, make_portfolio
from vpcases.derive import Portfolio
from vpcases.model.library import Library
from vpcases.model.win import ReasonSource, Win, WinLog

WON = Win(
    row=2,
    date=date(2026, 9, 14),
    customer="Corner",
    industry="Retail",
    company_type="shop",
    their_product="food",
    offering="till",
    words="it saved us time",
    reason="hours",
    reason_source=ReasonSource.BUYER,
    segment_assumed="small-shops",
)


def win(row: int, **fields: Any) -> Win:
    """Return a win of the log that differs from the first by some fields."""
    return replace(WON, row=row, **fields)


def with_log(library: Library, *wins: Win, open_ids: set[str] | None = None) -> Portfolio:
    """Return the internal portfolio of a library that has a log of wins.

    `open_ids` are the cases that the public may see; left out, those that are published.
    """
    portfolio = make_portfolio(replace(library, log=WinLog(wins=wins)))
    assert portfolio.as_of == DAY
    shown = {case.id for case in portfolio.cases if case.status.value == "published"}
    return replace(portfolio, open_ids=frozenset(shown if open_ids is None else open_ids))
