"""What a brand changes has a name, that name is documented, and nothing stands beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import ImageColor

from tests.contract.fences import DOCS
from vpcases.theme_folder import find_theme

STYLES = find_theme() / "styles"
TOKENS = "tokens.css"
FRAME = "frame.css"
"""Mends Material's own frame, where our names do not reach."""
DECLARATION = re.compile(r"([\w-]+): ([^;{}]+);")
LITERAL = re.compile(r"#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color(?:-mix)?)\(")
WORD = re.compile(r"[a-z]+")
NOT_A_LITERAL = r"var\(--vp-[\w-]+\)"
SHAPES = {
    "border-radius": rf"(?:{NOT_A_LITERAL}|0)(?: (?:{NOT_A_LITERAL}|0))*",
    "font-family": rf"{NOT_A_LITERAL}|inherit",
    "font-size": rf"{NOT_A_LITERAL}|inherit|[\d.]+(?:em|%)",
    "font-weight": rf"{NOT_A_LITERAL}|inherit|400",
    "letter-spacing": rf"{NOT_A_LITERAL}|0",
    "fill": rf"{NOT_A_LITERAL}|none|url\(.+\)",
    "stroke": rf"{NOT_A_LITERAL}|none",
}
"""What may be said of each, beside names of ours: 400 and 0 take back what Material sets."""


def without_comments(path: Path) -> str:
    return re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)


def list_colours(value: str) -> list[str]:
    """Return the colours that stand in a value as they are."""
    bare = re.sub(r"url\([^)]*\)|\"[^\"]*\"|--[\w-]+", " ", value.lower())
    names = set(WORD.findall(re.sub(r"[a-z]+-[a-z-]+", " ", bare))) & set(ImageColor.colormap)
    return [*LITERAL.findall(bare), *sorted(names)]


def list_declarations(*, without: tuple[str, ...]) -> Iterator[tuple[str, str, str]]:
    """Yield file, property and value of all that the styles say, but for some of them."""
    for path in sorted(STYLES.glob("*.css")):
        if path.name not in without:
            for name, value in DECLARATION.findall(without_comments(path)):
                yield path.name, name, " ".join(value.split())


def read_tokens() -> dict[str, str]:
    """Return our names, and what they are where nobody changes them."""
    first = without_comments(STYLES / TOKENS).partition("}")[0]
    return {n: " ".join(v.split()) for n, v in DECLARATION.findall(first)}


@pytest.mark.parametrize(
    ("value", "colours"),
    [
        ("0.05rem solid #1a2b3c", ["#1a2b3c"]),
        ("1px solid red", ["red"]),
        ("rgb(0 0 0 / 20%)", ["rgb("]),
        ("var(--vp-red)", []),
        ("color-mix(in srgb, var(--vp-ink) 7%, transparent)", ["color-mix("]),
        ("transparent", []),
        ("solid currentcolor", []),
        ('url("#vp-hatch")', []),
        ("white-space", []),
    ],
)
def test_a_colour_is_found(value: str, colours: list[str]) -> None:
    assert list_colours(value) == colours


def test_no_colour_stands_outside_the_tokens() -> None:
    said = list_declarations(without=(TOKENS,))
    found = [(f, n, v) for f, n, v in said if set(list_colours(v)) - {"black", "white"}]
    told = [(f, n, v) for f, n, v in list_declarations(without=(TOKENS, "print.css"))]

    assert found == []
    assert [each for each in told if list_colours(each[2])] == []


def test_no_template_and_no_script_has_a_colour_of_its_own() -> None:
    attribute = re.compile(r'(?:fill|stroke|color|background|style)="([^"{]*)"')
    found = [
        (path.name, value)
        for path in [*find_theme().glob("templates/*.html.jinja"), *find_theme().glob("scripts/*")]
        for value in attribute.findall(path.read_text(encoding="utf-8"))
        if list_colours(value)
    ]

    assert found == []


@pytest.mark.parametrize("name", SHAPES)
def test_what_a_brand_changes_is_said_with_a_token(name: str) -> None:
    said = list_declarations(without=(TOKENS, FRAME))
    found = [(file, value) for file, said_of, value in said if said_of == name]

    assert found
    assert [each for each in found if not re.fullmatch(SHAPES[name], each[1])] == []


def test_only_the_tokens_build_on_names_of_material() -> None:
    said = list_declarations(without=(TOKENS, FRAME))

    assert [each for each in said if "--md-" in each[1] + each[2]] == []


def test_every_token_that_is_used_is_there_and_every_one_there_is_used() -> None:
    known = set(read_tokens())
    text = "".join(without_comments(path) for path in STYLES.glob("*.css"))

    assert set(re.findall(r"var\((--vp-[\w-]+)\)", text)) == known


def test_every_token_builds_on_material_or_on_another_or_is_a_measure() -> None:
    measured = re.compile(r"-?[\d.]+(?:rem|em|%)?|transparent")
    rest = {
        name: value
        for name, value in read_tokens().items()
        if "var(--" not in value and not measured.fullmatch(value)
    }

    assert rest == {}


def test_the_documentation_lists_every_token_with_its_default() -> None:
    page = (DOCS / "setup" / "looks.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(--vp-[\w-]+)` \| `([^`]+)` \| (.+?) \|$", page, re.MULTILINE)

    assert [(name, default) for name, default, _ in rows] == [*read_tokens().items()]
    assert [name for name, _, words in rows if len(words.strip()) < 8] == []
