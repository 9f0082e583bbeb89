"""What docs/setup/looks.md shows of the second brand is what its files say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml  # type: ignore[import-untyped]

from tests.brands.conftest import BRAND
from tests.contract.fences import DOCS, Fence, list_fences
from vpcases.problems import Problem
from vpcases.render.site_templates import find_wrong_templates

PAGE = DOCS / "setup" / "looks.md"
FENCES = list(list_fences(PAGE))
SHOWN = [fence for fence in FENCES if (BRAND / fence.title).is_file() and fence.language != "yaml"]


def test_there_is_something_to_compare() -> None:
    assert {fence.title.rpartition("/")[2] for fence in SHOWN} == {
        "marlowick.css",
        "card.css",
        "en.po",
        "parts.html.jinja",
        "case_page.html.jinja",
    }


@pytest.mark.parametrize("fence", SHOWN, ids=str)
def test_what_is_shown_of_a_file_stands_in_it(fence: Fence) -> None:
    assert fence.text.strip() in (BRAND / fence.title).read_text(encoding="utf-8")


def test_the_settings_that_are_shown_are_those_of_the_brand() -> None:
    [fence] = [fence for fence in FENCES if fence.title == "mkdocs.yml"]
    shown = yaml.safe_load(fence.text)
    text = (BRAND / "mkdocs.yml").read_text(encoding="utf-8")
    palette = yaml.safe_load(text)["theme"]["palette"]

    assert shown["extra_css"] == yaml.safe_load(text)["extra_css"]
    for name in ("name", "custom_dir", "font", "logo"):
        assert shown["theme"][name] == yaml.safe_load(text)["theme"][name]
    for one, other in zip(shown["theme"]["palette"], palette, strict=True):
        assert one.items() <= other.items()


def find(site: Path, name: str, text: str) -> list[Problem]:
    folder = site / "theme" / "vpcases"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return list(find_wrong_templates([folder], site))


def test_the_problems_that_are_shown_are_told_in_these_words(tmp_path: Path) -> None:
    told = "".join(fence.text for fence in FENCES if fence.language == "text")
    block = '{% extends "vpcases/case_page.html.jinja" %}\n{% block knwon %}{% endblock %}'

    found = [
        *find(tmp_path / "one", "case-page.html.jinja", "x"),
        *find(tmp_path / "two", "case_page.html.jinja", block),
    ]

    assert len(found) == 2
    for problem in found:
        assert f"{problem}\n    {problem.hint}\n" in told


@pytest.mark.parametrize("anchor", ["colours", "templates"])
def test_what_other_pages_link_to_is_there(anchor: str) -> None:
    headings = re.findall(r"^##+ (.+)$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)

    assert anchor in [heading.lower() for heading in headings]
