from __future__ import annotations

from pathlib import Path

import pytest

from vpcases.scaffold.changing import apply_changes
from vpcases.scaffold.writing import NotWritten


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder, hidden ones too, by its path."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with three files."""
    home = tmp_path / "home"
    home.mkdir()
    for name in ("one", "two", "three"):
        (home / name).write_bytes(name.encode())
    return home


def test_files_are_written_made_and_deleted_together(folder: Path) -> None:
    (folder / "one").chmod(0o640)

    apply_changes({folder / "one": b"1", folder / "two": None, folder / "new": b"!"}, folder)

    assert contents(folder) == {"one": b"1", "three": b"three", "new": b"!"}
    assert (folder / "one").stat().st_mode & 0o777 == 0o640


def test_where_one_of_them_fails_everything_is_as_it_was(folder: Path) -> None:
    before = contents(folder)
    in_the_way = folder / ".three.vpcases-old"
    (in_the_way / "full").mkdir(parents=True)

    with pytest.raises(OSError, match="three"):
        apply_changes(
            {
                folder / "one": b"1",
                folder / "two": None,
                folder / "new": b"!",
                folder / "three": None,
            },
            folder,
        )

    assert contents(folder) == before


def test_where_one_cannot_be_written_beside_nothing_is_touched(folder: Path) -> None:
    before = contents(folder)

    with pytest.raises(OSError):  # noqa: PT011 - a file stands where a folder would have to be
        apply_changes({folder / "one": b"1", folder / "two" / "inside": b"x"}, folder)

    assert contents(folder) == before


@pytest.mark.parametrize("name", ["../outside", "link", "inside/of-a-link"])
def test_nothing_outside_is_touched_and_no_link_is_followed(folder: Path, name: str) -> None:
    away = folder.parent / "away"
    away.mkdir()
    for path in (folder.parent / "outside", away / "of-a-link"):
        path.write_text("theirs", encoding="utf-8")
    (folder / "link").symlink_to(folder.parent / "outside")
    (folder / "inside").symlink_to(away)

    with pytest.raises(NotWritten):
        apply_changes({folder / "one": None, folder / name: None}, folder)

    assert (folder.parent / "outside").read_text(encoding="utf-8") == "theirs"
    assert (away / "of-a-link").read_text(encoding="utf-8") == "theirs"
    assert (folder / "one").read_bytes() == b"one"
