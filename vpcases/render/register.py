"""The register of documented value as data: one file beside its page."""

from __future__ import annotations

import json
from typing import Any


def render_register(data: dict[str, Any]) -> str:
    """Return the register as JSON; amounts are text, so that no program rounds them."""
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
