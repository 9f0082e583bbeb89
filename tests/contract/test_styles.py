from __future__ import annotations

import re

import pytest

from tests.contract.sources import MODULES
from vpcases.theme_folder import find_theme

STYLE = re.compile(r"\.(vp-[a-z0-9_-]+)")
ATTRIBUTE = re.compile(r'class="([^"]*)"', re.DOTALL)
EXPRESSION = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
NAME = re.compile(r"vp-[a-z0-9_-]*[a-z0-9]")
THEME = find_theme()
KINDS = [
    path.name.removesuffix("_page.html.jinja") for path in THEME.glob("templates/*_page.html.jinja")
]


def classes_in(template: str) -> set[str]:
    """Return every class of ours that a template can put on an element.

    What the first word of a class is made of has to stand there: `vp-{{ kind }}` counts for every
    kind of page.
    """
    template = re.sub(r"\{#.*?#\}", "", template, flags=re.DOTALL)
    found: set[str] = set()
    for value in ATTRIBUTE.findall(template):
        if "vp-{{ page.kind" in value:
            found.update(f"vp-{kind}" for kind in KINDS)
        for expression in EXPRESSION.findall(value):
            found.update(NAME.findall(expression))
        found.update(
            NAME.findall(re.sub(r"vp-[a-z0-9_-]*(?=\{\{)", "", EXPRESSION.sub(" ", value)))
        )
    return found


def in_pages() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for path in [*THEME.glob("templates/*.jinja"), *THEME.glob("overrides/**/*.html")]:
        for name in classes_in(path.read_text(encoding="utf-8")):
            found.setdefault(name, []).append(path.name)
    for module in MODULES:
        for text in module.texts():
            if NAME.fullmatch(str(text.value)):
                found.setdefault(str(text.value), []).append(module.name)
    return found


def in_styles() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for path in THEME.glob("styles/*.css"):
        text = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        for name in STYLE.findall(text):
            found.setdefault(name, []).append(path.name)
    return found


@pytest.mark.parametrize(
    ("template", "names"),
    [
        ('<p class="vp-a vp-b__c">', {"vp-a", "vp-b__c"}),
        ("<p class=\"vp-a{{ ' vp-a--on' if x }}\">", {"vp-a", "vp-a--on"}),
        ('{# class="vp-never" #}<p class="other">', set()),
    ],
)
def test_the_classes_of_a_template_are_found(template: str, names: set[str]) -> None:
    assert classes_in(template) == names


def test_every_style_is_for_something_that_a_template_makes() -> None:
    made = in_pages()

    assert {name: files for name, files in in_styles().items() if name not in made} == {}


def test_every_class_that_a_template_makes_has_a_style() -> None:
    styled = set(in_styles())
    pages = {f"vp-{kind}" for kind in KINDS}

    assert {n: files for n, files in in_pages().items() if n not in styled | pages} == {}
