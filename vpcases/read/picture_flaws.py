"""Pictures that no page could show: broken ones, empty ones, and ones beyond all measure."""

from __future__ import annotations

from mmap import ACCESS_READ, mmap
from pathlib import Path

from vpcases.problems import Place, Problem
from vpcases.read.files import AuthorFile
from vpcases.read.opened_pictures import MOST_PIXELS, TooLarge, is_picture, opening

PNG, JPEG = b"\x89PNG", b"\xff\xd8\xff"


def find_flaw_in_picture(file: AuthorFile) -> Problem | None:
    """Return what keeps a picture of pixels from being shown; its pixels are not read."""
    if not is_picture(file.place):
        return None
    if not file.place.is_file():
        return _tell(file, "unreadable-picture", "this is no file")
    if not file.place.stat().st_size:
        return _tell(file, "unreadable-picture", "this picture is empty: the file has no bytes")
    try:
        with opening(file.place):
            is_cut = _is_cut_off(file.place)
    except TooLarge:
        message = f"this picture has more than {MOST_PIXELS // 1_000_000} million pixels"
        return Problem(
            file.path,
            Place(),
            "",
            "picture-too-large",
            message,
            "save it smaller: 2,560 pixels on the longer side are as many as a page shows",
        )
    # A damaged file can fail in any way, and Pillow has many.
    except Exception:
        return _tell(file, "unreadable-picture", "this file cannot be read as a picture")
    cut_off = "this picture ends in the middle: it was not copied whole"
    return _tell(file, "unreadable-picture", cut_off) if is_cut else None


def _is_cut_off(place: Path) -> bool:
    """Return whether the end of a picture is missing; WebP is read whole when it is opened."""
    # Looked for from the end, which is where it stands: of a whole picture little else is read.
    with place.open("rb") as opened, mmap(opened.fileno(), 0, access=ACCESS_READ) as raw:
        if raw[: len(PNG)] == PNG:
            return raw.rfind(b"IEND") < 0
        return raw[: len(JPEG)] == JPEG and raw.rfind(b"\xff\xd9") < 0


def _tell(file: AuthorFile, rule: str, message: str) -> Problem:
    hint = "put the picture here again, saved as JPEG or PNG by a picture program"
    return Problem(file.path, Place(), "", rule, message, hint)
