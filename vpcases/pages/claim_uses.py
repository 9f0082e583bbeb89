"""Where the figures of a case are used: on its page, in its texts, and in every list of cards."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from vpcases.derive.case import Case
from vpcases.derive.nearest import find_instead, find_nearest
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.terms import Axis, unassigned
from vpcases.pages.addresses import Link
from vpcases.pages.context import Context
from vpcases.pages.marks import MARK, word_title

TEXTS = ("description", "situation", "what_was_done", "outcome", "story")
Cards = Mapping[str, tuple[Link, ...]]
"""The pages on which a case stands as a card, by its id."""


def list_cards(portfolio: Portfolio, context: Context) -> Cards:
    """Return the pages on which each case stands as a card, lists first, then other cases."""
    found: dict[str, dict[str, Link]] = defaultdict(dict)
    for case in portfolio.cases:
        for link in _list_lists(case, portfolio, context):
            found[case.id].setdefault(link.address, link)
    for crossing in portfolio.crossings.values():
        title = f"{crossing.driver.title} in {crossing.segment.title}"
        link = Link(title, context.addresses.crossing(crossing.segment.id, crossing.driver.id))
        near = () if crossing.cases else find_instead(portfolio, crossing)
        for case in (*crossing.cases, *(found_near.case for found_near in near)):
            found[case.id].setdefault(link.address, link)
    for case in portfolio.cases:
        link = Link(word_title(case, context.language), context.addresses.case(case.id))
        for neighbour in find_nearest(portfolio, case):
            found[neighbour.case.id].setdefault(link.address, link)
    return {identity: tuple(links.values()) for identity, links in found.items()}


def _list_lists(case: Case, portfolio: Portfolio, context: Context) -> Iterator[Link]:
    yield Link("Proofs", context.addresses.library())
    for axis in Axis:
        for term in case.terms(axis) or (unassigned(axis),):
            group = portfolio.group(axis, term.id)
            if group:
                yield Link(group.term.title, context.addresses.term(group.term))


def list_pages(case: Case, mark: str, context: Context) -> tuple[Link, ...]:
    """Return the pages of a case itself, in every language, and where on them a figure stands.

    Args:
        case: The case.
        mark: What a mark in its texts calls the figure.
        context: The site.
    """
    spots = [word for word, is_there in _find_marks(case, mark) if is_there]
    words = ", ".join(["Its case", *spots])
    others = (
        Link(f"Its case ({code})", context.addresses.case(case.id, code))
        for code in case.translations
    )
    return (Link(words, context.addresses.case(case.id)), *others)


def is_in_title(case: Case, mark: str) -> bool:
    """Return whether the title of a case takes a figure along into every list."""
    return mark in _list_marks(case.title)


def _find_marks(case: Case, mark: str) -> Iterator[tuple[str, bool]]:
    yield "its title", is_in_title(case, mark)
    texts = (getattr(case.history, name) or "" for name in TEXTS)
    yield "its text", any(mark in _list_marks(text) for text in texts)


def _list_marks(text: str) -> set[str]:
    if "{{" not in text:
        return set()
    return {found[2] for found in MARK.finditer(text) if found[1] == "figure"}
