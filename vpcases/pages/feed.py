"""Feeds: what is new in a list of cases, for a feed reader, a mail service or a chat."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from vpcases.catalogue import say
from vpcases.derive.edition import Edition
from vpcases.derive.portfolio import Group
from vpcases.derive.terms import Axis
from vpcases.pages.context import Context
from vpcases.pages.feed_entries import FeedEntry, list_entries
from vpcases.pages.group_words import name_group
from vpcases.pages.own_words import pick_own_words
from vpcases.pages.page import FeedLink, ProofPage
from vpcases.pages.spoken import Spoken
from vpcases.pages.usable import Usable

P = TypeVar("P", bound=ProofPage)

MOST = 50
"""How many entries a feed holds: the newest."""
FOLLOWED = (Axis.SEGMENT, Axis.DRIVER)
"""The groups that have feeds of their own."""
WITH_ALL = ("library_page", "new_page")
"""The kinds of pages that lead to the feeds of all cases."""
NEVER = date(2000, 1, 1)
"""When a feed that has never held an entry was changed: a day that no build moves."""


@dataclass(frozen=True, slots=True)
class Feed:
    """What is new in a list; addresses are whole, entries the newest first.

    `atom` and `json` are the addresses of the feed below the root of the site, in its two formats.
    """

    title: str
    description: str
    author: str
    language: str
    home: str
    atom: str
    json: str
    atom_address: str
    json_address: str
    entries: tuple[FeedEntry, ...]

    @property
    def updated(self) -> date:
        """When its newest entry was changed."""
        return max((entry.updated for entry in self.entries), default=NEVER)


def add_library_feeds(page: P, context: Context) -> P:
    """Return the list of all cases, or what is new, with the feeds of all cases."""
    if page.kind not in WITH_ALL:
        return page
    return _add_feeds(page, "", context.addresses.library(), context)


def add_group_feeds(page: P, group: Group, context: Context) -> P:
    """Return the page of a group with its feeds, where it has any."""
    if not has_feed(group):
        return page
    return _add_feeds(page, name_group(group.term, context.language), page.head.address, context)


def _add_feeds(page: P, name: str, home: str, context: Context) -> P:
    """Return a page with the feeds of a list: none where the site does not know its own address."""
    if not context.site_url:
        return page
    atom, json = (context.addresses.feed(home, kind) for kind in ("atom", "json"))
    link = FeedLink(_word_title(name, context), atom, json)
    return replace(page, head=replace(page.head, feeds=link))


def _word_title(name: str, context: Context) -> str:
    words = say(context.language, "New proofs: {name}", name=name)
    plain = say(context.language, "New proofs")
    title = words if name else plain
    return f"{context.site_name}: {title}" if context.site_name else title


def list_feeds(spoken: Mapping[str, Spoken]) -> Iterator[Feed]:
    """Yield the feeds of a site in each of its languages; none without an address of its own.

    One for all cases comes first, then those of segments and drivers, also where they are empty
    today: whoever follows one hears of its next case.
    """
    for each in spoken.values():
        if each.context.site_url:
            yield from _list_in_language(each)


def _list_in_language(spoken: Spoken) -> Iterator[Feed]:
    context = spoken.context
    entries = list(list_entries(Usable(spoken.portfolio, context.channels), context))
    yield _make("", context.addresses.library(), entries, spoken)
    for axis in FOLLOWED:
        for group in filter(has_feed, spoken.portfolio.groups[axis].values()):
            name, home = (
                name_group(group.term, context.language),
                context.addresses.term(group.term),
            )
            about = (entry for entry in entries if group.term in entry.terms)
            yield _make(name, home, about, spoken)


def has_feed(group: Group) -> bool:
    """Return whether a group can be followed: what nobody has put on a list may leave any day."""
    return group.term.axis in FOLLOWED and group.term.is_known


def _make(name: str, home: str, entries: Iterable[FeedEntry], spoken: Spoken) -> Feed:
    context = spoken.context
    atom, json = (context.addresses.feed(home, kind) for kind in ("atom", "json"))
    newest = sorted(entries, key=lambda entry: entry.identity)
    newest.sort(key=lambda entry: entry.updated, reverse=True)
    title = _word_title(name, context)
    return Feed(
        title=title,
        description=_word_description(spoken),
        author=context.site_name or title,
        language=context.language,
        home=context.absolute(home),
        atom=atom,
        json=json,
        atom_address=context.absolute(atom),
        json_address=context.absolute(json),
        entries=tuple(newest[:MOST]),
    )


def _word_description(spoken: Spoken) -> str:
    """Return what a feed is, and what the site says on every page."""
    context, language = spoken.context, spoken.context.language
    is_internal = spoken.portfolio.edition is Edition.INTERNAL
    notice = pick_own_words(context.notice, language, context.site_language)
    parts = (
        say(language, "Internal edition: not for publication") if is_internal else "",
        say(language, "What changed for our customers, against what, and how we know."),
        notice.words if notice else "",
    )
    return " · ".join(part for part in parts if part)
