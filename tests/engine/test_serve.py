from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.engine.serving import Preview, serve
from tests.sites import edit_site, write_files, write_site
from tests.small_site import CORNER, SMALL_SITE

# One preview answers all of these tests, so they share a worker.
pytestmark = pytest.mark.xdist_group("serve")

CASE = "cases/histories/corner-till.yml"
PAGE = "cases/corner-till/"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_site(tmp_path_factory.mktemp("served") / "site")


@pytest.fixture(scope="module")
def running(home: Path) -> Iterator[Preview]:
    with serve(home) as preview:
        preview.wait_for(PAGE, "persimmons")
        yield preview


@pytest.fixture
def preview(running: Preview, home: Path) -> Iterator[Preview]:
    """Return the running preview of a site without mistakes; it is mended after each test."""
    yield running
    for path in (home / "cases").rglob("*.yml"):
        name = path.relative_to(home).as_posix()
        if name not in SMALL_SITE and "approvals" not in name:
            path.unlink()
    edit_site(home, SMALL_SITE)
    running.wait_until(PAGE, lambda text: "persimmons" in text and "vp-problems" not in text)
    running.wait_without("cases/", "cannot be read")


def test_a_good_edit_shows(preview: Preview, home: Path) -> None:
    edit_site(home, {CASE: CORNER.replace("persimmons", "clementines")})

    preview.wait_for(PAGE, "clementines")
    preview.wait_for("quotes/", "clementines")


def test_a_new_case_shows_and_a_deleted_one_leaves(preview: Preview, home: Path) -> None:
    another = CORNER.replace("Corner Grocery closes", "Second Grocery closes")
    path = "cases/histories/second-till.yml"
    edit_site(home, {path: another.replace("aliases:", "extra:\n  old:")})

    preview.wait_for("cases/second-till/", "Second Grocery closes")
    preview.wait_for("segments/small-shops/", "Second Grocery closes")

    edit_site(home, {path: None})
    preview.wait_without("segments/small-shops/", "Second Grocery closes")


def test_a_bad_edit_keeps_the_last_good_text_with_the_problems_on_top(
    preview: Preview, home: Path
) -> None:
    bad = CORNER.replace("persimmons", "clementines").replace("\noffering:", "\nofering:")
    write_files(home, {CASE: bad})

    text = preview.wait_for(PAGE, "corner-till.yml:6:1: ofering")

    assert "persimmons" in text
    assert "clementines" not in text
    shown = text.partition("<body")[2]
    assert shown.index("corner-till.yml:6:1") < shown.index("persimmons")
    assert "corner-till.yml:6:1: ofering" in preview.log()
    assert preview.get("segments/small-shops/")[0] == 200
    assert "Corner Grocery" in preview.get("segments/small-shops/")[1]


def test_mending_a_bad_edit_brings_the_page_back(preview: Preview, home: Path) -> None:
    write_files(home, {CASE: CORNER + "\nnonsense: [\n"})
    preview.wait_for(PAGE, "corner-till.yml:")

    edit_site(home, {CASE: CORNER.replace("persimmons", "clementines")})

    text = preview.wait_for(PAGE, "clementines")
    assert "corner-till.yml:" not in text


def test_several_bad_edits_in_a_row_keep_the_last_good_text(preview: Preview, home: Path) -> None:
    write_files(home, {CASE: CORNER.replace("\noffering:", "\nofering:")})
    preview.wait_for(PAGE, "ofering")

    write_files(home, {CASE: CORNER.replace("customer:", "custommer:")})

    text = preview.wait_for(PAGE, "custommer")
    assert "persimmons" in text


def test_a_file_that_never_could_be_read_shows_its_problems_alone(
    preview: Preview, home: Path
) -> None:
    edit_site(home, {"cases/histories/new-one.yml": "title: New\n\tsegment: x\n"})

    text = preview.wait_for("cases/new-one/", "new-one.yml:2:1")

    assert "cannot be read yet" in text
    assert preview.get(PAGE)[0] == 200
    assert "persimmons" in preview.get(PAGE)[1]


def test_a_mistake_in_the_vocabulary_stops_no_page(preview: Preview, home: Path) -> None:
    vocabulary = str(SMALL_SITE["cases/vocabulary.yml"])
    edit_site(home, {"cases/vocabulary.yml": vocabulary.replace("kind: economic", "kind: dear")})

    preview.wait_until("drivers/hours/", lambda text: "vocabulary.yml" in preview.log())

    assert preview.get(PAGE)[0] == 200
    assert "Hours saved" in preview.get("drivers/hours/")[1]


def test_a_page_written_by_hand_at_an_address_of_ours_stops_no_page(
    preview: Preview, home: Path
) -> None:
    edit_site(home, {"docs/quotes.md": "# My own quotes\n"})
    try:
        preview.wait_for("quotes/", "My own quotes")
        assert "taken" in preview.log()
        assert preview.get(PAGE)[0] == 200
    finally:
        edit_site(home, {"docs/quotes.md": None})
    preview.wait_for("quotes/", "persimmons")


def test_a_preview_writes_into_its_cache_only(preview: Preview, home: Path) -> None:
    names = {
        path.relative_to(home).as_posix()
        for path in home.rglob("*")
        if path.is_file() and not {".cache", "approvals"} & set(path.parts)
    }

    assert names == set(SMALL_SITE)


def test_a_preview_that_starts_with_a_mistake_answers(tmp_path: Path) -> None:
    folder = write_site(tmp_path / "site", {CASE: CORNER.replace("\noffering:", "\nofering:")})

    with serve(folder) as preview:
        text = preview.wait_for(PAGE, "corner-till.yml:6:1: ofering")
        assert preview.get("cases/")[0] == 200

    assert "vp-problems" in text
