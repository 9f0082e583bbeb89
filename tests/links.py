"""Finds the links of a built site that lead nowhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from tests.sites import BuiltSite

LINKS = {("a", "href"), ("link", "href"), ("img", "src"), ("script", "src"), ("source", "src")}


@dataclass
class Page:
    """The links of a page, in order, and the anchors that it has."""

    links: list[str] = field(default_factory=list)
    anchors: list[str] = field(default_factory=list)


def read_page(html: str) -> Page:
    """Return the links and anchors of a page."""
    page = Page()
    _Reader(page).feed(html)
    return page


class _Reader(HTMLParser):
    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.page.links.extend(values[name] for of, name in LINKS if of == tag and name in values)
        sizes = values.get("srcset", "").split(", ")
        self.page.links.extend(size.split()[0] for size in sizes if size.strip())
        if "id" in values:
            self.page.anchors.append(values["id"])
        if values.get("http-equiv", "").lower() == "refresh":
            self.page.links.append(values["content"].partition("url=")[2])


def find_dead_links(site: BuiltSite, site_url: str) -> list[str]:
    """Return every link within a site whose page, file or anchor is not there, with its page."""
    pages = {
        path.relative_to(site.folder).as_posix(): read_page(path.read_text(encoding="utf-8"))
        for path in site.folder.rglob("*.html")
    }
    anchors = {name: set(page.anchors) for name, page in pages.items()}
    dead = []
    for name, page in pages.items():
        base = urljoin(site_url, name.removesuffix("index.html"))
        for link in page.links:
            whole = urlsplit(urljoin(base, link))
            if f"{whole.scheme}://{whole.netloc}/" != site_url:
                continue
            target = _file_of(site.folder, unquote(whole.path))
            anchor = unquote(whole.fragment)
            if target not in pages and not (site.folder / target).is_file():
                dead.append(f"{name}: {link}")
            elif anchor and target in anchors and anchor not in anchors[target]:
                dead.append(f"{name}: {link} (no such anchor)")
    return sorted(set(dead))


def _file_of(folder: Path, path: str) -> str:
    name = path.removeprefix("/")
    return f"{name}index.html" if name[-1:] in ("/", "") else name
