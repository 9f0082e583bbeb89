"""A word claims more than any case can show: best, leading, world-class.

One case shows what changed for one customer. It cannot show that nothing better exists, and readers
who meet the claim discount what stands beside it.

To fix it, leave the word out, or write what was compared and how. What customers say in quotation
marks is theirs; "best practice" and "at best" claim nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject
from vpcases.check.texts import HEADLINES, PROSE, without_code, without_quotations
from vpcases.problems import Level

SIGNS = (
    *("best", "leading", "world", "unrival", "unmatched", "unparallel", "number one", "#1", "most "),
    *("revolution", "cutting", "state-of-the", "state of the", "fastest", "cheapest"),
    *("unbeatable", "second to none", "game-chang", "game chang", "ultimate"),
)
CLAIM = re.compile(
    r"\b(?:the|a|its|their|our|your|of)\s+(?:very\s+)?(?:"
    r"best(?![ -](?:case|practi[cs]e|effort|known|man|friend|before|fit|way|possible)"
    r"|\s+of\s+(?:our|my|their)\b)"
    r"|leading(?!\s+(?:cause|zero|role|space|edge|digit|question))"
    r"|most\s+(?:advanced|innovative|powerful|comprehensive|trusted|modern|successful)"
    r"|fastest|cheapest|ultimate)\b"
    r"|\bbest[ -](?:in|of)[ -](?:class|breed)\b|\bworld[ -](?:class|leading|beating)\b"
    r"|\b(?:market|industry)[ -]leading\b|\b(?:market|industry|world)[ -]leaders?\b"
    r"|\bunrivall?ed\b|\bunmatched\b|\bunparallell?ed\b|\bunbeatable\b|\bsecond to none\b"
    r"|\bnumber one\b(?!\s+(?:reason|problem|priority|issue|cause))|(?<!\w)#1\b(?!\d)"
    r"|\brevolutionary\b|\brevolutioni[sz]\w+|\bcutting[ -]edge\b|\bstate[ -]of[ -]the[ -]art\b"
    r"|\bgame[ -]chang(?:er|ing)\b",
    re.IGNORECASE,
)


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield every text of a case with such words outside quotation marks."""
    if not subject.has_any(*SIGNS):
        return
    for field in (*HEADLINES, *PROSE):
        words = getattr(subject.history, field)
        claims = CLAIM.findall(without_quotations(without_code(words))) if words else []
        if claims:
            shown = dict.fromkeys(f'"{" ".join(claim.split())}"' for claim in claims)
            verb = "claims" if len(shown) == 1 else "claim"
            yield Finding(
                (field,),
                f"{', '.join(shown)} {verb} more than one case can show",
                "leave it out, or write what was compared with what",
                words=claims[0],
            )


RULE = Rule(
    "superlative",
    weigh(drafted=Level.HINT, checked=Level.ADVICE, published=Level.ADVICE),
    case=find,
)
