"""What authors type of a proposition as it stands within its sentence."""

from __future__ import annotations

import re

LEADS = {
    "for_": re.compile(r"^for\s+", re.IGNORECASE),
    "who": re.compile(r"^who\s+", re.IGNORECASE),
    "we_offer": re.compile(r"^we offer\s+", re.IGNORECASE),
    "words": re.compile(r"^(?:that helps|it helps|helps)\s+(?:you\s+)?", re.IGNORECASE),
}
"""What the sentence says already, where an author has typed it, too."""


def tidy(words: str | None, field: str) -> str:
    """Return what an author typed as it stands within the sentence: no lead, no full stop."""
    plain = LEADS[field].sub("", (words or "").strip())
    return plain.rstrip(" .;,")
