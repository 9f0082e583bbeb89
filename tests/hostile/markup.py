"""What stands in the files of a built site, read by a parser, and nothing taken on trust."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urlsplit
from xml.parsers import expat

from vpcases.theme_folder import find_theme

VOID = {"br", "hr", "img", "input", "link", "meta"}
LOADS = {"src", "srcset", "data", "poster", "background", "manifest"}
LEADS = {"href", "action", "formaction", "cite", "xlink:href", "ping"}
SAFE = {"", "http", "https", "mailto"}
HARMLESS = {"class", "id", "lang", "dir", "title"}
"""Attributes that do nothing by themselves; classes and ids are looked at one by one."""
NAME = re.compile(r"[\w.:-]+")
DATA_SCRIPT = {"application/json", "application/ld+json"}
RUNS = re.compile(r"<script|<foreignobject|\son\w+\s*=|javascript:|<!entity|xml-stylesheet", re.I)
FORMULA = ("=", "+", "-", "@", "\t", "\r")
NUMBER = re.compile(r"[-+]?[\d.,]*[ %\w/]*")
_DEPTH = re.compile(r'new URL\("[./]*"|"base": ?"[./]*"')
_HEX = re.compile(r"[0-9a-f]{8,}")


@dataclass
class Markup(HTMLParser):
    """The elements of a page with their attributes, its inline scripts, and data in it."""

    elements: set[tuple[str, str]] = field(default_factory=set)
    values: dict[str, set[str]] = field(default_factory=dict)
    scripts: list[str] = field(default_factory=list)
    data: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    inside: str = ""

    def __post_init__(self) -> None:
        """Read text as a browser does."""
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"<{tag}> has an attribute twice: {attrs}"
        self.elements.add((tag, ""))
        for name, value in attrs:
            self.elements.add((tag, name))
            self.values.setdefault(name, set()).add(value or "")
        if tag == "script":
            self.inside = dict(attrs).get("type") or "script"
            self.inside = "" if "src" in names else self.inside
        if tag == "style":
            self.inside = "script"

    def handle_data(self, data: str) -> None:
        """Note text, where it is script or data."""
        if self.inside in DATA_SCRIPT:
            self.data.append(data)
        elif self.inside:
            self.scripts.append(_HEX.sub("0", _DEPTH.sub("", data)).strip())
        else:
            self.words.append(data)

    def handle_endtag(self, tag: str) -> None:
        """Leave a script."""
        if tag in ("script", "style"):
            self.inside = ""


def read_markup(html: str) -> Markup:
    """Return what stands in a page."""
    markup = Markup()
    markup.feed(html)
    markup.close()
    return markup


@dataclass(frozen=True)
class Vocabulary:
    """Everything that the pages of a site are made of."""

    elements: frozenset[tuple[str, str]]
    scripts: frozenset[str]
    styles: frozenset[str]
    classes: frozenset[str]


def list_vocabulary(files: Mapping[str, bytes]) -> Vocabulary:
    """Return what all pages of a site are made of."""
    pages = [read_markup(html) for _, html in list_pages(files)]
    return Vocabulary(
        frozenset(entry for page in pages for entry in page.elements),
        frozenset(script for page in pages for script in page.scripts),
        frozenset(value for page in pages for value in page.values.get("style", ())),
        frozenset(c for page in pages for v in page.values.get("class", ()) for c in v.split())
        | _list_own_classes(),
    )


def _list_own_classes() -> frozenset[str]:
    """Return the classes that our styles know."""
    sheets = (find_theme() / "styles").glob("*.css")
    styles = "".join(sheet.read_text(encoding="utf-8") for sheet in sheets)
    return frozenset(re.findall(r"\.(vp-[\w-]+)", styles))


def list_pages(files: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """Yield the HTML of every page by its path."""
    for name, content in files.items():
        if name.endswith(".html"):
            yield name, content.decode("utf-8")


def list_strange(html: str, known: Vocabulary) -> list[str]:
    """Return what stands in a page that a site with plain words has nowhere."""
    page = read_markup(html)
    new = page.elements - known.elements
    strange = [f"<{t} {n}>" for t, n in new if n not in HARMLESS or (t, "") in new]
    strange += [f"script: {text[:200]}" for text in page.scripts if text not in known.scripts]
    strange += [f"style: {v[:80]}" for v in page.values.get("style", set()) - known.styles]
    classes = {c for value in page.values.get("class", ()) for c in value.split()}
    strange += [f"class: {c[:80]}" for c in classes - known.classes]
    strange += [f"id: {v[:80]}" for v in page.values.get("id", ()) if not NAME.fullmatch(v)]
    strange += [f"handler: {name}" for name in page.values if name.startswith("on")]
    for name in LOADS & page.values.keys():
        strange += [f"loads: {v[:80]}" for v in page.values[name] if _leads_out(v)]
    for name in LEADS & page.values.keys():
        strange += [f"leads: {v[:80]}" for v in page.values[name] if not _is_safe(v)]
    strange += [f"data: {error}" for text in page.data for error in _list_json_errors(text)]
    return strange


def _leads_out(address: str) -> bool:
    return bool(urlsplit(address).scheme or urlsplit(address).netloc)


def _is_safe(address: str) -> bool:
    # As a browser reads it: what stands before it, and tabs and line ends within, do not count.
    tidy = re.sub(r"^[\x00-\x20]+|[\t\r\n]", "", address).lower()
    if tidy == "data:,":  # no icon
        return True
    return urlsplit(tidy).scheme in SAFE and not tidy.startswith(
        ("javascript", "data:", "vbscript")
    )


def _list_json_errors(text: str) -> Iterator[str]:
    try:
        json.loads(text)
    except ValueError as error:
        yield str(error)
    if "<" in text:
        yield "could end its element"


def list_broken(files: Mapping[str, bytes]) -> list[str]:
    """Return the files that are not pages and not what they should be."""
    broken = []
    for name, content in files.items():
        if name.endswith(".json"):
            broken += [f"{name}: {error}" for error in _list_data_errors(content.decode("utf-8"))]
        elif name.endswith((".xml", ".svg")):
            broken += [f"{name}: {error}" for error in _list_xml_errors(content)]
            if name.endswith(".svg") and RUNS.search(content.decode("utf-8")):
                broken.append(f"{name}: runs")
        elif name.endswith((".csv", ".tsv")):
            rows = csv.reader(io.StringIO(content.decode("utf-8"), newline=""))
            broken += [f"{name}: {cell}" for row in rows for cell in row if _is_formula(cell)]
    return broken


def _is_formula(cell: str) -> bool:
    return cell.startswith(FORMULA) and not NUMBER.fullmatch(cell)


def _list_data_errors(text: str) -> Iterator[str]:
    try:
        data: Any = json.loads(text)
    except ValueError as error:
        yield str(error)
        return
    if isinstance(data, dict) and "docs" in data:  # the index of Material, which prints it as HTML
        for entry in data["docs"]:
            for name in ("title", "text"):
                made = read_markup(entry[name])
                allowed = {
                    ("mark", ""),
                    ("p", ""),
                    ("code", ""),
                    ("h1", ""),
                    ("h2", ""),
                    ("em", ""),
                }
                if made.elements - allowed:
                    yield f"{entry['location']}: {made.elements}"


def _list_xml_errors(content: bytes) -> Iterator[str]:
    try:
        expat.ParserCreate().Parse(content, True)
    except expat.ExpatError as error:
        yield str(error)
