"""The customers of a segment in words: names by consent, all others as a number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from vpcases.catalogue import fixed, say, say_count
from vpcases.derive.case import Case
from vpcases.derive.edition import Edition
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.references import Reference
from vpcases.derive.terms import Axis, Term
from vpcases.derive.users import NOBODY, KnownUser, Users
from vpcases.model.authored import Adopter
from vpcases.pages.addresses import Link
from vpcases.pages.card import view_party_logo
from vpcases.pages.case_facts import Fact
from vpcases.pages.closed_lists import word_channels
from vpcases.pages.context import Context
from vpcases.pages.dates import word_day
from vpcases.pages.ends import write_day
from vpcases.pages.pictures import ImageView
from vpcases.pages.references import ReferenceView, view_reference

ADOPTERS = {
    Adopter.INNOVATOR: fixed("innovator"),
    Adopter.EARLY_ADOPTER: fixed("early adopter"),
    Adopter.EARLY_MAJORITY: fixed("early majority"),
    Adopter.LATE_MAJORITY: fixed("late majority"),
}
"""How early somebody takes up what is new."""


@dataclass(frozen=True, slots=True)
class UserRow:
    """A customer; its link leads to its proof, where it has one.

    `notes` are for the internal edition: where it may be named, and how early it was.
    """

    link: Link
    logo: ImageView | None
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UsersView:
    """Who uses it in a segment, as of a day.

    `unnamed` tells how many more there are, `willing` how many will talk; empty where none.
    `references` are who that is, inside only.
    """

    rows: tuple[UserRow, ...]
    unnamed: str
    adopters: tuple[Fact, ...]
    willing: str
    references: tuple[ReferenceView, ...]
    as_of: str


@dataclass(frozen=True, slots=True)
class SegmentUsersView:
    """Who uses it, on the page of a segment: the same as on its own page, and the way there."""

    users: UsersView
    nobody: str
    page: Link


def view_segment_users(
    term: Term, portfolio: Portfolio, context: Context
) -> SegmentUsersView | None:
    """Return who uses it in a segment, for its page; None for other terms."""
    if term.axis is not Axis.SEGMENT or not term.is_known:
        return None
    users, language = portfolio.users.get(term.id, NOBODY), context.language
    return SegmentUsersView(
        users=view_users(users, portfolio, context),
        nobody="" if users.named else word_nobody(users, language),
        page=Link(
            say(language, "More on who else is using it")
            if users.named
            else say(language, "What we can show you instead"),
            context.addresses.who_else(term.id),
        ),
    )


def word_nobody(users: Users, language: str) -> str:
    """Return what is said where nobody in a segment may be named."""
    if not users.unnamed:
        return say(language, "Nobody yet in this segment that we may show.")
    return say_count(
        language,
        "There is {count} customer in this segment, whom we may not name.",
        "There are {count} customers in this segment, none of whom we may name.",
        users.unnamed,
    )


def view_users(users: Users, portfolio: Portfolio, context: Context) -> UsersView:
    """Return who uses it in a segment, in words."""
    language = context.language
    label = say(language, "How early they began")
    cases = {case.id: case for case in portfolio.cases}
    return UsersView(
        rows=tuple(_view_user(user, cases, portfolio, context) for user in users.named),
        unnamed=_word_unnamed(users, language) if users.named else "",
        adopters=tuple(
            Fact(
                label,
                say(language, "{count} × {adopter}", count=n, adopter=say(language, ADOPTERS[a])),
            )
            for a, n in users.adopters.items()
        ),
        willing=_word_willing(users.willing, portfolio.edition, language),
        references=tuple(
            _view_reference(reference, user, language)
            for user in users.named
            for reference in user.references
        ),
        as_of=say(
            language,
            "Counted on {day}; whoever is no customer any longer is not counted.",
            day=word_day(portfolio.as_of, language),
        ),
    )


def word_users(users: Users, language: str) -> str:
    """Return how many customers there are, in a few words."""
    if not users.count:
        return say(language, "none yet")
    return say_count(language, "{count} customer", "{count} customers", users.count)


def _word_unnamed(users: Users, language: str) -> str:
    if not users.unnamed:
        return ""
    return say_count(
        language,
        "And {count} more that we may not name.",
        "And {count} more that we may not name.",
        users.unnamed,
    )


def _word_willing(count: int, edition: Edition, language: str) -> str:
    if not count:
        return ""
    if edition is Edition.INTERNAL:
        return say_count(
            language,
            "{count} person there agreed to talk to prospects.",
            "{count} people there agreed to talk to prospects.",
            count,
        )
    return say_count(
        language,
        "{count} person at these customers will talk to you. Ask us.",
        "{count} people at these customers will talk to you. Ask us.",
        count,
    )


def _view_reference(reference: Reference, user: KnownUser, language: str) -> ReferenceView:
    view = view_reference(reference, language)
    return replace(view, role=", ".join(filter(None, (view.role, user.party.name))))


def _view_user(
    user: KnownUser, cases: Mapping[str, Case], portfolio: Portfolio, context: Context
) -> UserRow:
    is_internal = portfolio.edition is Edition.INTERNAL
    own = [cases[identity] for identity in user.cases if identity in cases]
    address = context.addresses.page_of(own[0]) if own else ""
    return UserRow(
        link=Link(user.party.name, address, write_day(user.last_day)),
        logo=_view_logo(user, context),
        notes=_list_notes(user, context.language) if is_internal else (),
    )


def _view_logo(user: KnownUser, context: Context) -> ImageView | None:
    """Return a logo that says nothing of its own: the name stands beside it."""
    logo = view_party_logo(user.party, context.addresses, context.media)
    dark = replace(logo.dark, alt="") if logo and logo.dark else None
    return replace(logo, alt="", dark=dark) if logo else None


def _list_notes(user: KnownUser, language: str) -> tuple[str, ...]:
    channels = word_channels(user.channels, language)
    named = (
        say(language, "may be named: {channels}", channels=channels)
        if channels
        else say(language, "may not be named outside")
    )
    return (named, *([say(language, ADOPTERS[user.adopter])] if user.adopter else []))
