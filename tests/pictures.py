"""Real pictures for tests: drawn, never empty of detail, the same every time."""

from __future__ import annotations

import io
import zlib

from PIL import Image

KINDS = {"jpg": "JPEG"}


def draw_picture(
    width: int, height: int, ending: str = "jpg", ground: str = "navy", **more: object
) -> bytes:
    """Return a picture with a coloured half and slanted bars, saved as its ending says."""
    picture = Image.new("RGB", (width, height), "white")
    picture.paste(ground, (0, 0, max(1, width // 2), height))
    for at in range(0, width, max(8, width // 40)):
        picture.paste("orange", (at, at % max(1, height - 1), at + 3, height))
    out = io.BytesIO()
    picture.save(out, KINDS.get(ending, ending), **more)
    return out.getvalue()


def draw_bomb() -> bytes:
    """Return a PNG of a few hundred bytes that says it is 60,000 pixels wide and high."""
    head = (60_000).to_bytes(4) * 2 + bytes([8, 0, 0, 0, 0])
    return (
        b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", b"") + _chunk(b"IEND", b"")
    )


def _chunk(name: bytes, body: bytes) -> bytes:
    return len(body).to_bytes(4) + name + body + zlib.crc32(name + body).to_bytes(4)
