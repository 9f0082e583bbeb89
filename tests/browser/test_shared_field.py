"""What two elements of a calculator ask for has one field, and both follow it."""

from __future__ import annotations

import re
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.test_calculator import said, serving
from tests.derive.calculator.sample import CALCULATOR, library_of, three_shops
from tests.libraries import find_page, make_pages
from tests.sites import ROOT
from vpcases.pages.calculator_page import CalculatorPage
from vpcases.render import Renderer

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
COST = "hours.hourly-cost"


def write_page(folder: Path) -> None:
    """Write a page of ours without any theme around it, and its script."""
    cases = three_shops()
    typed: dict[str, Any] = deepcopy(CALCULATOR)
    for case in cases.values():
        inputs = {"errors": "10 h/year", "hourly cost": "50 EUR/h"}
        case["value_elements"]["errors"] = {"equation": "errors x hourly cost", "inputs": inputs}
    typed["elements"]["errors"] = {"like": "one", "asks": ["hourly cost"]}
    page = find_page(make_pages(library_of(cases, typed)), CalculatorPage)
    place = folder / page.head.address / "index.html"
    script = folder / "assets" / "vpcases" / "calculator.js"
    for path in (place, script):
        path.parent.mkdir(parents=True)
    head = '<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title>'
    place.write_text(head + Renderer().render(page).html, encoding="utf-8")
    text = (ROOT / "theme" / "scripts" / "calculator.js").read_text(encoding="utf-8")
    script.write_text(text, encoding="utf-8")


def test_one_field_feeds_every_element_that_asks_for_it(tmp_path: Path, browser: Browser) -> None:
    write_page(tmp_path)

    with serving(tmp_path) as address:
        page = browser.new_page()
        page.goto(f"{address}calculators/counting/#{COST}=60")
        amounts = page.locator("[data-vp-part]")
        before = [re.sub(r"\s", "", text) for text in amounts.all_text_contents()]
        page.locator(f"[id='{COST}']").fill("100")
        after = [re.sub(r"\s", "", text) for text in amounts.all_text_contents()]
        remarks = page.locator(f"[id='{COST}-said']").all_text_contents()
        total = said(page, "expected")
        page.close()

    # 3 h more in each of 50 weeks at the medians, 10 h of errors, 2,000 EUR a year to change over
    assert before == ["+9,000EURayear", "−2,000EURayear", "+600EURayear"]
    assert after == ["+15,000EURayear", "−2,000EURayear", "+1,000EURayear"]
    assert total == "14,000 EUR a year"
    assert [told.startswith("outside what we have measured") for told in remarks] == [True]
