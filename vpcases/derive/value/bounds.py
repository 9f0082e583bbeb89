"""Which bound a sum has, because an input has one: `up to` in an input is `up to` in its result."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from vpcases.derive.value.elements import Element
from vpcases.derive.value.evaluation import evaluate
from vpcases.derive.value.inputs import Input
from vpcases.derive.value.value_equation import ValueEquation, is_agreed
from vpcases.quantities import Bound

CEILINGS = {Bound.UP_TO, Bound.AT_MOST, Bound.LESS_THAN}
FLOORS = {Bound.AT_LEAST, Bound.MORE_THAN}


def find_bound(element: Element) -> Bound | None:
    """Return the bound of what an element comes to, before its sign."""
    return _join(_bound_through(element, entry) for entry in element.inputs)


def find_agreed_bound(equation: ValueEquation) -> Bound | None:
    """Return the bound of the agreed ΔV; what speaks for the alternative is turned round."""
    return _join(
        _turn(find_bound(element)) if element.favours_alternative else find_bound(element)
        for element in equation.elements
        if is_agreed(element)
    )


def _bound_through(element: Element, entry: Input) -> Bound | None:
    """Return what the bound of an input makes of the result: kept, turned round, or only about."""
    bound = entry.quantity.bound
    if bound is None or element.equation is None:
        return None
    values = {other.name: other.measure.low for other in element.inputs}
    more = {**values, entry.name: entry.measure.low * Fraction(11, 10) + Fraction(1, 10**9)}
    try:
        change = evaluate(element.equation.steps, more) - evaluate(element.equation.steps, values)
    except ArithmeticError:
        return Bound.ABOUT
    if entry.quantity.form == "every":
        change = -change
    return bound if change > 0 else _turn(bound) if change < 0 else Bound.ABOUT


def _turn(bound: Bound | None) -> Bound | None:
    if bound in CEILINGS:
        return Bound.AT_LEAST
    return Bound.UP_TO if bound in FLOORS else bound and Bound.ABOUT


def _join(bounds: Iterable[Bound | None]) -> Bound | None:
    """Return the one bound that claims no more than all of them together."""
    known = {bound for bound in bounds if bound}
    if not known:
        return None
    if known <= CEILINGS:
        return Bound.UP_TO
    return Bound.AT_LEAST if known <= FLOORS else Bound.ABOUT
