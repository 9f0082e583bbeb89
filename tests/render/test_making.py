"""Files are made once, kept whole, and made again when what they are made of changes."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from tests.sites import ROOT
from vpcases.render.making import MANY, Making, make_files


def write_down(recipe: str) -> bytes:
    """Return a recipe as bytes, and note beside the cache that this was done."""
    folder, _, words = recipe.partition("|")
    with (Path(folder) / "done.txt").open("a") as notes:
        notes.write(f"{os.getpid()} {words}\n")
    return words.encode()


def making(folder: Path, address: str, words: str, method: str = "one") -> Making:
    return Making(address, method, write_down, f"{folder}|{words}")


def done(folder: Path) -> list[str]:
    """Return what was really made so far, in any order."""
    notes = folder / "done.txt"
    return sorted(line.split(" ", 1)[1] for line in notes.read_text().splitlines())


def test_what_is_asked_for_is_made_in_order(tmp_path: Path) -> None:
    asked = [making(tmp_path, f"{n}.png", f"words {n}") for n in (3, 1, 2)]

    made = make_files(asked, tmp_path / "kept")

    assert list(made.items()) == [(f"{n}.png", f"words {n}".encode()) for n in (3, 1, 2)]


def test_nothing_is_made_twice(tmp_path: Path) -> None:
    asked = [making(tmp_path, "a.png", "one"), making(tmp_path, "b.png", "one")]

    first = make_files(asked, tmp_path / "kept")
    again = make_files(asked, tmp_path / "kept")

    assert first == again == {"a.png": b"one", "b.png": b"one"}
    assert done(tmp_path) == ["one"]


@pytest.mark.parametrize(("words", "method"), [("two", "one"), ("one", "two")])
def test_what_changes_is_made_again_and_what_it_was_is_forgotten(
    words: str, method: str, tmp_path: Path
) -> None:
    make_files([making(tmp_path, "a.png", "one")], tmp_path / "kept")

    made = make_files([making(tmp_path, "a.png", words, method)], tmp_path / "kept")

    assert made == {"a.png": words.encode()}
    assert len(done(tmp_path)) == 2
    assert len(list((tmp_path / "kept").iterdir())) == 1


def test_the_key_is_the_content_and_not_the_address(tmp_path: Path) -> None:
    one, other = making(tmp_path, "a.png", "one"), making(tmp_path, "b.png", "one")

    assert one.key == other.key
    assert one.key != making(tmp_path, "a.png", "two").key
    assert Making("", "a", write_down, "b\nc").key != Making("", "a\nb", write_down, "d").key


def test_many_are_made_by_several_processes_and_come_in_order(tmp_path: Path) -> None:
    asked = [making(tmp_path, f"{n}.png", f"words {n}") for n in range(MANY * 2)]

    made = make_files(asked, tmp_path / "kept")

    assert list(made.values()) == [f"words {n}".encode() for n in range(MANY * 2)]
    makers = {line.split(" ")[0] for line in (tmp_path / "done.txt").read_text().splitlines()}
    assert str(os.getpid()) not in makers or (os.cpu_count() or 1) < 2


def test_a_folder_that_cannot_be_written_costs_time_and_no_more(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    asked = [making(tmp_path, "a.png", "one")]

    for _ in range(2):
        assert make_files(asked, tmp_path / "file" / "kept") == {"a.png": b"one"}

    assert done(tmp_path) == ["one", "one"]


def test_a_file_that_was_half_written_is_never_taken_for_whole(tmp_path: Path) -> None:
    asked = [making(tmp_path, "a.png", "one")]
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / f"{asked[0].key}.77.new").write_bytes(b"on")

    assert make_files(asked, kept) == {"a.png": b"one"}
    assert [file.name for file in kept.iterdir()] == [asked[0].key]


def build_often(folder: Path) -> list[bytes]:
    asked = [making(folder, f"{n}.png", f"words {n}" * 2000) for n in range(8)]
    return [raw for _ in range(20) for raw in make_files(asked, folder / "kept").values()]


def test_two_builds_at_once_both_have_everything_whole(tmp_path: Path) -> None:
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        one, other = pool.map(build_often, [tmp_path, tmp_path])

    assert one == other == [f"words {n}".encode() * 2000 for _ in range(20) for n in range(8)]


def test_without_anything_to_make_what_was_kept_is_cleared(tmp_path: Path) -> None:
    make_files([making(tmp_path, "a.png", "one")], tmp_path / "kept")

    assert make_files([], tmp_path / "kept") == {}
    assert list((tmp_path / "kept").iterdir()) == []


SCRIPT = """\
import sys
from pathlib import Path
sys.path[:0] = {paths!r}
from tests.render.test_making import making
from tests.sites import ROOT
from vpcases.render.making import MANY, make_files
folder = Path({folder!r})
(folder / "ran.txt").open("a").write("once ")
asked = [making(folder, str(n), f"w{{n}}") for n in range(MANY * 2)]
print(len(make_files(asked, folder / "kept")))
"""


def test_a_script_that_builds_where_it_is_imported_runs_once(tmp_path: Path) -> None:
    script = tmp_path / "build_it.py"
    script.write_text(SCRIPT.format(paths=[str(ROOT)], folder=str(tmp_path)))

    told = subprocess.run(
        [sys.executable, str(script)], capture_output=True, text=True, check=False
    )

    assert (told.returncode, told.stdout) == (0, f"{MANY * 2}\n"), told.stderr
    assert (tmp_path / "ran.txt").read_text() == "once "
