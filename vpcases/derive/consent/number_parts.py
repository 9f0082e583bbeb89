"""The parts of a case that are numbers; a number is the same however it is spelled."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from vpcases.derive.consent.part import Part, join_words
from vpcases.derive.consent.set_against import ALTERNATIVE
from vpcases.derive.figures import derive_basis, name_figure
from vpcases.model.approval import Item
from vpcases.model.case import CaseHistory
from vpcases.model.figures import BeforeAfter, ValueElement
from vpcases.model.scalars import as_one_line
from vpcases.model.slugs import slug
from vpcases.quantities import Change, Misread, Quantity, read_quantity

REFERENCE = re.compile(r"=\s+([a-z0-9-]+)\s+(?:before|after|change)\b")


def list_figures(history: CaseHistory) -> dict[str, Part]:
    """Return the before-and-after lines by name; one without a number is a text."""
    parts = {}
    for key, entry in history.before_after.items():
        name = f"before_after.{name_figure(key)}"
        item = None if entry.sentence else Item.FIGURES
        parts[name] = Part(name, ("before_after", key), (_word_figure(history, key, entry),), item)
    return parts


def _word_figure(history: CaseHistory, key: str, entry: BeforeAfter) -> str:
    basis = derive_basis(history, entry)
    words = (
        entry.label or key,
        f"{_word_amount(entry.before)} -> {_word_amount(entry.after)}",
        _mark("expected", entry.expected),
        _mark("target", entry.target),
        _mark("change", entry.change),
        entry.sentence,
        entry.scope,
        entry.said,
        basis.level.value,
        basis.source,
        str(basis.measured or ""),
    )
    return join_words(words)


def _mark(name: str, amount: object) -> str:
    return f"{name} {_word_amount(amount)}" if amount else ""


def _word_amount(amount: object) -> str:
    """Return a number as one and the same text, however it was spelled."""
    if isinstance(amount, Quantity):
        unit = f"{amount.form} {amount.unit}"
    elif isinstance(amount, Change):
        unit = f"{amount.kind} {amount.direction}"
    else:
        return "" if amount is None else "unknown"
    ends = dict.fromkeys(f"{end.normalize():f}" for end in (amount.low, amount.high))
    source = f" from {amount.source}" if amount.source else ""
    return f"{amount.bound or ''} {'-'.join(ends)} {unit}".strip() + source


def _word_typed(line: str | None) -> str:
    """Return a number that is kept as it was typed as one and the same text, too."""
    read = read_quantity(line) if line else None
    return line or "" if isinstance(read, Misread) else _word_amount(read)


def list_in_use(history: CaseHistory) -> Iterator[Part]:
    """Yield how much it is used."""
    for key, amount in history.in_use.items():
        words = join_words((key, _word_amount(amount)))
        yield Part(f"in_use.{slug(key)}", ("in_use", key), (words,), Item.FIGURES)


def list_elements(history: CaseHistory, figures: Mapping[str, Part]) -> dict[str, Part]:
    """Return the value elements by name, and behind each what it has brought since."""
    parts = {}
    for key, element in history.value_elements.items():
        name = f"value_elements.{key}"
        item = Item.FIGURES if element.equation else None
        words = _word_element(history, key, element, figures)
        taken = (REFERENCE.match(line) for line in element.inputs.values())
        rests_on = frozenset(
            [ALTERNATIVE, *(f"before_after.{found[1]}" for found in taken if found)]
        )
        parts[name] = Part(name, ("value_elements", key), (words,), item, rests_on=rests_on)
        for period, entry in element.realised.items():
            inside = f"{name}.realised.{as_one_line(period)}"
            path = ("value_elements", key, "realised", period)
            inputs = (f"{k}: {_word_typed(line)}" for k, line in sorted(entry.inputs.items()))
            left = join_words([_word_typed(entry.value), *inputs])
            said = join_words([left, entry.confirmed_by, str(entry.confirmed or "")])
            parts[inside] = Part(inside, path, (said,), Item.FIGURES, left)
    return parts


def _word_element(
    history: CaseHistory, key: str, element: ValueElement, figures: Mapping[str, Part]
) -> str:
    words = (
        element.title or key,
        element.equation,
        *(
            f"{name}: {_word_input(line, history, figures)}"
            for name, line in sorted(element.inputs.items())
        ),
        element.statement,
        element.point,
        element.favours,
        _word_typed(element.customer_view),
        element.resolve_by,
        element.source,
        _word_typed(element.projected),
    )
    return join_words(words)


def _word_input(line: str, history: CaseHistory, figures: Mapping[str, Part]) -> str:
    """Return an input with how strong its evidence is, or with the figure that it is taken from."""
    taken = REFERENCE.match(line)
    part = figures.get(f"before_after.{taken[1]}") if taken else None
    if part:
        return join_words((line, *part.words))
    evidence = history.evidence.get(line.rpartition(" from ")[2])
    level = (evidence.level if evidence else None) or history.level
    return f"{_word_typed(line)} ({level})"


def list_prices(history: CaseHistory) -> Iterator[Part]:
    """Yield the prices, where they are disclosed at all."""
    prices = history.prices
    if prices and prices.disclosure == "public":
        horizon = history.horizon
        over = (horizon.years, horizon.discount_rate, horizon.growth) if horizon else ()
        sides = ("", *prices.offering, "against", *prices.alternative, "over", *over)
        words = join_words(_word_typed(line) for line in sides)
        yield Part("prices", ("prices",), (words,), Item.FIGURES)
