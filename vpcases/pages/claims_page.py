"""The public ledger of claims: every figure of the site, by the driver that it is about.

A small site has one page. Beyond 300 figures the ledger goes on at `claims/2/` and so forth, the
groups in the same order and with their headings again, and the first page leads to each of them:
a thousand cases make some twenty pages that a phone still opens at once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from vpcases.catalogue import fixed, say, say_count
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.terms import Axis, Term
from vpcases.derive.typical import Typical
from vpcases.model.authored import EvidenceLevel
from vpcases.pages.addresses import Link
from vpcases.pages.claim_rows import ClaimRow, list_claim_rows
from vpcases.pages.claim_uses import list_cards, word_crossing
from vpcases.pages.closed_lists import MEANINGS, word_level
from vpcases.pages.context import Context
from vpcases.pages.dates import word_day
from vpcases.pages.group_words import name_group
from vpcases.pages.page import Head, ProofPage
from vpcases.pages.typical_words import (
    word_aggregate,
    word_documented,
    word_members,
    word_range_of,
    word_rates,
    word_yardstick,
)

MOST = 300
"""How many figures stand on one page of the ledger."""
TITLE = fixed("Claims ledger")
LEAD = fixed("Every figure on this site: how we know it, since when, and where we use it.")


@dataclass(frozen=True, slots=True)
class ClaimGroup:
    """The figures about one driver, or as many of them as the page still holds."""

    id: str
    heading: str
    claims: tuple[ClaimRow, ...]


@dataclass(frozen=True, slots=True)
class TypicalRow:
    """A typical result: of whom, what, and over how many documented cases."""

    group: Link
    label: str
    words: str
    members: str
    documented: str


@dataclass(frozen=True, slots=True)
class LevelRow:
    """A level of evidence, what it means, and how many figures stand on it."""

    level: str
    meaning: str
    count: int


@dataclass(frozen=True, slots=True)
class ContentsRow:
    """A group of the ledger, how many figures it has, and where it begins."""

    heading: str
    count: int
    page: str
    anchor: str


@dataclass(frozen=True)
class ClaimsPage(ProofPage):
    """A page of the ledger; `pages` are all of them, the one that is open without an address."""

    count_words: str
    contents: tuple[ContentsRow, ...]
    groups: tuple[ClaimGroup, ...]
    typical: tuple[TypicalRow, ...]
    rates: str
    levels: tuple[LevelRow, ...]
    as_of: str
    data: str
    pages: tuple[Link, ...]

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "claims_page"


def plan_claims_pages(portfolio: Portfolio, context: Context) -> Iterator[ClaimsPage]:
    """Yield the pages of the ledger; typical results stand on the last of them."""
    groups = _list_groups(portfolio, context)
    cut = _cut(groups)
    total = sum(len(group.claims) for group in groups)
    levels = _count_levels(groups, context.language)
    typical = tuple(_list_typical(portfolio, context))
    for number, part in enumerate(cut, start=1):
        is_last = number == len(cut)
        yield ClaimsPage(
            head=_head(number, context),
            edition=portfolio.edition.value,
            count_words=say_count(context.language, "{count} figure", "{count} figures", total),
            contents=_list_contents(cut, context) if number == 1 else (),
            groups=part,
            typical=typical if is_last else (),
            rates=_word_rates(portfolio, context) if is_last else "",
            levels=levels,
            as_of=word_day(portfolio.as_of, context.language),
            data=context.addresses.claims_data(),
            pages=_list_pages(number, len(cut), context),
        )


def _head(number: int, context: Context) -> Head:
    language, first = context.language, number == 1
    title, lead = say(language, TITLE), say(language, LEAD)
    if not first:
        title = say(language, "Claims ledger, page {number}", number=number)
        lead = f"{lead} {say(language, 'Page {number}.', number=number)}"
    return Head(
        address=context.addresses.claims(number),
        title=title,
        description=lead,
        search_boost=0.2,
        parent="" if first else context.addresses.claims(),
        is_listed=first,
    )


def _list_pages(number: int, count: int, context: Context) -> tuple[Link, ...]:
    if count == 1:
        return ()
    return tuple(
        Link(str(n), "" if n == number else context.addresses.claims(n))
        for n in range(1, count + 1)
    )


def _list_groups(portfolio: Portfolio, context: Context) -> list[ClaimGroup]:
    """Return all figures: added value first, then by driver in the order of the vocabulary."""
    cards = list_cards(portfolio, context)
    headings = {"value": say(context.language, "Added value over the alternative")}
    found: dict[str, list[ClaimRow]] = {"value": []}
    for group in portfolio.groups[Axis.DRIVER].values():
        found.setdefault(_identify(group.term), [])
        headings[_identify(group.term)] = name_group(group.term, context.language)
    for case in portfolio.cases:
        for term, row in list_claim_rows(case, cards.get(case.id, ()), context):
            identity = _identify(term) if term else "value"
            found.setdefault(identity, []).append(row)
            headings.setdefault(identity, name_group(term, context.language) if term else "")
    return [
        ClaimGroup(identity, headings[identity], tuple(rows))
        for identity, rows in found.items()
        if rows
    ]


def _identify(driver: Term) -> str:
    return f"driver-{driver.id}"


def _cut(groups: list[ClaimGroup]) -> list[tuple[ClaimGroup, ...]]:
    """Return groups cut into pages of at most `MOST` figures; there is always one page."""
    pages: list[list[ClaimGroup]] = [[]]
    room = MOST
    for group in groups:
        rest = group.claims
        while rest:
            if not room:
                pages.append([])
                room = MOST
            taken, rest = rest[:room], rest[room:]
            room -= len(taken)
            pages[-1].append(ClaimGroup(group.id, group.heading, taken))
    return [tuple(page) for page in pages]


def _list_contents(cut: list[tuple[ClaimGroup, ...]], context: Context) -> tuple[ContentsRow, ...]:
    """Return the groups in order, each with the page that it begins on."""
    counts = Counter[str]()
    first: dict[str, tuple[str, str]] = {}
    for number, groups in enumerate(cut, start=1):
        for group in groups:
            counts[group.id] += len(group.claims)
            first.setdefault(group.id, (group.heading, context.addresses.claims(number)))
    return tuple(
        ContentsRow(heading, counts[identity], page, identity)
        for identity, (heading, page) in first.items()
    )


def _count_levels(groups: list[ClaimGroup], language: str) -> tuple[LevelRow, ...]:
    counts = Counter(row.level for group in groups for row in group.claims)
    levels = [(word_level(level, language), MEANINGS[level]) for level in EvidenceLevel]
    return tuple(LevelRow(words, say(language, told), counts[words]) for words, told in levels)


def _list_typical(portfolio: Portfolio, context: Context) -> Iterator[TypicalRow]:
    """Yield every typical result that a page of a driver, a segment or a crossing shows."""
    results = portfolio.typical
    for axis, found in ((Axis.DRIVER, results.drivers), (Axis.SEGMENT, results.segments)):
        for group in portfolio.groups[axis].values():
            if group.term.is_known and group.term.id in found:
                link = Link(group.term.title, context.addresses.term(group.term))
                yield from _rows(link, found[group.term.id], context, group.term)
    for key, crossing in portfolio.crossings.items():
        if key in results.crossings:
            title = word_crossing(crossing, context.language)
            link = Link(title, context.addresses.crossing(*key))
            yield from _rows(link, results.crossings[key], context, crossing.driver)


def _rows(link: Link, typical: Typical, context: Context, term: Term) -> Iterator[TypicalRow]:
    language = context.language
    for spread in typical.spreads:
        if spread.median:
            yield TypicalRow(
                group=link,
                label=word_yardstick(
                    spread.yardstick, language, is_driver=term.axis is Axis.DRIVER
                ),
                words=say(
                    language,
                    "Median {median}, {range}",
                    median=word_aggregate(spread, spread.median, language),
                    range=word_range_of(spread, language),
                ),
                members=word_members(spread, typical, language),
                documented=word_documented(typical, language),
            )


def _word_rates(portfolio: Portfolio, context: Context) -> str:
    groups = (*portfolio.typical.drivers.values(), *portfolio.typical.segments.values())
    used = {name for one in groups for s in one.spreads if s.median for name in s.converted}
    return word_rates(portfolio.typical.rates, used, context.language)
