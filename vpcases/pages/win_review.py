"""The review of a month in words: the same for its page, and for the Markdown that is sent."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.catalogue import say, say_count
from vpcases.derive.wins import MonthReview
from vpcases.derive.wins.notes import find_begun
from vpcases.derive.wins.pattern import Pattern
from vpcases.derive.wins.told import split_sources
from vpcases.pages.addresses import Link
from vpcases.pages.case_facts import Fact
from vpcases.pages.dates import word_date
from vpcases.pages.marks import word_title
from vpcases.pages.win_lists import (
    CountsView,
    NominationView,
    view_claim,
    view_counts,
    view_hole,
    view_move,
    view_nomination,
    word_known,
)
from vpcases.pages.win_patterns import (
    PatternView,
    WinRow,
    name_group_of,
    view_pattern,
    view_win,
    word_counts,
)
from vpcases.pages.win_words import (
    WinWords,
    count_customers,
    count_losses,
    count_wins,
)

MOST = 12
"""How many rows a list shows before it counts the rest."""


@dataclass(frozen=True, slots=True)
class NoteView:
    """What the team made of the month: who, when, and their words."""

    when: str
    text: str
    segments: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ReviewView:
    """Everything that the review of a month says.

    `note_file` is where the note goes once its file is begun; until then `to_note` begins it.
    `months` are the heads of the columns of its counts: the month and the three before. `unused`
    is None where the log does not keep which proofs were used.
    """

    title: str
    lead: str
    sources: str
    note: NoteView | None
    to_note: str
    note_file: str
    patterns: tuple[PatternView, ...]
    no_pattern: str
    quiet: tuple[str, ...]
    borne_out: tuple[str, ...]
    months: tuple[str, ...]
    counts: tuple[CountsView, ...]
    lost: tuple[CountsView, ...]
    claims: tuple[Fact, ...]
    moves: tuple[Fact, ...]
    moves_of: str
    holes: tuple[Fact, ...]
    no_hole: str
    unused: tuple[Link, ...] | None
    nominations: tuple[NominationView, ...]
    more_nominations: str
    unmapped: tuple[WinRow, ...]


def view_review(review: MonthReview, words: WinWords, *, has_losses: bool) -> ReviewView:
    """Return the review of a month in words.

    Args:
        review: What its wins say.
        words: What the site calls things.
        has_losses: Whether losses are kept as well.
    """
    language = words.language
    found = review.found
    rest = review.nominations.count - len(review.nominations.first)
    return ReviewView(
        title=say(language, "The wins of {month}", month=words.month(review.month)),
        lead=_word_lead(review, words),
        sources=_word_sources(review, words),
        note=_view_note(review, words),
        to_note=f"vpcases new review {review.month}",
        note_file=find_begun(words.portfolio.library, review.month),
        patterns=tuple(
            view_pattern(pattern, lost if has_losses else None, words)
            for pattern, lost in zip(found.patterns, review.lost_alike, strict=True)
        ),
        no_pattern=_word_no_pattern(review, language),
        quiet=tuple(_word_pattern(p, words) for p in found.quiet),
        borne_out=tuple(_word_pattern(p, words) for p in found.borne_out),
        months=tuple(words.short_month(each) for each in (review.month, *review.before)),
        counts=view_counts(review.counts, words),
        lost=view_counts(review.lost, words),
        claims=tuple(view_claim(claim, words) for claim in review.claims),
        moves=tuple(view_move(move, words) for move in review.moves),
        moves_of=word_known(review.known_moves, words),
        holes=tuple(view_hole(hole, words) for hole in review.holes),
        no_hole=_word_no_hole(review, language),
        unused=None
        if review.unused is None
        else tuple(
            Link(word_title(case, language), words.context.addresses.page_of(case))
            for case in review.unused
        ),
        nominations=tuple(view_nomination(each, words) for each in review.nominations.first),
        more_nominations=say_count(
            language, "{count} more customer", "{count} more customers", rest
        )
        if rest
        else "",
        unmapped=tuple(view_win(row, words) for row in review.unmapped[:MOST]),
    )


def _word_lead(review: MonthReview, words: WinWords) -> str:
    language = words.language
    if not review.wins:
        return word_decisions(review, language)
    customers = count_customers(len({row.who for row in review.wins}), language)
    wins = say(
        language, "{wins} of {customers}",
        wins=count_wins(len(review.wins), language), customers=customers,
    )  # fmt: skip
    return f"{wins}, {count_losses(len(review.losses), language)}" if review.losses else wins


def word_decisions(review: MonthReview, language: str) -> str:
    """Return how many wins a month had, and how many losses if any."""
    wins = count_wins(len(review.wins), language)
    return f"{wins}, {count_losses(len(review.losses), language)}" if review.losses else wins


def _word_no_pattern(review: MonthReview, language: str) -> str:
    if review.found.patterns:
        return ""
    if not review.wins:
        return say(language, "There is no win in this month, so no pattern was looked for.")
    return say(language, "Nothing is beyond chance.")


def _word_no_hole(review: MonthReview, language: str) -> str:
    if review.holes:
        return ""
    if not review.in_year:
        return say(language, "There is no win in these twelve months.")
    return say(language, "There is a proof for everything that was won on.")


def _word_sources(review: MonthReview, words: WinWords) -> str:
    if not review.wins:
        return ""
    sources = words.sources(review.sources)
    if not sources:
        return say(words.language, "The log does not say who gave the reasons.")
    return say(words.language, "Reasons: {sources}.", sources=sources)


def _view_note(review: MonthReview, words: WinWords) -> NoteView | None:
    if review.note is None:
        return None
    note = review.note.content
    when = (note.by or "", word_date(note.date, words.language))
    return NoteView(
        when=", ".join(part for part in when if part),
        text=note.note or "",
        segments=tuple(words.segment(segment) for segment in note.segments),
    )


def _word_pattern(pattern: Pattern, words: WinWords) -> str:
    told = say(
        words.language,
        "{group}, {reason}: {counts}",
        group=name_group_of(pattern, words).words,
        reason=words.reason(pattern.reason).words,
        counts=word_counts(pattern, words),
    )
    return words.with_sources(told, split_sources(pattern.wins))
