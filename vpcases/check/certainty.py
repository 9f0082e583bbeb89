"""The words of headlines that claim certainty, all in one place, and where a text holds one.

Most of them are harmless by themselves: teams deploy independently, a school audited its lights.
So a word counts only where it stands with a result, or where it opens the headline.
"""

from __future__ import annotations

import re

RESULT = (
    r"(?:savings?|gains?|results?|improvements?|reductions?|increases?|value|benefits?|returns?"
    r"|effects?|impact|differences?|drops?|growth|payback|roi|outcomes?|success|efficiency"
    r"|productivity|numbers|figures|less|more|fewer|faster|lower|higher|shorter|cheaper)"
)
NUMBER = r"(?:\{\{|\d|[€$£])"
BE = r"(?:(?:that|which)\s+)?(?:(?:is|are|was|were|has been|have been)\s+)?"
READ_OFF_WORDS = r"(?:measured|proven|guaranteed)"
LOOKED_OVER_WORDS = r"(?:verified|audited)"
LOOKED_OVER_HOW = (
    r"(?:verified|audited|checked|confirmed|measured|tested|validated|proven|assessed)"
)
TO_GAIN = r"(?:save|cut|reduce|increase|improve|double|halve|raise|lower|speed|deliver|work)"
REACHED_WORDS = (
    r"(?:saved|saves|cut|cuts|reduced|reduces|halved|halves|doubled|doubles|tripled|triples"
    r"|achieved|achieves|reached|gained|gains|realised|realized)"
)
STILL_TO_COME = re.compile(
    r"\b(?:to|will|would|could|may|might|should|can|shall|expected|expects|plans|hopes|aims)\s+$"
)


def _claim(words: str) -> re.Pattern[str]:
    """Return what finds such a word with a result behind it or before it, or as an opening."""
    return re.compile(
        rf"\b{words}\s+(?:\w+\s+){{0,2}}{RESULT}\b|\b{words}\s+{NUMBER}"
        rf"|\b{RESULT}\s+{BE}{words}\b|^\s*{words}\s*[:–—,]"
    )


READ_OFF = (
    _claim(READ_OFF_WORDS),
    re.compile(rf"\b(?:proven|guaranteed)\s+to\s+{TO_GAIN}\b"),
    re.compile(r"\bproven\s+in\s+(?:an?\s+|the\s+|our\s+)?(?:pilots?|practice|trials?|tests?)\b"),
)
"""Claims that need evidence read off an instrument or a system."""
LOOKED_OVER = (
    _claim(LOOKED_OVER_WORDS),
    re.compile(rf"\bindependently\s+{LOOKED_OVER_HOW}\b|\b{LOOKED_OVER_HOW}\s+independently\b"),
)
"""Claims that need somebody who is neither of the two."""
REACHED = re.compile(rf"\b{REACHED_WORDS}\b")
"""Words for what has happened."""
SIGNS = ("measured", "proven", "guaranteed", "verified", "audited", "independently")


def find_claim(words: str, claims: tuple[re.Pattern[str], ...]) -> str | None:
    """Return the first claim of a kind in a text, as it was written; None where there is none."""
    lower = words.lower()
    found = [match for claim in claims if (match := claim.search(lower))]
    first = min(found, key=lambda match: match.start(), default=None)
    return words[first.start() : first.end()].strip(" :–—,{") if first else None


def find_reached(words: str) -> str | None:
    """Return the first word of a text that says something has been reached."""
    lower = words.lower()
    for found in REACHED.finditer(lower):
        if not STILL_TO_COME.search(lower[: found.start()]):
            return words[found.start() : found.end()]
    return None
