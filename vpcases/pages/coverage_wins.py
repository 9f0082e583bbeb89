"""Wins beside proofs on the coverage page (internal edition): gaps, and what we win against."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vpcases.catalogue import say, say_count
from vpcases.derive.edition import Edition
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.wins.alternatives import Against, compare_alternatives
from vpcases.derive.wins.proofs import Score, score_gaps
from vpcases.derive.wins.told import Told, tell_all
from vpcases.pages.addresses import Link
from vpcases.pages.context import Context
from vpcases.pages.dates import word_day
from vpcases.pages.group_words import word_proofs
from vpcases.pages.win_words import WinWords, count_wins
from vpcases.pages.wording import word_list

MOST = 20
"""How many gaps are listed."""


@dataclass(frozen=True, slots=True)
class GapRow:
    """A segment and a driver with its wins and its proofs."""

    link: Link
    wins: str
    proofs: str
    is_gap: bool


@dataclass(frozen=True, slots=True)
class AgainstRow:
    """What a segment is mostly won against, and what its proofs are mostly against."""

    segment: Link
    words: str
    is_mismatch: bool


@dataclass(frozen=True, slots=True)
class CoverageWinsView:
    """What the wins of the whole log say of coverage; `lead` tells how many, and since when."""

    lead: str
    gaps: tuple[GapRow, ...]
    more: str
    against: tuple[AgainstRow, ...]
    reviews: Link


def view_coverage_wins(portfolio: Portfolio, context: Context) -> CoverageWinsView | None:
    """Return wins beside proofs; None in public, and where no log is kept."""
    if portfolio.edition is not Edition.INTERNAL or not portfolio.library.log.wins:
        return None
    rows = tell_all(portfolio.library.log.wins, portfolio.library, portfolio.as_of)
    if not rows:
        return None
    words, language = WinWords(portfolio, context), context.language
    scores = [score for score in score_gaps(rows, portfolio) if score.gap > 0]
    rest = len(scores) - MOST
    return CoverageWinsView(
        lead=say(
            language,
            "{wins} since {day}",
            wins=count_wins(len(rows), language),
            day=word_day(rows[0].win.date, language),
        ),
        gaps=tuple(_view_gap(score, words) for score in scores[:MOST]),
        more=say_count(language, "{count} more", "{count} more", rest) if rest > 0 else "",
        against=_list_against(rows, words),
        reviews=Link(say(language, "What the wins of each month say"), context.addresses.wins()),
    )


def _view_gap(score: Score, words: WinWords) -> GapRow:
    segment, driver = words.segment(score.segment).words, words.reason(score.driver).words
    return GapRow(
        link=Link(f"{segment}, {driver}", words.crossing(score.segment, score.driver)),
        wins=count_wins(score.wins, words.language),
        proofs=word_proofs(score.proofs, words.language),
        is_gap=not score.proofs,
    )


def _list_against(rows: Sequence[Told], words: WinWords) -> tuple[AgainstRow, ...]:
    """Return what segments are won against, those first whose proofs are against another thing."""
    found = compare_alternatives(rows, words.portfolio)
    ordered = sorted(found, key=lambda each: not each.is_mismatch)
    return tuple(
        AgainstRow(words.segment(each.segment), _word_against(each, words), each.is_mismatch)
        for each in ordered
    )


def _word_against(against: Against, words: WinWords) -> str:
    language, wins, proofs = words.language, against.in_wins, against.in_proofs
    won = say(
        language,
        "You win against {alternatives}: {count} of {wins}.",
        alternatives=_name(wins.ids, words),
        count=wins.n,
        wins=count_wins(wins.all, language),
    )
    if not proofs.ids:
        return f"{won} {say(language, 'No proof names an alternative.')}"
    proved = say(
        language,
        "Your proof is against {alternatives}: {count} of {proofs}.",
        alternatives=_name(proofs.ids, words),
        count=proofs.n,
        proofs=word_proofs(proofs.all, language),
    )
    return f"{won} {proved}"


def _name(ids: tuple[str, ...], words: WinWords) -> str:
    return word_list([words.alternative(each).words for each in ids], words.language)
