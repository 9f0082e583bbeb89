"""What a proposition is made of, as rows: components, type, swap test, wordings that were tried."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.catalogue import say, say_count
from vpcases.derive.propositions import HelpLine, SegmentProposition
from vpcases.derive.propositions.parts import (
    MOST_WORDS,
    Component,
    ComponentState,
    State,
    SwapOutcome,
    Tried,
)
from vpcases.derive.propositions.tidying import tidy
from vpcases.model.proposition import SwapAnswer
from vpcases.pages.addresses import Link
from vpcases.pages.case_facts import Fact
from vpcases.pages.context import Context
from vpcases.pages.dates import word_date
from vpcases.pages.proposition_sentence import list_benefits
from vpcases.pages.proposition_words import (
    ANSWERS,
    COMPONENTS,
    MEANINGS,
    PITFALLS,
    SORTS,
    list_reasons,
    word_against_focus,
    word_rank,
    word_state,
)
from vpcases.pages.wording import capitalise, word_list


@dataclass(frozen=True, slots=True)
class ComponentRow:
    """A component, its words, and how far it is proved; `tone` is that for the eye.

    `language` is that of the words where it is not that of the page.
    """

    label: str
    words: str
    language: str
    state: str
    tone: str


@dataclass(frozen=True, slots=True)
class ReasonRow:
    """A line with its place among the priorities, why it counts or does not, and its pitfalls."""

    driver: str
    words: str
    rank: str
    holds: bool
    reasons: tuple[str, ...]
    pitfalls: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CalledView:
    """What a proposition may be called, what that means, and why, line by line.

    `against` is what of the whole speaks against more, and `uvp` what its one sentence lacks.
    """

    name: str
    meaning: str
    against: str
    lines: tuple[ReasonRow, ...]
    uvp: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SwapRow:
    """An alternative, whether the proposition would be true of it, and why."""

    alternative: Link
    answer: str
    why: str
    tone: str


@dataclass(frozen=True, slots=True)
class TriedView:
    """A wording that was tried on customers, with everything that is known of the test.

    `standing` says whether it won, or why that cannot be said.
    """

    words: str
    facts: tuple[Fact, ...]
    standing: str
    has_won: bool


TONES = {State.PROVED: "proved", State.PARTLY: "partly", State.NOT_YET: "open"}


def list_component_rows(
    proposition: SegmentProposition, language: str, spoken: str
) -> tuple[ComponentRow, ...]:
    """Return the five components in their order; `spoken` is the language of their words."""
    return tuple(
        ComponentRow(
            label=say(language, COMPONENTS[part.component]),
            words=_word_part(part, proposition, spoken),
            language="" if spoken == language else spoken,
            state=word_state(part, language),
            tone=TONES[part.state],
        )
        for part in proposition.components
    )


def _word_part(part: ComponentState, proposition: SegmentProposition, spoken: str) -> str:
    content = proposition.content
    if part.component is Component.AUDIENCE:
        return capitalise(tidy(content.for_, "for_"))
    if part.component is Component.PROBLEM:
        cost, who = content.problem_cost or "", tidy(content.who, "who")
        problem = say(spoken, "They {problem}.", problem=who) if who else ""
        return f"{problem} {capitalise(cost)}".strip()
    if part.component is Component.SOLUTION:
        return capitalise(tidy(content.we_offer, "we_offer"))
    if part.component is Component.BENEFITS:
        return capitalise(word_list([*list_benefits(content).values()], spoken))
    return content.differentiation or ""


def view_called(proposition: SegmentProposition, language: str) -> CalledView | None:
    """Return what a proposition may be called and why; None where no benefit is claimed."""
    called = proposition.called
    if called is None:
        return None
    return CalledView(
        name=say(language, SORTS[called.sort]),
        meaning=say(language, MEANINGS[called.sort]),
        against=word_against_focus(called, language),
        lines=tuple(_view_reason(line, language) for line in proposition.lines),
        uvp=tuple(_list_uvp(proposition, language)),
    )


def _view_reason(line: HelpLine, language: str) -> ReasonRow:
    return ReasonRow(
        driver=line.driver.title,
        words=capitalise(line.words),
        rank=word_rank(line, language),
        holds=not line.shortfalls,
        reasons=list_reasons(line, language),
        pitfalls=tuple(say(language, PITFALLS[each]) for each in line.pitfalls),
    )


def _list_uvp(proposition: SegmentProposition, language: str) -> list[str]:
    """Return what the unique value proposition lacks, in sentences."""
    uvp = proposition.uvp
    if uvp is None:
        return [
            say(language, "There is no sentence yet that says it in one breath: the field uvp.")
        ]
    found = []
    if not uvp.is_short:
        found.append(
            say_count(
                language,
                "The one sentence has {count} word; at most {most} are remembered.",
                "The one sentence has {count} words; at most {most} are remembered.",
                uvp.count,
                most=MOST_WORDS,
            )
        )
    if uvp.benefit is None:
        found.append(say(language, "The one sentence does not say which benefit it promises."))
    if uvp.difference is None:
        found.append(say(language, "The one sentence does not say in what it differs."))
    return found


def list_swap_rows(proposition: SegmentProposition, context: Context) -> tuple[SwapRow, ...]:
    """Return how the swap test ended, alternative by alternative."""
    return tuple(_view_swap(swap, context) for swap in proposition.swaps)


def _view_swap(swap: SwapOutcome, context: Context) -> SwapRow:
    tones = {SwapAnswer.OURS_ALONE: "proved", SwapAnswer.NOT_ANSWERED: "partly"}
    return SwapRow(
        alternative=Link(swap.alternative.title, context.addresses.term(swap.alternative)),
        answer=say(context.language, ANSWERS[swap.answer]),
        why=capitalise(swap.why),
        tone=tones.get(swap.answer, "open"),
    )


def list_tried_views(proposition: SegmentProposition, language: str) -> tuple[TriedView, ...]:
    """Return the wordings that were tried, in the order written."""
    return tuple(_view_tried(tried, language) for tried in proposition.tried)


def _view_tried(tried: Tried, language: str) -> TriedView:
    variant = tried.variant
    facts = (
        Fact(say(language, "Tried on"), variant.tested_with or ""),
        Fact(say(language, "How many"), str(variant.n) if variant.n else ""),
        Fact(say(language, "When"), word_date(variant.date, language)),
        Fact(say(language, "How"), variant.method or ""),
        Fact(say(language, "What came out"), variant.result or ""),
    )
    return TriedView(
        words=variant.words or "",
        facts=tuple(fact for fact in facts if fact.words),
        standing=_word_standing(tried, language),
        has_won=tried.has_won,
    )


def _word_standing(tried: Tried, language: str) -> str:
    if tried.has_won:
        return say(language, "did best")
    if tried.variant.won and not tried.has_result:
        return say(
            language, "said to have done best; with how many it was tried, or how, is not noted"
        )
    if not tried.has_result:
        return say(language, "with how many it was tried, or how, is not noted")
    return "" if tried.variant.won is None else say(language, "did not do best")
