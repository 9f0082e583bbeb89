"""What the documentation promises holds: its examples load, its options and commands exist."""

from __future__ import annotations

import re
import shlex
import shutil
import tomllib
from datetime import date
from pathlib import Path

import click
import pytest
import yaml
from mkdocs.config.base import BaseConfigOption
from packaging.requirements import Requirement

from tests.contract.fences import DOCS, ROOT, Fence, list_all_fences, list_pages
from vpcases.build.arrow import check_site
from vpcases.cli import main
from vpcases.engine.options import Options
from vpcases.problems import list_mistakes
from vpcases.settings import Settings

FENCES = list_all_fences()
CASES = [f for f in FENCES if f.language == "yaml" and f.title.startswith("cases/")]
SITE_FILES = [f for f in FENCES if f.language == "yaml" and f.title == "mkdocs.yml"]
COMMANDS = [
    (fence, line)
    for fence in FENCES
    if fence.language == "sh"
    for line in fence.text.splitlines()
    if line.startswith("vpcases ")
]
OPTIONS = {
    name: option for name, option in vars(Options).items() if isinstance(option, BaseConfigOption)
}
MACHINE_PATH = re.compile(
    r"(?:^|[\s\"'(=`])(?:/(?:[a-z][\w.-]*)(?:/[\w.-]+)+|~/|[A-Z]:\\|file://)", re.MULTILINE
)
DAY = date(2026, 11, 1)


def test_there_is_something_to_test() -> None:
    assert len(CASES) > 20
    assert SITE_FILES
    assert COMMANDS


@pytest.mark.parametrize("example", CASES, ids=str)
def test_an_example_has_no_mistake_in_the_sample_site(example: Fence, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "cases", tmp_path / "cases")
    before = [f for f in CASES if f.page == example.page and f.line <= example.line]
    for fence in before:  # a translation stands on the page of its case
        path = tmp_path / fence.title.split(" ")[0]
        path.parent.mkdir(exist_ok=True)
        path.write_text(fence.text, encoding="utf-8")
    name = example.title.split(" ")[0]

    _, problems = check_site(Settings(cases=tmp_path / "cases", site=tmp_path, as_of=DAY))

    assert [str(p) for p in list_mistakes(problems) if p.path == name] == []


def test_every_option_has_a_heading() -> None:
    page = (DOCS / "setup" / "options.md").read_text(encoding="utf-8")

    assert re.findall(r"^## `(\w+)`$", page, re.MULTILINE) == list(OPTIONS)


@pytest.mark.parametrize("name", OPTIONS)
def test_the_default_of_an_option_is_the_one_that_is_told(name: str) -> None:
    page = (DOCS / "setup" / "options.md").read_text(encoding="utf-8")
    entry = page.split(f"## `{name}`")[1].split("\n## ")[0]

    default = OPTIONS[name].default

    told = re.findall(r"^Default: (.+)$", entry, re.MULTILINE)
    assert told == [f"`{default}`"] if default else len(told) == 1


@pytest.mark.parametrize("example", SITE_FILES, ids=str)
def test_an_example_of_settings_names_options_that_exist(example: Fence) -> None:
    settings = yaml.safe_load(re.sub(r"!ENV \[\w+, (\w+)\]", r"\1", example.text))

    plugins = settings.get("plugins", [])
    ours = [plugin["vpcases"] for plugin in plugins if isinstance(plugin, dict)]

    assert all(set(options) <= set(OPTIONS) for options in ours)


@pytest.mark.parametrize(("fence", "line"), COMMANDS, ids=lambda value: str(value)[:60])
def test_a_command_can_be_typed(fence: Fence, line: str, tmp_path: Path) -> None:
    command: click.Command = main
    words = shlex.split(line, comments=True)[1:]
    while isinstance(command, click.Group) and words and not words[0].startswith("-"):
        found = command.get_command(click.Context(command), words.pop(0))
        assert found, f"{fence}: {line}"
        command = found

    known = {name for parameter in command.params for name in parameter.opts} | {"--version"}

    assert {word for word in words if word.startswith("-")} <= known, f"{fence}: {line}"


@pytest.mark.parametrize("page", list_pages(), ids=lambda page: page.relative_to(ROOT).as_posix())
def test_no_page_names_a_path_of_somebodys_machine(page: Path) -> None:
    assert MACHINE_PATH.findall(page.read_text(encoding="utf-8")) == []


def test_the_links_of_the_readme_lead_somewhere() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")

    links = re.findall(r"\]\((?!https?://)([^)#]+)", text)

    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_every_library_is_explained_and_no_other() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    page = (DOCS / "engineering" / "decisions.md").read_text(encoding="utf-8")
    table = page.split("| Library |")[1].split("\n\n")[0]

    named = {name for row in table.splitlines()[2:] for name in row.split("|")[1].split(", ")}

    assert {name.strip() for name in named} == {
        Requirement(line).name for line in project["dependencies"]
    }
