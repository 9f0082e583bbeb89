"""A small proposition and what it stands on, made from what an author would type."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from tests.libraries import DAY, make_library
from vpcases.derive import Edition, Portfolio, derive_portfolio, open_gate
from vpcases.derive.channels import add_outside, derive_covered
from vpcases.derive.scorecard.ground import Ground
from vpcases.model.approval import Channel
from vpcases.model.feature import Feature
from vpcases.model.library import Library, Record
from vpcases.model.proposition import Proposition
from vpcases.model.research import Research
from vpcases.model.win import Win, WinLog
from vpcases.problems import Source

Typed = Mapping[str, Any]
PROMISE: Typed = {
    "for": "shops with more than three tills",
    "who": "count each till twice an evening",
    "we_offer": "a count that says which till is wrong",
    "that_helps": {"hours": "keep one evening of counting in place of five"},
    "alternative": "ledger",
    "true_for_them": {"ledger": "no, it counts once a month"},
}
CASE: Typed = {
    "status": "published",
    "title": "One evening",
    "customer": {"name": "Corner Till"},
    "segment": "small-shops",
    "drivers": "hours",
    "alternative": "ledger",
    "measured": "2026-01 to 2026-06",
    "before_after": {"Evenings of counting": "5 evenings/week -> 1 evenings/week"},
}
DRIVERS: Typed = {
    "hours": {"title": "Hours", "customer_words": "We counted until midnight and counted again"},
    "errors": {"title": "Errors", "customer_words": "Somebody always paid for it twice"},
}


def make_ground(
    promise: Typed = PROMISE,
    *,
    cases: Typed | None = None,
    wins: Iterable[str] = (),
    research: Typed | None = None,
    features: Iterable[str] = ("Till report",),
    as_of: date = DAY,
    **others: Any,
) -> Ground:
    """Return a proposition of small shops; each win is the reason it was won for, a day apart."""
    library = make_library(
        {"corner": CASE} if cases is None else cases,
        drivers=others.pop("drivers", DRIVERS),
        offerings={"tillo": "Tillo"},
        alternatives={"ledger": "Ledgerwell", "paper": "Paper"},
        **others,
    )
    content = Proposition.model_validate(promise)
    record = Record("small-shops", content, Source("propositions/small-shops.yml"))
    return Ground(record, see_inside(add_market(library, wins, research, features), as_of))


def see_inside(library: Library, as_of: date = DAY) -> Portfolio:
    """Return what the internal edition shows, and which of its cases the website covers."""
    shown = open_gate(library, Edition.INTERNAL, as_of)
    portfolio = derive_portfolio(shown, Edition.INTERNAL, as_of)
    return add_outside(portfolio, library, derive_covered(library, as_of, Channel.WEBSITE))


def add_market(
    library: Library, wins: Iterable[str], research: Typed | None, features: Iterable[str]
) -> Library:
    """Return a library with wins of small shops, research and features."""
    return replace(
        library,
        features={
            str(n): Record(str(n), Feature(title=title), Source("vocabulary.yml"))
            for n, title in enumerate(features)
        },
        research={
            k: Record(k, Research.model_validate(typed), Source(f"research/{k}.yml"))
            for k, typed in (research or {}).items()
        },
        log=WinLog(tuple(make_win(n, reason) for n, reason in enumerate(wins))),
    )


def make_win(number: int, reason: str) -> Win:
    """Return a win of a small shop, so many days before the day."""
    return Win(
        row=number + 2,
        date=DAY - timedelta(days=number + 1),
        customer=f"Shop {number}",
        industry="Retail",
        company_type="shop",
        their_product="",
        offering="tillo",
        words="",
        reason=reason,
        segment_actual="small-shops",
    )
