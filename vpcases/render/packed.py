"""Zipped files that are the same for the same content: no hour of the clock in them."""

from __future__ import annotations

import io
import re
import zipfile

WHEN = (1980, 1, 1, 0, 0, 0)
"""The first day that the format knows."""
DATES = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:\2>)")


def pack_again(raw: bytes, day: str) -> bytes:
    """Return an archive without the times at which it was packed, those inside it alike.

    Args:
        raw: The archive.
        day: What it says of when it was made, as in 2026-04-28.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, WHEN)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            new.writestr(entry, _settle(name, old.read(name), day))
    return out.getvalue()


def _settle(name: str, content: bytes, day: str) -> bytes:
    if name.endswith(".xlsx"):
        return pack_again(content, day)
    if name == "docProps/core.xml":
        return DATES.sub(rb"\g<1>" + f"{day}T00:00:00Z".encode() + rb"\g<3>", content)
    return content
