"""What a proof page weighs on the way to a phone."""

from __future__ import annotations

import gzip
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import visiting
from tests.sites import BuiltSite

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

MOST = 120 * 1024
"""Bytes, compressed: without pictures and without the index that the search of the theme loads."""
LEFT_OUT = (".png", ".jpg", ".jpeg", ".webp", ".avif", ".svg", ".gif", "search_index.json")


def test_every_proof_page_is_light_enough_for_a_phone(
    browser: Browser, public_address: str, sample_public: BuiltSite
) -> None:
    pages = [
        a for a in sample_public.addresses() if 'class="vp-page vp-case"' in sample_public.read(a)
    ]
    asked: dict[str, set[str]] = {}
    for address in pages:
        with visiting(browser, "phone") as visit:
            asked[address] = set()
            visit.page.on("request", lambda request, kept=asked[address]: kept.add(request.url))
            visit.page.goto(f"{public_address}{address}", wait_until="networkidle")
    weights = {
        address: sum(_weigh(sample_public.folder, url) for url in urls)
        for address, urls in asked.items()
    }

    assert len(pages) > 15
    assert min(weights.values()) > 40_000, "the theme was not counted"
    assert {address: weight for address, weight in weights.items() if weight > MOST} == {}


def _weigh(folder: Path, url: str) -> int:
    path = unquote(urlsplit(url).path).lstrip("/")
    if path.endswith(LEFT_OUT):
        return 0
    file = folder / path / "index.html" if path.endswith("/") or not path else folder / path
    return len(gzip.compress(file.read_bytes(), 6))
