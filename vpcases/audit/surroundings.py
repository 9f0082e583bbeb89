"""What a site holds beside its proofs: pages written by hand, settings, the words of a theme."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from vpcases.theme_folder import find_theme

HEADING = re.compile(r"^(?:title:|#)\s*(.+)$", re.MULTILINE)
TEXTUAL = frozenset({".md", ".html", ".yml", ".yaml", ".css", ".js", ".txt", ".json", ".csv"})
MOST_BYTES = 4_000_000
OWN_SCRIPTS = "assets/vpcases/"
"""Where the scripts of our theme lie in a built site, as they are."""
PACKAGE = Path(__file__).resolve().parents[1]
WORDED = ("pages", "render", "derive", "engine", "quantities", "model")
"""The rooms whose words are printed."""


@dataclass(frozen=True)
class Surroundings:
    """What stands in a site without any record.

    `documents` is the folder of pages written by hand, `site` the folder with the settings,
    `themes` are the folders that the theme is taken from. Each may be missing.
    """

    documents: Path | None = None
    site: Path | None = None
    themes: tuple[Path, ...] = ()

    @cached_property
    def pages(self) -> frozenset[str]:
        """The files of the built site that come from pages written by hand."""
        return frozenset(
            address for file in self._list_documents() for address in list_addresses(file)
        )

    @cached_property
    def written(self) -> bytes:
        """The words of all pages written by hand, and of the texts that they may take in."""
        files = [*self._documents(), *(sorted(self.site.glob("*.md")) if self.site else ())]
        return b"\n".join(_read(file) for file in files)

    @cached_property
    def everywhere(self) -> bytes:
        """What may stand on every page: settings, titles of pages, words of themes."""
        return b"\n".join([*self._list_headings(), *self._list_settings(), *self._list_words()])

    def is_copied(self, path: str, raw: bytes) -> bool:
        """Return whether a file of the built site is one of a theme, or put there by hand."""
        folders = (*self.themes, *((self.documents,) if self.documents else ()))
        files = [folder / path for folder in folders]
        if path.startswith(OWN_SCRIPTS):
            files.append(find_theme() / "scripts" / path.removeprefix(OWN_SCRIPTS))
        return any(file.is_file() and _read(file) == raw[:MOST_BYTES] for file in files)

    def _list_documents(self) -> list[str]:
        """Return the paths of all files that stand in the folder of documents."""
        if self.documents is None or not self.documents.is_dir():
            return []
        files = (file for file in sorted(self.documents.rglob("*")) if file.is_file())
        return [file.relative_to(self.documents).as_posix() for file in files]

    def _documents(self) -> Iterator[Path]:
        """Yield the documents that are text."""
        for name in self._list_documents():
            if Path(name).suffix in TEXTUAL and self.documents:
                yield self.documents / name

    def _list_headings(self) -> Iterator[bytes]:
        """Yield the titles and addresses of pages, which the navigation of every page may print."""
        for file in self._documents():
            if file.suffix == ".md":
                found = HEADING.search(_read(file).decode("utf-8", "ignore"))
                yield (found[1] if found else "").encode()
        yield "\n".join(self._list_documents()).encode()

    def _list_settings(self) -> Iterator[bytes]:
        for file in sorted(self.site.glob("*.y*ml")) if self.site else ():
            yield _read(file)

    def _list_words(self) -> Iterator[bytes]:
        yield read_our_words()
        for theme in self.themes:
            yield from (_read(file) for file in sorted(theme.rglob("*.html")))


@cache
def read_our_words() -> bytes:
    """Return the words of our own templates and of everything that we print."""
    words = [_read(file) for file in sorted(find_theme().rglob("*.jinja"))]
    for room in WORDED:
        for module in sorted((PACKAGE / room).rglob("*.py")):
            literals = _list_literals(module.read_text(encoding="utf-8"))
            words.append("\n".join(literals).encode("utf-8", "replace"))
    return b"\n".join(words)


def list_addresses(document: str) -> Iterator[str]:
    """Yield where a page written by hand may lie in the built site."""
    if not document.endswith(".md"):
        yield document
        return
    stem = document.removesuffix(".md")
    folder, _, name = stem.rpartition("/")
    if name in ("index", "README"):
        yield f"{folder}/index.html".lstrip("/")
    else:
        yield from (f"{stem}/index.html", f"{stem}.html")


def _list_literals(code: str) -> Iterable[str]:
    """Return the texts in a module that can be printed: all of them but its docstrings."""
    tree = ast.parse(code)
    docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs
    ]


def _read(file: Path) -> bytes:
    """Return the bytes of a file, no more than a text of a site has."""
    try:
        with file.open("rb") as opened:
            return opened.read(MOST_BYTES)
    except OSError:
        return b""
