"""Photographs every kind of page of a built site, for eyes to judge: one sheet, and all pictures.

    python tests/browser/contact_sheet.py SITE INTO [--page ADDRESS]... [--look NAME]...

SITE is a folder that `mkdocs build` filled. INTO receives a picture of each page in each look, each
page on paper as a PDF, and `sheet.html` with `sheet.png`, which show them all side by side. Without
`--page` the longest and the shortest page of every kind is taken. What the console says, and any
page wider than its window, is printed.
"""

from __future__ import annotations

import argparse
import re
import shutil
import threading
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from html import escape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright

KIND = re.compile(r'<div class="vp-page vp-([a-z]+)"')
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]


@dataclass(frozen=True)
class Look:
    """A window, a colour scheme and a medium."""

    name: str
    width: int
    height: int
    scheme: Literal["light", "dark"] = "light"
    media: Literal["screen", "print"] = "screen"


LOOKS = (
    Look("phone", 390, 844),
    Look("phone-dark", 390, 844, "dark"),
    Look("tablet", 820, 1180),
    Look("tablet-dark", 820, 1180, "dark"),
    Look("desktop", 1440, 900),
    Look("desktop-dark", 1440, 900, "dark"),
    # A4 within its margins, at 96 pixels an inch.
    Look("print", 660, 990, media="print"),
)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def serve_folder(folder: Path) -> Iterator[str]:
    """Yield the address at which a folder is served on this machine only."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def open_browser() -> Iterator[Browser]:
    """Yield the Chromium of this machine."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        try:
            yield browser
        finally:
            browser.close()


def group_addresses(site: Path) -> dict[str, list[str]]:
    """Return the addresses of our pages by kind, the shortest page of each kind first."""
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for file in site.rglob("index.html"):
        text = file.read_text(encoding="utf-8")
        kind = KIND.search(text)
        if kind:
            address = file.parent.relative_to(site).as_posix() + "/"
            found[kind[1]].append((len(text), address))
    return {kind: [address for _, address in sorted(pages)] for kind, pages in found.items()}


def choose_addresses(site: Path) -> list[str]:
    """Return the longest and the shortest page of every kind."""
    groups = group_addresses(site)
    chosen = (address for kind in sorted(groups) for address in (groups[kind][-1], groups[kind][0]))
    return list(dict.fromkeys(chosen))


def name_picture(address: str, look: Look) -> str:
    """Return the file name of a picture."""
    return f"{address.strip('/').replace('/', '--') or 'home'}--{look.name}.png"


def photograph(browser: Browser, base: str, addresses: list[str], look: Look, into: Path) -> None:
    """Write a picture of each address in one look; on paper, a PDF too."""
    # A page of its own, for Material remembers the colours that were looked at before.
    page = browser.new_page(viewport={"width": look.width, "height": look.height})
    page.emulate_media(media=look.media, color_scheme=look.scheme, reduced_motion="reduce")
    page.on("console", _say)
    page.on("pageerror", lambda error: print(f"error: {error}"))
    for address in addresses:
        page.goto(base + address, wait_until="load")
        _load_all_pictures(page)
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > look.width:
            print(f"{address} is {width} pixels wide in a window of {look.width}")
        file = into / name_picture(address, look)
        page.screenshot(path=file, full_page=True)
        if look.media == "print":
            page.pdf(path=file.with_suffix(".pdf"), format="A4")
    page.close()


def _load_all_pictures(page: Page) -> None:
    """Wait for pictures that load only once they are seen."""
    page.evaluate(
        """() => Promise.all([...document.images].map(image => {
            image.loading = "eager"
            return image.decode().catch(() => {})
        }))"""
    )


def write_sheet(addresses: list[str], looks: list[Look], into: Path) -> Path:
    """Write the page that shows all pictures side by side, and return its file."""
    rows = "\n".join(
        f"<h2>{escape(address)}</h2><div class=row>"
        + "".join(
            f'<figure><a href="{name_picture(address, look)}">'
            f'<img src="{name_picture(address, look)}" alt="" width="{look.width // 3}"></a>'
            f"<figcaption>{look.name}</figcaption></figure>"
            for look in looks
        )
        + "</div>"
        for address in addresses
    )
    style = (
        "body{font:14px sans-serif;margin:24px;background:#ccc;width:max-content}"
        ".row{display:flex;gap:16px;align-items:start}figure{margin:0}"
        "img{display:block;max-height:900px;object-fit:cover;object-position:top}"
    )
    file = into / "sheet.html"
    file.write_text(
        f"<!doctype html><meta charset=utf-8><title>Pages</title><style>{style}</style>{rows}",
        encoding="utf-8",
    )
    return file


def _say(message: ConsoleMessage) -> None:
    print(f"console {message.type}: {message.text} ({message.location.get('url')})")


def make_sheet(site: Path, into: Path, addresses: list[str], looks: list[Look]) -> None:
    """Photograph the addresses of a site in the looks, and put the pictures on one sheet."""
    into.mkdir(parents=True, exist_ok=True)
    with serve_folder(site) as base, open_browser() as browser:
        for look in looks:
            photograph(browser, base, addresses, look, into)
        sheet = write_sheet(addresses, looks, into)
        page = browser.new_page(viewport={"width": 1900, "height": 1000})
        page.goto(sheet.resolve().as_uri())
        page.screenshot(path=into / "sheet.png", full_page=True)


def main() -> None:
    """Read the command line and make the sheet."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("site", type=Path, help="a folder that `mkdocs build` filled")
    parser.add_argument("into", type=Path, help="where the pictures go")
    parser.add_argument("--page", action="append", default=[], help="an address, as in cases/")
    parser.add_argument(
        "--look", action="append", default=[], choices=[look.name for look in LOOKS]
    )
    given = parser.parse_args()
    make_sheet(
        given.site,
        given.into,
        given.page or choose_addresses(given.site),
        [look for look in LOOKS if not given.look or look.name in given.look],
    )


if __name__ == "__main__":
    main()
