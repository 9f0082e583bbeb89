"""Reads HTML back, to say what in it could do harm."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass
class Element:
    """A start tag with its attributes."""

    tag: str
    attributes: dict[str, str]


@dataclass
class Markup:
    """What stands in a piece of HTML: its elements in order, and its text."""

    elements: list[Element] = field(default_factory=list)
    text: str = ""

    def named(self, tag: str) -> list[Element]:
        """Return the elements of one name."""
        return [element for element in self.elements if element.tag == tag]

    def values(self, attribute: str) -> list[str]:
        """Return every value of one attribute."""
        return [e.attributes[attribute] for e in self.elements if attribute in e.attributes]

    @property
    def harms(self) -> list[str]:
        """Return whatever runs a script, loads from elsewhere or leads to a script."""
        found = [e.tag for e in self.elements if e.tag in HARMFUL and not is_ours(e)]
        for element in self.elements:
            for name, value in element.attributes.items():
                if name.startswith("on") or name in {"style", "srcdoc", "formaction"}:
                    found.append(f"{element.tag} {name}")
                elif name in {"href", "src", "xlink:href"} and not is_harmless(value):
                    found.append(f"{element.tag} {name}={value}")
        return found


HARMFUL = {"script", "iframe", "object", "embed", "form", "base", "meta", "link", "style"}


def is_ours(element: Element) -> bool:
    """Return whether an element is a script of the theme, or a form that sends nothing anywhere."""
    names = set(element.attributes)
    if element.tag == "form":
        return not names & {"action", "method", "target"}
    address = element.attributes.get("src", "")
    is_of_theme = re.fullmatch(r"(\.\./|\./)*assets/vpcases/[a-z]+\.js", address)
    return element.tag == "script" and names <= {"src", "defer"} and bool(is_of_theme)


def is_harmless(address: str) -> bool:
    """Return whether a browser would open an address as a page, a picture or a mail."""
    # As the URL standard has it: these are taken out, and no scheme holds anything else than these.
    tidy = re.sub(r"[\t\n\r]", "", address.strip("".join(map(chr, range(33))))).lower()
    scheme = re.match(r"([a-z][a-z0-9+.-]*):", tidy)
    return scheme is None or scheme[1] in {"http", "https", "mailto"}


def read_markup(html: str) -> Markup:
    """Return what stands in a piece of HTML."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return Markup(reader.elements, "".join(reader.pieces))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self.pieces: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)
