"""An approval sheet as a PDF, set by Typst from the words as data."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath
from typing import Any, Literal

import typst

from vpcases.catalogue import say
from vpcases.pages.sheet import ApprovalSheet, Run, SheetPart
from vpcases.pages.sheet_fixed import list_runs
from vpcases.render.long_words import break_words
from vpcases.theme_folder import find_theme

PRINTED = {".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp"}
"""The pictures that can be set, by the end of their names."""
ACCESSIBLE: Literal["ua-1"] = "ua-1"
"""The standard that a reader for the blind relies on; it refuses signs that no font has."""
UNKNOWN_SIGN = re.compile(r'the text `"(.+?)"` could not be displayed', re.DOTALL)
HEIGHT_OF_LOGO = 34
HEIGHT_OF_PICTURE = 110
MOST_LINES = 14
"""How many lines and facts a part has at most that is never torn apart."""


@dataclass(frozen=True, slots=True)
class SheetPdf:
    """A sheet as PDF.

    `missing` are the signs that no font of this computer has, which are blank in it; `unprinted`
    the files of the pictures that could not be set.
    """

    content: bytes
    missing: str = ""
    unprinted: tuple[str, ...] = ()


def render_sheet_pdf(
    sheet: ApprovalSheet, pictures: Mapping[str, bytes], paper: str = "a4"
) -> SheetPdf:
    """Return a sheet as a tagged PDF, the same for the same words and fonts.

    Args:
        sheet: The sheet.
        pictures: What is in its pictures, by their files; one that is missing is named instead.
        paper: The size of the page, as in a4 or us-letter.
    """
    with tempfile.TemporaryDirectory(prefix="vpcases-sheet-") as folder:
        home = Path(folder)
        template = (find_theme() / "templates" / "approval_sheet.typ").read_bytes()
        (home / "main.typ").write_bytes(template)
        names = _write_pictures(home, sheet, pictures)
        (home / "sheet.json").write_text(json.dumps(_as_data(sheet, names, paper)), "utf-8")
        content, missing = _compile(home)
    wanted = dict.fromkeys(picture.file for picture in sheet.pictures)
    return SheetPdf(content, missing, tuple(file for file in wanted if file not in names))


def _compile(home: Path) -> tuple[bytes, str]:
    """Return the PDF, and the signs that no font has."""
    compiler = typst.Compiler(home / "main.typ", root=home)
    try:
        return _as_bytes(compiler.compile(format="pdf", pdf_standards=ACCESSIBLE)), ""
    except typst.TypstError as error:
        missing = "".join(dict.fromkeys(UNKNOWN_SIGN.findall(error.diagnostic)))
        if not missing:
            raise
    return _as_bytes(compiler.compile(format="pdf")), missing


def _as_bytes(compiled: Any) -> bytes:
    return compiled if isinstance(compiled, bytes) else b"".join(compiled or [])


def _write_pictures(
    home: Path, sheet: ApprovalSheet, pictures: Mapping[str, bytes]
) -> dict[str, str]:
    """Write the pictures that can be set; return their names by file."""
    names: dict[str, str] = {}
    for at, file in enumerate(dict.fromkeys(picture.file for picture in sheet.pictures)):
        ending = PurePosixPath(file).suffix.lower()
        if file in pictures and ending in PRINTED:
            name = f"picture-{at}{ending}"
            (home / name).write_bytes(pictures[file])
            if _can_be_set(home, name):
                names[file] = name
    return names


def _can_be_set(home: Path, name: str) -> bool:
    """Return whether a picture is what its name says; a broken one must not stop the sheet."""
    probe = home / "probe.typ"
    probe.write_text(f'#image("{name}")', "utf-8")
    try:
        typst.compile(probe, root=home, format="pdf")
    except typst.TypstError:
        return False
    return True


def _as_data(sheet: ApprovalSheet, names: Mapping[str, str], paper: str) -> dict[str, Any]:
    """Return the sheet as plain data, long words with places to break them."""
    data, language = asdict(sheet), _name_language(sheet.language)
    for group, typed in zip(data["groups"], sheet.groups, strict=True):
        for part, known in zip(group["parts"], typed.parts, strict=True):
            part["is_long"] = _is_long(known)
            content = part["content"]
            content["language"] = _name_language(content["language"] or sheet.language)
            for picture in part["content"]["pictures"]:
                picture["name"], picture["file"] = picture["file"], names.get(picture["file"], "")
                is_logo = known.name == "customer.logo"
                picture["height"] = HEIGHT_OF_LOGO if is_logo else HEIGHT_OF_PICTURE
    return {
        **_break_words(data),
        "language": language,
        "paper": paper,
        "printed": _word_printed(sheet),
    }


def _word_printed(sheet: ApprovalSheet) -> dict[str, Any]:
    """Return the words that are on paper alone."""
    language = sheet.language
    names = {"sheet": Run(sheet.fingerprint, "code"), "id": Run(sheet.id, "code")}
    foot = list_runs(say(language, "Sheet {sheet} of {id}"), **names)
    return {
        "foot": [asdict(run) for run in foot],
        "page": say(language, "Page {page} of {pages}"),
        "initials": say(language, "Initials"),
        "unprinted": say(language, "{file} cannot be printed here."),
    }


def _name_language(language: str) -> str:
    """Return a language as Typst knows it, by which it breaks words at the ends of lines."""
    name = language.partition("-")[0].lower()
    return name if re.fullmatch("[a-z]{2,3}", name) else "en"


def _is_long(part: SheetPart) -> bool:
    """Return whether a part may go over to the next page in the middle."""
    content = part.content
    words = sum(len(line.words) for line in content.lines)
    return len(content.lines) + len(content.facts) > MOST_LINES or words > 1500


def _break_words(value: Any) -> Any:
    if isinstance(value, dict):
        kept = ("file", "alt", "id", "fingerprint", *(("words",) if "style" in value else ()))
        return {k: v if k in kept else _break_words(v) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [_break_words(each) for each in value]
    return break_words(value) if isinstance(value, str) else value
