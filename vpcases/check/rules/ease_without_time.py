"""The change-over is called quick or easy, and nobody says how long it took.

Quick for whom? Everyone's roll-out was seamless in somebody's brochure. A number of days, however
many, is worth more than the word, and readers plan with it.

To fix it, write the days under `effort:`, as in `elapsed_days: 40`, or leave the word out. What
customers say in quotation marks is theirs, and a product that is easy to use claims nothing here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject
from vpcases.check.texts import HEADLINES, PROSE, without_code, without_quotations
from vpcases.model.figures import Effort
from vpcases.problems import Level

EASE = (
    "quick", "easy", "easily", "seamless", "effortless", "painless", "smooth", "hassle",
    "in no time", "plug and play", "plug-and-play", "straightforward", "fast", "simple",
)
CHANGE = (
    r"implement\w*|roll(?:ed|ing)?[ -]?outs?|deploy(?:ed|ment)? of|install\w*|set(?:ting)?[ -]?up"
    r"|integrat\w*|migrat\w*|on-?board\w*|go(?:ing)?[ -]live|went live|transition\w*|change-?over"
    r"|switch(?:ed|ing)? (?:over|to|from)|moved? (?:over|to|from)|up and running|introduc\w+"
)
CLAIM = (
    r"quick(?:ly)?|eas(?:y|ily)|seamless(?:ly)?|effortless(?:ly)?|painless(?:ly)?|smooth(?:ly)?"
    r"|hassle[ -]free|in no time|plug[ -]and[ -]play|straightforward(?:ly)?|simple"
)
NEAR = r"[^.!?\n]{0,40}?"
TOGETHER = re.compile(
    rf"\b(?:(?:{CLAIM})\b{NEAR}\b(?:{CHANGE})|(?:{CHANGE})\b{NEAR}\b(?:{CLAIM}))\b", re.IGNORECASE
)
LENGTH = re.compile(
    r"\b\w+[ -](?:hour|day|week|fortnight|month|quarter|year|afternoon|morning|evening)s?\b",
    re.IGNORECASE,
)


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield every text that calls the change-over easy, where no time is told."""
    if not subject.has_any(*EASE) or _tells_time(subject.history.effort):
        return
    for field in (*HEADLINES, *PROSE):
        words = getattr(subject.history, field)
        found = TOGETHER.search(without_quotations(without_code(words))) if words else None
        if found:
            yield Finding(
                (field,),
                f'"{" ".join(found[0].split())}": how long did it take?',
                "write it under effort:, as in `elapsed_days: 40`, or leave the word out",
                words=found[0],
            )


def _tells_time(effort: Effort | None) -> bool:
    return bool(effort and (effort.elapsed_days or LENGTH.search(effort.words or "")))


RULE = Rule(
    "ease-without-time",
    weigh(drafted=Level.HINT, checked=Level.ADVICE, published=Level.ADVICE),
    case=find,
)
