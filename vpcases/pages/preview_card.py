"""What stands on a preview card: the picture that a link to a page unfurls to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from vpcases.catalogue import say
from vpcases.derive.case import Case
from vpcases.derive.collections import Gathered
from vpcases.derive.headline import find_added_value, find_leading
from vpcases.derive.media import resolve_media
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.terms import Axis
from vpcases.model.dates import PartialDate
from vpcases.pages.card import view_logo
from vpcases.pages.collection_page import word_collected
from vpcases.pages.collection_page import word_title as word_collection
from vpcases.pages.context import Context
from vpcases.pages.dates import word_date, word_day
from vpcases.pages.figures import word_figure_change, word_sides, word_standing
from vpcases.pages.full_year import qualify, word_rate_basis
from vpcases.pages.group_words import NAMES, count_proofs, name_group, word_lead
from vpcases.pages.marks import word_title
from vpcases.pages.promise import word_promise
from vpcases.pages.result import ResultLine, word_agreed, word_alternative, word_result
from vpcases.pages.spoken import Spoken
from vpcases.pages.standing import word_customer

MOST_FIGURE = 180
"""How many letters a result has at most that is read at a glance."""
MOST_BASIS = 150
"""The same of what it is based on, which is never shortened."""
CARDED = (Axis.SEGMENT, Axis.DRIVER)
"""The lists that have a card of their own; all others have that of the library."""


@dataclass(frozen=True, slots=True)
class CardFigure:
    """The one figure of a card: what it is about, how much, more of it, and its basis."""

    label: str
    words: str
    detail: str
    basis: str
    comparison: str


@dataclass(frozen=True, slots=True)
class Preview:
    """What stands on a card, all of it in words of its page.

    `who` is the customer, or what a list is one of; `lead` says more of a list; `about` is the
    segment and the driver, or how many a list holds. `until` is the month to which it may be shown,
    and `logo` the file of a logo under `cases/`.
    """

    language: str
    title: str
    site: str
    who: str = ""
    lead: str = ""
    figure: CardFigure | None = None
    about: str = ""
    until: str = ""
    logo: str = ""


def view_preview(case: Case, context: Context) -> Preview:
    """Return what stands on the card of a case.

    A result that is too long to be read at a glance gives way to the title: it is never shortened,
    and never without its basis.
    """
    language = case.language or context.language
    about = (case.segment, *case.drivers[:1])
    return Preview(
        language=language,
        title=word_title(case, language),
        site=context.site_name,
        who=word_customer(case, language),
        figure=view_card_figure(case, language),
        about=" · ".join(term.title for term in about if term),
        until=_word_end(case, language),
        logo=_find_logo(case, context),
    )


def view_card_figure(case: Case, language: str) -> CardFigure | None:
    """Return the result of a case as a card shows it; None where there is none to show."""
    result = word_result(case, language)
    figure = _view_figure(case, result, language) if result else None
    if figure is None:
        return None
    length = len(figure.label) + len(figure.words) + len(figure.detail)
    if length > MOST_FIGURE or len(figure.basis) > MOST_BASIS:
        return None
    has_room = len(figure.basis) + len(figure.comparison) <= MOST_BASIS
    return figure if has_room else replace(figure, comparison="")


def _view_figure(case: Case, result: ResultLine, language: str) -> CardFigure | None:
    equation = find_added_value(case.value)
    if equation:
        against = word_alternative(case, language)
        rate = word_rate_basis(case, equation.period, language)
        expected = say(language, "expected") if equation.is_projected else ""
        return CardFigure(
            label=say(language, "Added value over {against}, before price", against=against),
            words=word_agreed(equation, language),
            detail=", ".join(part for part in (expected, rate) if part),
            basis=result.basis,
            comparison=result.comparison,
        )
    leading = find_leading(case.figures)
    if leading is None:
        return None
    change, sides = word_figure_change(leading, language), word_sides(leading, language)
    qualifiers = (word_standing(leading, language), leading.scope or "")
    if leading.sentence:
        words = qualify(qualify(leading.sentence, qualifiers[0]), qualifiers[1])
        return CardFigure("", words, "", result.basis, result.comparison)
    has_both = change and change != sides
    detail = ", ".join(part for part in (change if has_both else "", *qualifiers) if part)
    return CardFigure(leading.label, sides, detail, result.basis, result.comparison)


def _word_end(case: Case, language: str) -> str:
    """Return the month to which a case may be shown; empty where no end is known."""
    if case.last_day is None:
        return ""
    month = PartialDate(case.last_day.year, case.last_day.month)
    return say(language, "valid to {month}", month=word_date(month, language))


def _find_logo(case: Case, context: Context) -> str:
    """Return the file of the logo for a light ground; empty where none is to be shown."""
    is_shown = view_logo(case, context.addresses, context.media) is not None
    logo = case.customer.content.logo if case.customer else None
    file = logo.light if is_shown and logo else None
    return (resolve_media(file, context.media) if file else None) or ""


def view_collection(collection: Gathered, context: Context) -> Preview:
    """Return what stands on the card of a collection: for whom it is, how many, until when."""
    language = context.language
    return Preview(
        language=language,
        title=word_collection(collection, language),
        site=context.site_name,
        lead=word_collected(collection, language),
        until=say(language, "until {day}", day=word_day(collection.last_day, language)),
    )


@dataclass(frozen=True, slots=True)
class ListPreview:
    """The card of a list, with the address of its page and the file that its words are from."""

    page: str
    preview: Preview
    source_path: str = ""


def list_collection_previews(
    collections: Iterable[Gathered], spoken: Mapping[str, Spoken]
) -> Iterator[ListPreview]:
    """Yield the cards of collections that are still shown, each in its own language."""
    for collection in collections:
        if not collection.has_ended:
            own = spoken.get(collection.content.language or "") or next(iter(spoken.values()))
            preview = view_collection(collection, own.context)
            page = own.context.addresses.collection(collection.key)
            yield ListPreview(page, preview, collection.record.source.path)


def list_previews(portfolio: Portfolio, context: Context) -> Iterator[ListPreview]:
    """Yield the cards of lists: the library, whose card stands for the site, segments, drivers."""
    language, addresses = context.language, context.addresses
    whole = Preview(
        language=language,
        title=context.site_name or say(language, "Proofs"),
        site="",
        lead=count_proofs(len(portfolio.cases), language),
    )
    yield ListPreview(addresses.library(), whole)
    for axis in CARDED:
        for group in portfolio.groups[axis].values():
            preview = Preview(
                language=language,
                title=name_group(group.term, language),
                site=context.site_name,
                who=say(language, NAMES[axis][1]),
                lead=word_promise(group.term, portfolio, context, language)
                or word_lead(group.term, language),
                about=count_proofs(len(group.cases), language),
            )
            yield ListPreview(addresses.term(group.term), preview)
