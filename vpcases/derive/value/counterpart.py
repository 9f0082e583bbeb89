"""What the alternative gives in place of a figure: the input that stands beside it in a difference.

In `(hours left with FlowBridge - hours left with ours) x ...` the first is what the alternative
leaves, where the second is a figure of before and after.
"""

from __future__ import annotations

from collections.abc import Mapping

from vpcases.derive.value.case_value import CaseValue
from vpcases.derive.value.elements import Element
from vpcases.derive.value.inputs import Input


def find_counterparts(value: CaseValue | None) -> Mapping[str, Input]:
    """Return what the alternative gives, by the id of the figure it is compared with."""
    found: dict[str, Input] = {}
    for element in value.elements if value else ():
        for one, other in _list_differences(element):
            for figure, beside in ((one, other), (other, one)):
                if figure.figure_id and not beside.figure_id:
                    found.setdefault(figure.figure_id, beside)
    return found


def _list_differences(element: Element) -> list[tuple[Input, Input]]:
    """Return the pairs of inputs that an equation takes from each other, in its order."""
    if element.equation is None:
        return []
    inputs = {entry.name: entry for entry in element.inputs}
    stack: list[Input | None] = []
    pairs: list[tuple[Input, Input]] = []
    for step in element.equation.steps:
        if step.operation is None:
            stack.append(inputs.get(step.input or ""))
            continue
        operands = [stack.pop() for _ in range(step.count)][::-1]
        if step.operation == "-" and operands[0] and operands[1]:
            pairs.append((operands[0], operands[1]))
        stack.append(None)
    return pairs
