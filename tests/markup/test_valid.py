"""The HTML of every page is valid, but for what Material itself writes into each of its pages."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from ruamel.yaml import YAML

from tests.markup.checker import Message, check_html, find_java
from tests.sites import ROOT, BuiltSite, build_at, write_files
from vpcases.cli import main

pytestmark = [pytest.mark.xdist_group("browser")]

PLAIN = "# A page\n\n## A part\n\nWords.\n"
PLAIN_PAGES = {
    "index.md": PLAIN,
    "section/index.md": PLAIN,
    "section/deeper/page.md": PLAIN,
    "no-parts.md": "# A page without parts\n",
    # As ours are: without a table of contents, and most of them not in the navigation.
    "outside.md": f"---\nhide: [toc]\n---\n\n{PLAIN}",
}
PLAIN_NAV = [
    "index.md",
    {"Section": ["section/index.md", {"Deeper": ["section/deeper/page.md"]}]},
    "no-parts.md",
]


@pytest.fixture(scope="session")
def java() -> str:
    """Return the Java of this machine."""
    return find_java()


@pytest.fixture(scope="session")
def of_material(java: str, tmp_path_factory: pytest.TempPathFactory) -> set[Message]:
    """Return what is wrong where nothing is ours: in Material, set as the sample site sets it."""
    folder = tmp_path_factory.mktemp("material")
    write_files(folder / "docs", PLAIN_PAGES)
    write_files(folder, {"mkdocs.yml": "site_name: Plain\n"})
    site = build_at(
        folder,
        folder / "site",
        site_url="https://plain.example/",
        theme=read_theme(),
        plugins=["search"],
        nav=PLAIN_NAV,
    )
    return set(check_html(java, [site.folder]))


def read_theme() -> dict[str, Any]:
    """Return how the sample site sets Material, without the templates that are our own."""
    written = YAML().load(ROOT / "mkdocs.yml")["theme"]
    plain: dict[str, Any] = json.loads(json.dumps(written))
    return {name: value for name, value in plain.items() if name != "custom_dir"}


def of_ours(found: dict[Message, list[str]], of_material: set[Message]) -> list[str]:
    """Return what is ours to mend, each with one page that has it."""
    return [
        f"{message.words} {message.element} ({len(files)}x, as in {files[0]})"
        for message, files in sorted(found.items())
        if message not in of_material
    ]


def test_every_page_of_the_public_edition_is_valid(
    java: str, sample_public: BuiltSite, of_material: set[Message]
) -> None:
    found = check_html(java, [sample_public.folder])

    assert of_material & set(found), "nothing was read"
    assert of_ours(found, of_material) == []


def test_every_page_of_the_internal_edition_is_valid(
    java: str, sample_internal: BuiltSite, of_material: set[Message]
) -> None:
    assert of_ours(check_html(java, [sample_internal.folder]), of_material) == []


def test_every_page_of_a_small_site_is_valid(
    java: str, small_internal: BuiltSite, of_material: set[Message]
) -> None:
    assert of_ours(check_html(java, [small_internal.folder]), of_material) == []


@pytest.mark.parametrize("language", ["en", "de"])
def test_an_approval_sheet_is_valid(language: str, java: str, tmp_path: Path) -> None:
    case = "kliniken-morvental-write-offs"
    options = ["--site", str(ROOT), "--into", str(tmp_path), "--language", language]
    done = CliRunner().invoke(main, ["approval-sheet", case, *options])

    assert done.exit_code == 0, done.output
    sheets = list(tmp_path.rglob("*.html"))
    assert len(sheets) == 1
    assert check_html(java, sheets) == {}


def test_what_is_not_valid_is_found(java: str, tmp_path: Path, of_material: set[Message]) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        "<!doctype html><html lang=en><title>x</title><p><div></p><img src=a.png>",
        encoding="utf-8",
    )

    words = " ".join(of_ours(check_html(java, [page]), of_material))
    assert "No “p” element in scope" in words
    assert "must have an “alt” attribute" in words
