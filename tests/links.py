"""Finds the links of a built site that lead nowhere."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from tests.sites import BuiltSite

OF_SCRIPTS = {"data-vp-library", "data-vp-index"}
LINKS = {"href", "xlink:href", "src", "poster", "data", "action", "cite", *OF_SCRIPTS}
"""The attributes that hold an address, whatever the element."""
PICTURED = {"og:url", "og:image", "twitter:image"}
LISTED = {"url", "@id", "image", "logo", "contentUrl", "sameAs"}
"""What holds an address in structured data."""
STYLED = re.compile(r"url\(\s*[\"']?(?!data:)([^\"')]+)")


@dataclass
class Page:
    """The links of a page, in order, the anchors that it has, and what it says of itself."""

    links: list[str] = field(default_factory=list)
    anchors: list[str] = field(default_factory=list)
    canonical: str = ""
    languages: dict[str, str] = field(default_factory=dict)
    """The address of the page in each language, this one included, as its head names them."""
    leads_on: bool = False
    """Whether it is only an older address of another page."""


def read_page(html: str) -> Page:
    """Return the links and anchors of a page."""
    page = Page()
    _Reader(page).feed(html)
    return page


class _Reader(HTMLParser):
    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        self.is_data = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.page.links.extend(value for name, value in values.items() if name in LINKS)
        sizes = values.get("srcset", "").split(", ")
        self.page.links.extend(size.split()[0] for size in sizes if size.strip())
        if "id" in values:
            self.page.anchors.append(values["id"])
        self.is_data = values.get("type") == "application/ld+json"
        if tag == "link":
            self._read_relation(values)
        if tag == "meta":
            self._read_meta(values)

    def _read_relation(self, values: dict[str, str]) -> None:
        relation = values.get("rel", "").strip()
        if relation == "canonical":
            self.page.canonical = values["href"]
        if relation == "alternate" and "hreflang" in values:
            self.page.languages[values["hreflang"]] = values["href"]

    def _read_meta(self, values: dict[str, str]) -> None:
        if values.get("http-equiv", "").lower() == "refresh":
            self.page.links.append(values["content"].partition("url=")[2])
            self.page.leads_on = True
        if PICTURED & {values.get("property"), values.get("name")}:
            self.page.links.append(values["content"])

    def handle_data(self, data: str) -> None:
        if self.is_data:
            self.page.links.extend(_list_addresses(json.loads(data)))
            self.is_data = False


def _list_addresses(data: Any, name: str = "") -> Iterator[str]:
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _list_addresses(value, key)
    elif isinstance(data, list):
        for value in data:
            yield from _list_addresses(value, name)
    elif name in LISTED:
        yield str(data)


def read_pages(site: BuiltSite) -> dict[str, Page]:
    """Return every page of a site by its file."""
    return {
        path.relative_to(site.folder).as_posix(): read_page(path.read_text(encoding="utf-8"))
        for path in site.folder.rglob("*.html")
    }


def find_dead_links(site: BuiltSite, site_url: str) -> list[str]:
    """Return every link within a site whose page, file or anchor is not there, with its page."""
    pages = read_pages(site)
    links = {name: page.links for name, page in pages.items()}
    for path in site.folder.rglob("*.css"):
        found = STYLED.findall(path.read_text(encoding="utf-8"))
        links[path.relative_to(site.folder).as_posix()] = found
    anchors = {name: set(page.anchors) for name, page in pages.items()}
    dead = []
    for name, some in links.items():
        for link in some:
            whole = urlsplit(urljoin(address_of(name, site_url), link))
            if f"{whole.scheme}://{whole.netloc}/" != urljoin(site_url, "/"):
                continue
            target = _file_of(site.folder, unquote(whole.path), urlsplit(site_url).path)
            anchor = unquote(whole.fragment)
            if target not in pages and not (site.folder / target).is_file():
                dead.append(f"{name}: {link}")
            elif "=" in anchor:
                continue  # what a script reads, such as the proofs of a collection
            elif anchor and target in anchors and anchor not in anchors[target]:
                dead.append(f"{name}: {link} (no such anchor)")
    return sorted(set(dead))


def find_wrong_heads(site: BuiltSite, site_url: str) -> list[str]:
    """Return every page that gives another address as its own, or is not named back."""
    pages = {address_of(name, site_url): page for name, page in read_pages(site).items()}
    by_name = {page.canonical: page for page in pages.values() if not page.leads_on}
    wrong = []
    for address, page in pages.items():
        if page.canonical and not page.leads_on:
            if page.canonical.removesuffix("index.html") != address:
                wrong.append(f"{address}: says it is {page.canonical}")
            if page.languages and page.canonical not in page.languages.values():
                wrong.append(f"{address}: is not among its languages")
        for other in page.languages.values():
            if other not in by_name or by_name[other].languages != page.languages:
                wrong.append(f"{address}: {other} names other languages")
    return sorted(wrong)


def address_of(name: str, site_url: str) -> str:
    """Return the whole address of a file of a site."""
    is_index = name == "index.html" or name.endswith("/index.html")
    return urljoin(site_url, name.removesuffix("index.html") if is_index else name)


def _file_of(folder: Path, path: str, base: str) -> str:
    """Return the file that answers at a path; one that cannot be where the path leaves the site."""
    if not path.startswith(base):
        return f"..{path}"
    name = path.removeprefix(base)
    return f"{name}index.html" if name[-1:] in ("/", "") else name
