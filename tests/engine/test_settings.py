from __future__ import annotations

from pathlib import Path

import pytest

from tests.sites import BuildStopped, BuiltSite, build_at, write_site

MINIMAL = "site_name: Proofs\nplugins:\n  - search\n  - vpcases{options}\n"


def mkdocs_yml(options: str = "", more: str = "") -> str:
    text = MINIMAL.format(options=f":\n      {options}" if options else "")
    return f"{text}theme:\n  name: material\n  font: false\n{more}"


def build_with(tmp_path: Path, options: str = "", more: str = "", **how: object) -> BuiltSite:
    folder = write_site(tmp_path / "site", {"mkdocs.yml": mkdocs_yml(options, more)})
    return build_at(folder, tmp_path / "built", **how)  # type: ignore[arg-type]


def test_a_site_says_nothing_in_strict_mode(tmp_path: Path) -> None:
    assert build_with(tmp_path, strict=True).told == ()


def test_the_edition_is_public_where_nobody_says_otherwise(tmp_path: Path) -> None:
    site = build_with(tmp_path)

    assert "cases/harbour-berries/" not in site.addresses()


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ("edition: secret", "edition"),
        ("prefix: a b", "prefix"),
        ("prefix: ../out", "prefix"),
        ("language: german", "write de"),
        ("cases: docs", "docs"),
    ],
)
def test_an_option_that_cannot_be_used_is_told_in_plain_words(
    options: str, words: str, tmp_path: Path
) -> None:
    with pytest.raises(BuildStopped, match=words) as stop:
        build_with(tmp_path, options)

    assert "Traceback" not in str(stop.value)


@pytest.mark.parametrize("day", ["tomorrow", "2026-13-01", "01.11.2026"])
def test_a_day_that_is_none_stops_the_build_and_says_how_to_write_one(
    day: str, tmp_path: Path
) -> None:
    with pytest.raises(BuildStopped, match="write it as in 2026-11-01"):
        build_with(tmp_path, as_of=day)


def test_a_folder_of_cases_that_is_not_there_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(BuildStopped, match="this folder is not there"):
        build_with(tmp_path, "cases: elsewhere")


def test_cases_may_lie_in_another_folder(tmp_path: Path) -> None:
    folder = write_site(tmp_path / "site", {"mkdocs.yml": mkdocs_yml("cases: proofs")})
    (folder / "cases").rename(folder / "proofs")

    site = build_at(folder, tmp_path / "built", strict=True)

    assert "cases/corner-till/" in site.addresses()
    assert "assets/cases/images/till.svg" in site.files()


def test_a_site_without_an_address_of_its_own_is_built(tmp_path: Path) -> None:
    page = build_with(tmp_path, strict=True).read("cases/corner-till/")

    assert "None" not in page.partition("</head>")[0]
    assert 'rel="canonical"' not in page


def test_a_site_without_search_is_built(tmp_path: Path) -> None:
    text = mkdocs_yml().replace("  - search\n", "")
    folder = write_site(tmp_path / "site", {"mkdocs.yml": text})

    site = build_at(folder, tmp_path / "built", strict=True)

    assert "cases/corner-till/" in site.addresses()


def test_numbers_are_worded_in_the_language_of_the_theme(tmp_path: Path) -> None:
    settings = mkdocs_yml().replace("  font: false", "  font: false\n  language: de")
    folder = write_site(tmp_path / "site", {"mkdocs.yml": settings})
    # The words are English, and stay so: here only the numbers are looked at.
    for case in (folder / "cases" / "histories").glob("*.yml"):
        if "." in case.stem:
            continue  # a translation
        text = case.read_text(encoding="utf-8")
        case.write_text(f"accepted: {{other-language: a test}}\n{text}", encoding="utf-8")

    page = build_at(folder, tmp_path / "built").read("cases/corner-till/")

    assert "April 2025" in page
    assert "11. April 2026" in page
    assert "April 11, 2026" not in page


def test_a_template_of_the_site_comes_before_ours(tmp_path: Path) -> None:
    folder = write_site(
        tmp_path / "site",
        {
            "mkdocs.yml": mkdocs_yml().replace(
                "  font: false", "  font: false\n  custom_dir: looks"
            ),
            "looks/vpcases/quotes_page.html.jinja": (
                '{% extends "vpcases/quotes_page.html.jinja" %}'
                "{% block main %}<p>Ask for quotes.</p>{% endblock %}"
            ),
        },
    )

    page = build_at(folder, tmp_path / "built").read("quotes/")

    assert "Ask for quotes." in page
    assert "persimmons" not in page


@pytest.mark.parametrize(
    ("named", "asked", "is_internal"),
    [
        ("", "internal", True),
        ("", "", False),
        ("edition: public", "internal", False),
        ("edition: internal", "public", True),
    ],
)
def test_a_variable_asks_for_an_edition_where_the_site_names_none(
    named: str, asked: str, is_internal: bool, tmp_path: Path
) -> None:
    site = build_with(tmp_path, named, edition=asked)

    assert ("to-do/" in site.addresses()) is is_internal


def test_an_edition_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BuildStopped, match="say public or internal"):
        build_with(tmp_path, edition="intern")
