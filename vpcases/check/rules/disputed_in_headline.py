"""The title or the description prints a value that the customer does not agree with.

A headline is what readers carry on, and nobody reads "not agreed" in one. What is contended, or the
same as with the alternative, stands in the table with both views.

To fix it, name a figure or an element that is agreed, or `{{figure:added-value}}`, which holds only
what is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject, TranslationSubject
from vpcases.check.texts import HEADLINES
from vpcases.model.authored import Point
from vpcases.model.case import CaseHistory
from vpcases.model.figures import ValueElement
from vpcases.model.translation import Translation
from vpcases.problems import Level

MARK = re.compile(r"\{\{\s*figure:([a-z0-9-]+)\s*\}\}")


def find_in_case(subject: CaseSubject) -> Iterator[Finding]:
    """Yield the headlines of a case that print a contended element."""
    yield from _find(subject.history, subject.history.value_elements)


def find_in_translation(subject: TranslationSubject) -> Iterator[Finding]:
    """Yield the same of a translation."""
    if subject.original:
        yield from _find(subject.content, subject.original.content.value_elements)


def _find(
    content: CaseHistory | Translation, elements: dict[str, ValueElement]
) -> Iterator[Finding]:
    for field in HEADLINES if elements else ():
        for mark in MARK.finditer(getattr(content, field) or ""):
            element = elements.get(mark[1])
            if element and element.point in (Point.CONTENTION, Point.PARITY):
                yield Finding(
                    (field,),
                    f"{mark[0]} is no point of difference that both sides agree on",
                    "take another figure, or say it in the text below",
                    words=mark[0],
                )


RULE = Rule(
    "disputed-in-headline",
    weigh(checked=Level.MISTAKE, published=Level.MISTAKE),
    case=find_in_case,
    translation=find_in_translation,
)
