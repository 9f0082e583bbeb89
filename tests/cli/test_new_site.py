from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Type


def build(folder: Path, edition: str) -> Path:
    """Return the folder that `mkdocs build --strict` made of a site."""
    environ = {**os.environ, "VPCASES_EDITION": edition, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=folder,
        env=environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout
    return folder / "site"


def list_tree(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_new_site_builds_as_strictly_as_it_can(site: Path) -> None:
    built = build(site, "public")

    assert "Customer proofs" in (built / "index.html").read_text("utf-8")
    assert (built / "cases" / "index.html").is_file()


def test_a_new_case_has_a_page_in_the_internal_edition_only(site: Path, type_: Type) -> None:
    type_("new", "case", "Nordlicht plans before breakfast", "--id", "nordlicht")

    internal = build(site, "internal") / "cases" / "nordlicht" / "index.html"

    assert "Nordlicht plans before breakfast" in internal.read_text("utf-8")
    assert not (build(site, "public") / "cases" / "nordlicht").exists()


def test_a_new_site_has_nothing_to_mend_and_says_how_to_go_on(site: Path, type_: Type) -> None:
    result = type_("check")

    assert result.exit_code == 0
    assert "No case yet" in result.output
    assert "vpcases new case" in result.output


def test_a_site_is_made_in_a_new_folder_and_the_way_into_it_is_told(
    here: Path, type_: Type
) -> None:
    result = type_("new", "site", "deep/proofs", "--title", "Tallowfold: proofs")

    assert result.exit_code == 0
    assert "cd deep/proofs" in result.output
    assert 'site_name: "Tallowfold: proofs"' in (here / "deep/proofs/mkdocs.yml").read_text("utf-8")
    assert "# Tallowfold: proofs" in (here / "deep/proofs/docs/index.md").read_text("utf-8")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_colleagues_can_read_a_new_site(here: Path, type_: Type) -> None:
    type_("new", "site", "proofs")

    assert (here / "proofs").stat().st_mode & 0o777 == 0o755


def test_a_folder_with_anything_in_it_is_refused_and_stays_as_it_is(
    here: Path, type_: Type
) -> None:
    (here / "mkdocs.yml").write_text("site_name: mine\n", encoding="utf-8")
    (here / "notes.txt").write_text("mine", encoding="utf-8")
    before = list_tree(here)

    result = type_("new", "site")

    assert result.exit_code == 1
    assert "mkdocs.yml, notes.txt" in result.output
    assert list_tree(here) == before


def test_a_second_time_is_refused(site: Path, type_: Type) -> None:
    before = list_tree(site)

    result = type_("new", "site")

    assert result.exit_code == 1
    assert "3 more" in result.output
    assert list_tree(site) == before


def test_what_git_and_python_keep_in_a_folder_is_not_in_the_way(here: Path, type_: Type) -> None:
    (here / ".git").mkdir()
    (here / "venv").mkdir()
    (here / "venv" / "pyvenv.cfg").touch()

    assert type_("new", "site").exit_code == 0


def test_where_no_folder_can_be_made_nothing_is_left_behind(here: Path, type_: Type) -> None:
    (here / "file").write_text("mine", encoding="utf-8")

    result = type_("new", "site", "file/proofs")

    assert result.exit_code == 1
    assert list_tree(here) == {"file": "mine"}


def test_nothing_hidden_is_left_over_from_making_a_site(site: Path) -> None:
    hidden = {path.name for path in site.iterdir() if path.name.startswith(".")}

    assert hidden == {".gitignore", ".vscode"}
