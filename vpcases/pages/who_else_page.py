"""Who else is using it: a page for each segment, and the list of them."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.catalogue import fixed, say
from vpcases.derive.nearest_term import find_beside_users
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.terms import UNASSIGNED, Axis, Term
from vpcases.derive.users import NOBODY, Users
from vpcases.pages.addresses import Link
from vpcases.pages.context import Context
from vpcases.pages.empty_pages import want_term
from vpcases.pages.empty_state import EmptyView, view_empty
from vpcases.pages.group_page import Counted
from vpcases.pages.group_words import name_group
from vpcases.pages.page import Head, ProofPage, cut_description
from vpcases.pages.users import UsersView, view_users, word_nobody, word_users

TITLE = fixed("Who else is using it?")
LEAD = fixed("Our customers of today, segment by segment: by name where they let us.")


@dataclass(frozen=True)
class WhoElsePage(ProofPage):
    """Who uses it in a segment; what to do where nobody may be named."""

    segment: Link
    list_link: Link
    users: UsersView
    empty: EmptyView | None

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "who_else_page"


@dataclass(frozen=True)
class WhoElsesPage(ProofPage):
    """The segments, each with how many customers there are."""

    segments: tuple[Counted, ...]

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "who_elses_page"


def list_segments(portfolio: Portfolio) -> tuple[Term, ...]:
    """Return the segments that have a page of who else uses it."""
    groups = portfolio.groups[Axis.SEGMENT].values()
    return tuple(g.term for g in groups if g.term.is_known and g.term.id != UNASSIGNED)


def plan_who_elses_page(portfolio: Portfolio, context: Context) -> WhoElsesPage:
    """Return the list of segments."""
    language = context.language
    return WhoElsesPage(
        head=Head(
            address=context.addresses.who_else(),
            title=say(language, TITLE),
            description=say(language, LEAD),
            search_boost=0.3,
            is_listed=True,
        ),
        edition=portfolio.edition.value,
        segments=tuple(_counted(term, portfolio, context) for term in list_segments(portfolio)),
    )


def _counted(term: Term, portfolio: Portfolio, context: Context) -> Counted:
    users = portfolio.users.get(term.id, NOBODY)
    link = Link(term.title, context.addresses.who_else(term.id))
    return Counted(link, len(users.named), note=word_users(users, context.language))


def plan_who_else_page(term: Term, portfolio: Portfolio, context: Context) -> WhoElsePage:
    """Return who uses it in a segment."""
    language, users = context.language, portfolio.users.get(term.id, NOBODY)
    name = name_group(term, language)
    title = say(language, "Who else is using it? {segment}", segment=name)
    view = view_users(users, portfolio, context)
    return WhoElsePage(
        head=Head(
            address=context.addresses.who_else(term.id),
            title=title,
            description=cut_description(f"{title}. {word_users(users, language)}."),
            parent=context.addresses.who_else(),
            search_boost=0.4,
        ),
        edition=portfolio.edition.value,
        segment=Link(name, context.addresses.term(term)),
        list_link=Link(say(language, "All segments"), context.addresses.who_else()),
        users=view,
        empty=None if users.named else empty_users(term, users, portfolio, context),
    )


def empty_users(term: Term, users: Users, portfolio: Portfolio, context: Context) -> EmptyView:
    """Return what stands where nobody in a segment may be named."""
    language, name = context.language, name_group(term, context.language)
    return view_empty(
        word_nobody(users, language),
        say(language, "A customer in {segment}", segment=name),
        want_term(term, portfolio),
        find_beside_users(portfolio, term),
        portfolio,
        context,
        page=context.addresses.who_else(term.id),
    )
