"""Which file under `cases/` an author means."""

from __future__ import annotations

from collections.abc import Container


def resolve_media(file: str, media: Container[str]) -> str | None:
    """Return the path of a file under `cases/` that an author named, or None where it is missing.

    A bare name is looked for in `images/` and `downloads/`.
    """
    name = file.strip().removeprefix("./").removeprefix("cases/")
    for candidate in (name, f"images/{name}", f"downloads/{name}"):
        if candidate in media:
            return candidate
    return None
