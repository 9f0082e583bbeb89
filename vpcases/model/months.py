"""Months, written as in 2026-10."""

from __future__ import annotations

import re

_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")


def is_month(text: str) -> bool:
    """Return whether a text is a month, as in 2026-10."""
    return bool(_MONTH.fullmatch(text)) and text[:4] != "0000"
