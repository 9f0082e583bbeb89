"""The form of an element: how it is worked out, whatever a case calls its inputs."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pint.util import UnitsContainer

from vpcases.derive.case import Case
from vpcases.derive.value.elements import Element
from vpcases.derive.value.expression import Step
from vpcases.derive.value.inputs import Input
from vpcases.model.authored import Point
from vpcases.quantities.measures import UnitWords


@dataclass(frozen=True, slots=True)
class Form:
    """Steps over inputs that are numbered by their first appearance, and the unit of each.

    Two elements of one form can be worked out with each other's numbers.
    """

    steps: tuple[Step, ...]
    units: tuple[UnitsContainer, ...]
    favours_alternative: bool


def derive_form(element: Element, words: UnitWords) -> Form | None:
    """Return the form of an element; None where it is no agreed difference that was reached.

    Args:
        element: The element of a case.
        words: The unit words of all cases that are compared; in them `connector` and `connectors`
            are one.
    """
    if element.equation is None or tell_unfit(element):
        return None
    numbers = {name: str(number) for number, name in enumerate(element.equation.inputs)}
    return Form(
        steps=tuple(
            replace(step, input=numbers[step.input]) if step.input is not None else step
            for step in element.equation.steps
        ),
        units=tuple(_in_words(entry, words) for entry in list_inputs(element)),
        favours_alternative=element.favours_alternative,
    )


def _in_words(entry: Input, words: UnitWords) -> UnitsContainer:
    return UnitsContainer({words.name(w): power for w, power in entry.measure.units.items()})


def list_inputs(element: Element) -> tuple[Input, ...]:
    """Return the inputs of an element in the order of its sentence."""
    by_name = {entry.name: entry for entry in element.inputs}
    names = element.equation.inputs if element.equation else ()
    return tuple(by_name[name] for name in names)


def tell_unfit(element: Element) -> str:
    """Return why an element cannot stand behind a calculator; nothing where it can."""
    if element.point is not Point.DIFFERENCE:
        return f"is a point of {element.point}"
    if element.equation is None:
        return "is told in a sentence, and not worked out"
    if element.result is None:
        return "cannot be worked out as it stands"
    if element.is_projected:
        return "rests on what is expected, and not yet reached"
    return ""


def find_element(case: Case, driver: str) -> Element | None:
    """Return the element of a case that belongs to a driver."""
    elements = case.value.elements if case.value else ()
    return next((element for element in elements if element.key == driver), None)
