"""The lists of a win review in words: counts, claims, moves, holes and nominations."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.catalogue import say, say_count
from vpcases.derive.wins.counts import Claim, Count, Move
from vpcases.derive.wins.proofs import Hole, HoleKind, Nomination
from vpcases.derive.wins.told import split_sources
from vpcases.pages.addresses import Link
from vpcases.pages.case_facts import Fact
from vpcases.pages.win_patterns import view_win
from vpcases.pages.win_words import WinWords, count_share, count_wins
from vpcases.pages.wording import word_list


@dataclass(frozen=True, slots=True)
class CountRow:
    """A reason with its wins of the month, and of the three months before; the latest first."""

    reason: Link
    count: str
    sources: str
    before: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CountsView:
    """The reasons of a segment."""

    segment: Link
    rows: tuple[CountRow, ...]


@dataclass(frozen=True, slots=True)
class NominationView:
    """A customer worth a case: what it would fill, and the command that begins it."""

    customer: str
    fills: str
    notes: str
    command: str


def view_counts(counts: tuple[Count, ...], words: WinWords) -> tuple[CountsView, ...]:
    """Return counts by segment, in their order."""
    by_segment: dict[str, list[CountRow]] = {}
    for count in counts:
        row = CountRow(
            reason=words.reason(count.reason),
            count=str(count.sources.total),
            sources=words.sources(count.sources),
            before=tuple(str(n) for n in count.before),
        )
        by_segment.setdefault(count.segment, []).append(row)
    return tuple(CountsView(words.segment(k), tuple(rows)) for k, rows in by_segment.items())


def view_claim(claim: Claim, words: WinWords) -> Fact:
    """Return what is claimed first for a segment beside what its wins were won on."""
    segment = words.segment(claim.segment).words
    return Fact(segment, words.with_sources(_word_claim(claim, words), claim.sources))


def _word_claim(claim: Claim, words: WinWords) -> str:
    language, n = words.language, claim.sources.total
    bought = word_list([words.reason(reason).words for reason in claim.bought], language)
    if not claim.claimed:
        return say(
            language, "Nothing is claimed first. Most bought for: {reasons}, {share}",
            reasons=bought, share=count_share(claim.most, n, language),
        )  # fmt: skip
    said = say(
        language, "Claimed first: {driver}, {share}",
        driver=words.reason(claim.claimed).words, share=count_share(claim.held, n, language),
    )  # fmt: skip
    if not claim.is_drifting:
        return said
    most = say(language, "Most bought for: {reasons}, {most}", reasons=bought, most=claim.most)
    return f"{said}. {most}"


def view_move(move: Move, words: WinWords) -> Fact:
    """Return where customers were who had been taken for others."""
    assumed, actual = words.segment(move.assumed), words.segment(move.actual)
    language = words.language
    label = say(
        language, "Taken for {assumed}, were {actual}", assumed=assumed.words, actual=actual.words
    )
    told = say(
        language,
        "{wins} in twelve months, {now} of them this month",
        wins=count_wins(move.in_year, language),
        now=move.in_month,
    )
    return Fact(label, told, actual.address)


def word_known(known: int, words: WinWords) -> str:
    """Return of how many wins both segments are known; empty for none."""
    if not known:
        return ""
    return say_count(
        words.language,
        "Both segments are known of {count} win in twelve months.",
        "Both segments are known of {count} wins in twelve months.",
        known,
    )


def view_hole(hole: Hole, words: WinWords) -> Fact:
    """Return what wins have and proofs have not, with how many wins and who says why."""
    label = name_hole(hole, words)
    told = words.with_sources(count_wins(len(hole.wins), words.language), split_sources(hole.wins))
    return Fact(label, told, words.crossing(hole.segment, hole.about))


def name_hole(hole: Hole, words: WinWords) -> str:
    """Return what a segment has no proof of."""
    segment = words.segment(hole.segment).words
    if hole.kind is HoleKind.DO_NOTHING:
        other = words.alternative(hole.about).words
        return say(words.language, "{segment}, against {alternative}",
                   segment=segment, alternative=other)  # fmt: skip
    return f"{segment}, {words.reason(hole.about).words}"


def view_nomination(nomination: Nomination, words: WinWords) -> NominationView:
    """Return a customer worth a case, with what it would fill."""
    win, language = nomination.win.win, words.language
    notes = [view_win(nomination.win, words).source]
    if win.needed_reference:
        notes.append(say(language, "asked for a reference themselves"))
    return NominationView(
        customer=words.customer(nomination.win),
        fills="; ".join(name_hole(hole, words) for hole in nomination.holes),
        notes=", ".join(note for note in notes if note),
        command=f"vpcases new case --from-win {win.row}",
    )
