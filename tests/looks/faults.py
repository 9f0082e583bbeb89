"""Finds what no page may have, by measuring: text cut off, sticking out or lying on other text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.looks.photographs import HEIGHT, Look, open_page, show

MEASURE = (Path(__file__).parent / "faults.js").read_text(encoding="utf-8")
WIDTHS = {"phone": 390, "tablet": 820, "desktop": 1280}


@dataclass(frozen=True)
class Fault:
    """Something that jars on a page, and where."""

    name: str
    page: str
    window: str
    where: str

    def __str__(self) -> str:
        return f"{self.page} ({self.window}): {self.where}"


def find_faults(browser: Browser, base: str, addresses: Iterable[str]) -> Iterator[Fault]:
    """Yield the faults of the pages at some addresses, in windows of three widths.

    A page is loaded once, and its window made wider: which takes a third of the time.
    """
    page = open_page(browser, Look("desktop", WIDTHS["desktop"]))
    for address in addresses:
        page.set_viewport_size({"width": WIDTHS["phone"], "height": HEIGHT})
        show(page, base + address)
        for window, width in WIDTHS.items():
            page.set_viewport_size({"width": width, "height": HEIGHT})
            for name, where in measure(page):
                yield Fault(name, address, window, where)
    page.close()


def measure(page: Page) -> list[tuple[str, str]]:
    """Return the name and the place of each fault of the page that is open."""
    window = page.viewport_size
    found: list[list[str]] = page.evaluate(MEASURE, window["width"] if window else 0)
    return [(name, where) for name, where in found]
