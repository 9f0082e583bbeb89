"""A new site: a folder that MkDocs builds at once, with a place for everything."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path
from string import Template

from vpcases.model.library import Library
from vpcases.scaffold.writing import NotWritten, write_new
from vpcases.scaffold.yaml_lines import word_value
from vpcases.schema import write_schemas

FILES = Path(__file__).resolve().parent / "files" / "site"
HIDDEN = {"gitignore": ".gitignore", "vscode": ".vscode"}
"""Names with a dot, without which our own tools would take the templates for their settings."""
HARMLESS = {".git", ".DS_Store", "Thumbs.db", "desktop.ini"}
TITLE = "Customer proofs"


def write_site(folder: Path, title: str = TITLE) -> None:
    """Write the files of a new site.

    Everything is written beside and then moved, so that nothing half-written is left behind.

    Raises:
        NotWritten: Where something is in the way.
    """
    refuse_what_is_in_the_way(folder)
    is_new = not folder.exists()
    around = folder.parent if is_new else folder
    around.mkdir(parents=True, exist_ok=True)
    staging = Path(tempfile.mkdtemp(prefix=".vpcases-", dir=around))
    try:
        _fill(staging, title)
        if is_new:
            staging.chmod(0o755)  # a temporary folder is closed to everybody else
            staging.rename(folder)
        else:
            _move_all(staging, folder)
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def refuse_what_is_in_the_way(folder: Path) -> None:
    """Make sure that a folder is empty, but for what git, a system or Python itself keeps there.

    Raises:
        NotWritten: Where there is anything else.
    """
    if folder.exists() and not folder.is_dir():
        raise NotWritten(f"{folder} is a file.", "Name a folder.")
    found = sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []
    in_the_way = [name for name in found if not _is_harmless(folder / name)]
    if in_the_way:
        raise NotWritten(
            f"{_word_folder(folder)} is not empty: {_word_names(in_the_way)}. Nothing was written.",
            "Name a folder that is empty or new: vpcases new site FOLDER",
        )


def _is_harmless(path: Path) -> bool:
    return path.name in HARMLESS or (path / "pyvenv.cfg").is_file()


def _word_folder(folder: Path) -> str:
    return "This folder" if folder == Path() else str(folder)


def _word_names(names: list[str]) -> str:
    shown, rest = names[:3], len(names) - 3
    words = ", ".join(shown)
    return f"{words} and {rest} more are there" if rest > 0 else f"it holds {words}"


def _list_files() -> Iterable[tuple[Path, Path]]:
    """Yield every file of a new site: our template, and its path in the site."""
    for template in sorted(FILES.rglob("*")):
        if template.is_file():
            first, *rest = template.relative_to(FILES).parts
            yield template, Path(HIDDEN.get(first, first), *rest)


def _fill(folder: Path, title: str) -> None:
    for template, path in _list_files():
        named = word_value(title) if path.suffix == ".yml" else title
        text = Template(template.read_text(encoding="utf-8")).substitute(title=named)
        write_new(folder / path, text)
    write_schemas(folder / "cases", Library())


def _move_all(staging: Path, folder: Path) -> None:
    """Move what was written into a folder; where that fails, leave nothing of it there."""
    moved: list[Path] = []
    try:
        for path in sorted(staging.iterdir()):
            moved.append(path.rename(folder / path.name))
    except OSError:
        for path in moved:
            path.rename(staging / path.name)
        raise
