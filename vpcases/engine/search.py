"""Search entries, handed over instead of parsed back out of finished HTML."""

from __future__ import annotations

from typing import Any

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig

from vpcases.build.site import Site
from vpcases.render import RenderedPage

SEARCH_PLUGINS = ("material/search", "search")


def find_entries(config: MkDocsConfig) -> list[dict[str, Any]] | None:
    """Return the list of entries of Material's search, or None where another search runs."""
    for name in SEARCH_PLUGINS:
        index = getattr(config.plugins.get(name), "search_index", None)
        entries = getattr(index, "entries", None)
        if isinstance(entries, list):
            return entries
    return None


def list_entries(page: RenderedPage, last: str = "") -> list[dict[str, Any]]:
    """Return the search entry of a page: one, with the words of the page and all its sections.

    Material weighs a title a thousandfold. With an entry for each section, a page that has one word
    of a quote in its title would come before the case whose quote it is.
    """
    head = page.head
    base = {"boost": head.search_boost} if head.search_boost != 1.0 else {}
    # Search prints its entries as HTML: a heading has to be escaped, a text is already.
    said = (f"{escape(s.heading)}: {s.text}" for s in page.sections if s.is_searchable)
    parts = [page.lead, *said]
    text = " ".join(part for part in parts if part)
    address = f"{head.address}{last}"
    return [{"location": address, "title": str(escape(head.title)), "text": text, **base}]


def hand_over(site: Site, config: MkDocsConfig) -> None:
    """Give Material's search the entries of every page, as `render` made them.

    Another search reads our pages from their HTML, like any page.
    """
    entries = find_entries(config)
    last = "" if config.use_directory_urls else "index.html"
    if entries is not None:
        for page in site.pages:
            # What weighs nothing has its words from another page, which is found.
            if page.head.is_indexed and page.head.search_boost:
                entries.extend(list_entries(page, last))
