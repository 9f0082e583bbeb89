"""What is still to be asked of a segment about a driver: the inputs that word equations lack."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from vpcases.derive.calculator.forms import find_element, list_inputs
from vpcases.derive.calculator.pooling import PooledElement
from vpcases.derive.case import Case
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.terms import Axis, Term
from vpcases.derive.value.elements import Element
from vpcases.derive.value.tokens import Unreadable, cut_tokens, fold_name
from vpcases.model.authored import Status
from vpcases.model.figures import ValueElement

IN_PROGRESS = (Status.NOMINATED, Status.QUALIFIED, Status.DRAFTED, Status.CHECKED)
"""How far a case has come whose customer is still to be asked."""
MOST_EQUATIONS = 3
"""How many equations of other cases a sheet takes its questions from at most."""


class Lack(StrEnum):
    """Why an input is asked for."""

    NEW = "an equation of the driver needs it"
    NOT_THERE = "the equation of the case names it, and no input does"
    UNKNOWN = "the case says that it is not known"
    UNREADABLE = "what the case says of it is no quantity"


@dataclass(frozen=True, slots=True)
class AskedInput:
    """An input to ask for.

    `unit` is what other cases, or the case itself, count it in; `like` the case whose equation it
    is taken from, None where that is the one which is asked about.
    """

    name: str
    driver: Term
    lack: Lack
    unit: str = ""
    like: Case | None = None


@dataclass(frozen=True)
class StillLacking:
    """A case in progress with the inputs that its own equations lack.

    `has_equation` is False where it has none for the driver as yet: what the sheet asks for anyway
    is then new to it.
    """

    case: Case
    inputs: tuple[AskedInput, ...]
    has_equation: bool


@dataclass(frozen=True)
class Interview:
    """What to ask a segment about a driver beside the questions that are always asked.

    `inputs` are those that the equations of other cases need, for a customer who is new;
    `equations` are these, as sentences.
    """

    segment: Term
    driver: Term
    inputs: tuple[AskedInput, ...]
    equations: tuple[str, ...]
    cases: tuple[StillLacking, ...]


def derive_interview(
    segment: Term, driver: Term, portfolio: Portfolio, case: Case | None = None
) -> Interview:
    """Return what to ask a segment about a driver.

    Args:
        segment: Whom to ask.
        driver: What about.
        portfolio: What the internal edition shows.
        case: The one case that it is asked for; all in progress where left out.
    """
    elements = tuple(find_elements(segment, driver, portfolio))
    names = {**_find_labels(segment, driver, portfolio), **_list_unnamed(portfolio)}
    group = portfolio.group(Axis.SEGMENT, segment.id)
    mine = [case] if case else list_in_progress(group.cases if group else (), driver)
    return Interview(
        segment=segment,
        driver=driver,
        inputs=tuple(_collect_inputs(elements, driver, names)),
        equations=tuple(_rename(e.equation.words, names) for _, e in elements if e.equation),
        cases=tuple(find_lacking(each, driver) for each in mine),
    )


def list_in_progress(cases: Iterable[Case], driver: Term) -> list[Case]:
    """Return the cases about a driver whose customers are still to be asked."""
    return [case for case in cases if case.status in IN_PROGRESS and driver in case.drivers]


def find_elements(
    segment: Term, driver: Term, portfolio: Portfolio
) -> Iterator[tuple[Case, Element]]:
    """Yield the equations of a driver, each form once: the segment's own, else one of another.

    Those that a calculator of the segment runs come first. Two equations are of one form where the
    same is asked: what they call it, after one alternative or another, makes no difference.
    """
    run = {pooled.like.id for pooled in _list_run(segment, driver, portfolio)}
    known: set[tuple[object, ...]] = set()
    own: list[tuple[Case, Element]] = []
    others: list[tuple[Case, Element]] = []
    for case in sorted(portfolio.cases, key=lambda each: each.id not in run):
        element = find_element(case, driver.id)
        if element is None or element.equation is None or element.flaws:
            continue
        form = _find_form(element)
        if form not in known:
            known.add(form)
            (own if case.segment == segment else others).append((case, element))
    yield from own[:MOST_EQUATIONS] or others[:1]


def _list_run(segment: Term, driver: Term, portfolio: Portfolio) -> Iterator[PooledElement]:
    for calculator in portfolio.calculators:
        if calculator.segment == segment:
            yield from (pooled for pooled in calculator.elements if pooled.driver == driver)


def _find_form(element: Element) -> tuple[object, ...]:
    """Return how an element is worked out, whatever it calls its inputs."""
    steps = element.equation.steps if element.equation else ()
    units = {entry.name: str(entry.measure.units) for entry in element.inputs}
    return tuple(
        (step.operation, step.number, step.count, units.get(step.input or "", "")) for step in steps
    )


def _collect_inputs(
    elements: Iterable[tuple[Case, Element]], driver: Term, names: Mapping[str, str]
) -> Iterator[AskedInput]:
    known: set[str] = set()
    for case, element in elements:
        for entry in element.inputs:
            name = _rename(entry.name, names)
            if fold_name(name) not in known:
                known.add(fold_name(name))
                yield AskedInput(name, driver, Lack.NEW, entry.quantity.unit, case)


def _find_labels(segment: Term, driver: Term, portfolio: Portfolio) -> dict[str, str]:
    """Return what the calculators of a segment call the inputs of a driver, by their names."""
    return {
        entry.name: pooled.label
        for element in _list_run(segment, driver, portfolio)
        for entry, pooled in zip(list_inputs(element.element), element.inputs, strict=True)
    }


def _list_unnamed(portfolio: Portfolio) -> dict[str, str]:
    """Return what alternatives are called that may not be named outside, by their names."""
    contents = [record.content for record in portfolio.library.alternatives.values()]
    return {c.title: c.public_name or "…" for c in contents if c.title and not c.may_name}


def _rename(words: str, names: Mapping[str, str]) -> str:
    """Return words with other names in them, each put in once and the longest first."""
    if not names:
        return words
    ordered = sorted(names, key=len, reverse=True)
    known = {name.lower(): new for name, new in names.items()}
    any_name = re.compile("|".join(map(re.escape, ordered)), re.IGNORECASE)
    return any_name.sub(lambda found: known.get(found[0].lower(), found[0]), words)


def find_lacking(case: Case, driver: Term) -> StillLacking:
    """Return what the equation of a case about a driver lacks."""
    entry = case.history.value_elements.get(driver.id)
    if entry is None or not entry.equation:
        return StillLacking(case, (), has_equation=False)
    found = find_element(case, driver.id)
    return StillLacking(case, tuple(_list_lacking(entry, found, driver)), has_equation=True)


def _list_lacking(
    entry: ValueElement, element: Element | None, driver: Term
) -> Iterator[AskedInput]:
    """Yield every name in an equation behind which no quantity stands, in its order."""
    typed = {fold_name(name): (name, words) for name, words in entry.inputs.items()}
    read = {fold_name(one.name) for one in element.inputs} if element else set()
    for name in dict.fromkeys(_list_names(entry)):
        key = fold_name(name)
        if key in read:
            continue
        own, words = typed.get(key, (name, ""))
        yield AskedInput(own, driver, _judge(words))


def _judge(words: str) -> Lack:
    if not words:
        return Lack.NOT_THERE
    return Lack.UNKNOWN if words.strip(" .").lower() == "unknown" else Lack.UNREADABLE


def _list_names(entry: ValueElement) -> Iterator[str]:
    names = sorted((fold_name(name) for name in entry.inputs), key=len, reverse=True)
    try:
        tokens = cut_tokens(entry.equation or "", names)
    except Unreadable:
        return
    yield from (token.words for token in tokens if token.kind == "input" and token.words)
