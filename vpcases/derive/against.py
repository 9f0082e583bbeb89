"""What the cases say of an alternative: who chose us over it, who had it, where it is better."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from vpcases.derive.alphabet import fold
from vpcases.derive.case import Case
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.terms import Axis, Term
from vpcases.derive.value.elements import Element
from vpcases.model.authored import Point


@dataclass(frozen=True, slots=True)
class BetterThere:
    """A value element that speaks for the alternative, in a case that was compared with it."""

    case: Case
    element: Element


@dataclass(frozen=True, slots=True)
class Level:
    """What is the same with both, and the cases that say so."""

    words: str
    cases: tuple[Case, ...]


@dataclass(frozen=True, slots=True)
class Against:
    """What the cases of an edition say of an alternative; each case as the lists have it.

    `chose` had it as what they would otherwise have done, `looked` at it among others, and
    `replaced` it. `better` and `level` come from cases whose values were worked out against it.
    """

    chose: tuple[Case, ...]
    looked: tuple[Case, ...]
    replaced: tuple[Case, ...]
    better: tuple[BetterThere, ...]
    level: tuple[Level, ...]


def derive_against(term: Term, portfolio: Portfolio) -> Against:
    """Return what the cases say of an alternative, in the order of lists."""
    group = portfolio.group(Axis.ALTERNATIVE, term.id)
    cases = group.cases if group else ()
    chose = tuple(case for case in cases if case.alternative == term)
    return Against(
        chose=chose,
        looked=tuple(c for c in cases if term in c.considered and c.alternative != term),
        replaced=tuple(c for c in cases if term in c.replaced),
        better=tuple(
            BetterThere(case, element)
            for case in chose
            for element in (case.value.elements if case.value else ())
            if element.favours_alternative and element.point is not Point.PARITY
        ),
        level=_list_level(chose),
    )


def _list_level(cases: tuple[Case, ...]) -> tuple[Level, ...]:
    """Return what is the same with both, told the same way once, with every case that says so."""
    words: dict[str, str] = {}
    found: dict[str, list[Case]] = defaultdict(list)
    for case in cases:
        elements = case.value.elements if case.value else ()
        same = (e.title for e in elements if e.point is Point.PARITY)
        for line in dict.fromkeys((*case.history.parity, *same)):
            words.setdefault(fold(line), line)
            if case not in found[fold(line)]:
                found[fold(line)].append(case)
    return tuple(Level(words[key], tuple(cases)) for key, cases in found.items())
