"""Value calculators: which value elements a visitor can work out, and which inputs they set."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator

from vpcases.model.authored import Authored
from vpcases.model.scalars import Id, Line, Lines, Prose, is_id, refuse, word_no_id


class CalculatorElement(Authored):
    """A value element that a calculator works out, with the equation of the cases behind it."""

    like: Id | None = None
    """The case whose equation it runs, and whose words it uses, by id."""
    asks: Lines = ()
    """The inputs that the visitor sets, by their names in the equation; cases answer the others."""
    names: dict[str, Line] = {}
    """What an input is called here instead: `hours left with FlowBridge: hours left otherwise`."""


def _element(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    if not is_id(value.strip()):
        raise refuse(
            "not-an-id",
            word_no_id(value.strip(), "the id of a case"),
            "write the name of a file in cases/histories/, without .yml",
        )
    return {"like": value}


AnyCalculatorElement = Annotated[
    CalculatorElement,
    BeforeValidator(_element, json_schema_input_type=CalculatorElement | Id),
]


class ValueCalculator(Authored):
    """A value calculator, `cases/calculators/<id>.yml`; its file name is its id.

    It has no formula of its own: it runs the equations of cases, with what the cases know.
    """

    title: Line | None = None
    """What the visitor wants to know, as a question."""
    about: Prose | None = None
    """What it works out and what it leaves out, in one or two sentences."""
    segment: Id | None = None
    """Whose cases stand behind it: one customer segment."""
    elements: dict[str, AnyCalculatorElement] = {}
    """The value elements that it adds up; the key is the driver."""
