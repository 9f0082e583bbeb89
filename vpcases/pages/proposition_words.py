"""The words for what is worked out of a proposition: its type, its parts, and what they lack."""

from __future__ import annotations

from vpcases.catalogue import fixed, say, say_count
from vpcases.derive.propositions import SegmentProposition
from vpcases.derive.propositions.lines import HelpLine, Pitfall, Shortfall
from vpcases.derive.propositions.naming import Called, Sort
from vpcases.derive.propositions.parts import Component, ComponentState, State
from vpcases.model.proposition import SwapAnswer
from vpcases.pages.wording import word_list

SORTS = {
    Sort.ALL_BENEFITS: fixed("All benefits"),
    Sort.FAVOURABLE_DIFFERENCES: fixed("Favourable points of difference"),
    Sort.RESONATING_FOCUS: fixed("Resonating focus"),
}
MEANINGS = {
    Sort.ALL_BENEFITS: fixed(
        "It lists what is good about the offering, and some of it the alternative has as well, or"
        " is contended, or nobody says what it is better than."
    ),
    Sort.FAVOURABLE_DIFFERENCES: fixed(
        "All of it is better than an alternative, and it is not shown to be what matters most to"
        " these customers."
    ),
    Sort.RESONATING_FOCUS: fixed(
        "One or two differences, each among what matters most to these customers, and each with a"
        " number of a customer of theirs."
    ),
}
SHORTFALLS = {
    Shortfall.NO_ALTERNATIVE: fixed("It names no alternative."),
    Shortfall.PARITY: fixed("It is held as good as the alternative's, and no difference."),
    Shortfall.CONTENTION: fixed(
        "It is contended: customers see it otherwise, so it is no difference that holds."
    ),
    Shortfall.NOT_A_PRIORITY: fixed("It is none of the priorities of the segment."),
    Shortfall.LOW_PRIORITY: fixed("It is a priority of the segment, and not one of its first two."),
    Shortfall.NOT_PROVED: fixed("No proof is shown for it today."),
    Shortfall.ONLY_ELSEWHERE: fixed("It is proved in other segments alone."),
    Shortfall.NOT_COMPARED: fixed(
        "What is proved in this segment is not compared with this alternative."
    ),
    Shortfall.NOT_COUNTED: fixed("No customer of the segment has put a number to it."),
    Shortfall.NOT_REACHED: fixed("What is known of it in this segment is only expected."),
    Shortfall.OUR_WORD: fixed("What is known of it in this segment, we alone have said."),
}
PITFALLS = {
    Pitfall.BENEFIT_ASSERTION: fixed(
        "Benefit assertion: no customer of this segment has reported it."
    ),
    Pitfall.VALUE_PRESUMPTION: fixed(
        "Value presumption: nothing shows that the difference is worth anything to this segment."
    ),
}
COMPONENTS = {
    Component.AUDIENCE: fixed("Target audience"),
    Component.PROBLEM: fixed("Problem"),
    Component.SOLUTION: fixed("Solution"),
    Component.BENEFITS: fixed("Key benefits"),
    Component.DIFFERENTIATION: fixed("Differentiation"),
}
STATES = {
    State.PROVED: fixed("proved"),
    State.PARTLY: fixed("proved in part"),
    State.NOT_YET: fixed("not yet proved here"),
}
ANSWERS = {
    SwapAnswer.TRUE_FOR_THEM: fixed("True of them, too: this is no differentiation."),
    SwapAnswer.OURS_ALONE: fixed("Not true of them."),
    SwapAnswer.NOT_ANSWERED: fixed("Not answered yet."),
}


def list_reasons(line: HelpLine, language: str) -> tuple[str, ...]:
    """Return why a line is, or is not, one of the differences of a resonating focus."""
    if not line.shortfalls:
        return (say(language, "A difference that holds: a first priority, proved with a number."),)
    return tuple(say(language, SHORTFALLS[each]) for each in line.shortfalls)


def word_against_focus(called: Called, language: str) -> str:
    """Return what of the whole speaks against a resonating focus; empty where nothing does."""
    if called.weakest:
        return say_count(
            language,
            "It claims {count} difference, and two are remembered; the weakest is: {line}.",
            "It claims {count} differences, and two are remembered; the weakest is: {line}.",
            len(called.too_many),
            line=called.weakest.driver.title,
        )
    if called.parities:
        names = word_list([line.driver.title for line in called.parities], language)
        return say(
            language, "One point of parity may be worth holding, and it has more: {names}.",
            names=names,
        )  # fmt: skip
    return ""


def word_rank(line: HelpLine, language: str) -> str:
    """Return the place of a line's driver among the priorities of the segment."""
    if line.rank is None:
        return say(language, "none of the priorities noted")
    return say(language, "priority {rank} of the segment", rank=line.rank)


def word_state(part: ComponentState, language: str) -> str:
    """Return how far a component is proved, with what stands behind it."""
    count, state = part.count, say(language, STATES[part.state])
    if part.component is Component.BENEFITS and part.whole:
        return say_count(
            language,
            "{state}: {proved} of {count} benefit here",
            "{state}: {proved} of {count} benefits here",
            part.whole,
            state=state,
            proved=count,
        )
    if part.component in (Component.AUDIENCE, Component.SOLUTION) and count:
        return say_count(
            language,
            "{state}: {count} case of this segment",
            "{state}: {count} cases of this segment",
            count,
            state=state,
        )
    return state


def word_proved(proposition: SegmentProposition, language: str) -> str:
    """Return how many of the lines of a proposition its segment proves today."""
    return say_count(
        language,
        "{proved} of {count} line proved here",
        "{proved} of {count} lines proved here",
        len(proposition.lines),
        proved=proposition.proved,
    )
