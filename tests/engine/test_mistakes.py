from __future__ import annotations

from pathlib import Path

import pytest

from tests.engine.commands import run_engine
from tests.engine.serving import serve
from tests.sites import BuildStopped, build_at, write_site
from tests.small_site import CORNER, WITHOUT_CORNER

THREE = {
    "cases/histories/corner-till.yml": CORNER.replace("\noffering:", "\nofering:"),
    "cases/histories/another.yml": "title: Another\nsegment small-shops\n",
    "cases/quotes/harbour-ask.yml": "status: publishd\ntext: Good.\n",
}


def test_a_build_stops_and_tells_every_mistake_at_once(tmp_path: Path, into: Path) -> None:
    folder = write_site(tmp_path / "site", THREE)

    with pytest.raises(BuildStopped) as stop:
        build_at(folder, into)

    told = str(stop.value)
    for place in (
        "cases/histories/corner-till.yml:6:1: ofering",
        "cases/histories/another.yml:",
        "cases/quotes/harbour-ask.yml:1:9: status",
    ):
        assert place in told
    assert "offering" in told


def test_the_command_ends_with_an_error_and_without_a_traceback(tmp_path: Path) -> None:
    folder = write_site(tmp_path / "site", THREE)

    ran = run_engine("mkdocs", "build", folder=folder)

    assert ran.code != 0
    assert "cases/histories/corner-till.yml:6:1: ofering" in ran.told
    assert "Traceback" not in ran.told
    assert not (folder / "site" / "cases").exists()


@pytest.mark.parametrize("edition", ["public", "internal"])
def test_a_build_never_shows_what_a_preview_kept(edition: str, tmp_path: Path, into: Path) -> None:
    folder = write_site(tmp_path / "site")
    with serve(folder) as preview:
        preview.wait_for("cases/corner-till/", "persimmons")
    kept = [path for path in (folder / ".cache").rglob("*") if path.is_file()]
    assert kept
    write_site(folder, {"cases/histories/corner-till.yml": "title: [\n"})

    with pytest.raises(BuildStopped, match=r"corner-till\.yml:"):
        build_at(folder, into, edition=edition)

    write_site(folder, WITHOUT_CORNER)
    assert "cases/corner-till/" not in build_at(folder, into, edition=edition).addresses()


def test_what_is_only_still_to_do_stops_no_build_and_warns_of_nothing(
    tmp_path: Path, into: Path
) -> None:
    folder = write_site(tmp_path / "site", {"cases/histories/new.yml": "title: New\n"})

    assert build_at(folder, into, strict=True).told == ()
    assert build_at(folder, into, strict=True, edition="internal").told == ()
