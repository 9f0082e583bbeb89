"""The proof of a case on one sheet: the result first, with everything that it stands on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from vpcases.catalogue import say
from vpcases.derive.case import Case, CustomerQuote
from vpcases.derive.media import resolve_media
from vpcases.derive.portfolio import Portfolio
from vpcases.model.approval import Channel
from vpcases.pages.addresses import Link
from vpcases.pages.beside_past import word_unmeasured
from vpcases.pages.card import view_logo
from vpcases.pages.case_facts import Fact, list_customer_facts, list_effort
from vpcases.pages.case_links import list_authors
from vpcases.pages.context import Context
from vpcases.pages.decision import list_standing
from vpcases.pages.evidence import view_known
from vpcases.pages.languages import read_direction
from vpcases.pages.marks import word_title
from vpcases.pages.own_words import OwnWords, pick_own_words
from vpcases.pages.paper_figures import (
    PaperFigure,
    PaperValue,
    list_paper_figures,
    view_paper_value,
)
from vpcases.pages.paper_parts import (
    cut_problem,
    link_public,
    list_alternatives,
    list_place_words,
    list_warnings,
)
from vpcases.pages.paper_words import word_labels
from vpcases.pages.promise import word_promise
from vpcases.pages.quote_card import view_quote
from vpcases.pages.result import ResultLine, word_comparison, word_result
from vpcases.pages.stamp import word_stamp


@dataclass(frozen=True, slots=True)
class PaperHead:
    """What a paper is by itself: its title, who wrote it, and the language it is in."""

    title: str
    authors: tuple[str, ...]
    language: str
    direction: str


@dataclass(frozen=True, slots=True)
class PaperQuote:
    """A customer's words, who said them, and what colours them; `language` is that of the words."""

    text: str
    person: str
    notes: tuple[str, ...]
    language: str


@dataclass(frozen=True, slots=True)
class PaperLogo:
    """The logo of a customer: its file under `cases/`, and what is said of it."""

    file: str
    alt: str


@dataclass(frozen=True, slots=True)
class OnePage:
    """The proof of a case on one sheet; what is empty is not printed.

    `problem` is Markdown. `labels` are the words of the sheet itself, by their names, and `notice`
    is what the owner of the site says on every page.
    `promise` is what we promise its segment, in one sentence.
    """

    head: PaperHead
    labels: Mapping[str, str]
    notice: OwnWords | None
    crumbs: str
    title: str
    result: ResultLine | None
    no_figures_because: str
    places: tuple[str, ...]
    warnings: tuple[str, ...]
    logo: PaperLogo | None
    customer: str
    customer_facts: tuple[Fact, ...]
    problem: str
    alternatives: tuple[Fact, ...]
    effort: tuple[Fact, ...]
    compared_with: str
    figures: tuple[PaperFigure, ...]
    unmeasured: str
    value: PaperValue | None
    parity: str
    did_not_improve: tuple[str, ...]
    quote: PaperQuote | None
    known: tuple[Fact, ...]
    promise: str
    stamp: str
    link: Link | None


def plan_one_page(
    case: Case, portfolio: Portfolio, context: Context, channel: Channel = Channel.WEBSITE
) -> OnePage:
    """Return the proof of a case on one sheet, as a channel covers it."""
    language = case.language or context.language
    history = case.history
    parity = ", ".join(history.parity)
    return OnePage(
        head=head_paper(case, word_title(case, language), context, language),
        labels=word_labels(language),
        notice=pick_own_words(context.notice, language, context.site_language),
        crumbs=word_crumbs(case),
        title=word_title(case, language),
        result=word_result(case, language),
        no_figures_because=history.no_figures_because or "",
        places=list_place_words(case, portfolio, context, language),
        warnings=list_warnings(case, language),
        logo=find_logo(case, context),
        customer=case.customer.name if case.customer else "",
        customer_facts=_list_facts(case, portfolio, context, language),
        problem=cut_problem(case, language),
        alternatives=list_alternatives(case, language),
        effort=list_effort(history, language),
        compared_with=word_comparison(case, language),
        figures=list_paper_figures(case, language),
        unmeasured=word_unmeasured(case, language),
        value=view_paper_value(case, language),
        parity=say(language, "The same as with the alternative: {things}", things=parity)
        if parity
        else "",
        did_not_improve=history.did_not_improve,
        quote=_choose_quote(case, context, language),
        known=list_known(case, context, language),
        promise=word_promise(case.segment, portfolio, context, language),
        stamp=word_stamp(case, portfolio, language),
        link=link_public(case, context, channel),
    )


def head_paper(case: Case, title: str, context: Context, language: str) -> PaperHead:
    """Return what a paper of a case is by itself."""
    authors = tuple(author.words for author in list_authors(case.history))
    return PaperHead(
        title=title,
        authors=authors or tuple(filter(None, [context.public_host])),
        language=language,
        direction=read_direction(language),
    )


def word_crumbs(case: Case) -> str:
    """Return the segment and the main driver of a case."""
    terms = (case.segment, case.drivers[0] if case.drivers else None)
    return " · ".join(term.title for term in terms if term)


def find_logo(case: Case, context: Context) -> PaperLogo | None:
    """Return the logo of the customer as it may be shown; None where it may not, or there is none.

    Its file is the one that its author named, whatever copies of it are published.
    """
    if view_logo(case, context.addresses, context.media) is None:
        return None
    return _find_file(case, context)


def _find_file(case: Case, context: Context) -> PaperLogo | None:
    logo = case.customer.content.logo if case.customer else None
    file = resolve_media(logo.light, context.media) if logo and logo.light else None
    if not file or not logo or not case.customer:
        return None
    return PaperLogo(file, logo.alt or case.customer.name)


def _list_facts(
    case: Case, portfolio: Portfolio, context: Context, language: str
) -> tuple[Fact, ...]:
    """Return who they are, in the few facts that stand at the top of a page."""
    facts = list_customer_facts(case, context, language)
    standing = list_standing(case, portfolio, language)
    return tuple(fact for fact in (*facts, *standing) if fact.is_in_strip)


def list_known(case: Case, context: Context, language: str) -> tuple[Fact, ...]:
    """Return how we know what a case says, in a few lines."""
    known = view_known(case, context, language)
    facts = (
        Fact(say(language, "Evidence"), known.level),
        Fact(say(language, "Source"), known.source),
        Fact(say(language, "Payments or ties between us"), known.connections),
    )
    return tuple(fact for fact in facts if fact.words)


def _choose_quote(case: Case, context: Context, language: str) -> PaperQuote | None:
    """Return the quote that says most: one that speaks to a driver, then the author's first."""
    ranked = sorted(case.quotes, key=lambda quote: _rank(quote, case))
    return _set_quote(ranked[0], context, language) if ranked else None


def _rank(quote: CustomerQuote, case: Case) -> int:
    """Return how far from the result of its case a quote is: one about its main driver is next."""
    main = case.drivers[:1]
    if any(term in quote.explains for term in main):
        return 0
    return 1 if quote.is_proof else 2


def _set_quote(quote: CustomerQuote, context: Context, language: str) -> PaperQuote:
    card = view_quote(
        quote, context.addresses, language, context.media, site_language=context.site_language
    )
    tie = say(language, "Connection: {words}", words=card.connection) if card.connection else ""
    return PaperQuote(
        text=card.text,
        person=" · ".join(card.attribution),
        notes=tuple(note for note in (card.translation, tie) if note),
        language=card.language,
    )
