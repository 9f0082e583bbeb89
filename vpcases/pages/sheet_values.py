"""Figures, values and sources on an approval sheet, in the words that a page has for them."""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.catalogue import say
from vpcases.derive.figures import Figure
from vpcases.model.dates import read_period
from vpcases.model.scalars import as_one_line
from vpcases.pages.case_value import ElementView, InputView
from vpcases.pages.dates import word_period
from vpcases.pages.evidence import EvidenceRow
from vpcases.pages.figures import FigureView, GroundView
from vpcases.pages.over_time import OverTimeView
from vpcases.pages.quote_card import QuoteCard
from vpcases.pages.sheet import SheetContent, SheetLine

Facts = tuple[tuple[str, str], ...]


def keep_known(*facts: tuple[str, str]) -> Facts:
    """Return labelled facts without those of which nothing is known."""
    return tuple((label, words) for label, words in facts if words)


def word_figure(figure: Figure, view: FigureView, language: str) -> SheetContent:
    """Return a before-and-after line with its basis."""
    lines = (SheetLine(view.sentence),) if view.sentence else ()
    return SheetContent(
        view.label,
        lines,
        keep_known(
            (say(language, "Before"), view.before),
            (_label_after(figure, language), view.after),
            (say(language, "Change"), view.change),
            (say(language, "Holds for"), view.scope),
            (say(language, "In your words"), view.said),
            (say(language, "Basis"), view.basis),
            (say(language, "Pilot"), view.pilot),
            *((say(language, "Source"), _word_ground(ground)) for ground in view.grounds),
            (say(language, "The alternative"), view.alternative),
        ),
    )


def _label_after(figure: Figure, language: str) -> str:
    if figure.is_projected:
        return say(language, "Expected")
    return say(language, "Aimed at") if figure.is_target else say(language, "After")


def _word_ground(ground: GroundView) -> str:
    named = f"{ground.side}: {ground.words}" if ground.side else ground.words
    return ", ".join((named, *ground.details))


def word_element(view: ElementView, language: str) -> SheetContent:
    """Return a value element: its sum in words, in numbers, its result, and every input."""
    title = f"{view.title} ({view.standing})" if view.standing else view.title
    lines = (SheetLine(view.statement),) if view.statement else ()
    is_sum = bool(view.words)
    return SheetContent(
        title,
        lines,
        keep_known(
            (say(language, "In words"), view.words),
            (say(language, "In numbers"), view.numbers),
            (say(language, "Result"), view.result),
            (say(language, "Counted as"), view.amount if is_sum else ""),
            (say(language, "Both views"), view.views),
            (say(language, "To be settled by"), view.resolve_by),
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
        (say(language, "Cost") if view.is_cost else say(language, "Brought"), row.amount),
        (say(language, "Counted to a year"), row.rate),
        (say(language, "Confirmed"), row.confirmed),
        (say(language, "Basis"), row.source),
    )
    return SheetContent(f"{view.title}, {row.period}", facts=facts)


def word_evidence(row: EvidenceRow, language: str) -> SheetContent:
    """Return a source as the list of sources names it."""
    level = (say(language, "What it is"), row.level)
    return SheetContent(row.about, facts=keep_known(level, *_list_details(row, language)))


def _list_details(row: EvidenceRow, language: str) -> Iterator[tuple[str, str]]:
    if row.details:
        yield say(language, "Said of it"), " · ".join(row.details)
    if "://" in row.address:
        yield say(language, "Link"), row.address


def word_quote(card: QuoteCard, label: str, language: str, short: str = "") -> SheetContent:
    """Return a quote with who said it, when, and what else stands beside it."""
    original = as_one_line(card.translated_from)
    return SheetContent(
        label,
        (SheetLine(say(language, "“{words}”", words=as_one_line(card.text))),),
        keep_known(
            (say(language, "Said by"), ", ".join(filter(None, (card.person, card.customer)))),
            (say(language, "On"), card.said),
            (say(language, "Shorter"), say(language, "“{words}”", words=short) if short else ""),
            (card.translation or say(language, "In the words it was said"), original),
            (
                say(language, "Said where"),
                " ".join(filter(None, (card.source, card.source_address))),
            ),
            (say(language, "Connection"), card.connection),
        ),
        language=card.language,
    )
