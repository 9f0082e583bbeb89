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

CLAIM = (
    r"quick(?:ly)?|eas(?:y|ily)|seamless(?:ly)?|effortless(?:ly)?|painless(?:ly)?|smooth(?:ly)?"
    r"|hassle[ -]free|straightforward(?:ly)?|simple|simply"
)
CHANGE_OVER = (
    r"implementation|roll[ -]?out|installation|set[ -]?up|integration|migration"
    r"|on-?boarding|transition|go[ -]live|change-?over|introduction|switch"
)
CHANGED = (
    r"set up|installed|implemented|integrated|migrated|rolled out|switched|moved"
    r"|introduced|on-?boarded|transitioned|went live|up and running"
)
TO_CHANGE = r"set up|install|implement|integrate|migrate|roll out|introduce|get started"
CLAIMS = re.compile(
    rf"(?:{CLAIM}) (?:and \w+ |\w+ )?(?:{CHANGE_OVER}|{CHANGED})\b"
    rf"|(?:{CHANGE_OVER}) (?:\w+ ){{0,3}}(?:was|were|is|went|proved) (?:\w+ )?(?:{CLAIM})\b"
    rf"|(?:{CLAIM}) to (?:{TO_CHANGE})\b"
    rf"|(?:{CHANGED}) (?:\w+ )?(?:{CLAIM}|in no time)\b"
    r"|plug[ -]and[ -]play",
)
EASE = (
    *("quick", "easy", "easily", "seamless", "effortless", "painless", "smooth", "hassle"),
    *("straightforward", "simple", "simply", "in no time", "plug and play", "plug-and-play"),
)
SENTENCE = re.compile(r"[^.!?]+")
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
        claim = _find_claim(words) if words else None
        if claim:
            yield Finding(
                (field,),
                f'"{" ".join(claim.split())}": how long did it take?',
                "write it under effort:, as in `elapsed_days: 40`, or leave the word out",
                words=claim,
            )


def _find_claim(words: str) -> str | None:
    lower = words.lower()
    if not any(word in lower for word in EASE):
        return None
    plain = without_quotations(without_code(lower)).replace("\n", " ")
    for sentence in SENTENCE.finditer(plain):
        if any(word in sentence[0] for word in EASE):
            found = CLAIMS.search(sentence[0])
            if found:
                start = sentence.start()
                return words[start + found.start() : start + found.end()]
    return None


def _tells_time(effort: Effort | None) -> bool:
    return bool(effort and (effort.elapsed_days or LENGTH.search(effort.words or "")))


RULE = Rule(
    "ease-without-time",
    weigh(drafted=Level.HINT, checked=Level.ADVICE, published=Level.ADVICE),
    case=find,
)
