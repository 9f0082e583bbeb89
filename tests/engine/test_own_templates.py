"""Templates of a site that cannot be used: a build stops with plain words, a preview lives on."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.engine.commands import run_engine
from tests.engine.serving import serve
from tests.sites import BuildStopped, build_at, write_files, write_site
from tests.small_site import MKDOCS

OWN = "overrides/vpcases"
CASE = f"{OWN}/case_page.html.jinja"
BUILDS_ON_OURS = '{% extends "vpcases/case_page.html.jinja" %}\n'
GOOD = BUILDS_ON_OURS + "{% block stayed %}Ask us about plums.{% endblock %}"
UNKNOWN = BUILDS_ON_OURS + "{% block stayed %}{{ page.custmer }}{% endblock %}"
UNFINISHED = BUILDS_ON_OURS + "{% block stayed %}Plums"
SITE: dict[str, str | bytes | None] = {
    "mkdocs.yml": MKDOCS.replace("  font: false\n", "  font: false\n  custom_dir: overrides\n"),
    CASE: GOOD,
}


def test_what_lies_in_the_folder_of_our_pages_stays_there(tmp_path: Path, into: Path) -> None:
    files = {
        f"{OWN}/notes.txt": "Ours.",
        f"{OWN}/case_page.html.jinja.bak": GOOD,
        f"{OWN}/words/en.po~": "",
        "overrides/assets/ours.css": "p {}",
        "docs/vpcases/index.md": "# A page of ours\n",
    }
    built = build_at(write_site(tmp_path / "site", {**SITE, **files}), into)

    assert "Ask us about plums." in built.read("cases/corner-till/")
    mine = {name for name in built.files() if name.startswith(("vpcases/", "assets/ours"))}
    assert mine == {"assets/ours.css", "vpcases/index.html"}


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({CASE: UNKNOWN}, (f"{CASE}:2:1:", '"custmer"', 'did you mean "customer"?')),
        ({CASE: UNFINISHED}, (f"{CASE}:2:1:", "cannot be read")),
        ({f"{OWN}/case-page.html.jinja": GOOD}, (f"{OWN}/case-page", "mean case_page.html.jinja?")),
        ({f"{OWN}/page.html": "{% block"}, (f"{OWN}/page.html:1:1:", "cannot be read")),
    ],
)
def test_a_build_stops_and_says_where_and_what(
    files: dict[str, str], told: tuple[str, ...], tmp_path: Path, into: Path
) -> None:
    folder = write_site(tmp_path / "site", {**SITE, **files})

    with pytest.raises(BuildStopped) as stop:
        build_at(folder, into)

    for words in (*told, "vpcases: 1 mistake"):
        assert words in str(stop.value)
    assert "Traceback" not in str(stop.value)


def test_the_command_tells_it_without_a_traceback(tmp_path: Path) -> None:
    folder = write_site(tmp_path / "site", {**SITE, CASE: UNKNOWN})

    ran = run_engine("mkdocs", "build", folder=folder)

    assert ran.code != 0
    assert f"{CASE}:2:1:" in ran.told
    assert "Traceback" not in ran.told


@pytest.mark.xdist_group("serve")
def test_a_preview_shows_our_page_until_a_template_is_mended(tmp_path: Path) -> None:
    home = write_site(tmp_path / "site", {**SITE, CASE: UNKNOWN})
    with serve(home) as preview:
        preview.wait_for("cases/corner-till/", "How we know")
        assert f"{CASE}:2:1:" in preview.log()
        write_files(home, {CASE: GOOD})
        preview.wait_for("cases/corner-till/", "Ask us about plums.")
        write_files(home, {CASE: UNFINISHED})
        preview.wait_without("cases/corner-till/", "plums")
        write_files(home, {CASE: GOOD})
        preview.wait_for("cases/corner-till/", "Ask us about plums.")
        write_files(home, {f"{OWN}/page.html": "{% block"})
        preview.wait_until("cases/", lambda _: f"{OWN}/page.html:1:1:" in preview.log())
        write_files(home, {f"{OWN}/page.html": None, CASE: GOOD.replace("plums", "pears")})
        preview.wait_for("cases/corner-till/", "Ask us about pears.")
        assert "Traceback" not in preview.log()


def test_a_site_draws_its_own_card(tmp_path: Path) -> None:
    options = "plugins:\n  - vpcases:\n      downloads: [card]\n"
    files = {
        "mkdocs.yml": f"site_name: S\nsite_url: https://s.example/\n{options}theme:\n"
        "  name: material\n  font: false\n  custom_dir: looks\n",
        "looks/vpcases/preview_card.typ": '#draw(ground: rgb("#0a0b0c"))',
    }

    site = build_at(write_site(tmp_path / "site", files), tmp_path / "built", strict=True)

    (card, *_) = [raw for name, raw in site.files().items() if "corner-till-card" in name]
    with Image.open(BytesIO(card)) as opened:
        assert opened.convert("RGB").getpixel((1, 1)) == (10, 11, 12)
    assert "looks/vpcases/preview_card.typ" not in site.files()
