"""The tutorial, done as it is written."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.contract.fences import DOCS, Fence, list_fences

TUTORIAL = list(list_fences(DOCS / "tutorial.md"))
COMMANDS = Path(sys.executable).parent
CASE = "cases/histories/brackenrow-returns.yml"
PREVIEW = "VPCASES_EDITION=internal mkdocs serve"
MISTAKE = "  Slips looked for: 70,000 slips/year -> 300 slips/year\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the site after the last step of the tutorial."""
    home = tmp_path_factory.mktemp("tutorial")
    here = home
    for fence in TUTORIAL:
        if fence.language == "sh":
            for line in fence.text.splitlines():
                here = type_line(line, here)
        elif fence.title:
            write(fence, here)
        elif fence.text == "status: published\n":
            path = here / CASE
            path.write_text(path.read_text("utf-8").replace("status: drafted", fence.text.strip()))
    return here


def type_line(line: str, here: Path) -> Path:
    """Do what a line of the tutorial says; return the folder somebody is in afterwards."""
    if line.startswith("cd "):
        return here / line.removeprefix("cd ")
    if line == PREVIEW:
        line = "VPCASES_EDITION=internal mkdocs build --strict"
    done = run(line, here)
    assert done.returncode == 0, f"{line}\n{done.stdout}"
    return here


def run(line: str, here: Path) -> subprocess.CompletedProcess[str]:
    """Return how a line ended that was typed into a shell."""
    path = f"{COMMANDS}{os.pathsep}{os.environ['PATH']}"
    environ = {k: v for k, v in os.environ.items() if not k.startswith("VPCASES_")}
    return subprocess.run(
        ["/bin/sh", "-c", line],
        cwd=here,
        env={**environ, "PATH": path, "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )


def write(fence: Fence, here: Path) -> None:
    """Write a file of the tutorial, or add to its end."""
    name, _, where = fence.title.partition(" ")
    before = (here / name).read_text(encoding="utf-8") if where else ""
    (here / name).write_text(before + fence.text, encoding="utf-8")


def test_it_ends_with_a_published_page(folder: Path) -> None:
    page = (folder / "site" / "cases" / "brackenrow-returns" / "index.html").read_text("utf-8")

    assert "Brackenrow credits returned goods while the driver waits" in page
    assert "18 days" in page
    assert "vp-badge" not in page


def test_nothing_is_left_to_mend(folder: Path) -> None:
    done = run("vpcases check brackenrow-returns", folder)

    assert done.returncode == 0
    assert "mistake" not in done.stdout


def test_the_mistake_is_told_in_the_words_of_the_tutorial(folder: Path) -> None:
    path = folder / CASE
    right = path.read_text(encoding="utf-8")
    before, mark, after = right.partition("  Credits disputed: about 30 % less\n")
    path.write_text(before + mark + MISTAKE + after, encoding="utf-8")

    told = run("vpcases check brackenrow-returns", folder).stdout
    path.write_text(right, encoding="utf-8")

    expected = next(fence.text for fence in TUTORIAL if fence.language == "text")
    assert expected in told
