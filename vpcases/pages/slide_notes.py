"""What a speaker reads below a slide: every sum word by word, and what it stands on."""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.catalogue import say
from vpcases.derive.case import Case
from vpcases.pages.case_facts import list_effort
from vpcases.pages.case_value import ElementView, ValueView, view_case_value
from vpcases.pages.claims import word_figure
from vpcases.pages.context import Context
from vpcases.pages.evidence import list_evidence
from vpcases.pages.figures import word_basis, word_qualified
from vpcases.pages.marks import word_title
from vpcases.pages.own_words import pick_own_words
from vpcases.pages.quote_card import QuoteCard
from vpcases.pages.result import word_result


def list_notes(
    case: Case, context: Context, language: str, quote: QuoteCard | None, link: str
) -> tuple[str, ...]:
    """Return the paragraphs of the notes of a slide, whole where the slide had to be short."""
    notes = (
        *_list_result(case, language),
        *_list_value(view_case_value(case, context, language), language),
        *_list_figures(case, language),
        *_list_effort(case, language),
        *_list_quote(quote),
        *_list_sources(case, context, language),
        *_list_notice(context, language),
        link,
    )
    return tuple(note for note in notes if note)


def _list_result(case: Case, language: str) -> Iterator[str]:
    yield word_title(case, language)
    result = word_result(case, language)
    if result:
        yield result.with_basis
        yield result.comparison


def _list_value(value: ValueView | None, language: str) -> Iterator[str]:
    if value is None or not value.elements:
        return
    yield say(language, "How it is worked out")
    for element in value.elements:
        yield from _list_element(element, language)
    if value.total:
        yield f"{say(language, 'Agreed difference')}: {value.total} {value.claim}"
    if value.settled:
        yield say(language, "{amount} once what is contended is settled", amount=value.settled)
    yield from value.notes


def _list_element(element: ElementView, language: str) -> Iterator[str]:
    standing = f" ({element.standing})" if element.standing else ""
    sums = " = ".join(part for part in (element.words, element.numbers, element.result) if part)
    told = sums or element.statement or element.amount
    yield f"{element.title}{standing}: {told}"
    for entry in element.inputs:
        rests = ", ".join(part for part in (entry.source, entry.level, entry.scaled) if part)
        yield f"– {entry.name}: {entry.words} · {rests}"
    yield element.views
    if element.resolve_by:
        yield say(language, "To be settled by: {means}", means=element.resolve_by)


def _list_figures(case: Case, language: str) -> Iterator[str]:
    for figure in case.figures:
        words = word_qualified(word_figure(figure, language), figure, language)
        yield f"{words} ({word_basis(figure.basis, language)})"


def _list_effort(case: Case, language: str) -> Iterator[str]:
    yield from (f"{fact.label}: {fact.words}" for fact in list_effort(case.history, language))
    if case.history.did_not_improve:
        told = " ".join(case.history.did_not_improve)
        yield f"{say(language, 'What did not improve')}: {told}"


def _list_quote(quote: QuoteCard | None) -> Iterator[str]:
    if quote:
        yield f"“{quote.text}” {', '.join(quote.attribution)}".strip()
        yield quote.translated_from
        yield quote.connection


def _list_sources(case: Case, context: Context, language: str) -> Iterator[str]:
    rows = list_evidence(case, context, language)
    told = [", ".join((row.about, row.level, *row.details)) for row in rows]
    if case.history.source:
        told.insert(0, case.history.source)
    if told:
        yield say(language, "It rests on")
        yield from (f"– {line}" for line in told)


def _list_notice(context: Context, language: str) -> Iterator[str]:
    own = pick_own_words(context.notice, language, context.site_language)
    if own:
        yield own.words
