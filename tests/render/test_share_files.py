"""A file with a sign that no font shows is not made, and whoever wrote it is told."""

from __future__ import annotations

from pathlib import Path

from tests.render.test_fonts import make_font
from vpcases.problems import Level
from vpcases.render.fonts import load_fonts
from vpcases.render.making import Making
from vpcases.render.share_files import make_share_files, word_missing


def as_bytes(recipe: str) -> bytes:
    return recipe.encode()


def making(name: str, *words: str, of: str = "cases/histories/one.yml") -> Making:
    return Making(f"{name}.png", "words", as_bytes, name, words, of)


def test_a_file_with_a_sign_that_no_font_has_is_not_made_and_the_others_are(tmp_path: Path) -> None:
    asked = [making("one", "Rex สว"), making("two", "Rex"), making("three", "ว漢")]

    made = make_share_files(asked, load_fonts(), tmp_path)
    problems = word_missing(made)

    assert made.files == {"two.png": b"two"}
    (problem,) = problems
    assert (problem.rule, problem.level) == ("sign-without-font", Level.WITHHELD)
    assert problem.path == "cases/histories/one.yml"
    assert "สว漢" in problem.message
    assert "fonts:" in problem.hint


def test_every_file_of_an_author_is_told_of_once(tmp_path: Path) -> None:
    asked = [making(f"{n}{of}", "漢", of=of) for n in range(3) for of in ("a.yml", "b.yml")]

    made = make_share_files(asked, load_fonts(), tmp_path)
    problems = word_missing(made)

    assert made.files == {}
    assert [problem.path for problem in problems] == ["a.yml", "b.yml"]


def test_with_a_font_that_has_the_sign_the_file_is_made(tmp_path: Path) -> None:
    fonts = load_fonts([make_font(tmp_path / "own.ttf", "Own", "สว")])

    made = make_share_files([making("one", "Rex สว")], fonts, tmp_path / "kept")

    assert (list(made.files), word_missing(made)) == (["one.png"], [])
