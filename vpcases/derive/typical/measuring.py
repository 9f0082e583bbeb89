"""What is compared between cases: money against the alternative, and change against the past.

What is only expected or aimed at is no result, and is left out; so is a case whose sums are wrong.
Of a range the low end counts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

from vpcases.derive.case import Case
from vpcases.derive.figures import Figure
from vpcases.derive.typical.rates import Rates
from vpcases.derive.value.bounds import find_agreed_bound
from vpcases.derive.value.elements import Element
from vpcases.derive.value.value_equation import ValueEquation, add_up, is_agreed
from vpcases.quantities import Bound, Change


@dataclass(frozen=True, slots=True)
class Yardstick:
    """What results must have in common to be set beside each other.

    Money has a currency and a period (empty where it is paid once), a change a direction (empty
    where nothing changed, and for `times`).
    """

    kind: Literal["money", "percent", "points", "times"]
    currency: str = ""
    period: str = ""
    direction: Literal["less", "more", ""] = ""


@dataclass(frozen=True, slots=True)
class Measured:
    """The result of one case by a yardstick, signed; `converted_from` is the currency it was in.

    `scope` is the part of the customer that it holds for, where that is not the whole.
    """

    case_id: str
    amount: Fraction
    bound: Bound | None = None
    converted_from: str = ""
    scope: str = ""


Results = dict[Yardstick, Measured]
"""The results of one case, at most one by each yardstick."""


def measure_added_value(case: Case, rates: Rates | None) -> Results:
    """Return the agreed added value of a case over its alternative."""
    equation = _find_reached(case)
    return _measure_money(case, equation, rates) if equation else {}


def measure_drivers(case: Case, rates: Rates | None) -> Mapping[str, Results]:
    """Return, by the id of each driver of a case, its agreed money and its change.

    The change is that of the first reached figure of the driver that has one. A figure that names
    no driver counts for the main one.
    """
    found: dict[str, Results] = defaultdict(dict)
    equation = _find_reached(case)
    for driver, elements in _group_elements(equation).items():
        if equation:
            found[driver].update(_measure_money(case, replace(equation, elements=elements), rates))
    for driver, change, scope in _list_changes(case):
        if not any(stick.kind != "money" for stick in found[driver]):
            stick = Yardstick(change.kind, direction=change.direction or "")
            amount = Fraction(change.low)
            found[driver][stick] = Measured(case.id, amount, change.bound, scope=scope)
    return found


def _find_reached(case: Case) -> ValueEquation | None:
    """Return the value equation of a case, if it is whole and nothing agreed is only expected."""
    value = case.value
    if value is None or value.flaws or value.equation is None:
        return None
    is_agreed_upon = any(is_agreed(element) for element in value.equation.elements)
    return value.equation if is_agreed_upon and not value.equation.is_projected else None


def _group_elements(equation: ValueEquation | None) -> Mapping[str, tuple[Element, ...]]:
    """Return the agreed elements by the driver that each belongs to."""
    found: dict[str, list[Element]] = defaultdict(list)
    for element in equation.elements if equation else ():
        if is_agreed(element):
            found[element.driver.id if element.driver else element.key].append(element)
    return {driver: tuple(elements) for driver, elements in found.items()}


def _measure_money(case: Case, equation: ValueEquation, rates: Rates | None) -> Results:
    """Return what the agreed elements of an equation come to, converted where there is a rate."""
    amount = add_up(element for element in equation.elements if is_agreed(element)).low
    bound = find_agreed_bound(equation)
    converted = rates.convert(amount, equation.currency) if rates else None
    if rates is None or converted is None:
        stick = Yardstick("money", equation.currency, equation.period)
        return {stick: Measured(case.id, amount, bound)}
    stick = Yardstick("money", rates.to, equation.period)
    return {stick: Measured(case.id, converted, bound, equation.currency)}


def _list_changes(case: Case) -> Iterator[tuple[str, Change, str]]:
    """Yield the change of every reached figure with its driver and scope, in its author's order."""
    main = case.drivers[0].id if case.drivers else ""
    for figure in case.figures:
        if figure.change and not is_ahead(figure):
            driver = figure.driver.id if figure.driver else main
            yield driver, figure.change, figure.scope or ""


def is_ahead(figure: Figure) -> bool:
    """Return whether a figure has not been reached: expected, or a target."""
    return figure.is_projected or figure.is_target
