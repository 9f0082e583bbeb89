"""One page as it leaves this house: title, meta, the whole HTML, and its sections."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader, StrictUndefined
from markupsafe import Markup

from vpcases.pages.page import Head, ProofPage, RedirectPage
from vpcases.render.markdown_text import MarkdownText
from vpcases.theme_folder import find_theme

TAG = re.compile(r"<[^>]*>")
SPACE = re.compile(r"\s+")
OURS = "vpcases"


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page with a heading; `id` is its anchor.

    A part that only lists other pages is not searchable: those pages are found themselves.
    """

    id: str
    heading: str
    html: str
    is_searchable: bool = True

    @property
    def text(self) -> str:
        """The words of the section, with entities as they stand in HTML."""
        words = SPACE.sub(" ", TAG.sub(" ", self.html)).strip()
        # Search looks for words as people type them: customer's, and not customer&#39;s.
        return words.replace("&#39;", "'").replace("&#34;", '"')


@dataclass(frozen=True)
class RenderedPage:
    """A finished page; `html` is all of it, `sections` are the parts that have a heading.

    `lead` is what stands above the sections, as words with entities as they stand in HTML.
    """

    head: Head
    html: str
    sections: tuple[Section, ...]
    lead: str = ""
    structured_data: str = ""


class Renderer:
    """Renders view models with the templates of the theme, or of folders that come before it."""

    def __init__(self, overrides: tuple[Path, ...] = (), has_folder_addresses: bool = True) -> None:
        """Make the environment: escaping everything, refusing every name it does not know."""
        theme = find_theme() / "templates"
        self._last = "" if has_folder_addresses else "index.html"
        self._environment = Environment(
            loader=_find_templates(overrides, theme),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._cards: dict[tuple[int, int, int], tuple[object, Markup]] = {}
        self._markdown = MarkdownText()
        self._environment.filters["markdown"] = self._markdown.to_html

    def render(self, page: ProofPage) -> RenderedPage:
        """Return a page rendered with the template of its kind."""
        sections: list[Section] = []
        self._markdown.begin_page()
        template = self._environment.get_template(f"{page.kind}.html.jinja")
        html = template.render(
            page=page,
            to=_relative_to(page.head.address, self._last),
            collect=_collector(sections),
            once=self._once(page.head.address),
        )
        lead = next((part.text for part in sections if not part.id), "")
        return RenderedPage(
            head=page.head,
            html=html,
            sections=tuple(part for part in sections if part.id),
            lead=lead,
            structured_data=_as_json(page.head.structured_data),
        )

    def _once(self, address: str) -> Callable[[object, int, Callable[..., Markup]], Markup]:
        """Return what renders a card once for all pages that are equally deep."""
        depth = address.count("/")

        def once(card: object, level: int, macro: Callable[..., Markup]) -> Markup:
            key = (id(card), level, depth)
            known = self._cards.get(key)
            if known is None:
                # The card is kept beside its HTML, so that no other takes its id.
                known = self._cards[key] = (card, macro(card, level))
            return known[1]

        return once

    def render_redirect(self, page: RedirectPage, canonical: str) -> str:
        """Return the small page at an older address."""
        return self._environment.get_template("redirect_page.html.jinja").render(
            page=page, to=_relative_to(page.head.address, self._last), canonical=canonical
        )


def _find_templates(overrides: tuple[Path, ...], theme: Path) -> ChoiceLoader:
    """Return what finds a template: in a site's own folders, then in ours.

    Ours are there under `vpcases/` too, for one of the same name that builds on them.
    """
    ours = FileSystemLoader(theme)
    return ChoiceLoader([FileSystemLoader(overrides), ours, PrefixLoader({OURS: ours})])


def _relative_to(address: str, last: str) -> Callable[[str], str]:
    up = "../" * address.count("/") or "./"

    def to(target: str) -> str:
        """Return a link to a page or file of the site, as seen from this page."""
        if "://" in target or target.startswith(("mailto:", "#")):
            return target
        # A picture may bear any name: `50 % #1.svg`.
        return f"{up}{_quote(target)}{last if target[-1:] in ('', '/') else ''}"

    return to


@lru_cache(maxsize=16384)
def _quote(target: str) -> str:
    return quote(target)


def _collector(sections: list[Section]) -> Callable[[str, str, Markup, bool], Markup]:
    def collect(identity: str, heading: str, html: Markup, is_searchable: bool = True) -> Markup:
        """Note a section while it is rendered, for search and the table of contents."""
        sections.append(Section(identity, heading, str(html), is_searchable))
        return html

    return collect


def _as_json(data: dict[str, Any] | None) -> str:
    """Return structured data as JSON that cannot end the script element it stands in."""
    if not data:
        return ""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
