from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.sites import BuiltSite, build_at, write_site
from vpcases.cli import main


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_site(tmp_path / "small")


def run(folder: Path, built: Path, *more: str) -> tuple[int, str]:
    asked = ["audit", str(built), "--site", str(folder), "--as-of", "2026-11-01", *more]
    done = CliRunner().invoke(main, asked)
    return done.exit_code, done.output


def test_a_public_site_passes_and_says_how_much_was_searched(
    folder: Path, small_public: BuiltSite
) -> None:
    code, said = run(folder, small_public.folder)

    assert code == 0
    assert "files searched for" in said
    assert said.endswith("none was found.\n")


def test_an_internal_site_fails_with_every_find(folder: Path, small_internal: BuiltSite) -> None:
    code, said = run(folder, small_internal.folder)

    assert code == 1
    assert "vocabulary.yml:17:12: alternatives.rival.title: a name that may not be shown" in said
    assert "more files\n" in said
    assert "Rubicund" not in said


def test_the_finds_can_be_read_by_programs(folder: Path, small_internal: BuiltSite) -> None:
    code, said = run(folder, small_internal.folder, "--format", "json")

    found = json.loads(said)
    leak = next(leak for leak in found["leaks"] if leak["field"] == "alternatives.rival.title")
    page = (small_internal.folder / leak["file"]).read_bytes()
    assert code == 1
    assert page[leak["byte"] :].startswith(b"Rubicund")
    assert (leak["kind"], leak["line"]) == ("a name", 17)


def test_a_file_that_cannot_be_looked_into_is_told(folder: Path, tmp_path: Path) -> None:
    built = build_at(folder, tmp_path / "built").folder
    (built / "offer.pdf").write_bytes(b"%PDF-1.7 nothing")

    code, said = run(folder, built)

    assert code == 0
    assert "offer.pdf: could not be looked into: it is damaged" in said


def test_a_folder_that_is_not_there_is_refused(folder: Path, tmp_path: Path) -> None:
    code, said = run(folder, tmp_path / "nowhere")

    assert code == 2
    assert "does not exist" in said
