"""Roles that people no longer have, as authors write them."""

from __future__ import annotations

import re

YEAR = r"(?:19|20)\d\d"
FORMER = re.compile(
    r"\bformer(?:ly)?\b|\bex[- ](?=\w)|\bpreviously\b|\bprevious\b|\bemerit(?:us|a)\b|\bretired\b"
    r"|^then[- ]|[(,;]\s*then\b|\bat (?:the|that) time\b"
    r"|\b(?:until|till|bis)\b[^,;()]{0,20}"
    rf"{YEAR}|{YEAR}\s*(?:-|–|to|bis)\s*{YEAR}"
    r"|\behemalige?[nrs]?\b|\bdamalige?[nrs]?\b|\bfrühere?[nrs]?\b|\bvormals\b|\ba\.\s?D\.",
    re.IGNORECASE,
)
"""Words that say of a role that it is over: former, ex-, then, until 2021, 2018-2021."""


def is_former(role: str) -> bool:
    """Return whether a role says of itself that its holder no longer has it."""
    return bool(FORMER.search(role))
