"""HTML inside a text, as Markdown; pictures, films and quotes get places of their own."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup
from bs4.element import Comment, NavigableString, PageElement, PreformattedString, Tag

from vpcases.importing.finds import Finds
from vpcases.importing.tidy import find_address, is_hostile, shorten, tidy_plain
from vpcases.importing.web_quotes import (
    BOXES,
    NEVER,
    as_markdown_element,
    is_quote,
    list_classes,
    place_web_quote,
)

_FRAMES = {"iframe", "video", "audio", "source"}
_BLOCKS = {
    "blockquote", "dl", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "ol", "p", "pre",
    "table", "ul",
}  # fmt: skip
_INLINE = {
    "a", "abbr", "b", "big", "br", "button", "cite", "code", "del", "em", "font", "i", "img",
    "input", "ins", "kbd", "label", "li", "mark", "picture", "q", "s", "small", "span", "strong",
    "sub", "sup", "time", "tt", "u",
}  # fmt: skip
_KNOWN = NEVER | _FRAMES | BOXES | _BLOCKS | _INLINE | {"td", "th", "tr", "tbody", "thead"}
_TAG = re.compile(r"<!--.*?(?:-->|\Z)|</?([a-zA-Z][a-zA-Z0-9-]*)(?:\s[^<>]*)?/?>", re.DOTALL)
_HEADING_CLASS = re.compile(r"head|title", re.IGNORECASE)
_LITERALS = {"\ue000": "<", "\ue001": ">", "\ue002": "&lt;", "\ue003": "&gt;"}
"""What stands, while the parser reads, for signs that belong to no tag; no source holds them."""
_OPEN, _CLOSE, _LT, _GT = _LITERALS


def has_tags(text: str) -> bool:
    """Return whether a text holds a tag or a comment of HTML."""
    return any(m[1] is None or m[1].lower() in _KNOWN for m in _TAG.finditer(text))


def as_markdown(text: str, finds: Finds, customer: str, *, is_html: bool) -> str:
    """Return a text without HTML.

    Args:
        text: Markdown in which tags stand, or HTML.
        finds: Takes the pictures, films and quotes, and what had to be dropped.
        customer: The customer's name, for the speakers of quotes.
        is_html: Whether line ends and spaces mean nothing, as they do in HTML.
    """
    if not is_html and not has_tags(text):
        return text
    soup = BeautifulSoup(_protect(text), "html.parser")
    if is_html:
        _collapse_space(soup)
    for tag in soup.find_all(True):
        if any(name.lower().startswith("on") for name in tag.attrs):
            finds.harmless.append(
                f"<{tag.name}> would have run a script; only what it shows is kept"
            )
    try:
        text = _WebText(finds, customer, is_html=is_html).read(soup)
    except RecursionError:
        finds.harmless.append("HTML nested too deeply, of which only the words were kept")
        text = soup.get_text("\n\n")
    for character, literal in _LITERALS.items():
        text = text.replace(character, literal)
    return text


def _collapse_space(soup: BeautifulSoup) -> None:
    for words in soup.find_all(string=True):
        if type(words) is NavigableString and words.find_parent("pre") is None:
            words.replace_with(re.sub(r"\s+", " ", words))


def _protect(text: str) -> str:
    """Return a text in which only known tags are left for the parser."""
    text = re.sub(r"&(?:lt|#60|#x3c);", _LT, text, flags=re.IGNORECASE)
    text = re.sub(r"&(?:gt|#62|#x3e);", _GT, text, flags=re.IGNORECASE)

    def keep(match: re.Match[str]) -> str:
        if match[1] is None or match[1].lower() in _KNOWN:
            return match[0]
        return f"{_OPEN}{match[0][1:-1]}{_CLOSE}"

    pieces, position = [], 0
    for match in _TAG.finditer(text):
        pieces.append(text[position : match.start()].replace("<", _OPEN))
        pieces.append(keep(match))
        position = match.end()
    return "".join([*pieces, text[position:].replace("<", _OPEN)])


class _WebText:
    """Reads a tree of HTML into Markdown."""

    def __init__(self, finds: Finds, customer: str, *, is_html: bool) -> None:
        self.finds = finds
        self.customer = customer
        self.is_html = is_html

    def read(self, element: Tag) -> str:
        """Return what stands inside an element."""
        return "".join(self._piece(child) for child in list(element.children))

    def _piece(self, child: PageElement) -> str:
        if isinstance(child, Comment):
            return self._comment(str(child))
        if isinstance(child, PreformattedString) or child.decomposed:
            return ""
        if isinstance(child, NavigableString):
            return self._words(str(child))
        return self._tag(child) if isinstance(child, Tag) else ""

    def _comment(self, text: str) -> str:
        if text.strip():
            self.finds.take_out("comment", text.strip())
        return ""

    def _words(self, text: str) -> str:
        if self.is_html:
            return text
        # Lines that HTML was indented by would become code in Markdown.
        return re.sub(r"\n[ \t]+(?=\S)", "\n", text) if not text.strip() else text

    def _tag(self, tag: Tag) -> str:
        name = tag.name.lower()
        if name in NEVER:
            self.finds.harmless.append(f"<{name}> taken out")
            self.finds.dropped.append(str(tag))
            return ""
        if name in _FRAMES:
            return self._frame(tag)
        if name == "img":
            return self._image(tag)
        if is_quote(tag):
            quote = place_web_quote(tag, self.finds, self.customer)
            if quote:
                return quote
        if name in BOXES:
            return self._box(tag)
        return self._rest(tag)

    def _frame(self, tag: Tag) -> str:
        sources = [tag, *tag.find_all("source")]
        given = next((str(t.get("src")) for t in sources if t.get("src")), "")
        address = find_address(given) if given else None
        if address:
            self.finds.add_video(_watch(address), str(tag.get("title") or ""))
        elif given:
            self.finds.take_out(tag.name, str(tag))
        return ""

    def _image(self, tag: Tag) -> str:
        file = str(tag.get("src") or tag.get("data-src") or "").strip()
        if not file or is_hostile(file):
            self.finds.take_out("img", shorten(str(tag), 200))
            return ""
        caption = tag.find_parent("figure")
        words = caption.find("figcaption") if caption else None
        identity = self.finds.add_image(
            file,
            alt=tidy_plain(str(tag.get("alt") or "")),
            caption=tidy_plain(words.get_text(" ")) if words else "",
        )
        if words:
            words.decompose()
        return f"\n\n{{{{image:{identity}}}}}\n\n"

    def _box(self, tag: Tag) -> str:
        inner = self.read(tag)
        if not self.is_html:
            inner = _dedent(inner)
        words = inner.strip()
        is_heading = _HEADING_CLASS.search(list_classes(tag)) and _is_short_line(words)
        if is_heading and not words.startswith(("#", "*", "{{")):
            return f"\n\n**{words}**\n\n"
        return f"\n\n{words}\n\n" if words else "\n\n"

    def _rest(self, tag: Tag) -> str:
        """Return an element that Markdown knows, with what has a place of its own taken out."""
        marks: list[str] = []
        for inner in tag.find_all([*NEVER, *_FRAMES, "img"]):
            if inner.decomposed or inner.parent is None:
                continue
            mark = self._tag(inner).strip()
            inner.extract()
            marks += [mark] if mark else []
        for comment in tag.find_all(string=lambda text: isinstance(text, Comment)):
            comment.extract()
        for link in tag.find_all("a") + ([tag] if tag.name == "a" else []):
            self._disarm(link)
        is_code = tag.name in ("pre", "code")
        text = as_markdown_element(str(tag)) if is_code or tag.get_text(strip=True) else ""
        if tag.name in ("br", "hr"):
            return "  \n" if tag.name == "br" else "\n\n---\n\n"
        if tag.name in ("small", "cite", "footer") and _ends_block_quote(tag):
            text = f"— {text.strip()}"
        elif tag.name in _BLOCKS:
            text = f"\n\n{text.strip()}\n\n"
        elif text and not self.is_html:
            text = _keep_edges(tag, text)
        return text + "".join(f"\n\n{mark}\n\n" for mark in marks)

    def _disarm(self, link: Tag) -> None:
        href = str(link.get("href") or "")
        if is_hostile(href):
            self.finds.harmless.append("a link that would run a script, kept as its words")
            del link["href"]


def _ends_block_quote(tag: Tag) -> bool:
    """Return whether a tag is all of a line in a block quote of Markdown."""
    before = tag.previous_sibling
    return isinstance(before, NavigableString) and str(before).rstrip(" ").endswith("\n>")


def _watch(address: str) -> str:
    """Return the address at which people see a film, for one that is made to be embedded."""
    found = re.match(r"https?://(?:www\.)?youtube(?:-nocookie)?\.com/embed/([\w-]+)", address)
    if found:
        return f"https://www.youtube.com/watch?v={found[1]}"
    return re.sub(r"^https?://player\.vimeo\.com/video/(\d+).*", r"https://vimeo.com/\1", address)


def _keep_edges(tag: Tag, text: str) -> str:
    """Return inline text with no more space around it than stood in the tag."""
    return text.strip("\n") if tag.name != "br" else text


def _is_short_line(words: str) -> bool:
    return bool(words) and "\n" not in words and len(words) <= 60 and words[-1] not in ".!?:"


def _dedent(text: str) -> str:
    """Return lines moved to the left where all of them are indented."""
    lines = text.split("\n")
    filled = [line for line in lines if line.strip()]
    margin = min((len(line) - len(line.lstrip(" \t")) for line in filled), default=0)
    first = next((i for i, line in enumerate(lines) if line.strip()), 0)
    if margin == 0 and len(filled) > 1:
        rest = [line for line in lines[first + 1 :] if line.strip()]
        margin = min((len(line) - len(line.lstrip(" \t")) for line in rest), default=0)
    return "\n".join(
        line[margin:] if line[:margin].strip() == "" else line.lstrip() for line in lines
    )
