"""Sheets set by Typst: tagged for screen readers, the same bytes for the same data."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any, Literal

import typst

from vpcases.pages.downloads import Paper
from vpcases.render.paper_templates import PaperTemplate

ACCESSIBLE: Literal["ua-1"] = "ua-1"
"""The standard that a reader for the blind relies on; it refuses signs that no font has."""
PAGES = re.compile(rb"/Type\s*/Pages\b[^>]*?/Count\s+(\d+)")
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

    def set_if_it_fits(
        self, data: Data, paper: Paper, logo: str, others: Iterable[Paper]
    ) -> bytes | None:
        """Return a sheet as PDF; None where it takes more than a page of this or another size."""
        pdf = self.set_one(data, paper, logo)
        if count_pages(pdf) != 1:
            return None
        sizes = (self.set_one(data, size, logo) for size in others)
        return pdf if all(count_pages(made) == 1 for made in sizes) else None


def fit_sheet(fits: Callable[[int], bytes | None], guess: int, last: int) -> bytes | None:
    """Return a sheet that takes one page; None where not even the last step does.

    Args:
        fits: Returns the sheet of a step, or None where it takes more than a page; each step holds
            less than the one before.
        guess: The step to begin with, which is taken where it fits: setting costs time.
        last: The last step.
    """
    step, stride, too_full = min(guess, last), 1, min(guess, last) - 1
    found = fits(step)
    while found is None and step < last:
        too_full, step, stride = step, min(last, step + stride), stride * 2
        found = fits(step)
    while found and step - too_full > 1 and step > guess:
        middle = (too_full + step) // 2
        fuller = fits(middle)
        too_full, step, found = (too_full, middle, fuller) if fuller else (middle, step, found)
    return found


@lru_cache(maxsize=8)
def find_typesetter(
    template: PaperTemplate, fonts: tuple[str, ...], fonts_digest: str
) -> Typesetter:
    """Return what sets a template; it is started anew where template or fonts have changed."""
    del fonts_digest
    return Typesetter(template.file, template.folder, fonts)


def count_pages(pdf: bytes) -> int:
    """Return how many pages a PDF of ours has, by what its root says of them."""
    found = PAGES.search(pdf)
    return int(found[1]) if found else 0


def _as_bytes(compiled: Any) -> bytes:
    return compiled if isinstance(compiled, bytes) else b"".join(compiled or [])
