"""Finds what no page may have, by measuring: text that is cut off, sticks out or lies on other text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.looks.photographs import Look, open_page, show

MEASURE = (Path(__file__).parent / "faults.js").read_text(encoding="utf-8")
WINDOWS = (Look("phone", 390), Look("tablet", 820), Look("desktop", 1280))


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
    """Yield the faults of the pages at some addresses, in windows of three widths."""
    addresses = list(addresses)
    for look in WINDOWS:
        page = open_page(browser, look)
        for address in addresses:
            show(page, base + address)
            for name, where in measure(page):
                yield Fault(name, address, look.name, where)
        page.close()


def measure(page: Page) -> list[tuple[str, str]]:
    """Return the name and the place of each fault of the page that is open."""
    found: list[list[str]] = page.evaluate(MEASURE, (page.viewport_size or {})["width"])
    return [(name, where) for name, where in found]
