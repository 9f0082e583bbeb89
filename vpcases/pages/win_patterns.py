"""Patterns of the win log in words: who buys for which reason, and on how many wins."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.catalogue import say, say_count
from vpcases.derive.coverage import is_open
from vpcases.derive.wins.pattern import GroupKind, Pattern
from vpcases.derive.wins.told import Told, split_sources
from vpcases.pages.addresses import Link
from vpcases.pages.win_words import WinWords, count_customers, count_share, count_wins
from vpcases.pages.wording import capitalise


@dataclass(frozen=True, slots=True)
class WinRow:
    """A win: when, who, their words, and who told us; `row` is its place in the sheet."""

    day: str
    customer: str
    words: str
    source: str
    row: int


@dataclass(frozen=True, slots=True)
class PatternView:
    """A group that buys for a reason of its own.

    `mark` tells whether it is new or since when it is known, `counts` on how many wins it rests,
    and `notes` are what is claimed, who gave the reasons, what was lost, and what to do.
    """

    group: Link
    reason: Link
    mark: str
    is_new: bool
    counts: str
    notes: tuple[str, ...]
    proofs: Link | None
    wins: tuple[WinRow, ...]
    wins_words: str


def view_pattern(pattern: Pattern, lost: int | None, words: WinWords) -> PatternView:
    """Return a pattern in words.

    Args:
        pattern: What was called.
        lost: How many customers of the group decided against us for the reason; None where no
            losses are kept.
        words: What the site calls things.
    """
    language = words.language
    return PatternView(
        group=name_group_of(pattern, words),
        reason=words.reason(pattern.reason),
        mark=_word_mark(pattern, words),
        is_new=pattern.is_new,
        counts=word_counts(pattern, words),
        notes=tuple(note for note in _list_notes(pattern, lost, words) if note),
        proofs=_link_proofs(pattern, words),
        wins=tuple(view_win(row, words) for row in reversed(pattern.wins)),
        wins_words=count_wins(len(pattern.wins), language),
    )


def _link_proofs(pattern: Pattern, words: WinWords) -> Link | None:
    """Return how many proofs the segment has about the reason, with their page."""
    language = words.language
    crossing = words.portfolio.crossings.get((pattern.group, pattern.reason))
    if pattern.of is not GroupKind.SEGMENT or crossing is None:
        return None
    count = sum(is_open(case, words.portfolio) for case in crossing.cases)
    told = (
        say_count(language, "{count} proof of it", "{count} proofs of it", count)
        if count
        else say(language, "No proof of it yet")
    )
    return Link(told, words.crossing(pattern.group, pattern.reason))


def name_group_of(pattern: Pattern, words: WinWords) -> Link:
    """Return what the customers of a pattern have in common, as it was first written."""
    if pattern.of is GroupKind.SEGMENT:
        return words.segment(pattern.group)
    return Link(capitalise(str(getattr(pattern.wins[0].win, pattern.of))))


def view_win(row: Told, words: WinWords) -> WinRow:
    """Return a win as a list shows it."""
    return WinRow(
        day=words.day(row),
        customer=words.customer(row),
        words=row.win.words,
        source=words.source(row),
        row=row.win.row,
    )


def word_counts(pattern: Pattern, words: WinWords) -> str:
    """Return on how many wins a pattern rests, and how the others bought."""
    language = words.language
    return say(
        language,
        "{share} in twelve months, from {customers}; elsewhere {others} of {rest}",
        share=count_share(len(pattern.wins), pattern.group_wins, language),
        customers=count_customers(pattern.customers, language),
        others=pattern.elsewhere[0],
        rest=pattern.elsewhere[1],
    )


def _word_mark(pattern: Pattern, words: WinWords) -> str:
    if pattern.is_new:
        return say(words.language, "new this month")
    return say(words.language, "known since {month}", month=words.month(pattern.since))


def _list_notes(pattern: Pattern, lost: int | None, words: WinWords) -> list[str]:
    language = words.language
    notes = [_word_claim(pattern, words)]
    sources = words.sources(split_sources(pattern.wins))
    notes.append(say(language, "Reasons: {sources}.", sources=sources) if sources else "")
    if pattern.of is not GroupKind.SEGMENT:
        notes.append(
            say(language, "These customers are outside what our segments usually hold. Proposed: "
                          "a segment of their own.")
        )  # fmt: skip
    elif pattern.group not in words.portfolio.library.segments:
        notes.append(
            say(language, "Our segments have none of that name. Proposed: a segment of their own.")
        )
    if lost is not None:
        notes.append(_word_lost(lost, language))
    return notes


def _word_claim(pattern: Pattern, words: WinWords) -> str:
    language = words.language
    if pattern.of is not GroupKind.SEGMENT:
        return ""
    if not pattern.claimed:
        return say(language, "Nothing is claimed for this segment yet.")
    claimed = words.reason(pattern.claimed).words
    return say(language, "What we claim first is another thing: {driver}.", driver=claimed)


def _word_lost(lost: int, language: str) -> str:
    if not lost:
        return say(language, "No customer of the same kind decided against us for the same reason.")
    return say_count(
        language,
        "{count} customer of the same kind decided against us for the same reason.",
        "{count} customers of the same kind decided against us for the same reason.",
        lost,
    )
