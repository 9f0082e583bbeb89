"""The title, the description or the result promises more than its evidence holds.

Readers carry the headline on, and not what stands below it. Words such as measured, proven and
guaranteed need a number that was read off a system; verified, audited and independently need
somebody who is neither of the two. What is only expected cannot have been saved or cut. The page
says beside each number how strong it is; a result that nobody at the customer has given in their
own words or pen is told here once.

To fix it, leave the word out, or get the evidence: ask the customer for the number in writing, sign
it together, read it off a system, or have it checked.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.certainty import LOOKED_OVER, READ_OFF, SIGNS, find_claim, find_reached
from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject, TranslationSubject
from vpcases.check.texts import HEADLINES, without_quotations
from vpcases.derive.figures import STRENGTH, Figure, derive_figures
from vpcases.derive.headline import Headline, find_headline
from vpcases.derive.value import derive_case_value
from vpcases.derive.value.value_equation import is_agreed
from vpcases.model.authored import EvidenceLevel, Status
from vpcases.model.case import CaseHistory
from vpcases.model.translation import Translation
from vpcases.problems import FieldPath, Level

FIRM = {Status.CHECKED, Status.APPROVED, Status.PUBLISHED}


def find_in_case(subject: CaseSubject) -> Iterator[Finding]:
    """Yield what headlines claim beyond the evidence, and a result with little of it."""
    headline = find_headline(subject.figures, subject.value)
    yield from _find_claims(subject.history, subject.history.level, headline, subject.figures)
    if headline and subject.status in FIRM and _is_weak(headline):
        yield Finding(
            _find_weakest(headline),
            f"the result at the top rests on what is only {headline.level.value}",
            "ask the customer for it in their own words or pen, and write level: customer-reported",
            Level.ADVICE,
        )


def find_in_translation(subject: TranslationSubject) -> Iterator[Finding]:
    """Yield the same claims in the words of a translation."""
    if subject.original is None or not (subject.content.title or subject.content.description):
        return
    history, drivers = subject.original.content, subject.whole.drivers
    figures = derive_figures(history, drivers)
    headline = find_headline(figures, derive_case_value(history, figures, drivers))
    yield from _find_claims(subject.content, history.level, headline, figures)


def _find_claims(
    content: CaseHistory | Translation,
    level: EvidenceLevel,
    headline: Headline | None,
    figures: tuple[Figure, ...],
) -> Iterator[Finding]:
    level = headline.level if headline else level
    for field in HEADLINES:
        words = getattr(content, field)
        if not words:
            continue
        plain = without_quotations(words)
        if any(sign in plain.lower() for sign in SIGNS):
            yield from _judge_certainty(field, plain, level)
        if (headline and headline.is_projected) or _names_projected(plain, figures):
            yield from _judge_reached(field, plain)


def _judge_certainty(field: str, words: str, level: EvidenceLevel) -> Iterator[Finding]:
    """Yield a claim of certainty that the evidence lacks."""
    for claims, needed in (
        (LOOKED_OVER, EvidenceLevel.INDEPENDENTLY_CHECKED),
        (READ_OFF, EvidenceLevel.MEASURED),
    ):
        claim = find_claim(words, claims) if _is_below(level, needed) else None
        if claim:
            yield Finding(
                (field,),
                f'"{claim}" claims more than the evidence, which is {level.value}',
                f"leave the word out, or get evidence that is {needed.value}",
                words=claim,
            )
            return


def _judge_reached(field: str, words: str) -> Iterator[Finding]:
    claim = find_reached(words)
    if claim:
        yield Finding(
            (field,),
            f'"{claim}" says that it has happened, and it is only expected',
            'write it as expected, as in "expects to save", or after: once it has happened',
            words=claim,
        )


def _names_projected(words: str, figures: tuple[Figure, ...]) -> bool:
    """Return whether a text prints a figure that has not been reached."""
    expected = (figure.id for figure in figures if figure.is_projected or figure.is_target)
    return any(f"figure:{identity}" in words for identity in expected)


def _find_weakest(headline: Headline) -> FieldPath:
    """Return the field of the first input, or of the figure, with the least evidence."""
    if headline.figure:
        return ("before_after", headline.figure.key)
    for element in headline.equation.elements if headline.equation else ():
        for entry in element.inputs if is_agreed(element) else ():
            if entry.level is headline.level:
                return ("value_elements", element.key, "inputs", entry.name)
    return ("value_elements",)


def _is_weak(headline: Headline) -> bool:
    """Return whether a result in numbers is one that the customer did not give."""
    has_number = headline.figure is None or headline.figure.has_number
    return has_number and _is_below(headline.level, EvidenceLevel.CUSTOMER_REPORTED)


def _is_below(level: EvidenceLevel, needed: EvidenceLevel) -> bool:
    return STRENGTH.index(level) < STRENGTH.index(needed)


RULE = Rule(
    "headline-outruns-evidence",
    weigh(drafted=Level.ADVICE, checked=Level.MISTAKE, published=Level.MISTAKE),
    case=find_in_case,
    translation=find_in_translation,
)
