from __future__ import annotations

import re
from html import unescape

import nh3
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.render.markup import read_markup
from vpcases.render import markdown_text
from vpcases.render.markdown_text import MarkdownText, is_plain

READER = MarkdownText()

HOSTILE = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example></SCRIPT>",
    "<img src=x onerror=alert(1)>",
    '<a href="javascript:alert(1)">press</a>',
    "[press](javascript:alert(1))",
    "[press](JaVaScRiPt:alert(1))",
    "[press](java\tscript:alert(1))",
    "[press](&#106;avascript:alert(1))",
    "[press](data:text/html;base64,PHNjcmlwdD4=)",
    "[press](vbscript:x)",
    "<javascript:alert(1)>",
    "![x](javascript:alert(1))",
    '![x](https://example.com/a.png"onerror="alert(1))',
    '[x](https://example.com "onmouseover=alert(1) x=")',
    "[x]: javascript:alert(1)\n\n[x]",
    "<iframe src=https://evil.example></iframe>",
    "<style>body{display:none}</style>",
    "<svg/onload=alert(1)>",
    "<!-- --!><script>alert(1)</script>",
    "```html\n<script>alert(1)</script>\n```",
    "`<script>alert(1)</script>`",
    '<div markdown="1"><script>alert(1)</script></div>',
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "# <img src=x onerror=alert(1)>",
    "| a |\n|---|\n| <script>alert(1)</script> |",
    "\x02klzzwxh:0000\x03<script>alert(1)</script>",
]
PIECES = st.sampled_from(
    [*HOSTILE, "<", ">", '"', "'", "`", "[", "](", ")", "\n", "\n\n", "    ", "# ", "- ", "&", "*"]
)


def read_whole(text: str) -> str:
    """Return what Markdown makes of a text, without the quick way round it."""
    return nh3.clean(READER._reader.reset().convert(text), tags=markdown_text.TAGS)


def without_space(html: str) -> str:
    """Return what HTML says, without the space that no reader sees."""
    return re.sub(r"\s*(</?p>)\s*", r"\1", " ".join(unescape(html).split()))


def plain_text(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_does_no_harm(text: str) -> None:
    assert read_markup(READER.to_html(text)).harms == []


@given(st.lists(PIECES | st.text(max_size=8), max_size=8))
def test_no_text_whatever_does_harm(pieces: list[str]) -> None:
    assert read_markup(READER.to_html("".join(pieces))).harms == []


@pytest.mark.parametrize(
    "text",
    ["<script>alert(1)</script>", "<b>new</b>", "a < b and c > d", "AT&T", "<!-- a note -->"],
)
def test_html_that_an_author_typed_is_the_text_it_is(text: str) -> None:
    assert plain_text(read_markup(READER.to_html(text)).text) == plain_text(text)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("One.\n\nTwo.", "<p>One.</p>\n<p>Two.</p>"),
        ("**bold** and *soft*", "<p><strong>bold</strong> and <em>soft</em></p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>"),
        ("> said", "<blockquote>\n<p>said</p>\n</blockquote>"),
        ("`code`", "<p><code>code</code></p>"),
        (
            "[words](https://example.com)",
            '<p><a href="https://example.com" rel="noopener">words</a></p>',
        ),
        ("<hi@example.com>", None),
    ],
)
def test_markdown_is_read(text: str, html: str | None) -> None:
    told = READER.to_html(text)

    if html is not None:
        assert told == html
    assert read_markup(told).elements


def test_headings_of_a_text_stand_below_those_of_the_page() -> None:
    html = READER.to_html("## Two\n\n### Three\n\n###### Six")

    tags = [element.tag for element in read_markup(html).elements]
    assert tags == ["h3", "h4", "h6"]


def test_a_table_keeps_its_cells_and_on_which_side_they_stand() -> None:
    html = READER.to_html("| Month | Share |\n|---|--:|\n| June | 7 % |")

    markup = read_markup(html)
    assert [e.tag for e in markup.elements if e.tag in {"th", "td"}] == ["th", "th", "td", "td"]
    assert markup.values("class") == ["vp-table", "vp-table__end", "vp-table__end"]


ALMOST_MARKDOWN = st.sampled_from(
    [
        *"ab .,:;()-+*_=1\n\t{&'",
        *("  ", "   ", "\n\n", "1.", "It works", "7 %", "é", "http://a.b", "a@b.c"),
        *("\x0b", "\x0c", "\x1c", "\x85", "\xa0", "\u2028"),
    ]
)


@given(st.lists(ALMOST_MARKDOWN, max_size=14))
@settings(max_examples=400)
def test_a_plain_text_is_read_as_markdown_would_read_it(pieces: list[str]) -> None:
    text = "".join(pieces)

    if is_plain(text):
        assert without_space(READER.to_html(text)) == without_space(read_whole(text))


def test_ordinary_prose_is_plain() -> None:
    assert is_plain("An invoice – 20 % of them don't agree.\nTwo people compared “all” others.")


def test_two_texts_of_one_page_never_share_the_id_of_a_heading() -> None:
    reader = MarkdownText()
    reader.begin_page()

    html = [reader.to_html(text) for text in ("## Result\n\nA", "## Result\n\nB\n\n## Result")]

    ids = read_markup("".join(html)).values("id")
    assert ids == ["text-result", "text-result-2", "text-result-3"]


def test_the_next_page_begins_to_count_again() -> None:
    reader = MarkdownText()
    first = reader.to_html("## Result")

    reader.begin_page()

    assert reader.to_html("## Result") == first


def test_a_text_is_read_the_same_whatever_was_read_before() -> None:
    texts = ["## Result\n\nGood.", "[a]: https://example.com\n\n[a]", "## Result\n\nGood.", "[a]"]

    told = []
    for text in texts:
        READER.begin_page()
        told.append(READER.to_html(text))

    assert told == [MarkdownText().to_html(text) for text in texts]


def test_what_is_typed_is_on_the_page() -> None:
    text = (
        "Zwei Wörter, *drei* Wörter & `vier`.\n\n* fünf\n\n## Sechs\n\n| sieben |\n|---|\n| acht |"
    )

    told = read_markup(READER.to_html(text)).text

    for word in re.findall(r"\w+", text):
        assert word in told
