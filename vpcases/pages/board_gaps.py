"""The gaps of the programme board: what is wanted and not proved, and who could fill it."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.catalogue import fixed, say, say_count
from vpcases.derive.case import Case
from vpcases.derive.gaps import Candidate, Gap
from vpcases.derive.importance import Weighed, find_neglected
from vpcases.derive.portfolio import Portfolio
from vpcases.model.win import ReasonSource
from vpcases.pages.addresses import Link
from vpcases.pages.case_facts import Fact
from vpcases.pages.closed_lists import word_status
from vpcases.pages.context import Context
from vpcases.pages.dates import word_day
from vpcases.pages.group_words import word_proofs
from vpcases.pages.marks import word_title

SOURCES = {
    ReasonSource.BUYER: fixed("{count} said by the buyer"),
    ReasonSource.REP: fixed("{count} told by our own people"),
    ReasonSource.ASSUMED: fixed("{count} assumed"),
    None: fixed("{count} without saying from whom"),
}
"""How many of some wins know their reason from whom."""
MOST = 3
"""How many customers are named who could fill a gap."""


@dataclass(frozen=True, slots=True)
class FillerRow:
    """Somebody who could fill a gap: a case in work, or a customer with the command to type."""

    link: Link
    note: str
    command: str


@dataclass(frozen=True, slots=True)
class GapRow:
    """A segment and a driver without proof; `wins` is empty where no win was won for it."""

    segment: str
    driver: str
    address: str
    wins: str
    sources: str
    importance: str
    fillers: tuple[FillerRow, ...]
    more: str


@dataclass(frozen=True, slots=True)
class WeighedRow:
    """A segment with how much it matters, and how much proof it has."""

    segment: Link
    rank: str
    reason: str
    proofs: str
    wins: str
    is_neglected: bool


def view_weighed(weighed: tuple[Weighed, ...], context: Context) -> tuple[WeighedRow, ...]:
    """Return the segments by how much they matter; none where nobody says of any."""
    if not any(one.rank for one in weighed):
        return ()
    language, neglected = context.language, find_neglected(weighed)
    return tuple(
        WeighedRow(
            segment=Link(one.segment.title, context.addresses.term(one.segment)),
            rank=say(language, "Rank {number}", number=one.rank)
            if one.rank is not None
            else say(language, "No rank yet"),
            reason=one.reason,
            proofs=word_proofs(one.proofs, language),
            wins=say_count(language, "{count} win", "{count} wins", one.wins),
            is_neglected=one is neglected,
        )
        for one in weighed
    )


def word_neglected(weighed: tuple[Weighed, ...], language: str) -> str:
    """Return the warning about the most important segment; empty where it has its share."""
    one = find_neglected(weighed)
    if one is None:
        return ""
    return say(
        language,
        "{segment} matters most to us and has least proof: {proofs}.",
        segment=one.segment.title,
        proofs=word_proofs(one.proofs, language),
    )


def word_order(portfolio: Portfolio, gaps: tuple[Gap, ...], language: str) -> str:
    """Return in which order the gaps stand, and of which wins that is known."""
    days = [win.date for win in portfolio.library.log.wins if win.date <= portfolio.as_of]
    if not days:
        return say(
            language,
            "There is no win log yet, so they stand in the order in which the segments matter.",
        )
    without = sum(len(gap.wins) for gap in gaps)
    return say_count(
        language,
        "{without} of {count} win since {day} was won for a reason that stands here. The most wins"
        " come first.",
        "{without} of {count} wins since {day} were won for a reason that stands here. The most"
        " wins come first.",
        len(days),
        without=without,
        day=word_day(min(days), language),
    )


def split_gaps(gaps: tuple[Gap, ...]) -> tuple[tuple[Gap, ...], tuple[Gap, ...]]:
    """Return the gaps that are wanted, and all others; where none is, every one counts as wanted.

    Before there is a log or a priority, nothing tells one gap from another.
    """
    wanted = tuple(gap for gap in gaps if gap.is_wanted)
    return (wanted, tuple(gap for gap in gaps if not gap.is_wanted)) if wanted else (gaps, ())


def view_quiet(gap: Gap, context: Context) -> Fact:
    """Return a gap that nobody has asked for, in a line below its segment."""
    segment = gap.segment.title if gap.segment else ""
    return Fact(segment, gap.driver.title, _find_address(gap, context))


def word_quiet(count: int, language: str) -> str:
    """Return how many gaps nobody has asked for."""
    return say_count(
        language,
        "{count} more gap, which no win and no priority asks for",
        "{count} more gaps, which no win and no priority asks for",
        count,
    )


def view_gap(gap: Gap, context: Context) -> GapRow:
    """Return a gap in words, with who could fill it."""
    language = context.language
    fillers = [_view_case_of(case, context) for case in gap.in_work[:MOST]]
    room = max(0, MOST - len(fillers))
    fillers += [_view_candidate(one, language) for one in gap.candidates[:room]]
    rest = len(gap.in_work) + len(gap.candidates) - len(fillers)
    return GapRow(
        segment=gap.segment.title if gap.segment else say(language, "In no segment yet"),
        driver=gap.driver.title,
        address=_find_address(gap, context),
        wins=_word_wins(gap, language),
        sources=", ".join(
            say(language, SOURCES[source], count=count) for source, count in gap.by_source.items()
        ),
        importance=_word_importance(gap, language),
        fillers=tuple(fillers),
        more=say_count(language, "and {count} other", "and {count} others", rest) if rest else "",
    )


def _find_address(gap: Gap, context: Context) -> str:
    if gap.segment is None:
        return context.addresses.term(gap.driver)
    return context.addresses.crossing(gap.segment.id, gap.driver.id)


def _word_wins(gap: Gap, language: str) -> str:
    if not gap.wins:
        return ""
    wins = say_count(language, "{count} win", "{count} wins", len(gap.wins))
    return say_count(
        language,
        "{wins} without proof, of {count} customer",
        "{wins} without proof, of {count} customers",
        gap.customers,
        wins=wins,
    )


def _word_importance(gap: Gap, language: str) -> str:
    if gap.place is None:
        return ""
    return say(language, "number {place} of what matters to this segment", place=gap.place)


def _view_case_of(case: Case, context: Context) -> FillerRow:
    language = context.language
    words = (word_status(case.status, language), case.history.owner or "")
    link = Link(word_title(case, language), context.addresses.page_of(case))
    return FillerRow(link, ", ".join(filter(None, words)), "")


def _view_candidate(one: Candidate, language: str) -> FillerRow:
    if one.win:
        note = say(
            language,
            "bought for it on {day}, and has no case yet",
            day=word_day(one.win.date, language),
        )
        return FillerRow(Link(one.name), note, f"vpcases new case --from-win {one.win.row}")
    return FillerRow(Link(one.name), say(language, "is a customer there, and has no case yet"), "")
