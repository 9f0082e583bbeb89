"""The units of a case in another language: `invoices` are `Rechnungen`, and every number stays.

A sum is worked out in the units its author wrote, for only they are known to be the same; what is
printed of it has the translated ones. Units of time have their words in every language already, and
currencies are the same everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from vpcases.derive.case import Case
from vpcases.derive.value.case_value import CaseValue
from vpcases.derive.value.elements import Element
from vpcases.derive.value.inputs import Input
from vpcases.derive.value.money import is_currency
from vpcases.model.case import CaseHistory
from vpcases.quantities import Quantity, read_quantity

T = TypeVar("T")
STEP = re.compile(r"\s*/\s*| per ")
"""What stands between what a unit counts and what it is counted per."""


def translate_units(case: Case, units: Mapping[str, str]) -> Case:
    """Return a case whose units have other names, wherever its page prints them.

    Args:
        case: The case, worked out.
        units: The name of each unit, by the unit as its author wrote it.
    """
    if not units:
        return case
    in_use = {name: _speak(amount, units) for name, amount in case.history.in_use.items()}
    return replace(
        case,
        history=case.history.model_copy(update={"in_use": in_use}),
        figures=tuple(
            replace(f, before=_speak(f.before, units), after=_speak(f.after, units))
            for f in case.figures
        ),
        value=_translate_value(case.value, units) if case.value else None,
    )


def list_units(history: CaseHistory) -> tuple[str, ...]:
    """Return every unit that a translation can have a name for, as it is typed in a case."""
    words = (word for unit in _list_typed(history) for word in STEP.split(unit))
    return tuple(dict.fromkeys(word for word in words if word and not is_currency(word)))


def _list_typed(history: CaseHistory) -> Iterator[str]:
    for line in history.before_after.values():
        for amount in (line.before, line.after, line.expected, line.target):
            if isinstance(amount, Quantity):
                yield amount.unit
    for amount in history.in_use.values():
        if isinstance(amount, Quantity):
            yield amount.unit
    for element in history.value_elements.values():
        for text in element.inputs.values():
            read = read_quantity(text)
            if isinstance(read, Quantity):
                yield read.unit


def _translate_value(value: CaseValue, units: Mapping[str, str]) -> CaseValue:
    equation = value.equation
    if equation:
        named = tuple(_translate_element(element, units) for element in equation.elements)
        equation = replace(equation, elements=named)
    elements = tuple(_translate_element(element, units) for element in value.elements)
    return replace(value, elements=elements, equation=equation)


def _translate_element(element: Element, units: Mapping[str, str]) -> Element:
    return replace(element, inputs=tuple(_translate_input(i, units) for i in element.inputs))


def _translate_input(entry: Input, units: Mapping[str, str]) -> Input:
    return replace(entry, quantity=_name(entry.quantity, units))


def _speak(amount: T, units: Mapping[str, str]) -> T | Quantity:
    return _name(amount, units) if isinstance(amount, Quantity) else amount


def _name(quantity: Quantity, units: Mapping[str, str]) -> Quantity:
    steps = (_name_step(word, units) for word in STEP.split(quantity.unit))
    return replace(quantity, unit="/".join(steps))


def _name_step(word: str, units: Mapping[str, str]) -> str:
    return word if is_currency(word) else units.get(word, word)
