from __future__ import annotations

from pathlib import Path

import pytest

from vpcases.scaffold.together import write_together


def test_several_files_are_written_byte_for_byte(tmp_path: Path) -> None:
    write_together({tmp_path / "a.yml": b"one\r\n", tmp_path / "deep/b.yml": b"\xef\xbb\xbftwo"})

    assert (tmp_path / "a.yml").read_bytes() == b"one\r\n"
    assert (tmp_path / "deep/b.yml").read_bytes() == b"\xef\xbb\xbftwo"


def test_where_one_cannot_be_written_all_stay_as_they_were(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_bytes(b"old")
    (tmp_path / "b.yml").mkdir()

    with pytest.raises(OSError, match=r"b\.yml"):
        write_together({tmp_path / "a.yml": b"new", tmp_path / "b.yml": b"new"})

    assert (tmp_path / "a.yml").read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.yml", "b.yml"]
