"""Script in drawings: a browser runs what an SVG picture holds when it is opened by itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.parsers import expat

from vpcases.problems import Place, Problem
from vpcases.read.files import AuthorFile

MAX_BYTES = 10_000_000
ACTIVE = {"script", "foreignobject", "iframe", "object", "embed", "handler", "listener"}
_RUNS = re.compile(r"(?:javascript|vbscript):|data:(?!image/(?:png|jpe?g|gif|webp|avif)[;,])")


class _Found(Exception):
    """Something that can run stands here."""

    def __init__(self, what: str, place: Place) -> None:
        super().__init__(what)
        self.what = what
        self.place = place


def is_drawing(file: AuthorFile) -> bool:
    """Return whether a file is an SVG picture by its name."""
    return file.inside.lower().endswith(".svg")


def find_script_in_drawing(file: AuthorFile) -> Problem | None:
    """Return what is wrong with an SVG picture: script in it, or that nobody can read it."""
    try:
        if not file.place.is_file() or file.place.stat().st_size > MAX_BYTES:
            return _unreadable(file, Place(), "this drawing has more than 10 MB")
        raw = file.place.read_bytes()
    except OSError as error:
        return _unreadable(file, Place(), f"cannot be opened: {error.strerror or 'unknown reason'}")
    reader = _Reader()
    try:
        reader.parser.Parse(raw, True)
    except _Found as found:
        return Problem(
            file.path,
            found.place,
            "",
            "script-in-drawing",
            f"this drawing holds {found.what}, which a browser would run",
            "export it again as a plain SVG without scripts and links, or save it as PNG",
        )
    except (expat.ExpatError, ValueError, LookupError):
        return _unreadable(file, reader.place, "this drawing cannot be read as SVG from here on")
    return None


def _unreadable(file: AuthorFile, place: Place, message: str) -> Problem:
    hint = "export it again as a plain SVG, or save it as PNG"
    return Problem(file.path, place, "", "unreadable-drawing", message, hint)


class _Reader:
    """Reads a drawing and stops at the first thing that can run. Nothing is ever fetched."""

    def __init__(self) -> None:
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._look_at_element
        self.parser.ProcessingInstructionHandler = self._look_at_instruction

    @property
    def place(self) -> Place:
        """Where the reading stands."""
        return Place(self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)

    def _look_at_element(self, name: str, attributes: Mapping[str, str]) -> None:
        if _local(name) in ACTIVE:
            raise _Found(f"<{name}>", self.place)
        for attribute, value in attributes.items():
            packed = "".join(value.split()).lower()
            is_animated = _local(attribute) == "attributename" and packed.startswith("on")
            if is_animated or _local(attribute).startswith("on") or _RUNS.search(packed):
                shown = " ".join(value.split())[:30]
                raise _Found(f'{attribute}="{shown}"', self.place)

    def _look_at_instruction(self, target: str, _: str) -> None:
        if target == "xml-stylesheet":
            raise _Found("a style sheet from elsewhere", self.place)


def _local(name: str) -> str:
    return name.rpartition(":")[2].lower()
