"""The files that a proof can be taken away as."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Download(StrEnum):
    """A file that is made of a proof; a site says which it wants."""

    CARD = "card"
    ONE_PAGE = "one-page"
    APPROVER = "approver"
    SLIDE = "slide"


ENDINGS = {
    Download.CARD: "png",
    Download.ONE_PAGE: "pdf",
    Download.APPROVER: "pdf",
    Download.SLIDE: "pptx",
}


class Paper(StrEnum):
    """The size of a sheet, as typesetters call it."""

    A4 = "a4"
    LETTER = "us-letter"


@dataclass(frozen=True, slots=True)
class Printing:
    """What papers are set with besides words and fonts.

    `paper` is the size of the sheets, `cases` the folder of the pictures on them, and `own` are the
    folders with templates that come before ours.
    """

    paper: Paper = Paper.A4
    cases: Path = Path()
    own: tuple[Path, ...] = ()
