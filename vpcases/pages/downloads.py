"""The files that a proof can be taken away as."""

from __future__ import annotations

from enum import StrEnum


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
