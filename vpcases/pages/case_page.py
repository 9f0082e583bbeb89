"""The proof page of one case, in the order in which a reader asks."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from vpcases.catalogue import say
from vpcases.derive.case import Case
from vpcases.derive.nearest import find_nearest
from vpcases.derive.portfolio import Portfolio
from vpcases.model.case import ALTERNATIVE_UNKNOWN
from vpcases.pages.addresses import Link
from vpcases.pages.beside_past import tell_alternative, word_unmeasured
from vpcases.pages.card import CaseCard, view_logo, word_reason
from vpcases.pages.case_facts import (
    Fact,
    list_customer_facts,
    list_effort,
    list_set_aside,
)
from vpcases.pages.case_links import (
    MediaView,
    link_term,
    link_terms,
    list_crumbs,
    list_other_languages,
    list_quotes,
    view_media,
)
from vpcases.pages.case_proof import view_case_figure
from vpcases.pages.case_value import ValueView, view_case_value
from vpcases.pages.closed_lists import word_badge
from vpcases.pages.context import Context
from vpcases.pages.decision import DecisionView, list_standing, view_decision
from vpcases.pages.ends import AgeView, view_age
from vpcases.pages.evidence import KnownView, view_known
from vpcases.pages.figures import FigureView
from vpcases.pages.interview_link import link_interview_of
from vpcases.pages.left_out import list_left_out
from vpcases.pages.marks import fill_figures, word_title
from vpcases.pages.page import Head, ProofPage, cut_description
from vpcases.pages.pictures import ImageView
from vpcases.pages.prose import ProseBlock, ProseReader
from vpcases.pages.quote_card import QuoteCard
from vpcases.pages.result import ResultLine, word_comparison, word_result
from vpcases.pages.review import list_notices
from vpcases.pages.share_kit import SCRIPT, ShareKit, view_share_kit
from vpcases.pages.stamp import list_stamp, word_stamp
from vpcases.pages.structured_data import describe_case
from vpcases.pages.typical import PlaceView, list_places
from vpcases.pages.unfurling import unfurl_case, word_description
from vpcases.pages.wording import word_quantity
from vpcases.problems import Problem


@dataclass(frozen=True)
class CasePage(ProofPage):
    """The proof page of a case; empty fields print nothing, or say that nobody answered yet."""

    crumbs: tuple[Link, ...]
    result: ResultLine | None
    places: tuple[PlaceView, ...]
    no_figures_because: str
    status: str
    todo: tuple[Problem, ...]
    set_aside: tuple[Fact, ...]
    withheld: tuple[Problem, ...]
    notices: tuple[str, ...]
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
    decision: DecisionView
    outcome: tuple[ProseBlock, ...]
    figures: tuple[FigureView, ...]
    compared_with: str
    unmeasured: str
    in_use: tuple[Fact, ...]
    value: ValueView | None
    parity: tuple[str, ...]
    did_not_improve: tuple[str, ...]
    story: tuple[ProseBlock, ...]
    quotes: tuple[QuoteCard, ...]
    media: MediaView
    told_at: str
    known: KnownView
    stamp: tuple[Fact, ...]
    stamp_line: str
    nearest: tuple[CaseCard, ...]
    share: ShareKit
    approver: Link
    age: AgeView | None = None
    problems: tuple[Problem, ...] = field(default=())
    interview: Link | None = None

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "case_page"


def plan_case_page(case: Case, portfolio: Portfolio, context: Context) -> CasePage:
    """Return the proof page of a case; inside with the way to the interview that it waits for."""
    page = _plan(case, portfolio, context)
    return replace(page, interview=link_interview_of(case, portfolio, context))


def _plan(case: Case, portfolio: Portfolio, context: Context) -> CasePage:
    language = case.language or context.language
    prose = ProseReader(case, context.addresses, portfolio.library, language, context.site_language)
    problem, done, outcome, story = prose.read_texts(case.history)
    result = word_result(case, language)
    return CasePage(
        head=_head(case, context, language, result),
        edition=portfolio.edition.value,
        crumbs=list_crumbs(case, context),
        result=result,
        places=list_places(case, portfolio, context, language),
        no_figures_because=case.history.no_figures_because or "",
        status=word_badge(case.status, language),
        todo=context.todo_of(case.source_path),
        set_aside=list_set_aside(case.history),
        withheld=list_left_out(case, portfolio, context),
        problems=context.mistakes_of(case.source_path),
        notices=list_notices(case, language),
        logo=view_logo(case, context.addresses, context.media),
        customer=case.customer.name if case.customer else "",
        customer_facts=_list_facts(case, portfolio, context, language),
        customer_about=(case.customer.content.about or "") if case.customer else "",
        problem=problem,
        replaced=link_terms(case.replaced, context),
        considered=link_terms(case.considered, context),
        alternative=link_term(case.alternative, context),
        is_alternative_unknown=case.history.alternative == ALTERNATIVE_UNKNOWN,
        done=done,
        effort=list_effort(case.history, language),
        decision=view_decision(case, portfolio, language),
        outcome=outcome,
        figures=_list_figures(case, context, language),
        unmeasured=word_unmeasured(case, language),
        compared_with=word_comparison(case, language),
        in_use=tuple(Fact(k, word_quantity(v, language)) for k, v in case.history.in_use.items()),
        value=view_case_value(case, context, language),
        parity=case.history.parity,
        did_not_improve=case.history.did_not_improve,
        story=story,
        quotes=list_quotes(case, context, prose, language),
        media=view_media(case, context, prose),
        told_at=case.history.told_at or "",
        known=view_known(case, context, language),
        stamp=list_stamp(case, portfolio, language),
        stamp_line=word_stamp(case, portfolio, language),
        nearest=_list_nearest(case, portfolio, context, language),
        share=view_share_kit(case, portfolio, context, language),
        approver=_link_approver(case, context, language),
        age=view_age(case.validity, language),
        other_languages=list_other_languages(case, context),
    )


def _list_facts(
    case: Case, portfolio: Portfolio, context: Context, language: str
) -> tuple[Fact, ...]:
    standing = list_standing(case, portfolio, language)
    return (*list_customer_facts(case, context, language), *standing)


def _link_approver(case: Case, context: Context, language: str) -> Link:
    words = say(language, "For whoever has to approve it")
    return Link(words, context.addresses.approver(case))


def _list_nearest(
    case: Case, portfolio: Portfolio, context: Context, language: str
) -> tuple[CaseCard, ...]:
    found = find_nearest(portfolio, case)
    return tuple(context.card(near.case, word_reason(near, language)) for near in found)


def _list_figures(case: Case, context: Context, language: str) -> tuple[FigureView, ...]:
    figures = (view_case_figure(figure, case, context, language) for figure in case.figures)
    return tell_alternative(figures, case, language)


def _head(case: Case, context: Context, language: str, result: ResultLine | None) -> Head:
    address = context.addresses.page_of(case)
    title = word_title(case, language)
    typed = fill_figures(case.history.description or "", case, language)
    base = case.base_language or context.site_language
    languages = (base, *case.translations) if case.translations else ()
    return Head(
        address=address,
        title=title,
        description=cut_description(typed or word_description(case, result, title)),
        structured_data=describe_case(case, context.absolute(address), language),
        language=language,
        alternates=tuple(
            (code, context.addresses.case(case.id, code if code in case.translations else ""))
            for code in languages
        ),
        source_path=case.source_path,
        parent=context.addresses.library(),
        # Of two languages of one case, search finds the one of its site first.
        scripts=(context.addresses.script(SCRIPT),),
        search_boost=2.0 if language == context.site_language else 1.5,
        valid_until=case.last_day,
        unfurled=unfurl_case(case, context, language),
    )
