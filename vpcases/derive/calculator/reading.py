"""An element of a calculator as its author wrote it, with the cases behind it, or what is wrong."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from vpcases.derive.calculator.forms import derive_form, find_element, tell_unfit
from vpcases.derive.calculator.pooling import PooledElement, pool_inputs
from vpcases.derive.case import Case
from vpcases.derive.terms import Term
from vpcases.derive.value.elements import Element, Flaw
from vpcases.derive.value.once import find_once
from vpcases.derive.value.tokens import fold_name
from vpcases.model.authored import Kind
from vpcases.model.calculator import CalculatorElement
from vpcases.problems import FieldPath
from vpcases.quantities import Misread
from vpcases.quantities.measures import UnitWords


@dataclass(frozen=True)
class Surroundings:
    """What an element is looked up in: the segment, its cases, and every case by its id."""

    segment: Term
    cases: tuple[Case, ...]
    by_id: Mapping[str, Case]


def read_element(
    key: str,
    entry: CalculatorElement,
    driver: Term,
    around: Surroundings,
    flaws: list[Flaw],
) -> PooledElement | None:
    """Return an element with the cases behind it; None where there are none; flaws are added.

    An id that leads nowhere, and an equation that is wrong in its case, are told elsewhere.
    """
    like = around.by_id.get(entry.like or "")
    if like is None:
        return None
    element = _find_fit(key, like, around, flaws)
    if element is None:
        return None
    within: FieldPath = ("elements", key)
    asked = _match_names((*within, "asks"), dict(enumerate(entry.asks)), element, entry, flaws)
    labels = _match_names((*within, "names"), {n: n for n in entry.names}, element, entry, flaws)
    named = {labels[name]: label for name, label in entry.names.items() if name in labels}
    flaws.extend(_find_twins((*within, "names"), entry, element, named))
    return _pool(driver, like, element, around, named, frozenset(asked.values()))


def _find_twins(
    within: FieldPath, entry: CalculatorElement, element: Element, named: Mapping[str, str]
) -> Iterator[Flaw]:
    """Yield every new name that another input of the equation has already."""
    shown = Counter(fold_name(named.get(one.name, one.name)) for one in element.inputs)
    for original, label in entry.names.items():
        if shown[fold_name(label)] > 1:
            misread = Misread(
                f'another input of this element is called "{label[:60]}", too',
                "give each input a name of its own",
                "calculator-unknown-input",
            )
            yield Flaw((*within, original), misread)


def _find_fit(key: str, like: Case, around: Surroundings, flaws: list[Flaw]) -> Element | None:
    element = find_element(like, key)
    if element is not None and element.flaws:
        return None
    if like.segment != around.segment:
        other = like.segment.title if like.segment else "no segment"
        said = f"{like.id} is a case of {other}, and not of {around.segment.title}"
    elif element is None:
        said = f"{like.id} has no value element {key}"
    elif unfit := tell_unfit(element):
        said = f"{key} of {like.id} {unfit}"
    else:
        return element
    misread = Misread(said, _word_instead(key, around.cases), "calculator-without-cases")
    flaws.append(Flaw(("elements", key, "like"), misread))
    return None


def _word_instead(key: str, cases: Iterable[Case]) -> str:
    found = [c.id for c in cases if (e := find_element(c, key)) and not tell_unfit(e)]
    if found:
        return f"name a case of this segment that has one worked out: {', '.join(found[:4])}"
    return "no case of this segment has one worked out: write it in a case first, or leave it out"


def _match_names(
    within: FieldPath,
    typed: Mapping[str | int, str],
    element: Element,
    entry: CalculatorElement,
    flaws: list[Flaw],
) -> dict[str | int, str]:
    """Return the names of inputs as their equation has them, by the places they are typed at."""
    known = {fold_name(one.name): one.name for one in element.inputs}
    found: dict[str | int, str] = {}
    for place, name in typed.items():
        if fold_name(name) in known:
            found[place] = known[fold_name(name)]
        else:
            hint = _word_nearest(name, known, entry)
            said = Misread(
                f'no input of {element.key} in {entry.like} is called "{name[:60]}"',
                hint,
                "calculator-unknown-input",
            )
            flaws.append(Flaw((*within, place), said))
    return found


def _word_nearest(name: str, known: Mapping[str, str], entry: CalculatorElement) -> str:
    renamed = {fold_name(label): original for original, label in entry.names.items()}
    if fold_name(name) in renamed:
        return f"write its name in the equation: {renamed[fold_name(name)]}"
    near = difflib.get_close_matches(fold_name(name), list(known), n=1)
    return f"nearest: {known[near[0]]}" if near else f"its inputs are: {', '.join(known.values())}"


def _pool(
    driver: Term,
    like: Case,
    element: Element,
    around: Surroundings,
    labels: dict[str, str],
    asked: frozenset[str],
) -> PooledElement | None:
    """Return an element with every case of the segment that works it out in the same way."""
    words = UnitWords()
    form = derive_form(element, words)
    if form is None:
        return None
    found = ((case, find_element(case, element.key)) for case in around.cases)
    having = [(case, other) for case, other in found if other and not tell_unfit(other)]
    alike = [(case, other) for case, other in having if derive_form(other, words) == form]
    return PooledElement(
        driver=driver,
        like=like,
        element=element,
        form=form,
        cases=tuple(case for case, _ in alike),
        others=len(having) - len(alike),
        inputs=pool_inputs(element, tuple(other for _, other in alike), labels, asked),
    )


def is_switching_cost(element: Element) -> bool:
    """Return whether an element is what the change itself costs the customer.

    It speaks for the alternative, and is paid once and spread over years, or is of a driver of
    service.
    """
    return element.favours_alternative and (
        find_once(element) is not None or element.kind is Kind.SERVICE
    )
