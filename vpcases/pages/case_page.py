"""The proof page of one case, in the order in which a reader asks."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from vpcases.derive.case import Case, Party
from vpcases.derive.figures import Figure
from vpcases.derive.nearest import find_nearest
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.terms import Term
from vpcases.model.authored import EvidenceLevel, Status
from vpcases.model.case import ALTERNATIVE_UNKNOWN, CaseHistory
from vpcases.model.figures import ValueElement
from vpcases.model.scalars import PartialDate, is_safe_address
from vpcases.pages.addresses import Link
from vpcases.pages.card import CaseCard, view_logo, word_reason, word_status
from vpcases.pages.context import Context
from vpcases.pages.figures import FigureView, ResultLine, find_leading, view_figure, word_result
from vpcases.pages.page import Head, ProofPage, cut_description
from vpcases.pages.pictures import ImageView, resolve_media, view_image
from vpcases.pages.prose import ProseBlock, ProseReader
from vpcases.pages.quote_card import QuoteCard, view_quote
from vpcases.pages.structured_data import describe_case
from vpcases.pages.wording import (
    LEVELS,
    MEANINGS,
    word_count,
    word_date,
    word_language,
    word_period,
    word_quantity,
)
from vpcases.problems import Problem
from vpcases.quantities import Quantity


@dataclass(frozen=True, slots=True)
class Fact:
    """A label with what stands behind it.

    `is_in_strip` marks the few facts that stand at the top of a page where there is no side column.
    """

    label: str
    words: str
    address: str = ""
    is_in_strip: bool = False


@dataclass(frozen=True, slots=True)
class OtherLanguage:
    """The page in another language, named in that language."""

    code: str
    words: str
    address: str


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """A source that figures stand on."""

    id: str
    about: str
    level: str
    details: tuple[str, ...]
    address: str = ""


@dataclass(frozen=True, slots=True)
class ElementView:
    """A value element as it was written; its sums are not worked out here."""

    title: str
    driver: Link
    kind: str
    words: str
    inputs: tuple[Fact, ...]
    point: str
    favours: str


@dataclass(frozen=True)
class CasePage(ProofPage):
    """The proof page of a case; empty fields print nothing, or say that nobody answered yet."""

    crumbs: tuple[Link, ...]
    result: ResultLine | None
    no_figures_because: str
    status: str
    todo: tuple[Problem, ...]
    notice: str
    logo: ImageView | None
    customer: str
    customer_facts: tuple[Fact, ...]
    customer_about: str
    problem: tuple[ProseBlock, ...]
    replaced: tuple[Link, ...]
    considered: tuple[Link, ...]
    alternative: Link | None
    is_alternative_unknown: bool
    done: tuple[ProseBlock, ...]
    effort: tuple[Fact, ...]
    outcome: tuple[ProseBlock, ...]
    figures: tuple[FigureView, ...]
    compared_with: str
    in_use: tuple[Fact, ...]
    elements: tuple[ElementView, ...]
    parity: tuple[str, ...]
    prices: tuple[Fact, ...]
    did_not_improve: tuple[str, ...]
    story: tuple[ProseBlock, ...]
    quotes: tuple[QuoteCard, ...]
    images: tuple[ImageView, ...]
    videos: tuple[Link, ...]
    downloads: tuple[Link, ...]
    links: tuple[Link, ...]
    told_at: str
    evidence: tuple[EvidenceRow, ...]
    source: str
    level: str
    level_meaning: str
    connections: str
    authors: tuple[Link, ...]
    stamp: tuple[Fact, ...]
    nearest: tuple[CaseCard, ...]
    other_languages: tuple[OtherLanguage, ...] = ()
    problems: tuple[Problem, ...] = field(default=())

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "case_page"


def plan_case_page(case: Case, portfolio: Portfolio, context: Context) -> CasePage:
    """Return the proof page of a case."""
    language = case.language or context.language
    history = case.history
    prose = ProseReader(case, context.addresses, portfolio.library, language)
    problem, done = prose.read(history.situation), prose.read(history.what_was_done)
    outcome, story = prose.read(history.outcome), prose.read(history.story)
    result = word_result(case, language)
    return CasePage(
        head=_head(case, context, language, result),
        site_notice=context.site_notice,
        edition=portfolio.edition.value,
        crumbs=_crumbs(case, context),
        result=result,
        no_figures_because=history.no_figures_because or "",
        status=word_status(case.status),
        todo=context.todo_of(case.source_path),
        problems=context.mistakes_of(case.source_path),
        notice=history.notice or "",
        logo=view_logo(case, context.addresses, portfolio.library.media),
        customer=case.customer.name if case.customer else "",
        customer_facts=_customer_facts(case, context, language),
        customer_about=(case.customer.content.about or "") if case.customer else "",
        problem=problem,
        replaced=_terms(case.replaced, context),
        considered=_terms(case.considered, context),
        alternative=_term(case.alternative, context),
        is_alternative_unknown=history.alternative == ALTERNATIVE_UNKNOWN,
        done=done,
        effort=_effort(history, language),
        outcome=outcome,
        figures=tuple(_with_driver(f, context, language) for f in case.figures),
        compared_with=_compared_with(case, language),
        in_use=tuple(Fact(k, word_quantity(v, language)) for k, v in history.in_use.items()),
        elements=_elements(case, context, portfolio),
        parity=history.parity,
        prices=_prices(history),
        did_not_improve=history.did_not_improve,
        story=story,
        quotes=tuple(
            view_quote(quote, context.addresses, language, context.media)
            for quote in case.quotes
            if ("quote", quote.id) not in prose.placed
        ),
        images=_images(case, context, portfolio, prose),
        videos=tuple(Link(v.title or v.url, v.url) for v in history.videos if v.url),
        downloads=_downloads(case, context, portfolio),
        links=tuple(Link(v.label or _site_of(v.url), v.url) for v in history.links if v.url),
        told_at=history.told_at or "",
        evidence=_evidence(history, language),
        source=history.source or "",
        level=LEVELS[_level(case)],
        level_meaning=MEANINGS[_level(case)],
        connections=history.connections or "",
        authors=tuple(
            Link(_credit(a.name, a.role), a.link or "") for a in history.authors if a.name
        ),
        stamp=_stamp(case, language),
        nearest=tuple(context.card(n.case, word_reason(n)) for n in find_nearest(portfolio, case)),
        other_languages=_other_languages(case, context),
    )


def _head(case: Case, context: Context, language: str, result: ResultLine | None) -> Head:
    is_translation = bool(case.language and case.language in case.translations)
    address = context.addresses.case(case.id, case.language if is_translation else "")
    told = f"{result.words} ({result.basis})" if result else case.history.situation or ""
    who = (
        f"{case.customer.name}: " if case.customer and case.customer.name not in case.title else ""
    )
    languages = (context.language, *case.translations) if case.translations else ()
    return Head(
        address=address,
        title=case.title,
        description=cut_description(case.history.description or f"{who}{told}" or case.title),
        structured_data=describe_case(case, context.absolute(address), language),
        language=language,
        alternates=tuple(
            (code, context.addresses.case(case.id, code if code in case.translations else ""))
            for code in languages
        ),
        source_path=case.source_path,
        parent=context.addresses.library(),
        search_boost=2.0,
    )


def _crumbs(case: Case, context: Context) -> tuple[Link, ...]:
    main = case.drivers[0] if case.drivers else None
    crumbs = [link for link in (_term(case.segment, context), _term(main, context)) if link]
    if case.segment and main and case.segment.is_known and main.is_known:
        address = context.addresses.crossing(case.segment.id, main.id)
        crumbs[-1] = Link(main.title, address)
    return tuple(crumbs)


def _term(term: Term | None, context: Context) -> Link | None:
    return Link(term.title, context.addresses.term(term)) if term else None


def _terms(terms: tuple[Term, ...], context: Context) -> tuple[Link, ...]:
    return tuple(Link(term.title, context.addresses.term(term)) for term in terms)


def _customer_facts(case: Case, context: Context, language: str) -> tuple[Fact, ...]:
    party = case.customer
    facts: list[Fact] = []
    if party:
        content = party.content
        facts.extend(
            Fact("Industry", term.title, context.addresses.term(term), is_in_strip=True)
            for term in party.industries
        )
        facts.append(Fact("Size", content.size or "", is_in_strip=True))
        facts.append(Fact("Place", content.place or content.region or "", is_in_strip=True))
        facts.append(Fact("Customer since", word_date(content.since, language)))
        facts.append(Fact("Customer until", word_date(content.left, language)))
        facts.append(Fact("Website", _site_of(content.website), content.website or ""))
        facts.extend(Fact(label, words) for label, words in content.facts.items())
    offering = _term(case.offering, context)
    facts.append(Fact("Uses", offering.words, offering.address) if offering else Fact("Uses", ""))
    facts.extend(_company(party) for party in case.other_customers)
    facts.extend(Fact("With", partner) for partner in case.history.partners)
    return tuple(fact for fact in facts if fact.words)


def _company(party: Party) -> Fact:
    return Fact("Also", party.name, party.content.website or "")


def _site_of(address: str | None) -> str:
    """Return an address as it is said aloud: without https:// and a closing slash."""
    return (address or "").partition("//")[2].removeprefix("www.").rstrip("/")


def _effort(history: CaseHistory, language: str) -> tuple[Fact, ...]:
    effort = history.effort
    facts = [
        Fact("Decided", word_date(history.decided, language)),
        Fact("In use since", word_date(history.live, language)),
    ]
    if effort:
        words = "not known" if effort.words == "unknown" else effort.words or ""
        facts.append(Fact("Effort", words))
        facts.append(Fact("From start to use", _days(effort.elapsed_days)))
        facts.append(Fact("Work on the customer's side", _days(effort.customer_days)))
        facts.append(Fact("Work on our side", _days(effort.supplier_days)))
        facts.append(Fact("Who was involved", effort.who or ""))
        facts.append(Fact("What surprised them", effort.surprise or ""))
    return tuple(fact for fact in facts if fact.words)


def _days(days: int | None) -> str:
    return "" if days is None else word_count(days, "day", "days")


def _with_driver(figure: Figure, context: Context, language: str) -> FigureView:
    view = view_figure(figure, language)
    if figure.driver is None or figure.driver.title == view.label:
        return view
    return replace(
        view, driver=figure.driver.title, driver_address=context.addresses.term(figure.driver)
    )


def _compared_with(case: Case, language: str) -> str:
    """Return the caption that keeps before-and-after from being read as us against others.

    It names the time before only where that is one and the same for every figure.
    """
    times = {_time_before(case, figure, language) for figure in case.figures if figure.before}
    when = times.pop() if len(times) == 1 else ""
    return f"Compared with their own situation {f'in {when}' if when else 'before'}"


def _time_before(case: Case, figure: Figure, language: str) -> str:
    """Return the period that the before of a figure is from, where it has a source of its own."""
    source = figure.before.source if isinstance(figure.before, Quantity) else None
    if source is None or source == figure.basis.evidence_id:
        return ""
    evidence = case.history.evidence.get(source)
    return word_period(evidence.covers, language) if evidence else ""


def _elements(case: Case, context: Context, portfolio: Portfolio) -> tuple[ElementView, ...]:
    by_id = {driver.id: driver for driver in case.drivers}
    return tuple(
        _element(by_id[key], element, context)
        for key, element in case.history.value_elements.items()
        if key in by_id
    )


def _element(driver: Term, element: ValueElement, context: Context) -> ElementView:
    kind = element.kind or driver.kind
    return ElementView(
        title=element.title or driver.title,
        driver=Link(driver.title, context.addresses.term(driver)),
        kind=kind.value if kind else "",
        words=element.equation or element.statement or "",
        inputs=tuple(Fact(name, _input_words(value)) for name, value in element.inputs.items()),
        point=element.point or "",
        favours=element.favours or "",
    )


def _input_words(text: str) -> str:
    """Return an input as it was written, without the source behind its `from`."""
    return text.removeprefix("= ").rpartition(" from ")[0] or text.removeprefix("= ")


def _prices(history: CaseHistory) -> tuple[Fact, ...]:
    if history.prices is None:
        return ()
    facts = (
        Fact("Price of the offering", history.prices.offering or ""),
        Fact("Price of the alternative", history.prices.alternative or ""),
    )
    return tuple(fact for fact in facts if fact.words)


def _images(
    case: Case, context: Context, portfolio: Portfolio, prose: ProseReader
) -> tuple[ImageView, ...]:
    views = (
        view_image(image, context.addresses, portfolio.library.media)
        for name, image in case.history.images.items()
        if ("image", name) not in prose.placed
    )
    return tuple(view for view in views if view)


def _downloads(case: Case, context: Context, portfolio: Portfolio) -> tuple[Link, ...]:
    links: list[Link] = []
    for download in case.history.downloads:
        path = resolve_media(download.file, portfolio.library.media) if download.file else None
        address = download.url or (context.addresses.media(path) if path else "")
        label = download.label or (download.file or _site_of(download.url))
        if address and is_safe_address(address):
            links.append(
                Link(f"{label} ({download.language})" if download.language else label, address)
            )
    return tuple(links)


def _evidence(history: CaseHistory, language: str) -> tuple[EvidenceRow, ...]:
    rows = []
    for identity, entry in history.evidence.items():
        details = (
            entry.kind or "",
            word_period(entry.covers, language),
            entry.method or "",
            entry.scaled or "",
            f"from {entry.by}" if entry.by else "",
            word_date(entry.date, language),
        )
        rows.append(
            EvidenceRow(
                id=identity,
                about=entry.about or identity.replace("-", " ").capitalize(),
                level=LEVELS[entry.level or EvidenceLevel.STATED],
                details=tuple(detail for detail in details if detail),
                address=entry.url or "",
            )
        )
    return tuple(rows)


def _credit(name: str, role: str | None) -> str:
    return f"{name}, {role}" if role else name


def _stamp(case: Case, language: str) -> tuple[Fact, ...]:
    history = case.history
    status = "Current" if case.status is Status.PUBLISHED else word_status(case.status).capitalize()
    measured = history.measured
    facts = [Fact("Status", status)]
    if measured is not None:
        facts.append(Fact("Measured", word_period(measured, language)))
    elif not any(isinstance(day, PartialDate) for day in (history.live, history.decided)):
        facts.append(Fact("Measured", "no date given"))
    facts.append(Fact("Evidence", LEVELS[_level(case)]))
    if history.approval:
        until = word_date(history.approval.until, language)
        facts.append(Fact("Approved", word_date(history.approval.date, language)))
        facts.append(Fact("May be used on", ", ".join(history.approval.channels)))
        facts.append(Fact("Until", until))
    return tuple(fact for fact in facts if fact.words)


def _level(case: Case) -> EvidenceLevel:
    """Return how strong the evidence is for the result that stands at the top of the page."""
    figure = find_leading(case)
    return figure.basis.level if figure else case.history.level


def _other_languages(case: Case, context: Context) -> tuple[OtherLanguage, ...]:
    here = case.language or context.language
    codes = [context.language, *case.translations] if case.translations else []
    return tuple(
        OtherLanguage(
            code,
            word_language(code),
            context.addresses.case(case.id, code if code in case.translations else ""),
        )
        for code in codes
        if code != here
    )
