"""The options of what is sent: what they take, and what they refuse."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engine.test_settings import mkdocs_yml
from tests.render.test_fonts import make_font
from tests.sites import BuildStopped, build_at, write_site
from vpcases.engine.share_options import (
    read_campaign,
    read_downloads,
    read_fonts,
    read_public_url,
)
from vpcases.pages.downloads import Download
from vpcases.settings import WrongSetting


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        (None, []),
        ("", []),
        ([], []),
        ("card", [Download.CARD]),
        (["slide", "card", "card"], [Download.CARD, Download.SLIDE]),
        ([kind.value for kind in Download], list(Download)),
    ],
)
def test_downloads_are_a_list_of_kinds_or_one(typed: object, wanted: list[Download]) -> None:
    assert read_downloads(typed) == frozenset(wanted)


@pytest.mark.parametrize("typed", ["cards", ["card", "film"], [1], {"card": "yes"}, True, 3])
def test_a_download_that_is_none_is_refused_with_those_there_are(typed: object) -> None:
    with pytest.raises(WrongSetting, match=r"downloads: .*card, one-page"):
        read_downloads(typed)


def test_fonts_are_files_or_folders_seen_from_mkdocs_yml(tmp_path: Path) -> None:
    file = make_font(tmp_path / "fonts" / "own.ttf", "Own", "ก")

    assert read_fonts("fonts", tmp_path) == (file.parent,)
    assert read_fonts(["fonts/own.ttf"], tmp_path) == (file,)
    assert read_fonts(None, tmp_path) == ()


@pytest.mark.parametrize("typed", ["missing.ttf", ["empty"], [3], {"a": "b"}])
def test_a_font_that_is_not_there_is_told(typed: object, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()

    with pytest.raises(WrongSetting, match=r"^fonts: "):
        read_fonts(typed, tmp_path)


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        (None, "https://site.example/"),
        ("", "https://site.example/"),
        ("https://proofs.example.com", "https://proofs.example.com/"),
        ("https://example.com/proofs//", "https://example.com/proofs/"),
    ],
)
def test_the_public_address_is_that_of_the_site_unless_it_is_named(
    typed: str | None, address: str
) -> None:
    assert read_public_url(typed, "https://site.example/") == address


@pytest.mark.parametrize("typed", ["proofs.example.com", "ftp://x.example", "https://", 4, ["a"]])
def test_what_is_no_web_address_is_refused(typed: object) -> None:
    with pytest.raises(WrongSetting, match=r"public_url: a web address belongs here"):
        read_public_url(typed, "")


@pytest.mark.parametrize(
    "option", ["downloads: [film]", "fonts: [broken.ttf]", "public_url: nowhere"]
)
def test_a_build_with_an_option_that_cannot_be_used_stops_in_plain_words(
    option: str, tmp_path: Path
) -> None:
    files = {"mkdocs.yml": mkdocs_yml(option), "broken.ttf": b"OTTO and nothing else"}
    folder = write_site(tmp_path / "site", files)

    with pytest.raises(BuildStopped, match=option.partition(":")[0]) as stop:
        build_at(folder, tmp_path / "built")

    assert "Traceback" not in str(stop.value)


@pytest.mark.parametrize(
    ("typed", "added"),
    [
        (None, ""),
        ("utm_source=proofs", "utm_source=proofs"),
        (["utm_source=proofs", "utm_medium=e-mail"], "utm_source=proofs&utm_medium=e-mail"),
        ("utm_campaign=50 % & more", "utm_campaign=50+%25+%26+more"),
    ],
)
def test_a_campaign_is_a_name_with_a_value_or_several(typed: object, added: str) -> None:
    assert read_campaign(typed) == added


@pytest.mark.parametrize(
    "typed",
    ["proofs", "=proofs", "utm_source=", "utm source=x", "?a=b", ["a=b", "c"], {"a": "b"}, 3],
)
def test_a_campaign_without_name_or_value_is_refused(typed: object) -> None:
    with pytest.raises(WrongSetting, match=r"^campaign: "):
        read_campaign(typed)


def test_a_campaign_is_on_copied_links_and_never_in_the_address_of_a_page(
    tmp_path: Path, into: Path
) -> None:
    site = build_at(
        write_site(tmp_path / "site"), into, options={"campaign": "utm_source=proofs"}, strict=True
    )

    html = site.read("cases/corner-till/")
    assert 'href="https://small.example/p/1d5q17/?utm_source=proofs"' in html
    assert '<link rel="canonical" href="https://small.example/cases/corner-till/">' in html
    assert "utm_source" not in html.partition("</head>")[0]
    for file in ("sitemap.xml", "cases/corner-till/quotes/evening/embed/index.html"):
        assert "utm_source" not in site.read(file)
