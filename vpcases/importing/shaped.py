"""What becomes of a value on its way to a field."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from vpcases.importing.lookup import Found, list_leaves


@dataclass(frozen=True, slots=True)
class Shaped:
    """A value for a field; `is_whole` is False where the source says more than it holds."""

    value: Any
    is_whole: bool = True


def list_texts(found: list[Found], split: str | None = None) -> list[str]:
    """Return the single texts of what was found, in order; each cut at `split` where given."""
    texts = [str(leaf.value) for item in found for leaf in list_leaves(item.value)]
    if not split:
        return texts
    cut = re.split(r"\n" if split == "\\n" else re.escape(split), "\n".join(texts))
    return [piece.strip() for piece in cut if piece.strip()]
