"""Photographs of pages in every look: on a phone, a tablet and a desk, light and dark, on paper."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pypdfium2
from PIL import Image
from playwright.sync_api import Browser, Page

from tests.sites import DAY


@dataclass(frozen=True)
class Look:
    """A window, a colour scheme and a medium."""

    name: str
    width: int
    scheme: Literal["light", "dark"] = "light"
    is_paper: bool = False


LOOKS = (
    Look("phone", 390),
    Look("phone-dark", 390, "dark"),
    Look("tablet", 820),
    Look("tablet-dark", 820, "dark"),
    Look("desktop", 1280),
    Look("desktop-dark", 1280, "dark"),
    Look("paper", 820, is_paper=True),
)
HEIGHT = 900
MOST_SHEETS = 12
"""How many sheets of paper of a page are looked at."""
FETCHING = ".vp-finder, .vp-work"
"""What fetches by itself what it needs: the tools of the library and of a calculator."""
LOAD_PICTURES = """() => Promise.all([...document.images].map(image => {
    image.loading = "eager"
    return image.decode().catch(() => {})
}))"""


@dataclass(frozen=True)
class Photograph:
    """A picture of a page in a look, as a file."""

    site: str
    kind: str
    address: str
    look: Look
    file: Path


def photograph(
    browser: Browser, base: str, site: str, addresses: list[tuple[str, str]], look: Look, into: Path
) -> Iterator[Photograph]:
    """Yield a picture of each page, given with its kind, in one look."""
    # A page of its own, for Material remembers the colours that were looked at before.
    page = open_page(browser, look)
    for kind, address in addresses:
        show(page, base + address)
        file = into / f"{site}--{address.strip('/').replace('/', '--')[:90]}--{look.name}.png"
        if look.is_paper:
            print_sheets(page).save(file)
        else:
            page.screenshot(path=file, full_page=True)
        yield Photograph(site, kind, address, look, file)
    page.close()


def open_page(browser: Browser, look: Look) -> Page:
    """Return an empty window of a look, on the day of the samples."""
    is_phone = look.width < 600
    page = browser.new_page(
        viewport={"width": look.width, "height": HEIGHT},
        is_mobile=is_phone,
        has_touch=is_phone,
        color_scheme=look.scheme,
        reduced_motion="reduce",
    )
    page.clock.set_fixed_time(f"{DAY}T12:00:00")
    return page


def show(page: Page, address: str) -> None:
    """Open an address, with all its pictures, also those that load only once they are seen."""
    page.goto(address, wait_until="load")
    page.evaluate(LOAD_PICTURES)
    if page.locator(FETCHING).count():
        page.wait_for_load_state("networkidle")


def print_sheets(page: Page) -> Image.Image:
    """Return the sheets of A4 that a page prints on, side by side."""
    printed = pypdfium2.PdfDocument(io.BytesIO(page.pdf(format="A4")))
    sheets = [printed[n].render(scale=1.1).to_pil() for n in range(min(len(printed), MOST_SHEETS))]
    width, height = sheets[0].size
    row = Image.new("RGB", (len(sheets) * (width + 12), height), "gray")
    for place, sheet in enumerate(sheets):
        row.paste(sheet, (place * (width + 12), 0))
    return row
