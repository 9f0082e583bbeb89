"""Figures and value elements as papers set them: one line each, what speaks against us included."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.catalogue import say
from vpcases.derive.case import Case
from vpcases.derive.figures import Figure
from vpcases.derive.value.elements import Element
from vpcases.derive.value.value_equation import contended_range
from vpcases.model.authored import Point
from vpcases.pages.closed_lists import word_level
from vpcases.pages.element_words import word_added, word_standing_of, word_views
from vpcases.pages.figures import view_figure, word_qualified
from vpcases.pages.result import word_alternative, word_time_before
from vpcases.pages.units import word_unit
from vpcases.pages.value_notes import list_value_notes
from vpcases.pages.value_totals import word_settled, word_total_amount
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


def view_paper_value(case: Case, language: str) -> PaperValue | None:
    """Return what a case is worth against its alternative; None where it says nothing of it."""
    value = case.value
    if value is None or not value.elements:
        return None
    # A sum that lacks an element, for what is wrong in it, would be a wrong number.
    equation = None if value.flaws else value.equation
    settled = word_settled(equation, language)
    return PaperValue(
        caption=say(
            language,
            "Each element against {alternative}; what speaks against us stands in the same list",
            alternative=word_alternative(case, language),
        ),
        unit=word_unit(equation.money.unit, language) if equation else say(language, "Value"),
        elements=tuple(_set_element(element, language) for element in value.elements),
        total=word_total_amount(equation, language),
        settled=say(language, "{amount} once what is contended is settled", amount=settled)
        if settled
        else "",
        notes=list_value_notes(equation, case.history, language),
    )


def _set_element(element: Element, language: str) -> PaperElement:
    is_contended = element.point is Point.CONTENTION
    span = contended_range(element) if is_contended and element.span else None
    views = word_views(element, language) if is_contended else ""
    standing = word_standing_of(element, language)
    return PaperElement(
        title=element.title,
        standing=standing,
        amount=word_added(element, (span.low, span.high) if span else element.span, language),
        statement=views or element.statement,
        speaks_against=bool(standing),
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
