"""Where a value element stands on the page of its case."""

from __future__ import annotations

from vpcases.model.slugs import slug


def anchor_element(key: str) -> str:
    """Return the anchor of a value element, whatever its driver is called."""
    return f"element-{slug(key)}"
