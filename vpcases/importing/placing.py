"""Known components of a text, put to the quotes, films and pictures of a story."""

from __future__ import annotations

import re
from dataclasses import dataclass

from vpcases.importing.finds import Finds
from vpcases.importing.names import is_customer, split_speaker
from vpcases.importing.tidy import find_address, tidy_line, tidy_plain

_QUOTE = re.compile(r"quote|testimonial|feedback", re.IGNORECASE)
_VIDEO = re.compile(r"youtube|vimeo|video|player", re.IGNORECASE)
_IMAGE = re.compile(r"figure|image|img|picture|screenshot", re.IGNORECASE)
_TEXT_NAMES = ("quote", "text", "content", "body", "testimonial")
_BY_NAMES = ("attribution", "by", "author", "name", "person", "caption", "cite", "speaker", "who")
_ROLE_NAMES = ("position", "role", "title", "job", "jobtitle", "author_title")
_COMPANY_NAMES = ("organization", "organisation", "company", "org")
_PHOTO_NAMES = ("img", "image", "photo", "avatar", "src", "picture")
_FILE_NAMES = ("src", "image", "img", "file", "path", "url", "link")
_ADDRESS_NAMES = ("url", "src", "href", "link")
_NUMBER_NAMES = ("id", "videoid", "video", "code")
_PAIRS = (("“", "”"), ('"', '"'), ("„", "“"), ("«", "»"), ("‘", "’"))
FEWEST_WORDS = 3
"""Fewer words are no quote."""


@dataclass(frozen=True)
class Component:
    """One shortcode, include or component: its name, what it was given, and what stands in it."""

    name: str
    arguments: dict[str, str]
    positional: tuple[str, ...]
    inner: str
    raw: str

    def get(self, names: tuple[str, ...]) -> str:
        """Return the first argument with one of these names; empty where there is none."""
        return next((self.arguments[name] for name in names if self.arguments.get(name)), "")


def place_component(component: Component, finds: Finds, customer: str) -> str:
    """Return what stands in place of a component: a mark, or the text between its two ends."""
    mark = None
    if _QUOTE.search(component.name):
        mark = _place_quote(component, finds, customer)
    elif _VIDEO.search(component.name):
        mark = _place_video(component, finds)
    elif _IMAGE.search(component.name):
        mark = _place_image(component, finds)
    if mark is None:
        finds.take_out(component.name, component.raw.strip())
        return component.inner
    return f"\n\n{mark}\n\n" if mark else ""


def _place_quote(component: Component, finds: Finds, customer: str) -> str | None:
    words = component.inner.strip() or component.get(_TEXT_NAMES)
    if not words and component.positional:
        words = max(component.positional, key=len)
    if len(words.split()) < FEWEST_WORDS:
        return None
    by, role, company = split_speaker(component.get(_BY_NAMES), customer)
    company = tidy_plain(component.get(_COMPANY_NAMES)) or company
    cite = component.arguments.get("cite", "")
    identity = finds.add_quote(
        text=plain_paragraphs(words),
        by=by,
        role=tidy_plain(component.get(_ROLE_NAMES)) or role,
        company="" if is_customer(company, customer) else company,
        url=find_address(cite) if "//" in cite else None,
        photo=component.get(_PHOTO_NAMES),
    )
    return f"{{{{quote:{identity}}}}}"


def _place_video(component: Component, finds: Finds) -> str | None:
    given = component.get(_ADDRESS_NAMES) or component.get(_NUMBER_NAMES)
    given = given or next(iter(component.positional), "")
    address = find_address(given) if "/" in given else None
    if address is None and re.fullmatch(r"[\w-]{6,20}", given):
        is_vimeo = "vimeo" in component.name.lower()
        home = "https://vimeo.com/" if is_vimeo else "https://www.youtube.com/watch?v="
        address = home + given
    if address is None:
        return None
    finds.add_video(address, tidy_plain(component.get(("title", "caption"))))
    return ""


def _place_image(component: Component, finds: Finds) -> str | None:
    file = component.get(_FILE_NAMES).strip()
    if not file or " " in file:
        return None
    identity = finds.add_image(
        file,
        alt=tidy_plain(component.get(("alt",))),
        caption=tidy_plain(component.get(("caption", "title"))),
        credit=tidy_plain(component.get(("attribution", "credit", "attr", "author"))).strip("()"),
    )
    return f"{{{{image:{identity}}}}}"


def plain_paragraphs(text: str) -> str:
    """Return the words of a quote as paragraphs, without tags and the marks around the whole."""
    text = re.sub(r"<(?:br\s*/?|/p)\s*>", "\n\n", text, flags=re.IGNORECASE)
    paragraphs = (tidy_line(part) for part in re.split(r"\n\s*\n", text))
    return unquote("\n\n".join(part for part in paragraphs if part))


def unquote(text: str) -> str:
    """Return words without the pair of quotation marks around the whole of them."""
    text = text.strip()
    for opening, closing in _PAIRS:
        inside = text[1:-1]
        is_around = len(text) > 2 and text.startswith(opening) and text.endswith(closing)
        if is_around and opening not in inside and closing not in inside:
            return inside.strip()
    return text
