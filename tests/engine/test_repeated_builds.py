from __future__ import annotations

import time
from pathlib import Path

from tests.engine.commands import run_engine
from tests.sites import ROOT, BuiltSite, build_at, differing, edit_site, write_files, write_site
from tests.small_site import CORNER, WITHOUT_CORNER


def times_of(folder: Path) -> dict[str, tuple[int, int]]:
    """Return size and time of every file of a site's sources, and every folder."""
    return {
        path.relative_to(folder).as_posix(): (path.stat().st_size, path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
    }


def fresh_build(folder: Path, into: Path) -> BuiltSite:
    """Return what a new process builds."""
    ran = run_engine("mkdocs", "build", "--quiet", "--site-dir", into, folder=folder)
    assert ran.code == 0, ran.told
    return BuiltSite(into)


def test_two_builds_of_the_same_files_are_equal_byte_for_byte(
    small_public: BuiltSite, tmp_path: Path
) -> None:
    folder = write_site(tmp_path / "elsewhere" / "site")
    time.sleep(1.1)  # so that no stamp in seconds is equal by chance

    built = build_at(folder, tmp_path / "second").raw_files()

    assert differing(built, small_public.raw_files()) == []


def test_two_builds_of_the_sample_site_are_equal_byte_for_byte(
    sample_public: BuiltSite, tmp_path: Path
) -> None:
    built = build_at(ROOT, tmp_path / "second").raw_files()

    assert differing(built, sample_public.raw_files()) == []


def test_a_second_build_in_one_process_equals_one_of_a_new_process(tmp_path: Path) -> None:
    folder = write_site(tmp_path / "site")
    build_at(folder, tmp_path / "first", edition="internal")
    build_at(folder, tmp_path / "second")

    again = build_at(folder, tmp_path / "third").raw_files()

    assert differing(again, fresh_build(folder, tmp_path / "fresh").raw_files()) == []


def test_after_a_change_a_build_in_one_process_equals_one_of_a_new_process(
    tmp_path: Path,
) -> None:
    folder = write_site(tmp_path / "site")
    build_at(folder, tmp_path / "first")
    changed = CORNER.replace("2 h/week from sheets", "4 h/week from sheets")
    edit_site(
        folder,
        {
            "cases/histories/corner-till.yml": changed,
            "cases/histories/manor-bookings.yml": None,
            "cases/histories/another-till.yml": CORNER.replace("aliases:", "extra:\n  a:"),
        },
    )

    again = build_at(folder, tmp_path / "first").raw_files()

    assert b"80" in again["cases/corner-till/index.html"]
    assert "cases/manor-bookings/index.html" not in again
    assert differing(again, fresh_build(folder, tmp_path / "fresh").raw_files()) == []


def test_a_build_writes_nothing_beside_the_site(tmp_path: Path) -> None:
    folder = write_site(tmp_path / "site")
    before = times_of(folder)

    build_at(folder, tmp_path / "built")
    build_at(folder, tmp_path / "built", edition="internal")

    assert times_of(folder) == before


def test_a_build_into_the_usual_folder_leaves_nothing_old_there(tmp_path: Path) -> None:
    folder = write_site(tmp_path / "site")
    first = build_at(folder, folder / "site")
    assert "cases/corner-till/index.html" in first.files()
    write_files(folder, WITHOUT_CORNER)

    second = build_at(folder, folder / "site")

    assert "cases/corner-till/index.html" not in second.files()
