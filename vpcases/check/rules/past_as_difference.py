"""What the customer had before is counted as what the alternative would have given.

From 20 hours a week to 2 is against their own past. The next-best alternative would have taken many
of these hours away as well, and only what it would have left is a difference from it. Their past
stands for the alternative in one case: where the alternative was to go on as before.

To fix it, ask what the alternative would have given (a pilot, a quotation, its own references) and
write that as the input. Where they would have gone on as before, say so with `alternative:`: an
entry of the kind do-nothing or incumbent, or what stands under `replaced:`.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject
from vpcases.derive.figures import Figure
from vpcases.derive.value.inputs import REFERENCE
from vpcases.model.authored import AlternativeKind
from vpcases.problems import Level
from vpcases.quantities import Quantity, read_quantity

PAST = {AlternativeKind.DO_NOTHING, AlternativeKind.INCUMBENT}
HINT = "write what the alternative would have given; see before and after for what they had"


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield every input that is the before of a figure, where the alternative was not the past."""
    history = subject.history
    if not history.value_elements or _would_go_on(subject):
        return
    befores = [figure for figure in subject.figures if isinstance(figure.before, Quantity)]
    for key, element in history.value_elements.items():
        for name, text in element.inputs.items():
            figure = next((f for f in befores if _is_before(text, f)), None)
            if figure:
                yield Finding(
                    ("value_elements", key, "inputs", name),
                    f'"{name}" is what they had before, and not what the alternative leaves',
                    HINT,
                )


def _would_go_on(subject: CaseSubject) -> bool:
    """Return whether the alternative was to go on as before."""
    identity = subject.history.alternative or ""
    record = subject.whole.library.alternatives.get(identity)
    return identity in subject.history.replaced or (
        record is not None and record.content.kind in PAST
    )


def _is_before(text: str, figure: Figure) -> bool:
    """Return whether an input is the before of a figure: by its name, or number and source."""
    reference = REFERENCE.fullmatch(text.strip())
    if reference:
        return (reference["figure"], reference["side"]) == (figure.id, "before")
    typed, before = read_quantity(text), figure.before
    return (
        isinstance(typed, Quantity)
        and isinstance(before, Quantity)
        and typed.source is not None
        and (typed.wording, typed.source) == (before.wording, before.source)
    )


RULE = Rule(
    "past-as-difference",
    weigh(
        nominated=Level.MISTAKE,
        drafted=Level.MISTAKE,
        checked=Level.MISTAKE,
        published=Level.MISTAKE,
    ),
    case=find,
)
