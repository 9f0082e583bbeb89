"""All values searched for at once: one automaton over the bytes of a file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

from vpcases.audit.secret import Secret, Sort
from vpcases.audit.spelling import SMALL, spell

LEAST_BYTES = 2
ESCAPED = re.compile(rb"(?:\\[bfnrtv\"/\\]|\\u[0-9a-f]{4}|%[0-9a-f]{2})\Z", re.IGNORECASE)
"""The end of an escape: its last letter is none of the word behind it."""
AROUND = 8
"""Bytes beside a hit that are looked at for the end of a word."""
NUMBER_BEFORE = re.compile(rb"(?:\d|\d[.,'])\Z")
NUMBER_BEHIND = re.compile(rb"\d|[.,']\d")


class Hit(NamedTuple):
    """A place where a spelling stands: which one, and from where to where."""

    pattern: int
    start: int
    end: int


class Owners(NamedTuple):
    """The values that are spelled in one way: names, and all others."""

    names: list[Secret]
    texts: list[Secret]


class Matcher:
    """Finds the spellings of many values in one pass.

    `owners` holds, for each spelling, which of the values are spelled so.
    """

    def __init__(self, secrets: Iterable[Secret]) -> None:
        self.owners: list[Owners] = []
        known: dict[bytes, int] = {}
        for secret in secrets:
            for spelling in spell(secret.sort, secret.value, secret.unit):
                if len(spelling) >= LEAST_BYTES:
                    at = known.setdefault(spelling, len(known))
                    if at == len(self.owners):
                        self.owners.append(Owners([], []))
                    self.owners[at][secret.sort is not Sort.NAME].append(secret)
        self.automaton = BytesAhoCorasick(
            known, matchkind=MatchKind.Standard, implementation=Implementation.ContiguousNFA
        )

    def find(self, raw: bytes) -> Iterator[Hit]:
        """Yield every spelling in some bytes, overlapping ones too, by where they end."""
        if not self.owners:
            return iter(())
        small = raw.translate(SMALL)
        found = self.automaton.find_matches_as_indexes(small, overlapping=True)
        return map(Hit._make, found)

    def list_standing(
        self, secrets: Iterable[Secret], hit: Hit, raw: bytes, *, is_packed: bool = False
    ) -> Iterator[Secret]:
        """Yield those of some values that stand at a hit as their sort of value does.

        Among bytes that are no text, what stands beside a word is no part of it.
        """
        return (each for each in secrets if is_packed or stands_alone(each, hit, raw))


def stands_alone(secret: Secret, hit: Hit, raw: bytes) -> bool:
    """Return whether a hit is a word, or a number, of its own, where that matters."""
    before = raw[max(0, hit.start - AROUND) : hit.start]
    behind = raw[hit.end : hit.end + AROUND]
    if secret.sort is Sort.AMOUNT:
        return not NUMBER_BEFORE.search(before) and not NUMBER_BEHIND.match(behind)
    if secret.sort is Sort.REFERENCE:
        return not _ends_in_letter(before)
    return not _ends_in_letter(before) and not _begins_with_letter(behind)


def _ends_in_letter(raw: bytes) -> bool:
    if not raw or not (raw[-1] >= 0x80 or chr(raw[-1]).isalnum()):
        return False
    if ESCAPED.search(raw):
        return False
    return raw.decode("utf-8", "ignore")[-1:].isalnum()


def _begins_with_letter(raw: bytes) -> bool:
    if not raw or not (raw[0] >= 0x80 or chr(raw[0]).isalnum()):
        return False
    return raw.decode("utf-8", "ignore")[:1].isalnum()
