"""Figures and value elements as papers set them: one line each, what speaks against us included."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.catalogue import say
from vpcases.derive.case import Case
from vpcases.derive.figures import Figure
from vpcases.pages.case_value import ElementView, ValueView, view_case_value
from vpcases.pages.closed_lists import word_level
from vpcases.pages.context import Context
from vpcases.pages.figures import view_figure, word_qualified
from vpcases.pages.result import word_time_before
from vpcases.pages.wording import word_quantity
from vpcases.quantities import Quantity


@dataclass(frozen=True, slots=True)
class PaperFigure:
    """A change against their own past; where it is a sentence, that is its label alone."""

    label: str
    before: str
    after: str
    change: str
    basis: str


@dataclass(frozen=True, slots=True)
class PaperElement:
    """A difference from the alternative; `speaks_against` where it is not in our favour."""

    title: str
    standing: str
    amount: str
    statement: str
    speaks_against: bool


@dataclass(frozen=True, slots=True)
class PaperValue:
    """What a case is worth against its alternative, without the open sums."""

    caption: str
    unit: str
    elements: tuple[PaperElement, ...]
    total: str
    settled: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CostLine:
    """Something that the problem cost, as it was before, and what that stands on."""

    label: str
    words: str
    basis: str


def list_paper_figures(case: Case, language: str) -> tuple[PaperFigure, ...]:
    """Return what changed against their own past, in the order of the author."""
    return tuple(_set_figure(figure, language) for figure in case.figures)


def _set_figure(figure: Figure, language: str) -> PaperFigure:
    view = view_figure(figure, language)
    if view.sentence:
        return PaperFigure(word_qualified(view.sentence, figure, language), "", "", "", view.basis)
    label = word_qualified(view.label, figure, language)
    return PaperFigure(label, view.before, view.after, view.change, view.basis)


def view_paper_value(case: Case, context: Context, language: str) -> PaperValue | None:
    """Return what a case is worth against its alternative; None where it says nothing of it."""
    view = view_case_value(case, context, language)
    if view is None or not view.elements:
        return None
    return PaperValue(
        caption=say(
            language,
            "Each element against {alternative}; what speaks against us stands in the same list",
            alternative=view.against,
        ),
        unit=view.unit or say(language, "Value"),
        elements=tuple(_set_element(element) for element in view.elements),
        total=view.total_amount,
        settled=_word_settled(view, language),
        notes=view.notes,
    )


def _word_settled(view: ValueView, language: str) -> str:
    if not view.settled:
        return ""
    return say(language, "{amount} once what is contended is settled", amount=view.settled)


def _set_element(element: ElementView) -> PaperElement:
    return PaperElement(
        title=element.title,
        standing=element.standing,
        amount=element.amount,
        statement=element.views or element.statement,
        speaks_against=bool(element.standing),
    )


def list_costs(case: Case, language: str) -> tuple[CostLine, ...]:
    """Return what the problem cost before anything was done, as far as somebody counted it."""
    counted = (figure for figure in case.figures if isinstance(figure.before, Quantity))
    return tuple(_set_cost(figure, case, language) for figure in counted)


def _set_cost(figure: Figure, case: Case, language: str) -> CostLine:
    """Return what was before, with the period and the evidence of that side alone."""
    level = word_level(figure.basis.before_level or figure.basis.level, language)
    when = word_time_before(case, figure, language)
    return CostLine(
        label=f"{figure.label} ({figure.scope})" if figure.scope else figure.label,
        words=word_quantity(figure.before, language),
        basis=" · ".join(part for part in (when, level) if part),
    )
