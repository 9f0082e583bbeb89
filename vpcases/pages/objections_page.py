"""What prospects say against buying, each answered with figures and cases."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from vpcases.catalogue import fixed, say, say_count
from vpcases.derive.carrying_over import Wanted
from vpcases.derive.case import Case
from vpcases.derive.effort import Days, EffortOfSegment, derive_efforts
from vpcases.derive.figures import ADDED_VALUE
from vpcases.derive.objections import EFFORT
from vpcases.derive.portfolio import Portfolio
from vpcases.model.objection import Answer, Objection
from vpcases.pages.addresses import Link
from vpcases.pages.card import CaseCard
from vpcases.pages.case_facts import Fact
from vpcases.pages.context import Context
from vpcases.pages.dates import word_days
from vpcases.pages.empty_pages import empty_list
from vpcases.pages.empty_state import EmptyView, view_empty
from vpcases.pages.figures import word_basis
from vpcases.pages.marks import word_mark
from vpcases.pages.page import Head, ProofPage
from vpcases.pages.result import word_line, word_result
from vpcases.pages.wording import word_number

TITLE = fixed("Objections")
LEAD = fixed("What is said against buying, and what customers found.")


@dataclass(frozen=True, slots=True)
class AnswerView:
    """A case that answers, with the figure or the days that do.

    `figure` is there where the card does not say it already, `anchor` is where it stands on the
    page of the case, and `basis` what it rests on.
    """

    card: CaseCard
    figure: Link | None
    anchor: str
    basis: str
    effort: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class ObjectionView:
    """An objection with its answers; `has_effort` where the days by segment answer it, too."""

    anchor: str
    words: str
    answers: tuple[AnswerView, ...]
    has_effort: bool
    empty: EmptyView | None


@dataclass(frozen=True, slots=True)
class EffortRow:
    """What it took in a segment: days from start to use, and days of the customer's people."""

    segment: Link
    elapsed: str
    own: str


@dataclass(frozen=True)
class ObjectionsPage(ProofPage):
    """All objections, and how long it took by segment."""

    objections: tuple[ObjectionView, ...]
    efforts: tuple[EffortRow, ...]
    empty: EmptyView | None

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "objections_page"


def plan_objections_page(portfolio: Portfolio, context: Context) -> ObjectionsPage:
    """Return the page of objections."""
    language = context.language
    efforts = tuple(_view_effort(each, context) for each in derive_efforts(portfolio))
    objections = portfolio.library.objections
    return ObjectionsPage(
        head=Head(
            address=context.addresses.objections(),
            title=say(language, TITLE),
            description=say(language, LEAD),
            search_boost=0.5,
            is_listed=True,
        ),
        edition=portfolio.edition.value,
        objections=tuple(
            _view(identity, record.content, portfolio, context, has_efforts=bool(efforts))
            for identity, record in objections.items()
        ),
        efforts=efforts,
        empty=None
        if objections
        else empty_list(
            say(language, "No objection has been written down yet."),
            say(language, TITLE),
            portfolio,
            context,
            "",
        ),
    )


def _view(
    identity: str,
    objection: Objection,
    portfolio: Portfolio,
    context: Context,
    *,
    has_efforts: bool,
) -> ObjectionView:
    words = objection.words or identity
    cases = {case.id: case for case in portfolio.cases}
    answers = [a for a in objection.answered_by if a.case in cases]
    return ObjectionView(
        anchor=identity,
        words=words,
        answers=tuple(_view_answer(a, cases[a.case or ""], context) for a in answers),
        has_effort=has_efforts and any(a.figure == EFFORT for a in answers),
        empty=None if answers else _empty(words, portfolio, context),
    )


def _empty(words: str, portfolio: Portfolio, context: Context) -> EmptyView:
    language = context.language
    return view_empty(
        say(language, "We have no proof yet that answers this and that we may show."),
        say(language, "An answer: {what}", what=words),
        Wanted(),
        (),
        portfolio,
        context,
        page=context.addresses.objections(),
    )


def _view_answer(answer: Answer, case: Case, context: Context) -> AnswerView:
    language = context.language
    address = context.addresses.page_of(case)
    identity = answer.figure or ""
    words = word_mark(case, identity, "", language) if identity not in ("", EFFORT) else ""
    figure = next((f for f in case.figures if f.id == identity), None)
    anchor = f"figure-{identity}" if figure else "value"
    result = word_result(case, language) if identity == ADDED_VALUE else None
    if figure:
        words = word_line(figure, case, language).words
    card = context.card(case)
    is_told = card.result is not None and card.result.words == words
    return AnswerView(
        card=card,
        figure=Link(words, address) if words and not is_told else None,
        anchor=anchor,
        basis=word_basis(figure.basis, language) if figure else result.basis if result else "",
        effort=tuple(_list_days(case, language)) if identity == EFFORT else (),
    )


def _list_days(case: Case, language: str) -> Iterator[Fact]:
    effort = case.history.effort
    for label, days in (
        (say(language, "From start to use"), effort.elapsed_days if effort else None),
        (say(language, "Work on the customer's side"), effort.customer_days if effort else None),
    ):
        if days is not None:
            yield Fact(label, word_days(days, language))


def _view_effort(effort: EffortOfSegment, context: Context) -> EffortRow:
    language = context.language
    segment = (
        Link(effort.segment.title, context.addresses.term(effort.segment))
        if effort.segment
        else Link(say(language, "All segments"))
    )
    elapsed, own = (word_spread(days, language) for days in (effort.elapsed, effort.own))
    return EffortRow(segment, elapsed, own)


def word_spread(days: Days, language: str) -> str:
    """Return the median and the range of days; that there are too few to say, with their number."""
    cases = say_count(language, "{count} case", "{count} cases", days.count)
    if days.median is None or days.low is None or days.high is None:
        return say(language, "too few to say: {cases}", cases=cases) if days.count else ""
    return say(
        language,
        "median {median}, from {low} to {high} ({cases})",
        median=_word_days(days.median, language),
        low=days.low,
        high=word_days(days.high, language),
        cases=cases,
    )


def _word_days(days: Fraction, language: str) -> str:
    if days.denominator == 1:
        return str(days.numerator)
    return word_number(Decimal(days.numerator) / Decimal(days.denominator), language)
