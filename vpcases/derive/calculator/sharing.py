"""Inputs that several elements of a calculator ask for: the visitor sets each of them once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import replace

from vpcases.derive.calculator.forms import find_element, list_inputs
from vpcases.derive.calculator.pooling import PooledElement, PooledInput
from vpcases.derive.value.inputs import Input
from vpcases.derive.value.tokens import fold_name

Place = tuple[int, int]
"""Where an input stands: the place of its element, and its number there."""


def share_asked(elements: tuple[PooledElement, ...]) -> tuple[PooledElement, ...]:
    """Return elements in which what has the same words and the same unit is asked once.

    The default and the range of such an input are those of all cases behind any of its elements: a
    case that says the same in several of them counts once.
    """
    places: dict[Hashable, list[Place]] = defaultdict(list)
    for at, element in enumerate(elements):
        for number, entry in enumerate(element.inputs):
            known = places[_identify(entry)] if entry.is_asked else []
            # Two of one element that bear the same words are two: its equation tells them apart.
            if entry.is_asked and all(other != at for other, _ in known):
                known.append((at, number))
    shared = dict(
        pair
        for together in places.values()
        if len(together) > 1
        for pair in _join(elements, together)
    )
    return tuple(
        replace(
            element,
            inputs=tuple(shared.get((at, n), entry) for n, entry in enumerate(element.inputs)),
        )
        for at, element in enumerate(elements)
    )


def _identify(entry: PooledInput) -> Hashable:
    """Return what two inputs must have in common: their words, and their unit as it is shown."""
    return fold_name(entry.label), entry.unit.form, entry.unit.unit, entry.seen[0].units


def _join(
    elements: tuple[PooledElement, ...], together: list[Place]
) -> Iterator[tuple[Place, PooledInput]]:
    """Yield an input at each of its places with what is known of it at all of them."""
    said = _list_said(elements, together)
    first = (elements[together[0][0]], together[0][1])
    for place in together:
        element, entry = elements[place[0]], elements[place[0]].inputs[place[1]]
        here = dict(zip((case.id for case in element.cases), entry.seen, strict=True))
        yield (
            place,
            replace(
                entry,
                also=tuple(
                    other.measure
                    for case, inputs in said.items()
                    for other in inputs
                    if other.measure != here.get(case)
                ),
                bounds=tuple(
                    other.quantity.bound
                    for inputs in said.values()
                    for other in inputs
                    if other.quantity.bound
                ),
                count=len(said),
                asked_at=first if place != together[0] else None,
            ),
        )


def _list_said(
    elements: tuple[PooledElement, ...], together: list[Place]
) -> Mapping[str, list[Input]]:
    """Return what each case says of an input, by its id; the same number counts once."""
    said: dict[str, list[Input]] = defaultdict(list)
    for at, number in together:
        for case in elements[at].cases:
            found = find_element(case, elements[at].element.key)
            entry = list_inputs(found)[number] if found else None
            known = [other.measure for other in said[case.id]]
            if entry and entry.measure not in known:
                said[case.id].append(entry)
    return said
