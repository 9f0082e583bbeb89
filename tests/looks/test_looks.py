from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.looks.faults import Fault, find_faults, measure
from tests.looks.kinds import choose_addresses, list_kinds
from tests.looks.photographs import LOOKS, Look, open_page, photograph
from tests.looks.sheet import write_overviews, write_sheet
from tests.looks.sites import Stand, build_hard_stands
from tests.serving import serving
from tests.sites import BuiltSite

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("browser")]


FAULTS = {
    "wider than the window": '<div style="width: 500px">wide</div>',
    "clipped": '<p style="overflow: hidden; width: 40px; white-space: nowrap">cut off here</p>',
    "sticks out": '<p style="width: 40px; white-space: nowrap">sticks out of its box</p>',
    "on other text": "<p>One line</p><p style='margin-top: -2em'>Another</p>",
    "smaller than a finger": '<button style="height: 20px">Press</button>',
    "picture without size": '<img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
    "picture too small to see": '<img alt="" width="1" height="1" src="data:,">',
}
BLAMELESS = """
<p>Words that <a href="#x">lead</a> somewhere, and <b>more</b>, and more, on many lines.</p>
<div style="overflow-x: auto"><table><tr><td style="white-space: nowrap; padding-right: 500px">
A table that is wider than a phone, and can be moved</td></tr></table></div>
<button style="height: 44px">Press</button><p hidden>Not seen</p>
<span style="position: absolute; width: 1px; height: 1px; overflow: hidden">for ears</span>
"""


@pytest.fixture(scope="session")
def stands(
    sample_public: BuiltSite, sample_internal: BuiltSite, tmp_path_factory: pytest.TempPathFactory
) -> list[Stand]:
    """Return the sample site and the hard site, with the pages that are looked at."""
    samples = [
        Stand(name, site.folder, choose_addresses(site.folder))
        for name, site in (("sample", sample_public), ("sample-internal", sample_internal))
    ]
    return [*samples, *build_hard_stands(tmp_path_factory.mktemp("hard"))]


@pytest.fixture(scope="session")
def faults(stands: list[Stand], browser: Browser) -> list[Fault]:
    """Return every fault of the longest and the shortest page of each kind."""
    return [fault for stand in stands for fault in _find(stand, browser)]


def _find(stand: Stand, browser: Browser) -> Iterator[Fault]:
    with serving(stand.folder) as base:
        yield from find_faults(browser, base, [address for _, address in stand.list_addresses()])


@pytest.fixture
def measured(browser: Browser) -> Iterator[Callable[[str], set[str]]]:
    """Return what tells the faults of a piece of a page, on a phone."""
    page = open_page(browser, Look("phone", 390))

    def run(body: str) -> set[str]:
        head = '<!doctype html><meta name="viewport" content="width=device-width">'
        page.set_content(f'{head}<div class="vp-page"><div>{body}</div></div>')
        return {name for name, _ in measure(page)}

    yield run
    page.close()


@pytest.mark.parametrize("fault", FAULTS)
def test_each_fault_is_found_where_it_is(fault: str, measured: Callable[[str], set[str]]) -> None:
    assert fault in measured(FAULTS[fault])


def test_a_page_without_a_fault_has_none(measured: Callable[[str], set[str]]) -> None:
    assert measured(BLAMELESS) == set()


def test_no_kind_of_page_is_forgotten(stands: list[Stand]) -> None:
    assert {kind for stand in stands for kind in stand.pages} == list_kinds()


@pytest.mark.parametrize("name", FAULTS)
def test_no_page_has_it_however_hard_it_is_to_set(name: str, faults: list[Fault]) -> None:
    assert [str(fault) for fault in faults if fault.name == name] == []


def test_the_sheet_shows_a_page_in_every_look(
    sample_public: BuiltSite, browser: Browser, tmp_path: Path
) -> None:
    address = "how-chosen/"
    with serving(sample_public.folder) as base:
        taken = [
            each
            for look in LOOKS
            for each in photograph(browser, base, "sample", [("chosen", address)], look, tmp_path)
        ]

    text = write_sheet(taken, tmp_path).read_text(encoding="utf-8")
    overviews = write_overviews(taken, tmp_path)

    assert len(taken) == len(overviews) == len(LOOKS)
    assert all(each.file.stat().st_size and each.file.name in text for each in taken)
