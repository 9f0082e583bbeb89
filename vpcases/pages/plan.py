"""Which pages a portfolio has."""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.derive.gate import Edition
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.terms import Axis
from vpcases.pages.addresses import Link
from vpcases.pages.case_page import plan_case_page
from vpcases.pages.context import Context
from vpcases.pages.group_page import plan_axis_page, plan_crossing_page, plan_group_page
from vpcases.pages.lists import plan_library_page, plan_quotes_page, plan_todo_page
from vpcases.pages.page import Head, ProofPage, RedirectPage
from vpcases.pages.problem_page import plan_problem_pages


def plan_pages(
    portfolio: Portfolio, context: Context, *, is_preview: bool = False
) -> Iterator[ProofPage]:
    """Yield every page of a portfolio: lists first, then cases, groups and crossings.

    A preview has a page, too, for every case file that cannot be read: it shows what is wrong.
    """
    yield plan_library_page(portfolio, context)
    for axis in Axis:
        yield plan_axis_page(axis, portfolio, context)
    yield plan_quotes_page(portfolio, context)
    if portfolio.edition is Edition.INTERNAL:
        yield plan_todo_page(portfolio, context)
    for case in (*portfolio.cases, *portfolio.translated):
        yield plan_case_page(case, portfolio, context)
    for groups in portfolio.groups.values():
        for group in groups.values():
            yield plan_group_page(group, portfolio, context)
    for crossing in portfolio.crossings.values():
        yield plan_crossing_page(crossing, portfolio, context)
    yield from plan_redirects(portfolio, context)
    if is_preview:
        yield from plan_problem_pages(portfolio, context)


def plan_redirects(portfolio: Portfolio, context: Context) -> Iterator[RedirectPage]:
    """Yield a page for every older address of a case."""
    for case in portfolio.cases:
        target = Link(case.title, context.addresses.case(case.id))
        for alias in case.history.aliases:
            yield RedirectPage(
                head=Head(
                    address=context.addresses.alias(alias),
                    title=case.title,
                    description="",
                    search_boost=0.0,
                ),
                target=target,
            )
