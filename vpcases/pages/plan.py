"""Which pages a portfolio has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain

from vpcases.derive.channels import cover_website
from vpcases.derive.edition import Edition
from vpcases.derive.pilots import derive_pilots
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.pricing import derive_pricing
from vpcases.derive.terms import Axis
from vpcases.derive.translated_portfolio import list_own_words
from vpcases.pages.absent_page import plan_absent_pages
from vpcases.pages.absent_quotes import plan_absent_quotes
from vpcases.pages.addresses import Link
from vpcases.pages.approver_page import plan_approver_page
from vpcases.pages.board_page import plan_board
from vpcases.pages.calculator_page import plan_calculator_page, plan_calculators_page
from vpcases.pages.case_page import plan_case_page
from vpcases.pages.certificates_page import plan_certificates_page
from vpcases.pages.chosen_page import plan_chosen_page
from vpcases.pages.claims_page import plan_claims_pages
from vpcases.pages.contact import add_contact
from vpcases.pages.context import Context
from vpcases.pages.coverage_page import plan_coverage_page
from vpcases.pages.crossing_page import plan_crossing_page
from vpcases.pages.feed import add_group_feeds, add_library_feeds
from vpcases.pages.finder_data import Finder, describe_finders
from vpcases.pages.finder_page import plan_finder_page
from vpcases.pages.front_row_page import plan_front_row_page
from vpcases.pages.group_page import plan_axis_page, plan_group_page
from vpcases.pages.lapse import add_lapse, has_ends
from vpcases.pages.library_page import plan_library_pages
from vpcases.pages.lists import plan_quotes_page, plan_todo_page
from vpcases.pages.marks import word_title
from vpcases.pages.new_page import plan_new_page
from vpcases.pages.objections_page import plan_objections_page
from vpcases.pages.own_pages import plan_own_lists, plan_own_pages
from vpcases.pages.own_words import pick_own_words
from vpcases.pages.page import Head, ProofPage, RedirectPage
from vpcases.pages.pilot_page import plan_pilot_page, plan_pilots_page
from vpcases.pages.plan_features import plan_canvases, plan_feature_pages
from vpcases.pages.pricing_page import plan_pricing_page, plan_segment_pricing_page
from vpcases.pages.problem_page import plan_problem_pages
from vpcases.pages.proposition_page import plan_proposition_pages
from vpcases.pages.quote_card_page import plan_quote_pages
from vpcases.pages.refresh_page import plan_refresh_page
from vpcases.pages.register_page import plan_register_page
from vpcases.pages.short_links import MOVED, plan_short_links
from vpcases.pages.spoken import Spoken, add_languages, find_spoken, list_spoken
from vpcases.pages.unfurling import add_tags
from vpcases.pages.who_else_page import (
    list_segments,
    plan_who_else_page,
    plan_who_elses_page,
)
from vpcases.pages.win_review_page import plan_win_pages


def plan_pages(
    portfolio: Portfolio,
    context: Context,
    *,
    is_preview: bool = False,
    spoken: Mapping[str, Spoken] | None = None,
    also: Iterable[ProofPage] = (),
    finders: Mapping[str, Finder] | None = None,
) -> Iterator[ProofPage]:
    """Yield every page of a portfolio: lists first, then cases, groups and crossings.

    A preview has a page, too, for every case file that cannot be read: it shows what is wrong.
    `spoken` is the portfolio in the languages of the site, where that is known already, and `also`
    are pages that come from elsewhere than the portfolio. `finders` are what proofs are found with
    in every language; those of what `context` covers, where they are not known already.
    """
    if not context.channels:
        context = replace(context, channels=cover_website(portfolio))
    lapses = has_ends(portfolio)
    every = spoken or list_spoken(portfolio, context)
    found = finders or describe_finders(context.channels, portfolio.library, every, context)
    for page in chain(_plan_all(portfolio, every, found, is_preview=is_preview), also):
        # A page says what all pages say in its own language.
        around = replace(context, language=page.head.language or context.language)
        notice = pick_own_words(context.notice, around.language, context.site_language)
        asked = add_contact(replace(page, site_notice=notice), around)
        if portfolio.edition is Edition.PUBLIC:
            asked = add_tags(asked, around)
        has_end = lapses or page.head.valid_until
        yield add_lapse(asked, portfolio, around) if has_end else asked


def _plan_all(
    written: Portfolio,
    spoken: Mapping[str, Spoken],
    finders: Mapping[str, Finder],
    *,
    is_preview: bool,
) -> Iterator[ProofPage]:
    own, *others = spoken.values()
    yield from _plan_lists(own)
    for language, finder in finders.items():
        around = spoken[language]
        page = plan_finder_page(finder, around.portfolio, around.context)
        yield add_languages(page, around.context)
    yield from _plan_single(own.portfolio, own.context)
    for case in (*list_own_words(written), *written.translated):
        around = find_spoken(case, spoken)
        yield plan_case_page(case, around.portfolio, around.context)
        yield plan_approver_page(case, around.portfolio, around.context)
    yield from _plan_groups(own.portfolio, own.context)
    for other in others:
        yield from _plan_lists(other)
        yield from _plan_groups(other.portfolio, other.context)
    yield from plan_pilots(own.portfolio, own.context)
    yield from plan_calculators(own.portfolio, own.context)
    yield from plan_redirects(written, own.context)
    yield from plan_short_links(written, own.context)
    yield from plan_absent_pages(written, own.context)
    yield from plan_quote_pages(written, own.context)
    yield from plan_absent_quotes(written, own.context)
    if is_preview:
        yield from plan_problem_pages(written, own.context)


def _plan_lists(spoken: Spoken) -> Iterator[ProofPage]:
    """Yield the lists that stand in the navigation, in one of the languages of the site."""
    portfolio, context = spoken.portfolio, spoken.context
    pages: list[ProofPage] = [
        *plan_library_pages(portfolio, spoken.facets, context),
        *(plan_axis_page(axis, portfolio, context) for axis in Axis),
        plan_quotes_page(portfolio, context),
        plan_coverage_page(portfolio, context),
        plan_who_elses_page(portfolio, context),
        *([plan_objections_page(portfolio, context)] if portfolio.library.objections else []),
        plan_new_page(portfolio, context),
    ]
    yield from (add_languages(add_library_feeds(page, context), context) for page in pages)


def _plan_groups(portfolio: Portfolio, context: Context) -> Iterator[ProofPage]:
    """Yield the pages of groups and crossings, in one of the languages of the site."""
    for groups in portfolio.groups.values():
        for group in groups.values():
            page = plan_group_page(group, portfolio, context)
            yield add_languages(add_group_feeds(page, group, context), context)
    for term in list_segments(portfolio):
        yield add_languages(plan_who_else_page(term, portfolio, context), context)
    yield from plan_proposition_pages(portfolio, context)
    yield from plan_own_lists(portfolio, context)
    yield from plan_feature_pages(portfolio, context)
    for crossing in portfolio.crossings.values():
        yield add_languages(plan_crossing_page(crossing, portfolio, context), context)


def _plan_single(portfolio: Portfolio, context: Context) -> Iterator[ProofPage]:
    """Yield the lists that are there in the language of the site alone."""
    yield plan_register_page(portfolio, context)
    yield from plan_claims_pages(portfolio, context)
    yield plan_chosen_page(portfolio, context)
    if portfolio.library.certificates:
        yield plan_certificates_page(portfolio, context)
    if portfolio.edition is Edition.INTERNAL:
        yield from plan_board(portfolio, context)
        yield plan_todo_page(portfolio, context)
        yield plan_refresh_page(portfolio, context)
        yield plan_front_row_page(portfolio, context)
        yield from plan_pricing_pages(portfolio, context)
        yield from plan_canvases(portfolio, context)
        yield from plan_own_pages(portfolio, context)
        yield from plan_win_pages(portfolio, context)


def plan_pricing_pages(portfolio: Portfolio, context: Context) -> Iterator[ProofPage]:
    """Yield what cases say about price: the list of segments, and a page for each of them."""
    prices = derive_pricing(portfolio)
    yield plan_pricing_page(prices, portfolio, context)
    for segment in prices:
        yield plan_segment_pricing_page(segment, portfolio, context)


def plan_pilots(portfolio: Portfolio, context: Context) -> Iterator[ProofPage]:
    """Yield the list of pilots, and a page for each of them."""
    pilots = derive_pilots(portfolio.cases)
    yield plan_pilots_page(pilots, portfolio, context)
    for pilot in pilots:
        yield plan_pilot_page(pilot, portfolio, context)


def plan_calculators(portfolio: Portfolio, context: Context) -> Iterator[ProofPage]:
    """Yield the list of calculators, where the site has any, and a page for each that is shown."""
    if portfolio.library.calculators:
        yield plan_calculators_page(portfolio, context)
    for calculator in portfolio.calculators:
        yield plan_calculator_page(calculator, portfolio, context)


def plan_redirects(portfolio: Portfolio, context: Context) -> Iterator[RedirectPage]:
    """Yield a page for every older address of a case, and for its languages that have left."""
    for case in portfolio.cases:
        title = word_title(case, context.language)
        target = Link(title, context.addresses.case(case.id))
        left = (code for base, code in portfolio.library.unspoken if base == case.id)
        for address in (
            *(context.addresses.alias(alias) for alias in case.history.aliases),
            *(context.addresses.case(case.id, code) for code in left),
        ):
            yield RedirectPage(
                head=Head(
                    address=address,
                    title=title,
                    description="",
                    language=context.language,
                    search_boost=0.0,
                    scripts=(context.addresses.script(MOVED),),
                ),
                target=target,
            )
