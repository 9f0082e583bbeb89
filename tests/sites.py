"""Small sites written to disk, and sites that were really built."""

from __future__ import annotations

import gzip
import logging
import os
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from tests.small_site import SMALL_SITE
from vpcases.model.library import Record
from vpcases.read import read_library
from vpcases.scaffold.signing import name_approvals, sign_case, sign_quote, write_signed

ROOT = Path(__file__).parents[1]
DAY = "2026-11-01"
Files = Mapping[str, str | bytes | None]


class BuildStopped(Exception):
    """A build that ended early; its message is all that was told until then."""


@dataclass(frozen=True)
class BuiltSite:
    """A folder that a build has filled, and what it was told on the way, from warnings up."""

    folder: Path
    told: tuple[str, ...] = ()

    def read(self, address: str) -> str:
        """Return the HTML of a page, or the text of a file."""
        file = self.folder / (f"{address}index.html" if address[-1:] in ("/", "") else address)
        return file.read_text(encoding="utf-8")

    def files(self) -> dict[str, bytes]:
        """Return every file by its path; archives as what is in them."""
        found = {}
        for path in sorted(self.folder.rglob("*")):
            if path.is_file():
                raw = path.read_bytes()
                content = gzip.decompress(raw) if path.suffix == ".gz" else raw
                found[path.relative_to(self.folder).as_posix()] = content
        return found

    def raw_files(self) -> dict[str, bytes]:
        """Return every file by its path, byte for byte."""
        return {
            path.relative_to(self.folder).as_posix(): path.read_bytes()
            for path in sorted(self.folder.rglob("*"))
            if path.is_file()
        }

    def addresses(self) -> set[str]:
        """Return the addresses of all pages."""
        return {
            path.relative_to(self.folder).as_posix().removesuffix("index.html")
            for path in self.folder.rglob("*.html")
        }


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    """Return the names of the files that are not the same in both, or only in one."""
    return sorted(name for name in {*one, *other} if one.get(name) != other.get(name))


def write_files(folder: Path, files: Files) -> Path:
    """Write files by their paths, or take away those that are None."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if content is None:
            path.unlink(missing_ok=True)
        elif isinstance(content, bytes):
            path.write_bytes(content)
        else:
            path.write_text(content, encoding="utf-8")
    return folder


def write_site(folder: Path, changes: Files | None = None) -> Path:
    """Write the small site, with some of its files changed."""
    folder.mkdir(parents=True, exist_ok=True)
    written = write_files(folder, {**SMALL_SITE, **(changes or {})})
    return sign_site(written)


def sign_site(folder: Path, *, again: bool = False) -> Path:
    """Approve every case and quote of a site as it stands.

    What is approved already stays as it was, unless it is approved again.
    """
    cases = folder / "cases"
    library = read_library(cases, folder).library
    texts = {name_approvals(cases, k): sign_case(r, library) for k, r in _approved(library.cases)}
    for identity, quote in _approved(library.quotes):
        path = name_approvals(cases, identity, is_quote=True)
        texts[path] = sign_quote(quote, library)
    for path, text in texts.items():
        if not path.is_file() or (again and path.read_text(encoding="utf-8") != text):
            write_signed(path, text)
    return folder


def _approved(records: Mapping[str, Record[Any]]) -> Iterator[tuple[str, Record[Any]]]:
    return ((k, record) for k, record in records.items() if record.content.approval)


def edit_site(folder: Path, files: Files) -> Path:
    """Change files of a site, whose customers approve what they hold now."""
    return sign_site(write_files(folder, files), again=True)


def build_at(
    folder: Path,
    into: Path,
    *,
    edition: str = "",
    as_of: str = DAY,
    strict: bool = False,
    options: Mapping[str, object] | None = None,
    **config: object,
) -> BuiltSite:
    """Build the site of a folder into another, in this process.

    Args:
        folder: The folder with `mkdocs.yml`.
        into: The folder to fill.
        edition: What VPCASES_EDITION says, if anything.
        as_of: The day of the build.
        strict: Whether warnings fail it.
        options: Options of the plugin that differ from what `mkdocs.yml` says.
        config: Settings of MkDocs that differ from it.

    Raises:
        BuildStopped: Where an author's file has a mistake, or a strict build a warning.
    """
    variables = {"VPCASES_AS_OF": as_of, "VPCASES_EDITION": edition or None}
    with _environment(variables), _listening() as told:
        try:
            made = load_config(
                str(folder / "mkdocs.yml"), site_dir=str(into), strict=strict, **config
            )
            for name, value in (options or {}).items():
                made.plugins["vpcases"].config[name] = value
            made.plugins.on_startup(command="build", dirty=False)
            build(made)
            made.plugins.on_shutdown()
        except Abort as stop:
            raise BuildStopped("\n".join([*told, str(stop)])) from None
    return BuiltSite(into, tuple(told))


def build_once(shared: Path, make: Callable[[Path], object]) -> Path:
    """Return a folder that is made once, by whichever of several processes comes first.

    Raises:
        TimeoutError: Where another process began and did not end within two minutes.
    """
    folder, done = shared / "made", shared / "done"
    shared.parent.mkdir(parents=True, exist_ok=True)
    try:
        shared.mkdir()
    except FileExistsError:
        for _ in range(1200):
            if done.exists():
                return folder
            time.sleep(0.1)
        raise TimeoutError(f"nobody finished {shared}") from None
    try:
        make(folder)
    finally:
        done.touch()
    return folder


@contextmanager
def _environment(variables: Mapping[str, str | None]) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in variables}
    _set(variables)
    try:
        yield
    finally:
        _set(before)


def _set(variables: Mapping[str, str | None]) -> None:
    for name, value in variables.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value


@contextmanager
def _listening() -> Iterator[list[str]]:
    """Collect what MkDocs and its plugins log, from warnings up."""
    told: list[str] = []

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            told.append(record.getMessage())

    listener = Listener(logging.WARNING)
    logger = logging.getLogger("mkdocs")
    logger.addHandler(listener)
    try:
        yield told
    finally:
        logger.removeHandler(listener)
