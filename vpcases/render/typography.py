"""How words are set: what belongs together stays on one line."""

from __future__ import annotations

import re

BEFORE_SIGN = re.compile(r"(?<=\d) (?=[%‰°€$£¥])")
NO_BREAK_SPACE = "\u00a0"


def tie_signs(text: str) -> str:
    """Return a text in which no line can end between a number and its sign, as in 18 %."""
    return BEFORE_SIGN.sub(NO_BREAK_SPACE, text)
