from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from markdown import markdown

from tests.benchmarks.measuring import measure_build
from tests.benchmarks.peer import ARTICLE, to_markdown, write_peer
from tests.benchmarks.seeded_cases import write_site

UNSEEN = re.compile(r"<(script|style|svg|template)\b.*?</\1>", re.DOTALL)
FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)


def list_words(html: str) -> list[str]:
    """Return the words of a page without marks and punctuation, in the order they are read."""
    return re.findall(r"\w+", unescape(re.sub(r"<[^>]*>", " ", UNSEEN.sub(" ", html))))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = tmp_path_factory.mktemp("benchmark")
    write_site(site / "ours", 12)
    measure_build(site / "ours", site / "built")
    return site / "built"


def pages_of(built: Path) -> Iterator[tuple[Path, str]]:
    for page in sorted(built.glob("*/**/index.html")):
        article = ARTICLE.search(page.read_text(encoding="utf-8"))
        if article:
            yield page.relative_to(built).with_suffix(".md"), article[1]


def test_the_peer_says_every_word_of_every_page(built: Path, tmp_path: Path) -> None:
    write_peer(built, tmp_path / "peer")

    pages = dict(pages_of(built))
    assert len([page for page in pages if page.match("cases/*/index.md")]) == 12
    for inside, html in pages.items():
        if "quotes" in inside.parts[2:]:
            continue  # it shows HTML to copy, in which Markdown reads signs once more
        text = (tmp_path / "peer" / "docs" / inside).read_text(encoding="utf-8")
        words = list_words(markdown(FRONT_MATTER.sub("", text), extensions=["tables"]))
        assert words == list_words(html), inside


def test_the_peer_has_the_headings_and_links_of_a_case(built: Path) -> None:
    page = next(path for path in (built / "cases").glob("*/index.html"))

    text = to_markdown(page.read_text(encoding="utf-8"))

    headings = re.findall(r"^## (.*)$", text, re.MULTILINE)
    assert headings[:2] == ["The problem, in their words", "What they considered"]
    assert "](../../segments/" in text
    assert re.findall(r"\]\((?!https:|mailto:)[^)]*(?<!index\.md)\)", text) == []


def test_items_tables_and_quotes_are_written_as_by_hand() -> None:
    html = """<article><h2>Open_points</h2><ul><li><p>one <a href="../a/">two</a></p><h3>x</h3></li>
    <li>three</li></ul><dl><dt>Term</dt><dd>first</dd><dd>second</dd></dl><p>1. no list</p>
    <blockquote><p>said</p><p>again</p></blockquote><svg><text>bar</text></svg>
    <table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table></article>"""

    assert to_markdown(html).splitlines() == [
        r"## Open\_points",
        "",
        "- one [two](../a/index.md) x",
        "- three",
        "- **Term** first second",
        "",
        r"1\. no list",
        "",
        "> said",
        ">",
        "> again",
        "",
        "| a | b |",
        "| --- | --- | ",
        "| 1 | 2 |",
    ]
