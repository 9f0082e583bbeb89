"""A deadline and the day it was met do not agree.

Finished in August 2024, a month ahead of a deadline in August 2025: one of the three is wrong, and
mostly it is a year that somebody typed from habit.

To fix it, look all of them up and correct the one that is wrong. Where it really was finished a
year early, say so in these words.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from typing import NamedTuple

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.stated import IN_WORDS
from vpcases.check.subject import CaseSubject
from vpcases.check.texts import HEADLINES, PROSE, without_code
from vpcases.problems import Level

MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_DATE = rf"(?:(?P<{{0}}month>{'|'.join(MONTHS)})\s+)?(?P<{{0}}year>(?:19|20)\d\d)"
DUE = re.compile(
    rf"{_DATE.format('a')}\s+(?:deadline|due date)\b"
    rf"|\b(?:deadline|due date)\s+(?:of|in|was|is|for|set for|by)\s+(?:the end of\s+)?"
    rf"{_DATE.format('b')}",
    re.IGNORECASE,
)
DONE = re.compile(
    rf"\b(?:completed|finished|delivered|concluded|went live|was live|switched over)\b"
    rf"[^.!?\n]{{0,60}}?\b(?:in|by|on)\s+{_DATE.format('a')}",
    re.IGNORECASE,
)
EARLY = re.compile(
    rf"\b(?P<count>an?|\d{{1,2}}|{'|'.join(IN_WORDS)})\s+(?P<unit>week|month|year)s?\s+"
    r"(?:ahead|early|before|earlier|sooner)\b",
    re.IGNORECASE,
)
FAR = 10
"""Months before its deadline that nobody finishes without a word about it."""


class Told(NamedTuple):
    """A month that a text tells, with its words; without a month, all months of its year count."""

    year: int
    month: int | None
    words: str


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield the text that says when something was finished, where its deadline says otherwise."""
    if not subject.has_any("deadline", "due date"):
        return
    texts = {f: without_code(getattr(subject.history, f) or "") for f in (*HEADLINES, *PROSE)}
    due = _first(DUE, texts)
    done = _first(DONE, texts)
    if not due or not done:
        return
    field, finished = done
    early = next((found for text in texts.values() if (found := EARLY.search(text))), None)
    least, most = _months_between(finished, due[1])
    if _is_sound(least, most, early):
        return
    told = f", and {early[0]}" if early else ""
    yield Finding(
        (field,),
        f'"{finished.words}" does not agree with "{due[1].words}"{told}',
        "look them up, and correct the one that is wrong",
        words=finished.words,
    )


def _first(pattern: re.Pattern[str], texts: dict[str, str]) -> tuple[str, Told] | None:
    for field, text in texts.items():
        found = pattern.search(text)
        if found:
            parts = found.groupdict()
            year = parts.get("ayear") or parts.get("byear") or ""
            month = parts.get("amonth") or parts.get("bmonth")
            words = " ".join(found[0].split())
            return field, Told(int(year), MONTHS[month.lower()] if month else None, words)
    return None


def _months_between(done: Told, due: Told) -> tuple[int, int]:
    """Return the least and the most months that something was finished before it was due."""
    years = (due.year - done.year) * 12
    return (
        years + (due.month or 1) - (done.month or 12),
        years + (due.month or 12) - (done.month or 1),
    )


def _is_sound(least: int, most: int, early: re.Match[str] | None) -> bool:
    if early is None:
        return least < FAR
    count, unit = early["count"].lower(), early["unit"].lower()
    number = 1 if count in {"a", "an"} else IN_WORDS.get(count) or int(count)
    months = {"week": number / 4, "month": number, "year": number * 12}[unit]
    return least - 1 <= months <= most + 1


RULE = Rule(
    "deadline-disagrees",
    weigh(drafted=Level.ADVICE, checked=Level.ADVICE, published=Level.ADVICE),
    case=find,
)
