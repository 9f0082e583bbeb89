"""How a customer decided, for the page of its case: forces, who said yes, risk, whose voice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vpcases.catalogue import fixed, say
from vpcases.derive.case import Case, is_none
from vpcases.derive.portfolio import Portfolio
from vpcases.model.authored import Authored
from vpcases.pages.case_facts import Fact
from vpcases.pages.dates import word_days
from vpcases.pages.references import ReferenceView, list_references

FORCES = {
    "push": fixed("What pushed them"),
    "pull": fixed("What drew them"),
    "anxiety": fixed("What worried them"),
    "habit": fixed("What kept them"),
}
RISK = {
    "feared": fixed("What they feared"),
    "happened": fixed("What happened"),
    "way_back": fixed("The way back"),
}


@dataclass(frozen=True, slots=True)
class StepView:
    """Somebody who had to say yes, what they needed, and how long it took."""

    role: str
    needed: str
    days: str


@dataclass(frozen=True, slots=True)
class DecisionView:
    """How a customer decided; `references` are who may be asked about it, inside only."""

    forces: tuple[Fact, ...]
    steps: tuple[StepView, ...]
    risk: tuple[Fact, ...]
    references: tuple[ReferenceView, ...] = ()


def view_decision(case: Case, portfolio: Portfolio, language: str) -> DecisionView:
    """Return how the customer of a case decided; empty where nobody told."""
    return DecisionView(
        forces=list_forces(case, language),
        steps=list_steps(case, language),
        risk=list_risk(case, language),
        references=list_references(case, portfolio, language),
    )


def list_forces(case: Case, language: str) -> tuple[Fact, ...]:
    """Return what made them change, then what held them back."""
    return tuple(_list_told(case.history.forces, FORCES, language))


def list_risk(case: Case, language: str) -> tuple[Fact, ...]:
    """Return what they feared, what happened, and the way back."""
    return tuple(_list_told(case.history.risk, RISK, language))


def _list_told(block: Authored | None, labels: dict[str, str], language: str) -> Iterator[Fact]:
    for field, label in labels.items() if block else ():
        words = getattr(block, field)
        if words:
            yield Fact(say(language, label), _word_known(words, language))


def list_steps(case: Case, language: str) -> tuple[StepView, ...]:
    """Return who had to say yes, in their order."""
    return tuple(
        StepView(
            role=step.role or role,
            needed=_word_known(step.what_they_needed or "", language),
            days="" if step.days is None else word_days(step.days, language),
        )
        for role, step in case.history.approval_path.items()
    )


def _word_known(words: str, language: str) -> str:
    return say(language, "not known") if words == "unknown" else words


def list_standing(case: Case, portfolio: Portfolio, language: str) -> tuple[Fact, ...]:
    """Return what this customer is to others: one of the first, a voice that counts.

    A tie between us stands beside the voice, for it colours what is said.
    """
    facts = []
    if case.id in portfolio.first_ids:
        first = say(language, "One of our first customers in this segment")
        facts.append(Fact(say(language, "Among the first"), first, is_in_strip=True))
    return (*facts, *list_voice(case, language))


def list_voice(case: Case, language: str) -> tuple[Fact, ...]:
    """Return why the voice of a customer counts, where that can be seen, and what ties us."""
    facts, tie = list_leader(case, language), case.history.connections or ""
    if not facts or not tie or is_none(tie):
        return facts
    return (*facts, Fact(say(language, "Payments or ties between us"), tie))


def list_leader(case: Case, language: str) -> tuple[Fact, ...]:
    """Return why the voice of a customer counts, and where that can be seen."""
    leader = case.history.opinion_leader
    if leader is None:
        return ()
    facts = (
        Fact(say(language, "Why their voice counts"), leader.why or ""),
        Fact(say(language, "Where that can be seen"), leader.evidence or ""),
    )
    return tuple(fact for fact in facts if fact.words)
