"""The peer: the words of a built site as plain Markdown, for Material to build without our plugin.

Every page has the same address, words, headings and links as the page it is taken from. What
repeats on a list of cards becomes one line of a Markdown list, as somebody would write it by hand.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable
from html.parser import HTMLParser
from pathlib import Path

from tests.benchmarks.seeded_cases import HOME, PLUGINS, SITE, write_text

ARTICLE = re.compile(r"<article\b[^>]*>(.*)</article>", re.DOTALL)
DESCRIPTION = re.compile(r'<meta name="description" content="([^"]*)"')
UNSEEN = {"script", "style", "svg", "template"}
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
BLOCKS = HEADINGS | {"p", "div", "ul", "ol", "dl", "figure", "figcaption", "blockquote", "details",
                     "summary", "section", "header", "aside", "table", "tr"}  # fmt: skip
ITEMS = {"li", "dt"}
"""What opens one line of a list. A term takes the descriptions that follow it into its line."""
MARKS = {"strong": "**", "b": "**", "em": "*", "i": "*", "code": "`"}
SPECIAL = re.compile(r"([\\`*_\[\]<])")
OPENING = re.compile(r"^(\d*)([#>+|.)-])")
ITEM, ROW, QUOTED = "- ", "| ", "> "
CLOSE = {ITEM, ROW}
OUTSIDE_NAV = "not_in_nav: /*/*/*\n"
"""Only the lists stand in the navigation, as with us."""


def write_peer(built: Path, folder: Path) -> None:
    """Write the folder of a peer, which must not be there yet, from a site that we built."""
    docs = folder / "docs"
    docs.mkdir(parents=True)
    write_text(folder / "mkdocs.yml", SITE + OUTSIDE_NAV + PLUGINS)
    write_text(docs / "index.md", HOME)
    for page in sorted(built.glob("*/**/index.html")):
        markdown = to_markdown(page.read_text(encoding="utf-8"))
        if markdown:
            target = docs / page.relative_to(built).with_suffix(".md")
            target.parent.mkdir(parents=True, exist_ok=True)
            write_text(target, markdown)


def to_markdown(html: str) -> str:
    """Return the content of a built page as Markdown; nothing for a page without content."""
    article = ARTICLE.search(html)
    if article is None:
        return ""
    writer = _MarkdownWriter()
    writer.feed(article[1])
    writer.close()
    writer.end_block()
    description = DESCRIPTION.search(html)
    front = f'---\ndescription: "{description[1]}"\n---\n\n' if description else ""
    return front + join_blocks(writer.blocks)


def join_blocks(blocks: Iterable[tuple[str, str]]) -> str:
    """Return blocks, each with what stands before it, as one text; items and rows stand close."""
    lines: list[str] = []
    before = ""
    for prefix, words in blocks:
        if lines and not (prefix == before and prefix in CLOSE):
            lines.append(">" if prefix == before == QUOTED else "")
        lines.append(prefix + words)
        before = prefix
    return "\n".join(lines) + "\n"


class _MarkdownWriter(HTMLParser):
    """Collects the blocks of a page: a prefix (`## `, `- `, `> `, `| `) and the words behind it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[tuple[str, str]] = []
        self.words: list[str] = []
        self.prefix = ""
        self.items = 0
        self.is_in_term = False
        self.quotes = 0
        self.unseen = 0
        self.cells = 0
        self.is_first_row = True
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """Open a block, an item, a row, a link or a mark."""
        if tag in UNSEEN:
            self.unseen += 1
        elif tag in ITEMS:
            self._open_item(tag)
        elif tag in BLOCKS:
            self._part()
            self._open_block(tag)
        elif tag == "a":
            self.links.append(_to_source(dict(attributes).get("href") or ""))
            self.words.append("[" if self.links[-1] else "")
        else:
            self.words.append(MARKS.get(tag, " "))

    def handle_endtag(self, tag: str) -> None:
        """Close what was opened."""
        if tag in UNSEEN:
            self.unseen -= 1
        elif tag == "a":
            link = self.links.pop()
            self.words.append(f"]({link})" if link else "")
        elif tag == "dt":
            self.words.append("** ")
        elif tag in {"td", "th"}:
            self.words.append(" | ")
            self.cells += 1
        elif tag in BLOCKS or tag == "li":
            self._close_block(tag)
        else:
            self.words.append(MARKS.get(tag, " "))

    def handle_data(self, data: str) -> None:
        """Take words, escaped where Markdown would read more into them."""
        if not self.unseen:
            self.words.append(SPECIAL.sub(r"\\\1", data).replace("&", "&amp;"))

    def end_block(self) -> None:
        """Put the block that is open behind the others."""
        words = " ".join("".join(self.words).split())
        if words:
            is_escaped = not self.prefix and not self.quotes
            prefix = self.prefix or (QUOTED if self.quotes else "")
            self.blocks.append((prefix, OPENING.sub(r"\1\\\2", words) if is_escaped else words))
        self.words, self.prefix = [], ""

    def _part(self) -> None:
        """Begin a new block; inside an item, which is one line, only a new word."""
        if self.items:
            self.words.append(" ")
        else:
            self.end_block()

    def _open_item(self, tag: str) -> None:
        self._end_term()
        self._part()
        if not self.items:
            self.prefix = ITEM
        self.items += 1
        self.is_in_term = tag == "dt"
        self.words.append("**" if self.is_in_term else "")

    def _end_term(self) -> None:
        self.items -= self.is_in_term
        self.is_in_term = False

    def _open_block(self, tag: str) -> None:
        self.quotes += tag == "blockquote"
        if tag in HEADINGS and not self.items:
            self.prefix = "#" * int(tag[1]) + " "
        elif tag == "table":
            self.is_first_row = True
        elif tag == "tr":
            self.prefix, self.cells = ROW, 0

    def _close_block(self, tag: str) -> None:
        self.items -= tag == "li"
        if tag == "dl":
            self._end_term()
        self._part()
        self.quotes -= tag == "blockquote"
        if tag == "tr" and self.is_first_row:
            self.blocks.append((ROW, "--- | " * self.cells))
            self.is_first_row = False


def _to_source(address: str) -> str:
    """Return a link as a hand-written page would have it; nothing for a place on the same page."""
    if "://" in address or address.startswith("mailto:"):
        return address
    path = address.partition("#")[0]
    return f"{path}index.md" if path.endswith("/") else ""


def main() -> None:
    """Write a peer where the command line says."""
    parser = argparse.ArgumentParser(description="Write the plain Markdown peer of a built site.")
    for name in ("built", "folder"):
        parser.add_argument(name, type=Path)
    asked = parser.parse_args()
    write_peer(asked.built, asked.folder)


if __name__ == "__main__":
    main()
