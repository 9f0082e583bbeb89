"""The page for the one who has to agree: what it costs not to, what it took, what can go wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from vpcases.catalogue import say
from vpcases.derive.case import Case
from vpcases.derive.portfolio import Portfolio
from vpcases.model.approval import Channel
from vpcases.pages.addresses import APPROVER, Link
from vpcases.pages.case_facts import Fact, list_effort
from vpcases.pages.case_links import list_other_languages
from vpcases.pages.contact import view_contact
from vpcases.pages.context import Context
from vpcases.pages.decision import StepView, list_risk, list_steps
from vpcases.pages.downloads import Download
from vpcases.pages.ends import link_until
from vpcases.pages.marks import word_title
from vpcases.pages.one_page import PaperHead, head_paper, list_known
from vpcases.pages.own_words import OwnWords, pick_own_words
from vpcases.pages.page import Head, OtherLanguage, ProofPage, cut_description
from vpcases.pages.paper_figures import CostLine, list_costs, view_paper_value
from vpcases.pages.paper_parts import (
    cut_problem,
    link_public,
    list_against,
    list_place_words,
    list_warnings,
)
from vpcases.pages.paper_words import word_labels
from vpcases.pages.references import ReferenceView, list_references
from vpcases.pages.result import ResultLine, word_result
from vpcases.pages.stamp import word_stamp


@dataclass(frozen=True)
class ApproverPage(ProofPage):
    """The answers for whoever asks whether this is worth the time; on one screen, on one sheet.

    `problem` is Markdown. `against` is what of the difference from the alternative is not in our
    favour. What nobody told is said to be so: none of the questions is left out.
    """

    labels: Mapping[str, str]
    case: Link
    customer: str
    result: ResultLine | None
    no_figures_because: str
    places: tuple[str, ...]
    warnings: tuple[str, ...]
    problem: str
    costs: tuple[CostLine, ...]
    against: tuple[Fact, ...]
    effort: tuple[Fact, ...]
    risk: tuple[Fact, ...]
    steps: tuple[StepView, ...]
    did_not_improve: tuple[str, ...]
    known: tuple[Fact, ...]
    stamp: str
    references: tuple[ReferenceView, ...]
    paper: Link | None

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "approver_page"


@dataclass(frozen=True, slots=True)
class ApproverPaper:
    """The same on a sheet, with what only a sheet has to say: where it is from, whom to ask."""

    head: PaperHead
    notice: OwnWords | None
    page: ApproverPage
    contact: str
    link: Link | None


def plan_approver_page(case: Case, portfolio: Portfolio, context: Context) -> ApproverPage:
    """Return the page of a case for the one who has to agree."""
    language = case.language or context.language
    history = case.history
    return ApproverPage(
        head=_head(case, context, language),
        edition=portfolio.edition.value,
        labels=word_labels(language),
        case=link_until(Link(word_title(case, language), context.addresses.page_of(case)), case),
        customer=case.customer.name if case.customer else "",
        result=word_result(case, language),
        no_figures_because=history.no_figures_because or "",
        places=list_place_words(case, portfolio, context, language),
        warnings=list_warnings(case, language),
        problem=cut_problem(case, language),
        costs=list_costs(case, language),
        against=list_against(view_paper_value(case, language)),
        effort=list_effort(history, language),
        risk=list_risk(case, language),
        steps=list_steps(case, language),
        did_not_improve=history.did_not_improve,
        known=list_known(case, context, language),
        stamp=word_stamp(case, portfolio, language),
        references=list_references(case, portfolio, language),
        paper=_link_paper(case, context),
        other_languages=_list_languages(case, context),
    )


def plan_approver_paper(
    case: Case, portfolio: Portfolio, context: Context, channel: Channel = Channel.WEBSITE
) -> ApproverPaper:
    """Return the page for the one who has to agree as a sheet, as a channel covers it."""
    page = plan_approver_page(case, portfolio, context)
    language = page.head.language
    contact = view_contact(page.head, context)
    return ApproverPaper(
        head=head_paper(case, page.head.title, context, language),
        notice=pick_own_words(context.notice, language, context.site_language),
        page=page,
        contact=contact.link.words if contact else "",
        link=link_public(case, context, channel),
    )


def _link_paper(case: Case, context: Context) -> Link | None:
    """Return the sheet, where it is made."""
    address = context.find_download(case, Download.APPROVER)
    words = say(case.language or context.language, "As a PDF on one sheet")
    return Link(words, address) if address else None


def _list_languages(case: Case, context: Context) -> tuple[OtherLanguage, ...]:
    """Return the page in every other language that its case is written in."""
    return tuple(
        replace(other, address=f"{other.address}{APPROVER}")
        for other in list_other_languages(case, context)
    )


def _head(case: Case, context: Context, language: str) -> Head:
    """Return the head of the page: for those who are sent its address, and for no search.

    All it says is on the page of its case, which is the one to be found.
    """
    question, title = word_labels(language)["question"], word_title(case, language)
    addresses = context.addresses
    result = word_result(case, language)
    told = result.with_basis if result else title
    return Head(
        address=addresses.approver(case),
        title=f"{question} {title}",
        description=cut_description(told),
        language=language,
        parent=addresses.library(),
        search_boost=0.0,
        is_indexed=False,
        valid_until=case.last_day,
    )
