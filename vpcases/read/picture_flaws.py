"""Pictures that no page could show: broken ones, empty ones, and ones beyond all measure."""

from __future__ import annotations

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
            is_cut = _is_cut_off(file.place.read_bytes())
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


def _is_cut_off(raw: bytes) -> bool:
    """Return whether the end of a picture is missing; WebP is read whole when it is opened."""
    if raw.startswith(PNG):
        return b"IEND" not in raw
    return raw.startswith(JPEG) and b"\xff\xd9" not in raw


def _tell(file: AuthorFile, rule: str, message: str) -> Problem:
    hint = "put the picture here again, saved as JPEG or PNG by a picture program"
    return Problem(file.path, Place(), "", rule, message, hint)
