"""Figures, values and sources on an approval sheet, in the words that a page has for them."""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.derive.consent.allowance import even_out
from vpcases.model.dates import read_period
from vpcases.model.scalars import as_one_line
from vpcases.pages.case_value import ElementView, InputView
from vpcases.pages.evidence import EvidenceRow
from vpcases.pages.figures import FigureView, GroundView
from vpcases.pages.over_time import OverTimeView
from vpcases.pages.quote_card import QuoteCard
from vpcases.pages.sheet import SheetContent, SheetLine
from vpcases.pages.wording import word_period

Facts = tuple[tuple[str, str], ...]


def keep_known(*facts: tuple[str, str]) -> Facts:
    """Return labelled facts without those of which nothing is known."""
    return tuple((label, words) for label, words in facts if words)


def word_figure(view: FigureView) -> SheetContent:
    """Return a before-and-after line with its basis."""
    lines = (SheetLine(view.sentence),) if view.sentence else ()
    after = {"expected": "Expected", "target": "Aimed at"}.get(view.standing, "After")
    return SheetContent(
        view.label,
        lines,
        keep_known(
            ("Before", view.before),
            (after, view.after),
            ("Change", view.change),
            ("Holds for", view.scope),
            ("In your words", view.said),
            ("Basis", view.basis),
            ("Pilot", view.pilot),
            *(("Source", _word_ground(ground)) for ground in view.grounds),
            ("The alternative", view.alternative),
        ),
    )


def _word_ground(ground: GroundView) -> str:
    named = f"{ground.side}: {ground.words}" if ground.side else ground.words
    return ", ".join((named, *ground.details))


def word_element(view: ElementView) -> SheetContent:
    """Return a value element: its sum in words, in numbers, its result, and every input."""
    title = f"{view.title} ({view.standing})" if view.standing else view.title
    lines = (SheetLine(view.statement),) if view.statement else ()
    is_sum = bool(view.words)
    return SheetContent(
        title,
        lines,
        keep_known(
            ("In words", view.words),
            ("In numbers", view.numbers),
            ("Result", view.result),
            ("Counted as", view.amount if is_sum else ""),
            ("Both views", view.views),
            ("To be settled by", view.resolve_by),
            *((entry.name, _word_input(entry)) for entry in view.inputs),
        ),
    )


def _word_input(entry: InputView) -> str:
    known = (entry.words, entry.source, entry.level, entry.scaled)
    return ", ".join(part for part in known if part)


def word_measured(view: OverTimeView | None, period: str, language: str) -> SheetContent | None:
    """Return what an element has brought in a period; None where no page would say so."""
    words = word_period(read_period(as_one_line(period)), language)
    rows = view.rows if view else ()
    row = next((row for row in rows if row.period == words and not row.is_expected), None)
    if view is None or row is None:
        return None
    facts = keep_known(
        (view.brought.capitalize(), row.amount),
        ("Counted to a year", row.rate),
        ("Confirmed", row.confirmed),
        ("Basis", row.source),
    )
    return SheetContent(f"{view.title}, {row.period}", facts=facts)


def word_evidence(row: EvidenceRow) -> SheetContent:
    """Return a source as the list of sources names it."""
    return SheetContent(row.about, facts=keep_known(("What it is", row.level), *_details(row)))


def _details(row: EvidenceRow) -> Iterator[tuple[str, str]]:
    if row.details:
        yield "Said of it", " · ".join(row.details)
    if "://" in row.address:
        yield "Link", row.address


def word_quote(card: QuoteCard, label: str, short: str = "") -> SheetContent:
    """Return a quote with who said it, when, and what else stands beside it."""
    original = even_out(card.translated_from)
    return SheetContent(
        label,
        (SheetLine(f"“{even_out(card.text)}”"),),
        keep_known(
            ("Said by", ", ".join(filter(None, (card.person, card.customer)))),
            ("On", card.said),
            ("Shorter", f"“{short}”" if short else ""),
            (card.translation or "In the words it was said", original),
            ("Said where", " ".join(filter(None, (card.source, card.source_address)))),
            ("Connection", card.connection),
        ),
    )
