"""What an element spreads over years and is really paid once, at the beginning."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import cast

from pint.util import UnitsContainer

from vpcases.derive.value.elements import Element
from vpcases.derive.value.evaluation import combine
from vpcases.derive.value.expression import Step
from vpcases.derive.value.money import PERIODS, is_currency
from vpcases.derive.value.tokens import Operation
from vpcases.quantities.measures import NO_UNITS, Measure

YEARS = {"year": 1}


@dataclass(frozen=True, slots=True)
class Once:
    """What is paid once, and how much of it the equation counts in each year."""

    once: Fraction
    spread: Fraction


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a sum: its value and unit, and what of it is paid once and how that is spread."""

    value: Fraction
    units: UnitsContainer
    once: Fraction = Fraction(0)
    spread: Fraction = Fraction(0)


def find_once(element: Element) -> Once | None:
    """Return what an element spreads over years and is paid once; None where there is no such part.

    Only in what speaks for the alternative: a cost comes at the beginning, and what is gained once
    is left in its years, which is the less favourable reading. It is money divided by a number of
    years, be it all of the equation or a term of it. Of ranges, what costs most counts.
    """
    if not element.favours_alternative or element.equation is None or element.span is None:
        return None
    try:
        part = max(
            (_follow(element.equation.steps, measures) for measures in _ends(element)),
            key=lambda part: part.value,
        )
    except ArithmeticError:
        return None
    return Once(part.once, part.spread) if part.once > 0 else None


def _ends(element: Element) -> list[dict[str, Measure]]:
    """Return the inputs at their lower ends, and with each range in turn at its upper end."""
    low = {e.name: Measure(e.measure.low, e.measure.low, e.measure.units) for e in element.inputs}
    high = {
        e.name: Measure(e.measure.high, e.measure.high, e.measure.units) for e in element.inputs
    }
    turned = [{**low, name: measure} for name, measure in high.items()]
    years = {n: m for n, m in low.items() if dict(m.units.items()) == YEARS}
    return [low, high, {**high, **years}, *turned]


def _follow(steps: tuple[Step, ...], measures: Mapping[str, Measure]) -> _Part:
    stack: list[_Part] = []
    for step in steps:
        if step.input is not None:
            stack.append(_Part(measures[step.input].low, measures[step.input].units))
        elif step.number is not None:
            stack.append(_Part(step.number, NO_UNITS))
        elif step.operation:
            parts = [stack.pop() for _ in range(step.count)][::-1]
            stack.append(_combine(step.operation, parts))
    return stack[0]


def _combine(operation: Operation, parts: list[_Part]) -> _Part:
    value = combine(operation, [part.value for part in parts])
    first, last = parts[0], parts[-1]
    if operation in ("+", "-"):
        sign = 1 if operation == "+" else -1
        return _Part(
            value, first.units, first.once + sign * last.once, first.spread + sign * last.spread
        )
    if operation == "÷":
        if _is_money_once(first.units) and dict(last.units.items()) == YEARS:
            return _Part(value, first.units / last.units, first.value, value)
        times = 1 / last.value
        return _Part(value, first.units / last.units, first.once * times, first.spread * times)
    if operation == "×":
        once = first.once * last.value + last.once * first.value
        spread = first.spread * last.value + last.spread * first.value
        return _Part(value, first.units * last.units, once, spread)
    chosen = next(part for part in parts if part.value == value)
    return _Part(value, chosen.units, chosen.once, chosen.spread)


def _is_money_once(units: UnitsContainer) -> bool:
    """Return whether units are money that no time runs in: EUR, or EUR/room."""
    powers = {name: int(cast("int", power)) for name, power in units.items()}
    over = [name for name, power in powers.items() if power > 0]
    under = [name for name, power in powers.items() if power < 0]
    return (
        len(over) == 1
        and powers[over[0]] == 1
        and is_currency(over[0])
        and not any(name in PERIODS for name in under)
    )
