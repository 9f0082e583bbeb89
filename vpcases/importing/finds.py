"""What is found inside a story's text and gets a place of its own: quotes, pictures, films."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from slugify import slugify

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")


@dataclass
class Finds:
    """Collects what one story holds beside its text; blocks stand in the order of the story.

    `taken_out` holds, by name, what could not be shown and is kept word for word; `harmless` what
    was changed or dropped because no page may hold it.
    """

    quotes: dict[str, dict[str, Any]] = field(default_factory=dict)
    images: dict[str, dict[str, str]] = field(default_factory=dict)
    videos: list[dict[str, str]] = field(default_factory=list)
    taken_out: list[tuple[str, str]] = field(default_factory=list)
    harmless: list[str] = field(default_factory=list)
    old_links: list[str] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)

    def add_quote(self, **parts: Any) -> str:
        """Keep a quote and return its id; one with the same words is kept once."""
        quote = {name: value for name, value in parts.items() if value}
        for identity, known in self.quotes.items():
            if known.get("text") == quote.get("text"):
                known.update({k: v for k, v in quote.items() if k not in known})
                return identity
        identity = name_quote(len(self.quotes))
        self.quotes[identity] = quote
        return identity

    def add_image(self, file: str, **parts: str) -> str:
        """Keep a picture and return its id; the same file is kept once."""
        image = {"file": file, **{name: value for name, value in parts.items() if value}}
        for identity, known in self.images.items():
            if known["file"] == file:
                known.update({k: v for k, v in image.items() if k not in known})
                return identity
        identity = name_image(file, self.images)
        self.images[identity] = image
        return identity

    def add_video(self, url: str, title: str = "") -> None:
        """Keep a film, once for each address."""
        if all(video["url"] != url for video in self.videos):
            self.videos.append({"url": url, **({"title": title} if title else {})})

    def take_out(self, name: str, raw: str) -> None:
        """Keep something word for word that a page cannot show."""
        self.taken_out.append((name, raw))


def name_quote(count: int) -> str:
    """Return the id of the next quote where there are so many already."""
    return ORDINALS[count] if count < len(ORDINALS) else f"quote-{count + 1}"


def name_image(file: str, taken: dict[str, Any]) -> str:
    """Return an id for a picture, made from the name of its file."""
    try:
        path = urlsplit(file).path
    except ValueError:
        path = file
    stem = slugify(PurePosixPath(path).stem, max_length=40, word_boundary=True) or "image"
    identity, number = stem, 2
    while identity in taken:
        identity, number = f"{stem}-{number}", number + 1
    return identity
