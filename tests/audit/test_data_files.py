"""Names and texts that slip into feeds and data are found there, however they are written."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from markupsafe import escape

from tests.libraries import DAY
from tests.sites import BuiltSite, build_at, write_site
from vpcases.audit import audit_site
from vpcases.model.library import Library
from vpcases.read import read_library
from vpcases.render.case_records import disarm

NAME = "Wintergreen Manor"
TEXT = "Quinces are hard to count."
FILES: dict[str, Callable[[str], str]] = {
    "cases/feed.atom": lambda words: str(escape(words)),
    "segments/hotels/feed.atom": lambda words: str(escape(escape(words))),
    "drivers/hours/feed.json": json.dumps,
    "cases/cases.json": json.dumps,
    "cases/cases.csv": disarm,
    "llms.txt": str,
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[BuiltSite, Library]:
    """Return the public edition of the small site, and everything that was read for it."""
    folder = write_site(tmp_path_factory.mktemp("data") / "site")
    site = build_at(folder, folder.parent / "built")
    return site, read_library(folder / "cases", folder).library


@pytest.mark.parametrize("words", [NAME, TEXT])
@pytest.mark.parametrize("name", FILES)
def test_what_is_planted_in_a_file_for_programs_is_found(
    name: str, words: str, built: tuple[BuiltSite, Library]
) -> None:
    site, library = built
    path = site.folder / name
    before = path.read_bytes()

    clean = audit_site(site.folder, library, DAY)
    path.write_bytes(before + f" {FILES[name](words)} ".encode())
    try:
        found = audit_site(site.folder, library, DAY)
    finally:
        path.write_bytes(before)

    assert clean.leaks == ()
    assert {Path(leak.file).as_posix() for leak in found.leaks} == {name}
