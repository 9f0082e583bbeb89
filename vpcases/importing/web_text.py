"""HTML inside a text, as Markdown; pictures, films and quotes get places of their own."""

from __future__ import annotations

import re
from bs4 import BeautifulSoup, Comment, NavigableString, Tag
from bs4.element import PageElement, PreformattedString
from markdownify import markdownify

from vpcases.importing.components import plain_paragraphs
from vpcases.importing.finds import Finds
from vpcases.importing.names import split_speaker
from vpcases.importing.tidy import find_address, is_hostile, tidy_plain

_NEVER = {"script", "style", "noscript", "template", "svg", "object", "embed", "applet", "canvas"}
_FRAMES = {"iframe", "video", "audio", "source"}
_BOXES = {
    "article", "aside", "body", "center", "details", "div", "figure", "footer", "form", "header",
    "html", "main", "nav", "section", "summary",
}  # fmt: skip
_BLOCKS = {
    "blockquote", "dl", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "ol", "p", "pre",
    "table", "ul",
}  # fmt: skip
_INLINE = {
    "a", "abbr", "b", "big", "br", "button", "cite", "code", "del", "em", "font", "i", "img",
    "input", "ins", "kbd", "label", "li", "mark", "picture", "q", "s", "small", "span", "strong",
    "sub", "sup", "time", "tt", "u",
}  # fmt: skip
_KNOWN = _NEVER | _FRAMES | _BOXES | _BLOCKS | _INLINE | {"td", "th", "tr", "tbody", "thead"}
_TAG = re.compile(r"<!--.*?(?:-->|\Z)|</?([a-zA-Z][a-zA-Z0-9-]*)(?:\s[^<>]*)?/?>", re.DOTALL)
_HEADING_CLASS = re.compile(r"head|title", re.IGNORECASE)
_QUOTE_CLASS = re.compile(r"quote|testimonial|opinion", re.IGNORECASE)
_NAME_CLASS = re.compile(r"author|name|source|attribution|cite|person|signature", re.IGNORECASE)
_ROLE_CLASS = re.compile(r"position|role|job|title", re.IGNORECASE)
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
    reader = _WebText(finds, customer, is_html=is_html)
    text = reader.read(soup)
    for character, literal in _LITERALS.items():
        text = text.replace(character, literal)
    return text


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
        if isinstance(child, PreformattedString):
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
            return re.sub(r"\s+", " ", text)
        # Lines that HTML was indented by would become code in Markdown.
        return re.sub(r"\n[ \t]+(?=\S)", "\n", text) if not text.strip() else text

    def _tag(self, tag: Tag) -> str:
        name = tag.name.lower()
        if name in _NEVER:
            self.finds.harmless.append(f"<{name}> taken out")
            self.finds.dropped.append(str(tag))
            return ""
        if name in _FRAMES:
            return self._frame(tag)
        if name == "img":
            return self._image(tag)
        if _is_quote(tag):
            quote = self._quote(tag)
            if quote:
                return quote
        if name in _BOXES:
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
            self.finds.take_out("img", str(tag))
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

    def _quote(self, tag: Tag) -> str:
        """Return the mark of a quote whose speaker is told; nothing where there is none."""
        names = [t for t in tag.find_all(True) if _tells(t, _NAME_CLASS)]
        images = [i for i in tag.find_all("img") if i.get("src")]
        by_tag = next((t for t in reversed(names) if t.get_text(strip=True)), None)
        if by_tag is None:
            return ""
        roles = [
            t for t in tag.find_all(True)
            if _tells(t, _ROLE_CLASS, tags=()) and t is not by_tag and t.get_text(strip=True)
        ]  # fmt: skip
        by_text = by_tag.get_text(" ") if not roles else _own_words(by_tag, roles)
        role_text = tidy_plain(roles[-1].get_text(" ")) if roles else ""
        by, role, company = split_speaker(by_text, self.customer)
        for part in [*roles, *names, *images]:
            part.extract()
        words = plain_paragraphs(_inline(tag))
        if len(words.split()) < 3:
            return f"\n\n{words}\n\n" if words else ""
        identity = self.finds.add_quote(
            text=words,
            by=by,
            role=role_text or role,
            company=company,
            photo=str(images[0].get("src")) if images else None,
        )
        return f"\n\n{{{{quote:{identity}}}}}\n\n"

    def _box(self, tag: Tag) -> str:
        inner = self.read(tag)
        if not self.is_html:
            inner = _dedent(inner)
        words = inner.strip()
        is_heading = _HEADING_CLASS.search(_classes(tag)) and _is_short_line(words)
        if is_heading and not words.startswith(("#", "*", "{{")):
            return f"\n\n**{words}**\n\n"
        return f"\n\n{words}\n\n" if words else "\n\n"

    def _rest(self, tag: Tag) -> str:
        """Return an element that Markdown knows, with what has a place of its own taken out."""
        marks: list[str] = []
        for inner in tag.find_all([*_NEVER, *_FRAMES, "img"]):
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
        text = _as_markdown(str(tag)) if is_code or tag.get_text(strip=True) else ""
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


def _classes(tag: Tag) -> str:
    found = tag.get("class")
    return " ".join(found) if isinstance(found, list) else str(found or "")


def _is_quote(tag: Tag) -> bool:
    if tag.name == "blockquote":
        return True
    if tag.name not in _BOXES or not _QUOTE_CLASS.search(_classes(tag)):
        return False
    # A box around a quote is not the quote.
    return tag.find("blockquote") is None


def _tells(
    tag: Tag, pattern: re.Pattern[str], tags: tuple[str, ...] = ("cite", "footer", "small")
) -> bool:
    if tag.name in tags:
        return True
    if tag.name == "span" and not tag.get("class") and tags:
        return tag.get_text(strip=True)[:1] in ("-", "–", "—")
    return bool(pattern.search(_classes(tag)))


def _own_words(tag: Tag, without: list[Tag]) -> str:
    inside = {id(string) for other in without for string in other.find_all(string=True)}
    return " ".join(str(s) for s in tag.find_all(string=True) if id(s) not in inside)


def _inline(tag: Tag) -> str:
    return _as_markdown("".join(str(child) for child in tag.children))


def _as_markdown(markup: str) -> str:
    return markdownify(
        markup,
        heading_style="ATX",
        bullets="-",
        autolinks=False,
        escape_asterisks=False,
        escape_underscores=False,
        escape_misc=False,
    )


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
