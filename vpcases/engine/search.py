"""Search entries, handed over instead of parsed back out of finished HTML."""

from __future__ import annotations

from typing import Any

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig

from vpcases.build import Site
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
    """Return the search entries of a page: the page itself, then each of its sections."""
    head = page.head
    address = f"{head.address}{last}"
    base = {"boost": head.search_boost} if head.search_boost != 1.0 else {}
    whole = {"location": address, "title": str(escape(head.title)), "text": page.lead, **base}
    entries = [whole]
    entries.extend(
        {
            "location": f"{address}#{section.id}",
            "title": str(escape(section.heading)),
            "text": section.text,
            **base,
        }
        for section in page.sections
        if section.is_searchable
    )
    return entries


def hand_over(site: Site, config: MkDocsConfig) -> None:
    """Give Material's search the entries of every page, as `render` made them.

    Another search reads our pages from their HTML, like any page.
    """
    entries = find_entries(config)
    last = "" if config.use_directory_urls else "index.html"
    if entries is not None:
        for page in site.pages:
            entries.extend(list_entries(page, last))
