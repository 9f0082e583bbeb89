"""One page as it leaves this house: title, meta, the whole HTML, and its sections."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import quote

from jinja2 import Environment
from markupsafe import Markup, escape

from vpcases.catalogue import fill, say, say_count
from vpcases.pages.page import Head, ProofPage, RedirectPage
from vpcases.render.markdown_text import MarkdownText
from vpcases.render.templates import make_environment

TAG = re.compile(r"<[^>]*>")
SPACE = re.compile(r"\s+")
REDIRECT = "redirect_page.html.jinja"
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page with a heading; `id` is its anchor, `text` its words without markup.

    Entities stay as they stand in HTML. A part that only lists other pages is not searchable, and
    has no words here: those pages are found themselves.
    """

    id: str
    heading: str
    text: str
    is_searchable: bool = True


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

    def __init__(
        self,
        overrides: tuple[Path, ...] = (),
        has_folder_addresses: bool = True,
        language: str = "en",
    ) -> None:
        """Make the environment: escaping everything, refusing every name it does not know.

        `language` is that of pages which name none of their own.
        """
        self._language = language
        self.last = "" if has_folder_addresses else "index.html"
        self._markdown = MarkdownText()
        self._own = self._prepare(overrides)
        self._ours = self._prepare(()) if overrides else self._own
        self.failures: list[Exception] = []

    def _prepare(self, overrides: tuple[Path, ...]) -> _Templates:
        templates = _Templates(make_environment(overrides), _Cards())
        templates.environment.filters["markdown"] = self._markdown.to_html
        return templates

    def render(self, page: ProofPage) -> RenderedPage:
        """Return a page rendered with the template of its kind."""
        return self._try_both(lambda templates: self._render(page, templates))

    def _try_both(self, make: Callable[[_Templates], Made]) -> Made:
        """Return what is made with a site's own templates; with ours alone where those fail.

        What they fail with is kept in `failures`: it stops a build, and a preview goes on.
        """
        try:
            return make(self._own)
        except Exception as error:
            if self._own is self._ours:
                raise
            made = make(self._ours)
            self.failures.append(error)
            return made

    def _render(self, page: ProofPage, templates: _Templates) -> RenderedPage:
        sections: list[Section] = []
        self._markdown.begin_page()
        language = page.head.language or self._language
        template = templates.environment.get_template(f"{page.kind}.html.jinja")
        html = template.render(
            page=page,
            to=relative_to(page.head.address, self.last),
            collect=_collector(sections),
            **make_speaker(language),
            **templates.cards.at(page.head.address.count("/"), language),
        )
        lead = next((part.text for part in sections if not part.id), "")
        return RenderedPage(
            head=page.head,
            html=html,
            sections=tuple(part for part in sections if part.id),
            lead=lead,
            structured_data=_as_json(page.head.structured_data),
        )

    def render_redirect(self, page: RedirectPage, canonical: str) -> str:
        """Return the small page at an older address."""
        return self._try_both(
            lambda templates: templates.environment.get_template(REDIRECT).render(
                page=page,
                to=relative_to(page.head.address, self.last),
                canonical=canonical,
                **make_speaker(page.head.language or self._language),
            )
        )

    def render_bare(self, page: ProofPage) -> str:
        """Return a page that is a whole document by itself."""
        return self._try_both(
            lambda templates: templates.environment.get_template(f"{page.kind}.html.jinja").render(
                page=page,
                to=relative_to(page.head.address, self.last),
                **make_speaker(page.head.language or self._language),
            )
        )


@dataclass(frozen=True, slots=True)
class _Templates:
    """What renders templates, and the cards that it has rendered."""

    environment: Environment
    cards: _Cards


class _Cards:
    """Cards that were rendered already: one stands in many lists, and its links differ by depth."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int, int, str], tuple[object, Markup]] = {}

    def at(self, depth: int, language: str) -> dict[str, Callable[..., Markup | None]]:
        """Return what templates recall and keep cards with, on pages of one depth and language."""

        def recall(card: object, level: int) -> Markup | None:
            known = self._known.get((id(card), level, depth, language))
            return known[1] if known else None

        def keep(card: object, level: int, html: Markup) -> Markup:
            # The card is kept beside its HTML, so that no other takes its id.
            self._known[id(card), level, depth, language] = (card, html)
            return html

        return {"recall": recall, "keep": keep}


def make_speaker(language: str) -> dict[str, Callable[..., str]]:
    """Return what templates say fixed words with, in the language of their page."""

    def speak(message: str, **values: object) -> str:
        return _fill(say(language, message), values)

    def speak_count(one: str, many: str, count: int, **values: object) -> str:
        return _fill(say_count(language, one, many, count), values)

    return {"say": speak, "say_count": speak_count}


def _fill(words: str, values: dict[str, object]) -> str:
    """Return words with their places filled, markup among the values kept and all else escaped."""
    if not any(isinstance(value, Markup) for value in values.values()):
        return fill(words, values)
    filled = fill(str(escape(words)), {key: escape(value) for key, value in values.items()})
    return Markup(filled)  # noqa: S704 - escaped, piece by piece


def relative_to(address: str, last: str) -> Callable[[str], str]:
    """Return what makes links as they are seen from a page or a file.

    Args:
        address: The address of the page or file.
        last: What the address of a page ends with: nothing, or `index.html`.
    """
    up = "../" * address.count("/") or "./"

    def to(target: str) -> str:
        """Return a link to a page or file of the site, as seen from this page."""
        if "://" in target or target.startswith(("mailto:", "#")):
            return target
        # A picture may bear any name: `50 % #1.svg`; only a page has a place within it.
        page, mark, place = target.rpartition("/#")
        if mark and place.replace("-", "").replace("_", "").isalnum():
            return f"{up}{_quote(page)}/{last}#{place}"
        return f"{up}{_quote(target)}{last if target[-1:] in ('', '/') else ''}"

    return to


@lru_cache(maxsize=16384)
def _quote(target: str) -> str:
    return quote(target)


def _collector(sections: list[Section]) -> Callable[[str, str, Markup, bool], Markup]:
    def collect(identity: str, heading: str, html: Markup, is_searchable: bool = True) -> Markup:
        """Note a section while it is rendered, for search and the table of contents."""
        words = _words_of(html) if is_searchable else ""
        sections.append(Section(identity, heading, words, is_searchable))
        return html

    return collect


def _words_of(html: str) -> str:
    words = SPACE.sub(" ", TAG.sub(" ", html)).strip()
    # Search looks for words as people type them: customer's, and not customer&#39;s.
    return words.replace("&#39;", "'").replace("&#34;", '"')


def _as_json(data: dict[str, Any] | None) -> str:
    """Return structured data as JSON that cannot end the script element it stands in."""
    if not data:
        return ""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
