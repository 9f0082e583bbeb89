"""The page for the one who has to agree, printed: one sheet of either size."""

from __future__ import annotations

import io

import pypdfium2
import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import BuiltSite


@pytest.mark.parametrize("edition", ["public", "internal"])
def test_every_page_for_an_approver_prints_on_one_sheet_of_either_size(
    edition: str, browser: Browser, request: pytest.FixtureRequest
) -> None:
    site: BuiltSite = request.getfixturevalue(f"sample_{edition}")
    address = request.getfixturevalue(f"{edition}_address")
    pages = sorted(each for each in site.addresses() if each.endswith("/approver/"))
    assert len(pages) > 15
    with browser.new_context() as context:
        page = context.new_page()
        for each in pages:
            page.goto(f"{address}{each}")
            for size in ("A4", "Letter"):
                printed = pypdfium2.PdfDocument(io.BytesIO(page.pdf(format=size)))
                assert len(printed) == 1, (each, size)
