"""The parts that a proposition is put together from, each with what there is to prove it.

Source: target audience, problem, solution, key benefits and differentiation as the five components;
the test of a discriminator is that of the Association of Proposal Management Professionals.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from vpcases.derive.coverage import is_open
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.propositions.known_from import KnownFrom
from vpcases.derive.propositions.lines import HelpLine, find_term
from vpcases.derive.propositions.outside import list_open_cases
from vpcases.derive.terms import Axis, Term
from vpcases.model.library import Record
from vpcases.model.proposition import Proposition, SwapAnswer, Variant

MOST_WORDS = 20
"""How long a unique value proposition may be."""


class Component(StrEnum):
    """The five components of a proposition."""

    AUDIENCE = "target-audience"
    PROBLEM = "problem"
    SOLUTION = "solution"
    BENEFITS = "key-benefits"
    DIFFERENTIATION = "differentiation"


class State(StrEnum):
    """How far something is proved."""

    PROVED = "proved"
    PARTLY = "partly-proved"
    NOT_YET = "not-yet-proved"


@dataclass(frozen=True)
class ComponentState:
    """A component, how far it is proved, and how many of how many stand behind it.

    `count` and `whole` are cases of the segment for audience and solution, where `whole` is 0, and
    lines for benefits; both are 0 for the others.
    """

    component: Component
    words: str
    state: State
    count: int = 0
    whole: int = 0


@dataclass(frozen=True, slots=True)
class SwapOutcome:
    """Whether a proposition would be true of an alternative, too, and why."""

    alternative: Term
    answer: SwapAnswer
    why: str = ""


@dataclass(frozen=True)
class UvpState:
    """A unique value proposition, with the lines that it promises and differs by.

    `benefit` and `difference` are None where it names none, or none of the proposition.
    """

    words: str
    count: int
    benefit: HelpLine | None
    difference: HelpLine | None

    @property
    def is_short(self) -> bool:
        """Whether it is short enough to be one sentence that is remembered."""
        return self.count <= MOST_WORDS

    @property
    def is_whole(self) -> bool:
        """Whether it promises a benefit and says what is different."""
        return self.benefit is not None and self.difference is not None


@dataclass(frozen=True)
class Tried:
    """A wording that was tried on customers; `has_result` says that its result can be told.

    Nothing has won of which nobody says with how many it was tried, and how.
    """

    id: str
    variant: Variant
    has_result: bool

    @property
    def has_won(self) -> bool:
        """Whether it did best in a test of which the number and the method are known."""
        return self.has_result and self.variant.won is True


def derive_uvp(proposition: Proposition, lines: tuple[HelpLine, ...]) -> UvpState | None:
    """Return the unique value proposition with the lines it is about; None without one."""
    uvp = proposition.uvp
    if uvp is None or not uvp.words:
        return None
    by_driver = {line.driver.id: line for line in lines}
    return UvpState(
        words=uvp.words,
        count=len(uvp.words.split()),
        benefit=by_driver.get(uvp.benefit or ""),
        difference=by_driver.get(uvp.differs_by or ""),
    )


def derive_swaps(
    record: Record[Proposition], lines: tuple[HelpLine, ...], portfolio: Portfolio
) -> tuple[SwapOutcome, ...]:
    """Return how the swap test ended for every alternative that the segment has.

    Those are what the proposition names, what was answered, and what customers of the segment
    would have done or looked at.
    """
    answers = record.content.true_for_them
    return tuple(
        _answer(term, record.content)
        for term in _list_alternatives([*answers], record, lines, portfolio)
    )


def _list_alternatives(
    answered: list[str],
    record: Record[Proposition],
    lines: tuple[HelpLine, ...],
    portfolio: Portfolio,
) -> tuple[Term, ...]:
    named = [record.content.alternative, *answered]
    named += [line.alternative.id for line in lines if line.alternative]
    for case in list_open_cases(record.id, portfolio):
        named += [term.id for term in (case.alternative, *case.considered) if term]
    terms = (find_term(Axis.ALTERNATIVE, identity, portfolio) for identity in named)
    return tuple({term.id: term for term in terms if term}.values())


def _answer(alternative: Term, proposition: Proposition) -> SwapOutcome:
    swap = proposition.true_for_them.get(alternative.id)
    if swap is None or swap.answer is None:
        return SwapOutcome(alternative, SwapAnswer.NOT_ANSWERED)
    answer = SwapAnswer.TRUE_FOR_THEM if swap.answer else SwapAnswer.OURS_ALONE
    return SwapOutcome(alternative, answer, swap.why or "")


def derive_components(
    record: Record[Proposition],
    lines: tuple[HelpLine, ...],
    swaps: tuple[SwapOutcome, ...],
    problem: KnownFrom,
    portfolio: Portfolio,
) -> tuple[ComponentState, ...]:
    """Return the five components in their order, each with how far it is proved today."""
    content = record.content
    cases = list_open_cases(record.id, portfolio)
    ours = [c for c in cases if c.offering and c.offering.id in content.offerings]
    helped = ours if content.offerings else cases
    proved = sum(line.is_proved_here for line in lines)
    cost = f"{content.who or ''}" + (f": {content.problem_cost}" if content.problem_cost else "")
    return (
        ComponentState(Component.AUDIENCE, content.for_ or "", _prove(len(cases)), len(cases)),
        ComponentState(Component.PROBLEM, cost, _judge_problem(content, problem, portfolio)),
        ComponentState(
            Component.SOLUTION, content.we_offer or "", _prove(len(helped)), len(helped)
        ),
        ComponentState(Component.BENEFITS, "", _prove(proved, len(lines)), proved, len(lines)),
        ComponentState(
            Component.DIFFERENTIATION,
            content.differentiation or "",
            _differ(content, lines, swaps),
        ),
    )


def _judge_problem(content: Proposition, problem: KnownFrom, portfolio: Portfolio) -> State:
    """Return how far the problem is proved: a sentence, which stays inside, proves nothing."""
    is_shown = problem.case is None or is_open(problem.case, portfolio)
    if not problem.is_known or problem.words or not is_shown:
        return State.NOT_YET
    return State.PARTLY if content.problem_cost is None else State.PROVED


def _prove(count: int, whole: int = 0) -> State:
    if not count:
        return State.NOT_YET
    return State.PARTLY if count < whole else State.PROVED


def _differ(
    content: Proposition, lines: tuple[HelpLine, ...], swaps: tuple[SwapOutcome, ...]
) -> State:
    """Return how far the differentiation is proved: nothing is one that is true for others, too.

    It rests on the line that the one sentence differs by, else on any difference that holds.
    """
    answers = {swap.answer for swap in swaps}
    if content.differentiation is None or SwapAnswer.TRUE_FOR_THEM in answers or not swaps:
        return State.NOT_YET
    named = content.uvp.differs_by if content.uvp else None
    resting = [line for line in lines if line.driver.id == named] or lines
    if not any(line.is_difference and line.holding for line in resting):
        return State.NOT_YET
    return State.PARTLY if SwapAnswer.NOT_ANSWERED in answers else State.PROVED


def list_tried(proposition: Proposition) -> Iterator[Tried]:
    """Yield the wordings that were tried on customers, in the order written."""
    for identity, variant in proposition.variants.items():
        yield Tried(identity, variant, bool(variant.n and variant.method))
