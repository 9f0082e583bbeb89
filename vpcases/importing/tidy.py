"""Single lines and addresses, freed of what they carried over from a web page."""

from __future__ import annotations

import html
import re

from vpcases.model.addresses import is_safe_address
from vpcases.read.unsafe import find_script

_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<!--(?:(?!<!--).)*?-->", re.DOTALL)
_SCRIPT = re.compile(r"<(script|style)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^\s<>]+)>")
_MARKDOWN_LINK = re.compile(r"!?\[([^\[\]]*)\]\(\s*<?([^()\s<>]*)>?[^()]*\)")
_ESCAPED = re.compile(r"\\([&'\"$%,/:;=?@^~])")
_DOMAIN = re.compile(r"(?:[\w-]+\.)+[a-zA-Z]{2,}(?:/\S*)?")
_ADDRESS = re.compile(r"(?:https?:)?//[^\s<>()\[\]\"']+")
REMOVED = "(script removed)"
LONGEST_LINE = 2_000
"""A longer text is no line, and its emphasis stays."""
MOST_SCRIPTS = 50
"""A text with more of it than this is not worth keeping."""
_SCHEME = re.compile(r"\s*(?:j\s*a\s*v\s*a|v\s*b)\s*s\s*c\s*r\s*i\s*p\s*t\s*:", re.IGNORECASE)


def tidy_line(text: str) -> str:
    """Return a text on one line: no tags, no Markdown links, entities resolved."""
    text = _SCRIPT.sub(" ", text)
    text = _AUTOLINK.sub(r"\1", text)
    text = _MARKDOWN_LINK.sub(r"\1", text)
    text = _TAG.sub(" ", text) if _TAG.search(text) else text
    return " ".join(unescape(text).split())


def unescape(text: str) -> str:
    """Return a text with entities and needless backslashes resolved; < and > stay as they are."""
    kept = re.sub(r"&(lt|gt|#60|#62|#x3c|#x3e);", r"&amp;\1;", text, flags=re.IGNORECASE)
    text = html.unescape(kept)
    return _ESCAPED.sub(r"\1", text)


def tidy_plain(text: str) -> str:
    """Return a text of a line as plain words, also without emphasis."""
    line = tidy_line(text)
    if len(line) > LONGEST_LINE:
        return line
    return re.sub(r"(\*\*|__|\*|`)(\S(?:.*?\S)?)\1", r"\2", line)


def find_links(text: str) -> list[tuple[str, str]]:
    """Return the links of a text as pairs of label and address, in their order."""
    links: list[tuple[str, str]] = []
    rest = _MARKDOWN_LINK.sub(lambda m: _note(links, m[1], m[2]), text)
    rest = _AUTOLINK.sub(lambda m: _note(links, "", m[1]), rest)
    for found in _ADDRESS.finditer(rest):
        links.append(("", found[0].rstrip(".,;:!?")))
    return [(label, address) for label, address in links if address]


def _note(links: list[tuple[str, str]], label: str, address: str) -> str:
    links.append((tidy_plain(label), address))
    return " "


def find_address(text: str) -> str | None:
    """Return the first web address in a text, with its https://; None where there is none."""
    links = find_links(text)
    address = links[0][1] if links else text.strip().strip("<>\"'").rstrip(".,;")
    if address.startswith("//"):
        address = f"https:{address}"
    if not re.match(r"https?://", address) and _DOMAIN.fullmatch(address):
        address = f"https://{address}"
    is_whole = re.match(r"https?://[^/\s]+\.?[^/\s]*", address)
    return address if is_whole and is_safe_address(address) else None


def is_hostile(address: str) -> bool:
    """Return whether an address would run something instead of leading somewhere."""
    address = html.unescape(address)
    return bool(_SCHEME.match(address)) or address.strip().lower().startswith("data:")


def disarm(text: str) -> str:
    """Return a text in which nothing is left that a careless page would run; code is left alone."""
    for _ in range(MOST_SCRIPTS):
        found = find_script(text)
        if found is None:
            return text
        whole = _SCRIPT.search(text)
        is_within = whole is not None and found.words in whole[0]
        text = text.replace(whole[0] if whole and is_within else found.words, REMOVED)
    return REMOVED


def shorten(text: str, length: int = 80) -> str:
    """Return the beginning of a text on one line, for messages."""
    line = " ".join(text.split())
    return f"{line[:length]}…" if len(line) > length + 1 else line
