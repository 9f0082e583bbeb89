"""A rendered page as MkDocs knows pages: no Markdown pass, no search for its own headings."""

from __future__ import annotations

import os
from dataclasses import asdict
from pathlib import Path

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from vpcases.render import RenderedPage
from vpcases.settings import Settings

TEMPLATE = "vpcases/page.html"
FEEDS = ("application/atom+xml", "application/feed+json")
"""The types of feeds: of Atom, and of JSON Feed."""
PARTS = {
    "problem",
    "considered",
    "forces",
    "took",
    "approval-path",
    "brought",
    "stayed",
    "risk",
    "story",
    "quotes",
    "more",
    "known",
    "references",
    "set-aside",
    "nearest",
}
"""The parts that the page of a case can have."""
DEEP = ("figure-", "element-", "quote-")
"""What the anchors of its figures and quotes begin with."""


def source_of(address: str) -> str:
    """Return the name under which MkDocs knows the page of an address."""
    return f"{address}index.md"


class ProofMkPage(Page):
    """A page whose HTML is there before MkDocs asks for it."""

    def __init__(self, rendered: RenderedPage, file: File, config: MkDocsConfig) -> None:
        """Take over title and content; the file is bound to the page."""
        super().__init__(_as_html(rendered.head.title), file, config)
        self.rendered = rendered
        if not rendered.head.is_indexed:
            # Its address is in no head and no printed line: it can hold the id of what has left.
            self.canonical_url = None

    def read_source(self, config: MkDocsConfig) -> None:
        """Hand over the words, for plugins that want text, and the meta data."""
        head = self.rendered.head
        self.markdown = "\n\n".join(section.text for section in self.rendered.sections)
        self.meta = {
            "template": TEMPLATE,
            "title": _as_html(head.title),
            "description": _as_html(head.description),
            "hide": ["toc"],
            # mkdocs-macros would read braces in an author's text as its own.
            "render_macros": False,
            # The entries are handed to the search plugin by `search.py`.
            "search": {"exclude": True, "boost": head.search_boost},
            "vpcases": {
                "structured_data": self.rendered.structured_data,
                "alternates": self._alternates(config),
                "is_indexed": head.is_indexed,
                "tags": [asdict(tag) for tag in head.tags],
                "html_title": head.html_title,
                "feeds": self._feeds(config),
                "is_by_link": head.is_by_link,
            },
        }

    def _alternates(self, config: MkDocsConfig) -> list[tuple[str, str]]:
        base = (config.site_url or "/").rstrip("/")
        last = "" if config.use_directory_urls else "index.html"
        alternates = self.rendered.head.alternates
        return [(code, f"{base}/{address}{last}") for code, address in alternates]

    def _feeds(self, config: MkDocsConfig) -> list[tuple[str, str, str]]:
        """Return the type, the title and the whole address of each feed of the page."""
        feeds, base = self.rendered.head.feeds, (config.site_url or "/").rstrip("/")
        if feeds is None:
            return []
        return [
            (FEEDS[0], feeds.title, f"{base}/{feeds.atom}"),
            (FEEDS[1], feeds.title, f"{base}/{feeds.json}"),
        ]

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Set content, table of contents and anchors from the rendered sections."""
        self.content = self.rendered.html
        # A theme prints both as they are.
        named = ((_as_html(s.heading), _as_html(s.id)) for s in self.rendered.sections)
        items = [AnchorLink(heading, identity, level=2) for heading, identity in named]
        self.toc = TableOfContents(items)
        self.present_anchor_ids = self._list_anchors()

    def _list_anchors(self) -> set[str]:
        """Return what a hand-written page may link to, parts that have left for today included.

        An approval that ends must not stop a build by the links to what it covered.
        """
        head = self.rendered.head
        is_case = bool(head.source_path) or not head.is_indexed
        sections = {section.id for section in self.rendered.sections}
        return _Anchors(sections | PARTS) if is_case else sections


class _Anchors(set[str]):
    """The anchors of a case: every link to a figure or quote holds, also once that has left."""

    def __contains__(self, anchor: object) -> bool:
        return super().__contains__(anchor) or str(anchor).startswith(DEEP)


def _as_html(words: str) -> str:
    """Return words escaped: the templates of a MkDocs theme print them as they are."""
    return str(escape(words))


def make_page(rendered: RenderedPage, config: MkDocsConfig, settings: Settings) -> ProofMkPage:
    """Return a page with its file; a case is backed by its YAML file, for plugins that ask."""
    head = rendered.head
    name, outside = source_of(head.address), InclusionLevel.NOT_IN_NAV
    if not head.source_path:
        file = File.generated(config, name, content="", inclusion=outside)
        return ProofMkPage(rendered, file, config)
    backing = settings.site / head.source_path
    file = File.generated(config, name, abs_src_path=str(backing), inclusion=outside)
    # An edit link leads to the YAML file, which lies outside the folder of documents.
    file.edit_uri = Path(os.path.relpath(backing, config.docs_dir)).as_posix()
    return ProofMkPage(rendered, file, config)
