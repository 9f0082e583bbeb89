"""A number stands in the title or the description without the figure it comes from.

Numbers in headlines are what readers carry on, and the first thing to become wrong: the figure is
corrected and the headline is not. Written as `{{figure:load-time}}` the number comes from the
figure, with its bounds. Five times, twice as fast and by half are numbers too; names (3D, EC2, ISO
27001, Fortune 500) and years are none.

To fix it, say what changed in words, or put the mark of the figure where the number stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject, TranslationSubject
from vpcases.check.texts import HEADLINES, without_quotations
from vpcases.derive.party import derive_party
from vpcases.model.case import CaseHistory
from vpcases.model.translation import Translation
from vpcases.problems import Level

MARKS = re.compile(r"\{\{[^{}]*\}\}")
NUMBER = re.compile(
    r"(?<![\w.,/:#-])(?P<front>[$€£~<>≈]\s?)?(?P<number>\d[\d.,' ]*\d|\d)"
    r"(?P<rest>\s?(?:%|‰|\+|x\b|×|percent\b|per cent\b|times\b|fold\b|-fold\b|k\b|[mb]n\b|million\b"
    r"|billion\b|thousand\b|hours?\b|days?\b|weeks?\b|months?\b|years?\b|minutes?\b|seconds?\b|h\b"
    r"|min\b|ms\b|s\b|EUR\b|USD\b|GBP\b|users?\b|people\b|staff\b))?(?![\w-]*\w)"
)
_COUNTS = "two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|fifty|a hundred"
IN_WORDS = re.compile(
    rf"\b(?:(?:{_COUNTS}) (?:times|percent|per cent)\b|twice (?:as|the)\b"
    rf"|half (?:as|of the|the|its|their) \w+|(?:by|in) (?:half|a third|two thirds)\b"
    r"|(?:halv|doubl|tripl|quadrupl)(?:e|es|ed|ing)\b|(?:two|three|four|five|ten)-?fold\b)",
    re.IGNORECASE,
)
"""Factors and shares that are written out: five times, twice as many, by half, doubled."""
YEAR = re.compile(r"(?:19|20)\d\d")
NAMED = re.compile(r"[A-Z][\w.&+#]*[ -]$")
COUNTED_UP = re.compile(
    r"\b(?:version|release|level|phase|step|stage|part|chapter|type|class|no\.|number) $",
    re.IGNORECASE,
)
ROUND_THE_CLOCK = re.compile(r"\b24/7\b|\b24/7/365\b|\b24x7\b")


def find_in_case(subject: CaseSubject) -> Iterator[Finding]:
    """Yield the title and the description of a case where a bare number stands in them."""
    if _has_number(subject.history):
        yield from _find(subject.history, _list_names(subject))


def find_in_translation(subject: TranslationSubject) -> Iterator[Finding]:
    """Yield the same of a translation."""
    if _has_number(subject.content):
        yield from _find(subject.content, ())


def _has_number(content: CaseHistory | Translation) -> bool:
    words = f"{content.title}\n{content.description}"
    return any(map(str.isdigit, words)) or IN_WORDS.search(words) is not None


def _find(content: CaseHistory | Translation, names: tuple[str, ...]) -> Iterator[Finding]:
    for field in HEADLINES:
        words = getattr(content, field)
        found = _find_number(words, names) if words else None
        if found:
            yield Finding(
                (field,),
                f'"{found}" is a number that nothing here vouches for',
                "say it in words, or write {{figure:…}} with the name of its line in before_after:",
                words=found,
            )


def _find_number(words: str, names: tuple[str, ...]) -> str | None:
    plain = ROUND_THE_CLOCK.sub("", MARKS.sub("", without_quotations(words)))
    for name in names:
        plain = plain.replace(name, "")
    for found in NUMBER.finditer(plain):
        if found["rest"] or found["front"]:
            return found[0].strip()
        if not YEAR.fullmatch(found["number"]) and not _is_name(plain, found):
            return found["number"].strip()
    in_words = IN_WORDS.search(plain)
    return in_words[0] if in_words else None


def _is_name(plain: str, found: re.Match[str]) -> bool:
    """Return whether a number belongs to the name before it: Java 8, Fortune 500, Windows 10.

    The first word of a title has a capital without being a name.
    """
    front = plain[: found.start()]
    before = NAMED.search(front)
    return bool(COUNTED_UP.search(front)) or (before is not None and before.start() > 0)


def _list_names(subject: CaseSubject) -> tuple[str, ...]:
    """Return the names that a title may hold with their digits: of customer and offering."""
    party = derive_party(subject.history, subject.whole.library)
    offering = subject.whole.library.offerings.get(subject.history.offering or "")
    titles = (party.name if party else "", (offering.content.title or "") if offering else "")
    return tuple(name for name in titles if any(map(str.isdigit, name)))


RULE = Rule(
    "number-in-title",
    weigh(drafted=Level.HINT, checked=Level.ADVICE, published=Level.MISTAKE),
    case=find_in_case,
    translation=find_in_translation,
)
