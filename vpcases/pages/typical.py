"""Typical results on a page: the panel of a group, and the line of a case that leads there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from vpcases.catalogue import say_count
from vpcases.derive.case import Case
from vpcases.derive.headline import find_headline
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.terms import UNASSIGNED, Axis, Term
from vpcases.derive.typical import Typical
from vpcases.derive.typical.spread import FEWEST, Spread, Standing
from vpcases.pages.addresses import Link
from vpcases.pages.context import Context
from vpcases.pages.full_year import word_rate_basis
from vpcases.pages.own_words import OwnWords, pick_own_words
from vpcases.pages.place_words import word_place, word_too_few, word_where
from vpcases.pages.strip import StripView, view_strip
from vpcases.pages.typical_words import (
    name_yardstick,
    word_aggregate,
    word_chosen,
    word_documented,
    word_members,
    word_range_of,
    word_rates,
    word_result_by,
    word_yardstick,
)


@dataclass(frozen=True, slots=True)
class StandingRow:
    """A shown case with its result and its place; `was` is the currency it was turned from."""

    case: Link
    words: str
    place: str
    was: str


@dataclass(frozen=True, slots=True)
class SpreadView:
    """The results of three and more documented cases by one yardstick."""

    label: str
    members: str
    median: str
    range_words: str
    strip: StripView | None
    rows: tuple[StandingRow, ...]


@dataclass(frozen=True, slots=True)
class TypicalView:
    """What is typical of a group, and how its cases were chosen.

    `few` names the yardsticks by which fewer than three cases are documented.
    """

    documented: str
    spreads: tuple[SpreadView, ...]
    few: tuple[str, ...]
    chosen: str
    how_chosen: OwnWords | None
    rates: str


@dataclass(frozen=True, slots=True)
class PlaceView:
    """Where the result of a case lies among the documented ones of a group.

    `panel` is the page that shows them all: the name of the group stands between `before` and
    `after`.
    """

    before: str
    panel: Link
    after: str


def view_typical(
    portfolio: Portfolio, cases: Iterable[Case], context: Context, *terms: Term
) -> TypicalView | None:
    """Return the panel of a segment, of a driver, or of a segment and a driver.

    Args:
        portfolio: What the edition shows.
        cases: The shown cases of the group.
        context: The site.
        terms: The term of the group, or the segment and the driver of a crossing.
    """
    if any(term.id == UNASSIGNED for term in terms):
        return None
    is_driver = terms[-1].axis is Axis.DRIVER
    if not is_driver and terms[-1].axis is not Axis.SEGMENT:
        return None
    typical = find_typical(portfolio, *terms) or Typical(0, 0)
    by_id = {case.id: case for case in cases}
    links = {case.id: context.card(case).link for case in by_id.values()}
    language = context.language
    told = typical.spreads if typical.documented >= FEWEST else ()
    currencies = {name for spread in told for name in spread.converted}
    return TypicalView(
        documented=word_documented(typical, language),
        spreads=tuple(
            _view_spread(spread, typical, by_id, links, language, is_driver=is_driver)
            for spread in told
            if spread.median
        ),
        few=tuple(
            _word_sparse(spread, language, is_driver=is_driver)
            for spread in told
            if not spread.median
        ),
        chosen=word_chosen(typical, language),
        how_chosen=(
            pick_own_words(context.how_chosen, language, context.site_language)
            if typical.documented
            else None
        ),
        rates=word_rates(portfolio.typical.rates, currencies, language),
    )


def _word_sparse(spread: Spread, language: str, *, is_driver: bool) -> str:
    """Return how few cases are documented by a yardstick, and nothing else of them."""
    return say_count(
        language,
        "{yardstick}: {count} documented",
        "{yardstick}: {count} documented",
        spread.count,
        yardstick=name_yardstick(spread.yardstick, language, is_driver=is_driver),
    )


def find_typical(portfolio: Portfolio, *terms: Term) -> Typical | None:
    """Return what is typical of a segment, a driver, or both; None where nothing is documented."""
    results = portfolio.typical
    if len(terms) == 2:
        return results.crossings.get((terms[0].id, terms[1].id))
    groups = results.segments if terms[0].axis is Axis.SEGMENT else results.drivers
    return groups.get(terms[0].id)


def _view_spread(
    spread: Spread,
    typical: Typical,
    cases: Mapping[str, Case],
    links: dict[str, Link],
    language: str,
    *,
    is_driver: bool,
) -> SpreadView:
    return SpreadView(
        label=word_yardstick(spread.yardstick, language, is_driver=is_driver),
        members=word_members(spread, typical, language),
        median=word_aggregate(spread, spread.median, language) if spread.median else "",
        range_words=word_range_of(spread, language),
        strip=view_strip(spread, links, language),
        rows=tuple(
            StandingRow(
                case=links[identity],
                words=_word_standing(spread, standing, cases[identity], language),
                place=word_place(standing.place, spread.count, language),
                was=standing.converted_from,
            )
            for identity, standing in spread.shown.items()
        ),
    )


def _word_standing(spread: Spread, standing: Standing, case: Case, language: str) -> str:
    """Return the result of a shown case, with its scope, and from how much time it was worked out.

    As in: 30,560 EUR a year (worked out from 9 months).
    """
    stick = spread.yardstick
    words = word_result_by(stick, standing.amount, standing.bound, language)
    basis = word_rate_basis(case, stick.period, language) if stick.kind == "money" else ""
    known = ", ".join(part for part in (standing.scope, basis) if part)
    return f"{words} ({known})" if known else words


def list_places(
    case: Case, portfolio: Portfolio, context: Context, language: str
) -> tuple[PlaceView, ...]:
    """Return where a case lies: its added value in its segment, and what its driver shows."""
    headline = find_headline(case.figures, case.value)
    if headline is None:
        return ()
    main = case.drivers[0] if case.drivers else None
    if headline.equation:
        asked = [(case.segment, "money"), (main, "money")]
    else:
        named = headline.figure.driver if headline.figure else None
        asked = [(named if named in case.drivers else main, "change")]
    found = (_view_place(case, term, kind, portfolio, context, language) for term, kind in asked)
    return tuple(place for place in found if place)


def _view_place(
    case: Case, term: Term | None, kind: str, portfolio: Portfolio, context: Context, language: str
) -> PlaceView | None:
    typical = find_typical(portfolio, term) if term and term.is_known else None
    if term is None or typical is None:
        return None
    panel = Link(term.title, context.addresses.term(term))
    if typical.documented < FEWEST:
        return _place_among(word_too_few(typical.documented, term, language), panel)
    for spread in typical.spreads:
        standing = spread.shown.get(case.id)
        if standing and (spread.yardstick.kind == "money") is (kind == "money"):
            return _place_among(word_where(spread, standing, term, language), panel)
    return None


def _place_among(words: str, panel: Link) -> PlaceView:
    """Return a sentence cut where the name of the group stands in it."""
    before, _, after = words.partition("{group}")
    return PlaceView(before, panel, after)
