"""The figures of a case, one by one: before and after, ΔV, its elements, and what came of them.

Prices, and what follows from them, only come where the gate lets them through. Nothing here says
where a document is held, or who gave it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vpcases.catalogue import say
from vpcases.derive.case import Case
from vpcases.derive.figures import ADDED_VALUE, STRENGTH, Figure
from vpcases.derive.headline import find_added_value, find_leading, list_agreed_inputs
from vpcases.derive.terms import Axis, unassigned
from vpcases.derive.value.bounds import find_agreed_bound
from vpcases.derive.value.elements import Element
from vpcases.derive.value.inputs import Input
from vpcases.derive.value.value_equation import ValueEquation, is_agreed
from vpcases.model.authored import EvidenceLevel, Point
from vpcases.model.figures import Evidence
from vpcases.pages.claim import Claim, find_driver, word_source
from vpcases.pages.claim_after_price import list_claims_after_price
from vpcases.pages.claim_over_time import list_claims_over_time
from vpcases.pages.figures import word_figure_change, word_sides, word_standing
from vpcases.pages.full_year import word_claim
from vpcases.pages.marks import word_mark
from vpcases.pages.money import word_span
from vpcases.pages.result import word_alternative
from vpcases.pages.wording import word_bounded
from vpcases.quantities import Quantity


def list_claims(case: Case, language: str) -> Iterator[Claim]:
    """Yield every figure of a case: its value against the alternative first."""
    yield from _list_value(case, language)
    yield from list_claims_after_price(case, language)
    yield from list_claims_over_time(case, language)
    yield from _list_figures(case, language)


def _list_figures(case: Case, language: str) -> Iterator[Claim]:
    main = case.drivers[0] if case.drivers else unassigned(Axis.DRIVER)
    leading = None if find_added_value(case.value) else find_leading(case.figures)
    for figure in case.figures:
        basis = figure.basis
        yield Claim(
            driver=figure.driver or main,
            mark=figure.id,
            words=word_figure(figure, language),
            notes=(word_standing(figure, language), figure.scope or "", _scaled(basis.evidence)),
            compared_with=say(language, "their own past"),
            anchor=f"figure-{figure.id}",
            level=basis.level,
            kinds=_list_kinds_of(figure, case, language),
            period=basis.measured,
            is_headline=figure is leading,
        )


def word_figure(figure: Figure, language: str) -> str:
    """Return a figure with its label, both sides and its change: the whole of it in one line."""
    if figure.sentence:
        return figure.sentence
    sides, change = word_sides(figure, language), word_figure_change(figure, language)
    told = sides if not change or change == sides else f"{sides}, {change}"
    return f"{figure.label}: {told}"


def _list_kinds_of(figure: Figure, case: Case, language: str) -> list[str]:
    """Return what sort of source the result of a figure has, and its before has of its own."""
    basis, before = figure.basis, figure.before
    kinds = [word_source(basis.evidence, basis.result_level, language)]
    if basis.before_level and isinstance(before, Quantity):
        evidence = case.history.evidence.get(before.source or "")
        kinds.append(word_source(evidence, basis.before_level, language))
    return kinds


def _scaled(evidence: Evidence | None) -> str:
    return (evidence.scaled if evidence else None) or ""


def _list_value(case: Case, language: str) -> Iterator[Claim]:
    """Yield ΔV and every element in money; nothing where a sum is wrong and not shown either."""
    value = case.value
    if value is None or value.flaws or value.equation is None:
        return
    if any(is_agreed(element) for element in value.equation.elements):
        yield _claim_added_value(case, value.equation, language)
    for element in value.elements:
        words = word_mark(case, element.key, "", language)
        if words and element.point is not Point.PARITY:
            yield _claim_element(case, element, words, language)


def _claim_added_value(case: Case, equation: ValueEquation, language: str) -> Claim:
    against = word_alternative(case, language)
    total = word_span(equation.agreed, equation, language)
    bounded = word_bounded(total, find_agreed_bound(equation), language)
    inputs = list_agreed_inputs(equation)
    return Claim(
        driver=None,
        mark=ADDED_VALUE,
        words=f"{bounded} {word_claim(case, equation, against, language)}",
        notes=(
            say(language, "expected") if equation.is_projected else "",
            *_list_scaled(inputs),
        ),
        compared_with=against,
        anchor="value",
        level=_find_weakest(inputs, case),
        kinds=_list_kinds(inputs, case, language),
        period=case.history.measured,
        is_headline=find_added_value(case.value) is not None,
    )


def _claim_element(case: Case, element: Element, words: str, language: str) -> Claim:
    is_named = all(figure.id != element.key for figure in case.figures)
    return Claim(
        driver=find_driver(element),
        mark=element.key if is_named else "",
        words=f"{element.title}: {words}",
        notes=_list_scaled(element.inputs),
        compared_with=word_alternative(case, language),
        anchor="value",
        level=_find_weakest(element.inputs, case),
        kinds=_list_kinds(element.inputs, case, language),
        period=case.history.measured,
    )


def _list_scaled(inputs: Iterable[Input]) -> tuple[str, ...]:
    """Return how what an amount rests on was scaled up."""
    return tuple(dict.fromkeys(entry.scaled for entry in inputs))


def _find_weakest(inputs: Iterable[Input], case: Case) -> EvidenceLevel:
    levels = (entry.level for entry in inputs)
    return min(levels, key=STRENGTH.index, default=case.history.level)


def _list_kinds(inputs: Iterable[Input], case: Case, language: str) -> list[str]:
    return [
        word_source(case.history.evidence.get(entry.evidence_id or ""), entry.level, language)
        for entry in inputs
    ]
