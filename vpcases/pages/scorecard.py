"""The scorecard of a proposition, and its pitfalls, with what decided each (internal edition)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from vpcases.catalogue import say
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.scorecard import lines, pitfalls
from vpcases.derive.scorecard.ground import Ground
from vpcases.derive.scorecard.judged import Evidence, Judged, Sign, Verdict
from vpcases.model.library import Record
from vpcases.model.proposition import Proposition
from vpcases.pages.addresses import Link
from vpcases.pages.context import Context
from vpcases.pages.dates import word_day, word_period
from vpcases.pages.figures import word_sides
from vpcases.pages.marks import word_title
from vpcases.pages.scorecard_words import FALLEN, LINES, PITFALLS, SIGNS, VERDICTS
from vpcases.pages.wording import capitalise, word_quantity

WEAK = (Sign.NO_NUMBER, Sign.FEATURE, Sign.DELIVERABLE, Sign.UNCLEAR)
"""Signs of weak words, for which better ones can be tried."""


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """What decided a line, in words, with the cases it was seen in."""

    words: str
    cases: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class JudgedView:
    """A line of the scorecard: what was asked, how it ended, what decided it.

    `tone` is the ending for the eye, `better` a wording to try where the words are weak.
    """

    asked: str
    verdict: str
    tone: str
    evidence: tuple[EvidenceView, ...]
    better: str


@dataclass(frozen=True, slots=True)
class ScorecardView:
    """The six lines, and the eight pitfalls; never one sum of them."""

    lines: tuple[JudgedView, ...]
    pitfalls: tuple[JudgedView, ...]


def view_scorecard(
    record: Record[Proposition], portfolio: Portfolio, context: Context
) -> ScorecardView:
    """Return the scorecard of a proposition; its id is that of its segment."""
    ground = Ground(record, portfolio)
    known = _link_cases(portfolio, context)
    judged = ((LINES[k], VERDICTS, f(ground)) for k, f in lines.LINES.items())
    looked = ((PITFALLS[k], FALLEN, f(ground)) for k, f in pitfalls.PITFALLS.items())
    return ScorecardView(
        tuple(_view(*each, ground, known, context.language) for each in judged),
        tuple(_view(*each, ground, known, context.language) for each in looked),
    )


def _link_cases(portfolio: Portfolio, context: Context) -> Mapping[str, Link]:
    language, addresses = context.language, context.addresses
    return {
        case.id: Link(word_title(case, language), addresses.page_of(case))
        for case in portfolio.cases
    }


def _view(
    asked: str,
    verdicts: Mapping[Verdict, str],
    judged: Judged,
    ground: Ground,
    known: Mapping[str, Link],
    language: str,
) -> JudgedView:
    weak = [each.driver for each in judged.evidence if each.sign in WEAK and each.driver]
    return JudgedView(
        asked=say(language, asked),
        verdict=say(language, verdicts[judged.verdict]),
        tone=judged.verdict.value,
        evidence=tuple(
            EvidenceView(
                _word(evidence, ground, language),
                tuple(known[case] for case in evidence.cases if case in known),
            )
            for evidence in judged.evidence
        ),
        better=next((b for driver in weak if (b := _word_better(driver, ground, language))), ""),
    )


def _word(evidence: Evidence, ground: Ground, language: str) -> str:
    first, *rest = (*evidence.words, "")
    research = ground.library.research.get(first)
    figure = evidence.figure
    about = ground.drivers.get(evidence.driver or first)
    return say(
        language,
        SIGNS[evidence.sign],
        words=(research.content.title if research else None) or first,
        also=_as_sentence(rest[0]) if rest else "",
        list=", ".join(evidence.words),
        count=evidence.count,
        of=evidence.of,
        day=word_day(evidence.day, language) if evidence.day else "",
        driver=about.title if about else _name_reason(first, ground),
        sides=word_sides(figure, language) if figure else _list_inputs(evidence, language),
        period=word_period(figure.basis.measured, language) if figure else "",
    ).strip()


def _list_inputs(evidence: Evidence, language: str) -> str:
    return ", ".join(f"{i.name} {word_quantity(i.quantity, language)}" for i in evidence.inputs)


def _as_sentence(words: str) -> str:
    return capitalise(words) if not words or words[-1] in ".!?" else f"{capitalise(words)}."


def _name_reason(identity: str, ground: Ground) -> str:
    record = ground.library.reasons.get(identity)
    return (record.content.title if record else None) or identity


def _word_better(driver: str, ground: Ground, language: str) -> str:
    """Return a wording to try: with the figure of a proof, else what customers say."""
    best = ground.best_figure(driver)
    if best:
        return say(
            language,
            "Try a line with its number. {label}: {after} in place of {before}.",
            label=best.figure.label,
            after=word_quantity(best.after, language),
            before=word_quantity(best.before, language),
        )
    record = ground.library.drivers.get(driver)
    words = record.content.customer_words if record else None
    return say(language, "Try what they say: “{words}”", words=words) if words else ""
