"""What carries over from the nearest proof, in words that are true field by field."""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.catalogue import fixed, say
from vpcases.derive.carrying_over import Aspect, CarryingOver, Trait
from vpcases.pages.case_facts import Fact

SHARED = {
    Aspect.SEGMENT: fixed("Same segment: {has}"),
    Aspect.DRIVER: fixed("Same driver: {has}"),
    Aspect.ALTERNATIVE: fixed("Also compared with {has}"),
    Aspect.OFFERING: fixed("Same offering: {has}"),
    Aspect.INDUSTRY: fixed("Same industry: {has}"),
    Aspect.SIZE: fixed("As large: {has}"),
    Aspect.REGION: fixed("Same place: {has}"),
}
DIFFERENT = {
    Aspect.SEGMENT: fixed("Other segment: {has}, not {wanted}"),
    Aspect.DRIVER: fixed("Other driver: {has}, not {wanted}"),
    Aspect.ALTERNATIVE: fixed("Compared with {has}, not with {wanted}"),
    Aspect.OFFERING: fixed("Other offering: {has}, not {wanted}"),
    Aspect.INDUSTRY: fixed("Other industry: {has}, not {wanted}"),
    Aspect.SIZE: fixed("Other size: {has}, not {wanted}"),
    Aspect.REGION: fixed("Other place: {has}, not {wanted}"),
}
UNTOLD = {
    Aspect.SEGMENT: fixed("Segment: {has}"),
    Aspect.DRIVER: fixed("Driver: {has}"),
    Aspect.ALTERNATIVE: fixed("Compared with {has}"),
    Aspect.OFFERING: fixed("Offering: {has}"),
    Aspect.INDUSTRY: fixed("Industry: {has}"),
    Aspect.SIZE: fixed("Size: {has}"),
    Aspect.REGION: fixed("Place: {has}"),
}
"""What nobody can compare but whoever reads it."""


def list_carrying_over(found: CarryingOver, language: str) -> tuple[Fact, ...]:
    """Return what carries over, what does not, and what the reader has to compare."""
    return (
        *_list_facts(say(language, "What carries over"), found.shared, SHARED, language),
        *_list_facts(say(language, "What does not"), found.different, DIFFERENT, language),
        *_list_facts(say(language, "For you to compare"), found.untold, UNTOLD, language),
    )


def _list_facts(
    label: str, traits: tuple[Trait, ...], words: dict[Aspect, str], language: str
) -> Iterator[Fact]:
    for trait in traits:
        has, wanted = ", ".join(trait.has), ", ".join(trait.wanted)
        yield Fact(label, say(language, words[trait.aspect], has=has, wanted=wanted))
