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

ARTICLE = re.compile(r"\b(?:the|an?|its|their|our|your|of)\s+(?:very\s+)?$")
AFTER_ARTICLE = (
    r"best\b(?![ -](?:case|practi[cs]e|effort|known|man|friend|before|fit|way|possible)"
    r"|\s+of\s+(?:our|my|their)\b)",
    r"leading\b(?!\s+(?:cause|zero|role|space|edge|digit|question))",
    r"most\s+(?:advanced|innovative|powerful|comprehensive|trusted|modern|successful)\b",
    r"fastest\b",
    r"cheapest\b",
    r"ultimate\b",
)
ANYWHERE = (
    r"best[ -](?:in|of)[ -](?:class|breed)\b",
    r"world[ -](?:class|leading|beating|leaders?)\b",
    r"market[ -](?:leading|leaders?)\b",
    r"industry[ -](?:leading|leaders?)\b",
    r"unrivall?ed\b",
    r"unmatched\b",
    r"unparallell?ed\b",
    r"unbeatable\b",
    r"second to none\b",
    r"number one\b(?!\s+(?:reason|problem|priority|issue|cause))",
    r"#1\b",
    r"revolutionary\b",
    r"revolutioni[sz]",
    r"cutting[ -]edge\b",
    r"state[ -]of[ -]the[ -]art\b",
    r"game[ -]chang",
)
CLAIMS = tuple(
    (re.match(r"[a-z#]+", claim)[0], re.compile(claim), claim in AFTER_ARTICLE)  # type: ignore[index]
    for claim in (*AFTER_ARTICLE, *ANYWHERE)
)
"""The word a claim begins with, the claim, and whether it is one only after an article."""
SIGNS = tuple({word for word, _, _ in CLAIMS})


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield every text of a case with such words outside quotation marks."""
    if not subject.has_any(*SIGNS):
        return
    for field in (*HEADLINES, *PROSE):
        words = getattr(subject.history, field)
        claims = _list_claims(words) if words else []
        if claims:
            shown = dict.fromkeys(f'"{" ".join(claim.split())}"' for claim in claims)
            verb = "claims" if len(shown) == 1 else "claim"
            yield Finding(
                (field,),
                f"{', '.join(shown)} {verb} more than one case can show",
                "leave it out, or write what was compared with what",
                words=claims[0],
            )


def _list_claims(words: str) -> list[str]:
    lower = words.lower()
    claims = [claim for claim in CLAIMS if claim[0] in lower]
    if not claims:
        return []
    plain = without_quotations(without_code(lower))
    found = [
        (match.start(), match.end())
        for _, claim, is_after_article in claims
        for match in claim.finditer(plain)
        if plain[match.start() - 1 : match.start()] in SPACES
        and (not is_after_article or ARTICLE.search(plain[: match.start()][-20:]))
    ]
    return [words[start:end] for start, end in sorted(found)]


SPACES = (*" \n\t(*_-–—/", "")
RULE = Rule(
    "superlative",
    weigh(drafted=Level.HINT, checked=Level.ADVICE, published=Level.ADVICE),
    case=find,
)
