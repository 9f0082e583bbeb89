"""A proof as one slide: result and basis, a chart, three facts, a quote, until when it holds."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from vpcases.catalogue import say
from vpcases.derive.case import Case, CustomerQuote, is_none
from vpcases.derive.media import resolve_media
from vpcases.derive.portfolio import Portfolio
from vpcases.model.approval import Channel
from vpcases.model.case import ALTERNATIVE_UNKNOWN, CaseHistory
from vpcases.pages.card import view_logo
from vpcases.pages.case_facts import Fact
from vpcases.pages.context import Context
from vpcases.pages.dates import word_date, word_day, word_days
from vpcases.pages.marks import word_title
from vpcases.pages.quote_card import QuoteCard, view_quote
from vpcases.pages.result import word_result
from vpcases.pages.slide_chart import SlideChart, list_told_figures, view_chart
from vpcases.pages.slide_notes import list_notes
from vpcases.pages.standing import word_customer
from vpcases.pages.wording import capitalise

SHORT_QUOTE = 260
"""How many signs a quote has at most that is read while somebody speaks."""


@dataclass(frozen=True, slots=True)
class SlideQuote:
    """Words of the customer with who said them; `language` is that of the words."""

    text: str
    by: str
    language: str


@dataclass(frozen=True, slots=True)
class SlideLogo:
    """A customer's logo: its file, what tells its content from another, and what it shows."""

    file: str
    digest: str
    alt: str


@dataclass(frozen=True, slots=True)
class Slide:
    """A proof as one slide; empty fields print nothing.

    `headline` and `basis` stand in one block. `about` is whom and what it is about, in one line;
    `figures` are those in words that no chart shows. `stamp` says until when it may be shown, and
    `link` is the whole web address of its page. `notes` are the paragraphs a speaker reads, with
    every sum. `title` and `day` are those of the file: the day changes only with the case.
    """

    language: str
    title: str
    headline: str
    basis: str
    customer: str
    about: str
    chart: SlideChart | None
    figures: tuple[Fact, ...]
    facts: tuple[Fact, ...]
    quote: SlideQuote | None
    connection: str
    stamp: str
    link: str
    notes: tuple[str, ...]
    logo: SlideLogo | None
    day: str


def plan_slide(case: Case, portfolio: Portfolio, context: Context) -> Slide:
    """Return the slide of a case, of the portfolio that a channel covers."""
    language = case.language or context.language
    result = word_result(case, language)
    quote = find_best_quote(case)
    card = _view_quote(quote, context, language) if quote else None
    chart = view_chart(case, language)
    title = word_title(case, language)
    about = (case.segment, case.drivers[0] if case.drivers else None)
    link = find_public_address(case, context)
    return Slide(
        language=language,
        title=title,
        headline=result.words if result else title,
        basis=_word_basis(result.basis if result else "", case.history, language),
        customer=word_customer(case, language),
        about=" · ".join(term.title for term in about if term),
        chart=chart,
        figures=list_told_figures(case, chart, language),
        facts=list_slide_facts(case, language),
        quote=_as_slide_quote(card, language) if card else None,
        connection=_word_connection(case, card, language),
        stamp=word_slide_stamp(case, language),
        link=link,
        notes=list_notes(case, context, language, card, link),
        logo=_find_logo(case, portfolio, context),
        day=find_day(case).isoformat(),
    )


def find_day(case: Case) -> date:
    """Return the day that the file of a slide bears: the newest that its case tells of."""
    return max(case.newest_day, date(2000, 1, 1))


def find_public_address(case: Case, context: Context) -> str:
    """Return the web address of a case in the public edition; empty where it has no page there.

    Neither has one that is named on its channel and on the website is not: a link would tell.
    """
    website = context.channels.get(Channel.WEBSITE)
    if website is None or not context.public_url or not website.shows(case.id):
        return ""
    language = case.language if case.is_translated else ""
    is_told = not language or website.find_told(case.id, language) is not None
    address = context.addresses.case(case.id, language if is_told else "")
    return replace(context, site_url=context.public_url).absolute(address)


def find_best_quote(case: Case) -> CustomerQuote | None:
    """Return the words to show beside the result: a proof, about the main driver, and short.

    Of several that are alike the first that its author wrote; None where there is none at all.
    """
    main = case.drivers[0] if case.drivers else None

    def rank(quote: CustomerQuote) -> tuple[bool, bool, bool]:
        is_long = len(quote.content.text or "") > SHORT_QUOTE
        return is_long, not quote.is_proof, main not in quote.explains

    return min(case.quotes, key=rank, default=None)


def list_slide_facts(case: Case, language: str) -> tuple[Fact, ...]:
    """Return the three things to know beside the result: effort, what stayed, the alternative."""
    facts = (
        Fact(say(language, "What it took"), word_effort(case.history, language)),
        Fact(say(language, "What did not improve"), " ".join(case.history.did_not_improve)),
        Fact(say(language, "Next-best alternative"), _word_alternative(case, language)),
    )
    return tuple(fact for fact in facts if fact.words)


def word_effort(history: CaseHistory, language: str) -> str:
    """Return what it took, in one line: how long, how much work, whose."""
    effort = history.effort
    if effort is None:
        return ""
    words = say(language, "not known") if effort.words == "unknown" else effort.words or ""
    elapsed, own = (
        (say(language, "From start to use"), effort.elapsed_days),
        (say(language, "Work on the customer's side"), effort.customer_days),
    )
    days = (f"{label}: {word_days(n, language)}" for label, n in (elapsed, own) if n is not None)
    return " · ".join(part for part in (words, *days, effort.who or "") if part)


def _word_alternative(case: Case, language: str) -> str:
    if case.history.alternative == ALTERNATIVE_UNKNOWN:
        return say(language, "not known")
    return case.alternative.title if case.alternative else ""


def _word_basis(basis: str, history: CaseHistory, language: str) -> str:
    if basis or not history.no_figures_because:
        return basis
    return say(language, "No figures: {reason}", reason=history.no_figures_because)


def _view_quote(quote: CustomerQuote, context: Context, language: str) -> QuoteCard:
    site = context.site_language
    return view_quote(quote, context.addresses, language, frozenset(), site_language=site)


def _as_slide_quote(card: QuoteCard, language: str) -> SlideQuote:
    told = (", ".join(card.attribution), card.translation)
    return SlideQuote(
        card.text, " · ".join(part for part in told if part), card.language or language
    )


def _word_connection(case: Case, quote: QuoteCard | None, language: str) -> str:
    """Return every payment or tie between us and whoever speaks, each once; empty for none."""
    own = case.history.connections or ""
    told = {"" if is_none(own) else own, quote.connection if quote else ""} - {""}
    # A shorter telling of the same says nothing more.
    whole = [each for each in told if not any(each.rstrip(".") in o for o in told - {each})]
    words = " ".join(sorted(whole))
    return say(language, "Connection: {words}", words=words) if words else ""


def word_slide_stamp(case: Case, language: str) -> str:
    """Return when the customer confirmed a case, and until when it may be shown."""
    approval = case.history.approval
    confirmed = word_date(approval.date, language) if approval and approval.date else ""
    until = word_day(case.last_day, language) if case.last_day else ""
    parts = (
        say(language, "confirmed {day}", day=confirmed) if confirmed else "",
        say(language, "valid until {day}", day=until) if until else "",
    )
    return capitalise(" · ".join(part for part in parts if part))


def _find_logo(case: Case, portfolio: Portfolio, context: Context) -> SlideLogo | None:
    """Return the logo for a white ground, where there is one and it may be shown."""
    media = portfolio.library.media
    view = view_logo(case, context.addresses, media)
    logo = case.customer.content.logo if view and case.customer else None
    path = resolve_media(logo.light or "", media) if logo else None
    if view is None or path is None:
        return None
    digest = portfolio.library.digests.get(path, "")
    return SlideLogo(str(context.printing.cases / path), digest, view.alt)
