"""Quotes in HTML: a block quote or a box whose speaker is told."""

from __future__ import annotations

import re

from bs4.element import Tag
from markdownify import markdownify

from vpcases.importing.finds import Finds
from vpcases.importing.names import split_speaker
from vpcases.importing.placing import FEWEST_WORDS, plain_paragraphs
from vpcases.importing.tidy import tidy_plain

_QUOTE_CLASS = re.compile(r"quote|testimonial|opinion", re.IGNORECASE)
_NAME_CLASS = re.compile(r"author|name|source|attribution|cite|person|signature", re.IGNORECASE)
_ROLE_CLASS = re.compile(r"position|role|job|title", re.IGNORECASE)
NEVER = {"script", "style", "noscript", "template", "svg", "object", "embed", "applet", "canvas"}
"""Elements that no text may hold."""
BOXES = {
    "article", "aside", "body", "center", "details", "div", "figure", "footer", "form", "header",
    "html", "main", "nav", "section", "summary",
}  # fmt: skip
"""Elements that hold others and say nothing themselves."""


def place_web_quote(tag: Tag, finds: Finds, customer: str) -> str:
    """Return the mark of a quote whose speaker is told; nothing where there is none."""
    images = [i for i in tag.find_all("img") if i.get("src")]
    named = _find_name(tag)
    if named is None or _count_words(tag) - _count_words(named) < FEWEST_WORDS:
        return ""
    for part in tag.find_all(list(NEVER)):
        part.decompose()
        finds.harmless.append(f"<{part.name}> taken out of a quote")
    roles = [t for t in _filled(tag) if _ROLE_CLASS.search(list_classes(t)) and t is not named]
    roles = [t for t in roles if named not in t.descendants]
    by, role, company = split_speaker(_own_words(named, roles), customer)
    role_text = tidy_plain(roles[-1].get_text(" ")) if roles else ""
    around = [t for t in _filled(tag) if named in t.descendants]
    outer = [t for t in around if _NAME_CLASS.search(list_classes(t))]
    for part in [*roles, named, *outer, *images]:
        part.extract()
    identity = finds.add_quote(
        text=plain_paragraphs(as_markdown_element("".join(map(str, tag.children)))),
        by=by,
        role=role_text or role,
        company=company,
        photo=str(images[0].get("src")) if images else None,
    )
    return f"\n\n{{{{quote:{identity}}}}}\n\n"


def is_quote(tag: Tag) -> bool:
    """Return whether an element may be a quote: by its name, or by its class."""
    if tag.name == "blockquote":
        return True
    if tag.name not in BOXES or not _QUOTE_CLASS.search(list_classes(tag)):
        return False
    # A box around a quote is not the quote.
    return tag.find("blockquote") is None


def _filled(tag: Tag) -> list[Tag]:
    return [inner for inner in tag.find_all(True) if inner.get_text(strip=True)]


def _find_name(tag: Tag) -> Tag | None:
    """Return the element of a quote that names its speaker."""
    inside = _filled(tag)
    by_class = [t for t in inside if re.search(r"name", list_classes(t), re.IGNORECASE)]
    by_tag = [t for t in inside if t.name in ("cite", "footer", "small") or _is_dashed(t)]
    others = [t for t in inside if _NAME_CLASS.search(list_classes(t))]
    return next(iter([*by_class[-1:], *by_tag[:1], *others[:1]]), None)


def _is_dashed(tag: Tag) -> bool:
    return tag.name == "span" and tag.get_text(strip=True)[:1] in ("-", "–", "—")


def _own_words(tag: Tag, without: list[Tag]) -> str:
    inside = {id(string) for other in without for string in other.find_all(string=True)}
    return " ".join(str(s) for s in tag.find_all(string=True) if id(s) not in inside)


def _count_words(tag: Tag) -> int:
    return len(tag.get_text(" ").split())


def as_markdown_element(markup: str) -> str:
    """Return HTML as Markdown in which no sign is escaped."""
    return markdownify(
        markup,
        heading_style="ATX",
        bullets="-",
        autolinks=False,
        escape_asterisks=False,
        escape_underscores=False,
        escape_misc=False,
    )


def list_classes(tag: Tag) -> str:
    """Return the classes of an element, with spaces between them."""
    found = tag.get("class")
    return " ".join(found) if isinstance(found, list) else str(found or "")
