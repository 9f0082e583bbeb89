"""Which bound a sum has, because an input has one: `up to` in an input is `up to` in its result."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from vpcases.derive.value.elements import Element
from vpcases.derive.value.evaluation import evaluate
from vpcases.derive.value.inputs import Input
from vpcases.derive.value.value_equation import ValueEquation, is_agreed
from vpcases.model.authored import Kind
from vpcases.quantities import Bound

CEILINGS = {Bound.UP_TO, Bound.AT_MOST, Bound.LESS_THAN}
FLOORS = {Bound.AT_LEAST, Bound.MORE_THAN}


def find_bound(element: Element) -> Bound | None:
    """Return the bound of what an element comes to, before its sign."""
    return join_bounds(_bound_through(element, entry) for entry in element.inputs)


def find_signed_bound(element: Element) -> Bound | None:
    """Return the bound of what an element adds; what speaks for the alternative is turned round."""
    bound = find_bound(element)
    return _turn(bound) if element.favours_alternative else bound


def find_agreed_bound(equation: ValueEquation, kind: Kind | None = None) -> Bound | None:
    """Return the bound of the agreed ΔV, or of the part of it that is of one kind."""
    return join_bounds(
        find_signed_bound(element)
        for element in equation.elements
        if is_agreed(element) and kind in (None, element.kind)
    )


def find_difference_bound(equation: ValueEquation) -> Bound | None:
    """Return the bound of ΔP: a bound of what the alternative costs is turned round."""
    if equation.prices is None:
        return None
    ours, theirs = equation.prices.bounds
    return join_bounds((ours, _turn(theirs)))


def find_incentive_bound(equation: ValueEquation) -> Bound | None:
    """Return the bound of the incentive to purchase: a bound of ΔP is turned round."""
    turned = _turn(find_difference_bound(equation))
    return join_bounds((find_settled_bound(equation), turned))


def find_indifference_bound(equation: ValueEquation) -> Bound | None:
    """Return the bound of the price at which the customer would be as well off with either."""
    theirs = equation.prices.bounds[1] if equation.prices else None
    return join_bounds((theirs, find_agreed_bound(equation)))


def find_settled_bound(equation: ValueEquation) -> Bound | None:
    """Return the bound of ΔV once what is contended is added to it."""
    return join_bounds(find_signed_bound(element) for element in equation.elements)


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


def join_bounds(bounds: Iterable[Bound | None]) -> Bound | None:
    """Return the one bound that claims no more than all of them together."""
    known = {bound for bound in bounds if bound}
    if not known:
        return None
    if known <= CEILINGS:
        return Bound.UP_TO
    return Bound.AT_LEAST if known <= FLOORS else Bound.ABOUT
