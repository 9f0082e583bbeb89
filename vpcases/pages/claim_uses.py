"""Where the figures of a case are used: on its page, in its texts, and in every list of cards."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from vpcases.catalogue import say
from vpcases.derive.case import Case
from vpcases.derive.nearest import find_instead, find_nearest
from vpcases.derive.nearest_term import find_beside_users, find_instead_of
from vpcases.derive.portfolio import Crossing, Portfolio
from vpcases.derive.terms import Axis, unassigned
from vpcases.pages.addresses import Link
from vpcases.pages.context import Context
from vpcases.pages.group_words import name_group
from vpcases.pages.library_page import SHARE
from vpcases.pages.marks import MARK, word_title
from vpcases.pages.objections_page import TITLE as OBJECTIONS
from vpcases.pages.who_else_page import TITLE as WHO_ELSE
from vpcases.pages.who_else_page import list_segments

TEXTS = ("description", "situation", "what_was_done", "outcome", "story")
Cards = Mapping[str, tuple[Link, ...]]
"""The pages on which a case stands as a card, by its id."""


def list_cards(portfolio: Portfolio, context: Context) -> Cards:
    """Return the pages on which each case stands as a card, lists first, then other cases."""
    found: dict[str, dict[str, Link]] = defaultdict(dict)
    for place, case in enumerate(portfolio.cases):
        for link in _list_lists(case, place, portfolio, context):
            found[case.id].setdefault(link.address, link)
    for crossing in portfolio.crossings.values():
        title = word_crossing(crossing, context.language)
        link = Link(title, context.addresses.crossing(crossing.segment.id, crossing.driver.id))
        near = () if crossing.cases else find_instead(portfolio, crossing)
        for case in (*crossing.cases, *(found_near.case for found_near in near)):
            found[case.id].setdefault(link.address, link)
    for cases, link in _list_instead(portfolio, context):
        for case in cases:
            found[case.id].setdefault(link.address, link)
    for case in portfolio.cases:
        link = Link(word_title(case, context.language), context.addresses.case(case.id))
        for neighbour in find_nearest(portfolio, case):
            found[neighbour.case.id].setdefault(link.address, link)
    return {identity: tuple(links.values()) for identity, links in found.items()}


def _list_instead(portfolio: Portfolio, context: Context) -> Iterator[tuple[Iterable[Case], Link]]:
    """Yield the pages that show a proof in place of one of their own, or as an answer."""
    language, addresses = context.language, context.addresses
    for group in (g for groups in portfolio.groups.values() for g in groups.values()):
        near = () if group.cases else find_instead_of(portfolio, group.term)
        link = Link(name_group(group.term, language), addresses.term(group.term))
        yield (each.case for each in near), link
    for segment in list_segments(portfolio):
        link = Link(say(language, WHO_ELSE), addresses.who_else(segment.id))
        yield find_beside_users(portfolio, segment), link
    answers = (a for r in portfolio.library.objections.values() for a in r.content.answered_by)
    answering = {answer.case for answer in answers}
    link = Link(say(language, OBJECTIONS), addresses.objections())
    yield (case for case in portfolio.cases if case.id in answering), link


def word_crossing(crossing: Crossing, language: str) -> str:
    """Return what the cases of a segment about a driver are called."""
    segment, driver = crossing.segment.title, crossing.driver.title
    return say(language, "{driver} in {segment}", driver=driver, segment=segment)


def _list_lists(case: Case, place: int, portfolio: Portfolio, context: Context) -> Iterator[Link]:
    yield Link(say(context.language, "Proofs"), context.addresses.library(place // SHARE + 1))
    for axis in Axis:
        for term in case.terms(axis) or (unassigned(axis),):
            group = portfolio.group(axis, term.id)
            if group:
                title = name_group(group.term, context.language)
                yield Link(title, context.addresses.term(group.term))


def list_pages(case: Case, mark: str, context: Context) -> tuple[Link, ...]:
    """Return the pages of a case itself, in every language, and where on them a figure stands.

    Args:
        case: The case.
        mark: What a mark in its texts calls the figure.
        context: The site.
    """
    language = context.language
    spots = [word for word, is_there in _find_marks(case, mark, language) if is_there]
    words = ", ".join([say(language, "Its case"), *spots])
    others = (
        Link(
            say(language, "Its case ({language})", language=code),
            context.addresses.case(case.id, code),
        )
        for code in case.translations
    )
    return (Link(words, context.addresses.case(case.id)), *others)


def is_in_title(case: Case, mark: str) -> bool:
    """Return whether the title of a case takes a figure along into every list."""
    return mark in _list_marks(case.title)


def _find_marks(case: Case, mark: str, language: str) -> Iterator[tuple[str, bool]]:
    yield say(language, "its title"), is_in_title(case, mark)
    texts = (getattr(case.history, name) or "" for name in TEXTS)
    yield say(language, "its text"), any(mark in _list_marks(text) for text in texts)


def _list_marks(text: str) -> set[str]:
    if "{{" not in text:
        return set()
    return {found[2] for found in MARK.finditer(text) if found[1] == "figure"}
