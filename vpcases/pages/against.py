"""An alternative as the cases tell of it: who chose us over it, who had it, where it is better."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.derive.against import BetterThere, derive_against
from vpcases.derive.case import Case
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.terms import UNASSIGNED, Axis, Term
from vpcases.pages.addresses import Link
from vpcases.pages.card import CaseCard
from vpcases.pages.context import Context
from vpcases.pages.element_words import word_standing_of
from vpcases.pages.ends import link_until
from vpcases.pages.marks import word_mark, word_title


@dataclass(frozen=True, slots=True)
class BetterRow:
    """What is better with the alternative, by how much, and the case that says so."""

    title: str
    words: str
    standing: str
    case: Link


@dataclass(frozen=True, slots=True)
class LevelRow:
    """What is the same with both, and the cases that say so."""

    words: str
    cases: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class AgainstView:
    """Who chose us over an alternative, who looked at it, who had it, and where it is better."""

    chose: tuple[CaseCard, ...]
    looked: tuple[CaseCard, ...]
    replaced: tuple[CaseCard, ...]
    better: tuple[BetterRow, ...]
    level: tuple[LevelRow, ...]


def view_against(term: Term, portfolio: Portfolio, context: Context) -> AgainstView | None:
    """Return what the cases say of an alternative; None for other terms."""
    if term.axis is not Axis.ALTERNATIVE or term.id == UNASSIGNED:
        return None
    found = derive_against(term, portfolio)
    return AgainstView(
        chose=tuple(context.card(case) for case in found.chose),
        looked=tuple(context.card(case) for case in found.looked),
        replaced=tuple(context.card(case) for case in found.replaced),
        better=tuple(_view_better(each, context) for each in found.better),
        level=tuple(
            LevelRow(each.words, tuple(_link(case, context) for case in each.cases))
            for each in found.level
        ),
    )


def _view_better(better: BetterThere, context: Context) -> BetterRow:
    case, element, language = better.case, better.element, context.language
    return BetterRow(
        title=element.title,
        words=element.statement or word_mark(case, element.key, "", language),
        standing=word_standing_of(element, language),
        case=_link(case, context),
    )


def _link(case: Case, context: Context) -> Link:
    title, address = word_title(case, context.language), context.addresses.page_of(case)
    return link_until(Link(title, address), case)
