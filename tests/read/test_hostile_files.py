"""Files that nobody writes by accident: they are told, never run, and never stop the reading."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.check.library_on_disk import find_problems, write_case
from vpcases.problems import Level, Problem
from vpcases.read import read_library

CASE = "title: One\ncustomer: harbor-foods\noffering: syncline\nstory: One.\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a site with one good case."""
    site = tmp_path / "site"
    write_case(site, CASE, "good.yml")
    return site


def read_mistakes(site: Path) -> dict[str, Problem]:
    """Return the mistakes of a site by their rule."""
    assert "good" in read_library(site / "cases", site).library.cases
    return {p.rule: p for p in find_problems(site) if p.level is Level.MISTAKE}


def test_a_file_of_50_megabytes_is_not_read(site: Path) -> None:
    with (site / "cases/histories/huge.yml").open("wb") as file:
        file.truncate(50_000_000)
    found = read_mistakes(site)["file-too-large"]
    assert "50 MB" in found.message


def test_a_link_out_of_the_folder_is_not_followed(site: Path) -> None:
    secret = site.parent / "secret.yml"
    secret.write_text("title: A secret\n")
    (site / "cases/histories/story.yml").symlink_to(secret)
    (site / "cases/images/logo.png").symlink_to("/etc/passwd")
    reading = read_library(site / "cases", site)
    assert [p.path for p in reading.problems] == [
        "cases/histories/story.yml", "cases/images/logo.png",
    ]  # fmt: skip
    assert {p.rule for p in reading.problems} == {"leaves-cases"}
    assert "story" not in reading.library.cases
    assert "images/logo.png" not in reading.library.media


def test_a_folder_linked_in_from_outside_is_not_followed(site: Path) -> None:
    outside = site.parent / "outside"
    outside.mkdir()
    (outside / "secret.png").write_bytes(b"secret")
    (site / "cases/photos").symlink_to(outside)
    assert read_mistakes(site)["leaves-cases"].path == "cases/photos"


def test_a_link_within_the_folder_is_a_file_like_any_other(site: Path) -> None:
    (site / "cases/images/again.svg").symlink_to(site / "cases/images/dock.svg")
    assert read_mistakes(site) == {}


def test_links_that_lead_in_a_circle_are_told(site: Path) -> None:
    (site / "cases/histories/one.yml").symlink_to("two.yml")
    (site / "cases/histories/two.yml").symlink_to("one.yml")
    (site / "cases/images/one.svg").symlink_to("one.svg")
    assert set(read_mistakes(site)) == {"unreadable-file", "unreadable-drawing"}


def test_a_link_to_nothing_is_told(site: Path) -> None:
    (site / "cases/histories/gone.yml").symlink_to("nothing.yml")
    assert "No such file" in read_mistakes(site)["unreadable-file"].message


def test_what_is_no_file_is_not_waited_for(site: Path) -> None:
    os.mkfifo(site / "cases/histories/pipe.yml")
    os.mkfifo(site / "cases/images/pipe.svg")
    assert set(read_mistakes(site)) == {"unreadable-file", "unreadable-drawing"}


def test_a_name_that_is_no_text_can_be_printed(site: Path) -> None:
    name = os.fsencode(site / "cases/histories") + b"/\xff.yml"
    with open(name, "w") as file:  # noqa: PTH123 - a path of bytes
        file.write(CASE)
    assert read_mistakes(site)["not-an-id"].path.encode("utf-8")


def test_hidden_files_are_left_alone(site: Path) -> None:
    (site / "cases/histories/.story.yml.swp").write_bytes(b"\xff\x00")
    (site / "cases/.git").mkdir()
    (site / "cases/.git/config.yml").write_text("x")
    assert read_mistakes(site) == {}


def test_without_a_folder_of_cases_there_is_one_problem(tmp_path: Path) -> None:
    assert [p.rule for p in find_problems(tmp_path)] == ["no-cases-folder"]


@pytest.mark.parametrize(
    "tag",
    [
        "!!python/object/apply:pathlib.Path.touch [{0}]",
        "!!python/object/apply:os.system ['touch {0}']",
        "!!python/object/new:os.system ['touch {0}']",
        "!<tag:yaml.org,2002:python/object/apply:os.system> ['touch {0}']",
        "!!python/module:{0}",
        "!!python/name:os.system",
    ],
)
def test_a_tag_builds_nothing(site: Path, tag: str) -> None:
    trace = site.parent / "trace"
    write_case(site, f"title: {tag.format(trace)}\n", "story.yml")
    assert read_mistakes(site)["yaml-tag"].path == "cases/histories/story.yml"
    assert not trace.exists()


def test_a_bomb_of_aliases_is_defused_at_once(site: Path) -> None:
    lines = ["extra:", "  a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"  a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 30)]
    write_case(site, "\n".join(lines), "story.yml")
    assert set(read_mistakes(site)) == {"alias-bomb"}


def test_an_alias_within_itself_is_told(site: Path) -> None:
    write_case(site, "extra: &a\n  b: *a\n", "story.yml")
    assert set(read_mistakes(site)) == {"yaml-syntax"}


@pytest.mark.parametrize("text", ["[" * 10_000, "{a: " * 10_000, "- " * 10_000, "a:\n " * 5_000])
def test_nesting_without_end_is_told(site: Path, text: str) -> None:
    write_case(site, f"extra: {text}", "story.yml")
    assert set(read_mistakes(site)) <= {"too-deep", "yaml-syntax"}
    assert read_mistakes(site)


def test_line_ends_and_marks_of_other_machines_are_read(site: Path) -> None:
    histories = site / "cases/histories"
    (histories / "windows.yml").write_bytes(b"\xef\xbb\xbf" + CASE.replace("\n", "\r\n").encode())
    (histories / "old-mac.yml").write_bytes(CASE.replace("\n", "\r").encode())
    assert read_mistakes(site) == {}


def test_a_drawing_that_grows_without_bound_is_told(site: Path) -> None:
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    text = f'<!DOCTYPE svg [<!ENTITY a0 "ha">{entities}]><svg>&a11;</svg>'
    (site / "cases/images/bomb.svg").write_text(text)
    assert set(read_mistakes(site)) == {"unreadable-drawing"}


def test_a_drawing_fetches_nothing(site: Path) -> None:
    text = '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>'
    (site / "cases/images/fetch.svg").write_text(text)
    assert "root:" not in "".join(map(str, find_problems(site)))


@pytest.mark.parametrize(
    "drawing",
    [
        '<svg xmlns="http://www.w3.org/2000/svg"><style>path{fill:red}</style><g/></svg>',
        '<svg><image href="data:image/png;base64,AAAA"/><a href="https://example.com"/></svg>',
        '<svg><text>on the way: javascript, onload=1</text><g data-on="x" id="onload"/></svg>',
        '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd"><svg/>',
        '<!DOCTYPE svg [<!ENTITY ns_svg "http://www.w3.org/2000/svg">]><svg xmlns="&ns_svg;"/>',
    ],
)
def test_an_honest_drawing_is_left_alone(site: Path, drawing: str) -> None:
    (site / "cases/images/logo.svg").write_text(drawing)
    assert read_mistakes(site) == {}
