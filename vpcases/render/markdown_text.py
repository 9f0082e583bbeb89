"""Markdown that authors write, as HTML that cannot do harm."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup, escape
from slugify import slugify

# fmt: off
TAGS = {
    "p", "br", "hr", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "a",
    "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td",
    "sup", "sub", "del", "dl", "dt", "dd",
}
# fmt: on
ATTRIBUTES = {
    "a": {"href", "title"},
    **{f"h{n}": {"id"} for n in range(2, 7)},
    "table": {"class", "tabindex"},
    "th": {"class"},
    "td": {"class"},
}
SIDES = {"right": "vp-table__end", "center": "vp-table__middle"}
"""The class of a cell for the side on which its author wants it."""
SCHEMES = {"http", "https", "mailto"}
PLAIN = re.compile(r"[\w \n\xa0.,;:!?()'’“”–—/%+€$£°½…„‚‘«»-]*")
UNSEEN = re.compile(r"_|  \n|\xa0\s*\n|\n\s*\xa0")
LIST_OR_RULE = re.compile(
    r"^[^\S\n]*(?:[-+*]\s|\d+[.)]\s|[-=_*][-=_* \t]*$|    |\t|:)", re.MULTILINE
)
MAX_BRACKETS = 1_000
"""How many links and pictures a text may open; reading takes longer by their square."""


class _NoRawHtml(Extension):
    """Leaves HTML that an author typed as the text it is."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Markdown's
        """Take the two readers of raw HTML away."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")


class _WideTables(Extension):
    """Lets a table that is wider than a phone be scrolled by keyboard too."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Markdown's
        """Mark every table when all is read."""
        md.treeprocessors.register(_TableMarker(md), "vpcases-tables", 0)


class _TableMarker(Treeprocessor):
    def run(self, root: Element) -> None:
        """Give tables and cells our classes, and a table a place for the tabulator key."""
        for table in root.iter("table"):
            table.set("class", "vp-table")
            table.set("tabindex", "0")
            for cell in (cell for name in ("th", "td") for cell in table.iter(name)):
                side = SIDES.get(cell.attrib.pop("align", ""))
                if side:
                    cell.set("class", side)


class _HeadingIds:
    """Gives each heading of a page an id of its own, however many texts the page has."""

    def __init__(self) -> None:
        self.taken: Counter[str] = Counter()

    def name(self, heading: str, _separator: str) -> str:
        """Return the id of a heading; the second of one name is counted."""
        identity = f"text-{slugify(heading) or 'part'}"
        self.taken[identity] += 1
        count = self.taken[identity]
        return identity if count == 1 else f"{identity}-{count}"


def _make_reader(heading_level: int, ids: _HeadingIds) -> Markdown:
    return Markdown(
        extensions=["tables", "fenced_code", "sane_lists", "toc", _NoRawHtml(), _WideTables()],
        extension_configs={
            "tables": {"use_align_attribute": True},
            "toc": {
                "baselevel": heading_level - 1,
                "slugify": ids.name,
                "toc_depth": "2-6",
            },
        },
        output_format="html",
    )


class MarkdownText:
    """Turns Markdown into HTML; headings begin at the given level."""

    def __init__(self, heading_level: int = 3) -> None:
        """Make a reader that is used for every text of a build."""
        self._ids = _HeadingIds()
        self._reader = _make_reader(heading_level, self._ids)

    def begin_page(self) -> None:
        """Forget the headings of the page before."""
        self._ids.taken.clear()

    def to_html(self, text: str) -> Markup:
        """Return a text of several paragraphs as HTML, links to web and mail addresses only."""
        if is_plain(text) or text.count("[") > MAX_BRACKETS:
            return _paragraphs(text)
        try:
            html = self._reader.reset().convert(text)
        except RecursionError:  # lists in lists without end
            return _paragraphs(text)
        return Markup(  # noqa: S704 - cleaned here, of everything but the tags above
            nh3.clean(
                html,
                tags=TAGS,
                attributes=ATTRIBUTES,
                url_schemes=SCHEMES,
                link_rel="noopener",
            )
        )


@lru_cache(maxsize=4096)
def is_plain(text: str) -> bool:
    """Return whether a text holds nothing that Markdown would read as more than paragraphs.

    Most texts are plain, and reading them as Markdown is the largest cost of a build.
    """
    return bool(PLAIN.fullmatch(text)) and not LIST_OR_RULE.search(text) and not UNSEEN.search(text)


@lru_cache(maxsize=4096)
def _paragraphs(text: str) -> Markup:
    """Return the paragraphs of a plain text; a quote stands in many lists, so it is kept."""
    parts = (part.strip() for part in re.split(r"\n[ \n]*\n", str(escape(text))))
    lines = ("\n".join(line.strip() for line in part.splitlines()) for part in parts if part)
    return Markup("\n".join(f"<p>{paragraph}</p>" for paragraph in lines))  # noqa: S704 - escaped
