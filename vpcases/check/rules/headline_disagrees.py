"""A number of the title or the description is another one below.

Somebody corrected the text and forgot the headline, or rounded it on the way up: half where the
figure says 47 %. A reader who finds two numbers believes neither.

To fix it, look up which is right and write that in both places. Better still, print the figure in
the headline by its name, `{{figure:load-time}}`: then there is one number only.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.rules.bound_lost import Below, list_below
from vpcases.check.stated import Stated, list_stated
from vpcases.check.subject import CaseSubject
from vpcases.check.texts import HEADLINES, without_quotations
from vpcases.derive.figures import Figure
from vpcases.problems import Level
from vpcases.quantities import Quantity, derive_factor

SLACK = Decimal("0.005")
"""What a number may differ by where it was only written with fewer digits: 47 for 47.2."""


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield the headlines whose number stands nowhere below, where another of its kind does."""
    history = subject.history
    below: list[Below] | None = None
    for field in HEADLINES:
        for stated in list_stated(without_quotations(getattr(history, field) or "")):
            below = list_below(history, subject.figures) if below is None else below
            found = _judge(field, stated, below, subject.figures)
            if found:
                yield found
                break


def _judge(
    field: str, stated: Stated, below: list[Below], figures: tuple[Figure, ...]
) -> Finding | None:
    """Return what to say of a number whose kind stands below with other numbers only."""
    alike = [b for b in below if b.stated.kind == stated.kind and _is_about(stated, b.stated)]
    if not alike or any(_agrees(stated, b.stated) for b in below):
        return None
    if any(_gives(figure, stated) for figure in figures):
        return None
    other = alike[0]
    return Finding(
        (field,),
        f'"{stated.words}" stands nowhere below; {other.place} says "{other.stated.words}"',
        "look up which is right, and write {{figure:…}} with the name of its line",
        words=stated.words,
    )


def _is_about(stated: Stated, other: Stated) -> bool:
    """Return whether two numbers of a kind are about one thing: their sentences share a word."""
    return bool(stated.topics & other.topics)


def _agrees(stated: Stated, other: Stated) -> bool:
    if stated.kind != other.kind:
        return _as_factor(stated) is not None and _as_factor(stated) == _as_factor(other)
    low, high = other.number * (1 - SLACK), other.high * (1 + SLACK)
    return low <= stated.number <= high or low <= stated.high <= high


def _as_factor(stated: Stated) -> Decimal | None:
    """Return times and percent as one number: 4 times is 400 %."""
    if stated.kind == "times":
        return stated.number
    return stated.number / 100 if stated.kind == "percent" else None


def _gives(figure: Figure, stated: Stated) -> bool:
    """Return whether the two sides of a figure come to a number: their factor, or what is saved."""
    before, after = figure.before, figure.after
    if not isinstance(before, Quantity) or not isinstance(after, Quantity):
        return False
    if stated.kind == "times":
        factor = derive_factor(before, after)
        return bool(factor) and min(factor) <= stated.number <= max(factor)  # type: ignore[arg-type]
    return stated.number == abs(before.low - after.low)


RULE = Rule(
    "headline-disagrees",
    weigh(drafted=Level.ADVICE, checked=Level.MISTAKE, published=Level.MISTAKE),
    case=find,
)
