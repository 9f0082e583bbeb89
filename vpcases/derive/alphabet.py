"""Words as people look for them and put them in order: without case and accents."""

from __future__ import annotations

import unicodedata

LETTERS = str.maketrans(
    {
        "\u03c2": "\u03c3",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "\u0131": "i",
    }
)
"""Letters that carry their accent within, and the second sigma."""


def fold(text: str) -> str:
    """Return a text without case and accents: `Café` and `CAFE` are both `cafe`."""
    bare = unicodedata.normalize("NFKD", text.upper().lower().translate(LETTERS))
    return "".join(letter for letter in bare if unicodedata.category(letter)[0] != "M")
