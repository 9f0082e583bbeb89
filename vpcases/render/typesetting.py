"""Sheets set by Typst: tagged for screen readers, the same bytes for the same data."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, Literal

import typst
from pypdf import PdfReader

from vpcases.pages.downloads import Paper

ACCESSIBLE: Literal["ua-1"] = "ua-1"
"""The standard that a reader for the blind relies on; it refuses signs that no font has."""
Data = Mapping[str, Any]


class Typesetter:
    """Sets the sheets of one template, whose fonts are read once for all of them."""

    def __init__(self, template: str, folder: str, fonts: tuple[str, ...]) -> None:
        """Read the fonts.

        Args:
            template: The file of the template.
            folder: The folder that it can take other files from.
            fonts: The folders of the fonts.
        """
        self._compiler = typst.Compiler(
            template, root=folder, font_paths=list(fonts), ignore_system_fonts=True
        )

    def set_one(self, data: Data, paper: Paper, logo: str) -> bytes:
        """Return a sheet as PDF.

        Raises:
            typst.TypstError: Where the template is wrong, or cannot be read aloud.
        """
        inputs = {"data": json.dumps({**data, "paper": paper}), "logo": logo}
        return _as_bytes(
            self._compiler.compile(format="pdf", sys_inputs=inputs, pdf_standards=ACCESSIBLE)
        )

    def fits(self, data: Data, paper: Paper, logo: str) -> bytes | None:
        """Return a sheet as PDF; None where it takes more than one page."""
        pdf = self.set_one(data, paper, logo)
        return pdf if count_pages(pdf) == 1 else None


def fit_sheet(
    setter: Typesetter, reduce: Callable[[int], Data], last: int, paper: Paper, logo: str
) -> bytes:
    """Return the fullest sheet that takes one page, on A4 and on Letter.

    Args:
        setter: What sets it.
        reduce: Returns the data of a step; each holds less than the one before.
        last: The last step, which is taken where none fits.
        paper: The size of the sheet that is made.
        logo: The drawing of the customer's logo; empty for none.
    """
    others = [size for size in Paper if size is not paper]

    def attempt(step: int) -> bytes | None:
        data = reduce(step)
        made = setter.fits(data, paper, logo)
        return made if made and all(setter.fits(data, size, logo) for size in others) else None

    found = attempt(0)
    low, high, best = 1, last, found
    while found is None and low <= high:
        middle = (low + high) // 2
        made = attempt(middle)
        if made:
            best, high = made, middle - 1
        else:
            low = middle + 1
    return best or setter.set_one(reduce(last), paper, logo)


@lru_cache(maxsize=8)
def find_typesetter(template: str, folder: str, fonts: tuple[str, ...], digest: str) -> Typesetter:
    """Return what sets a template; the digest tells an edited one from what it was."""
    del digest
    return Typesetter(template, folder, fonts)


def count_pages(pdf: bytes) -> int:
    """Return how many pages a PDF has."""
    return len(PdfReader(io.BytesIO(pdf)).pages)


def _as_bytes(compiled: Any) -> bytes:
    return compiled if isinstance(compiled, bytes) else b"".join(compiled or [])
