"""One HTML page that shows all photographs, and large pictures that show many of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from html import escape
from pathlib import Path

from PIL import Image

from tests.looks.photographs import LOOKS, Photograph

STYLE = """\
body{font:14px sans-serif;margin:24px;background:#ccc;width:max-content}
nav{position:sticky;top:0;background:#ccc;padding:8px 0}nav a{margin-right:12px}
.row{display:flex;gap:16px;align-items:start}figure{margin:0}
img{display:block;max-height:900px;object-fit:cover;object-position:top}
"""
COLUMN_HEIGHT = 1500
MOST_COLUMNS = 10
"""How many columns of a page an overview shows: of the longest, only the beginning."""


def write_sheet(photographs: list[Photograph], into: Path) -> Path:
    """Write the page that shows all photographs, by kind of page, and return its file."""
    by_kind: dict[str, dict[tuple[str, str], list[Photograph]]] = defaultdict(dict)
    for each in photographs:
        by_kind[each.kind].setdefault((each.site, each.address), []).append(each)
    contents = "".join(f'<a href="#{kind}">{kind}</a>' for kind in sorted(by_kind))
    parts = "".join(
        f'<h1 id="{kind}">{kind}</h1>{"".join(_row(*page) for page in pages.items())}'
        for kind, pages in sorted(by_kind.items())
    )
    file = into / "index.html"
    file.write_text(
        "<!doctype html><meta charset=utf-8><title>Every page in every look</title>"
        f"<style>{STYLE}</style><nav>{contents}</nav>{parts}",
        encoding="utf-8",
    )
    return file


def _row(page: tuple[str, str], photographs: list[Photograph]) -> str:
    figures = "".join(
        f'<figure><a href="{each.file.name}"><img loading="lazy" src="{each.file.name}" alt=""'
        f' width="{each.look.width // 3}"></a><figcaption>{each.look.name}</figcaption></figure>'
        for each in photographs
    )
    site, address = page
    return f"<h2>{escape(site)}: {escape(address)}</h2><div class=row>{figures}</div>"


def write_overviews(photographs: list[Photograph], into: Path) -> list[Path]:
    """Write a large picture of each kind of page in each look, and return the files."""
    grouped: dict[tuple[str, str], list[Path]] = defaultdict(list)
    for each in photographs:
        grouped[each.kind, each.look.name].append(each.file)
    files = []
    for look in LOOKS:
        for kind in sorted({kind for kind, name in grouped if name == look.name}):
            files.append(into / f"overview--{kind}--{look.name}.png")
            _lay_out(grouped[kind, look.name]).save(files[-1])
    return files


def _lay_out(files: Iterable[Path]) -> Image.Image:
    """Return pictures side by side, each cut into columns."""
    columns = [column for file in files for column in _cut(Image.open(file).convert("RGB"))]
    width = sum(column.width + 12 for column in columns)
    laid = Image.new("RGB", (width, max(column.height for column in columns)), "gray")
    at = 0
    for column in columns:
        laid.paste(column, (at, 0))
        at += column.width + 12
    return laid


def _cut(picture: Image.Image) -> list[Image.Image]:
    tops = list(range(0, picture.height, COLUMN_HEIGHT))[:MOST_COLUMNS]
    return [
        picture.crop((0, top, picture.width, min(top + COLUMN_HEIGHT, picture.height)))
        for top in tops
    ]
