from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.engine.commands import run_engine
from tests.links import find_dead_links
from tests.render.markup import read_markup
from tests.sites import BuiltSite, build_at, differing, write_site

GENERATOR = re.compile(rb'<meta name="generator"[^>]*>')


def without_generator(files: dict[str, bytes]) -> dict[str, bytes]:
    return {name: GENERATOR.sub(b"", content) for name, content in files.items()}


@pytest.mark.parametrize("edition", ["public", "internal"])
def test_properdocs_builds_the_same_site(
    edition: str, small_public: BuiltSite, small_internal: BuiltSite, tmp_path: Path, into: Path
) -> None:
    folder = write_site(tmp_path / "site")
    ran = run_engine(
        *("properdocs", "build", "--strict", "--quiet", "--site-dir", into),
        folder=folder,
        VPCASES_EDITION=edition,
    )
    assert ran.code == 0, ran.told

    built = without_generator(BuiltSite(into).raw_files())

    expected = small_public if edition == "public" else small_internal
    assert differing(built, without_generator(expected.raw_files())) == []


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs"])
def test_another_theme_shows_the_same_words(theme: str, tmp_path: Path, into: Path) -> None:
    text = (
        f"site_name: Small\nsite_url: https://small.example/\ntheme: {theme}\n"
        "plugins: [search, vpcases]\n"
    )
    folder = write_site(tmp_path / "site", {"mkdocs.yml": text})

    site = build_at(folder, into, strict=True)

    page = site.read("cases/corner-till/")
    words = " ".join(read_markup(page).text.split())
    for part in ("Corner Grocery closes its till", "persimmons", "90 %", "Theft stayed as it was"):
        assert part in words.replace("\xa0", " ")
    assert "vpcases.css" in page
    assert find_dead_links(site, "https://small.example/") == []


def test_another_search_reads_our_pages_too(tmp_path: Path, into: Path) -> None:
    text = "site_name: Small\ntheme: mkdocs\nplugins: [search, vpcases]\n"
    folder = write_site(tmp_path / "site", {"mkdocs.yml": text})

    index = build_at(folder, into).read("search/search_index.json")

    assert "persimmons" in index


def test_other_plugins_see_our_pages(tmp_path: Path, into: Path) -> None:
    text = (
        "site_name: Small\ntheme: {name: material, font: false}\n"
        "plugins: [search, tags, vpcases]\nhooks: [hook.py]\n"
    )
    hook = (
        "seen = []\n"
        "def on_page_content(html, page, config, files):\n"
        "    seen.append(f'{page.file.src_uri} {page.file.abs_src_path}')\n"
        "    return html\n"
        "def on_post_build(config):\n"
        "    import pathlib\n"
        "    pathlib.Path(config.site_dir, 'seen.txt').write_text('\\n'.join(seen))\n"
    )
    folder = write_site(tmp_path / "site", {"mkdocs.yml": text, "hook.py": hook})

    seen = dict(line.split(" ", 1) for line in build_at(folder, into).read("seen.txt").splitlines())

    case = folder / "cases/histories/corner-till.yml"
    assert seen["cases/corner-till/index.md"] == str(case)
    assert "segments/hotels/hours/index.md" in seen
