"""A real browser, and built sites on a server of their own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    Request,
)

from tests.chromium import FLAGS
from tests.serving import serving
from tests.sites import DAY, BuiltSite

__all__ = ["FLAGS"]

DEVICES = {
    "phone": {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True},
    "desktop": {"viewport": {"width": 1280, "height": 900}},
}


@pytest.fixture(scope="session")
def public_address(sample_public: BuiltSite) -> Iterator[str]:
    """Return where the public sample site answers."""
    with serving(sample_public.folder) as address:
        yield address


@pytest.fixture(scope="session")
def internal_address(sample_internal: BuiltSite) -> Iterator[str]:
    """Return where the internal sample site answers."""
    with serving(sample_internal.folder) as address:
        yield address


@dataclass
class Visit:
    """A page in a browser, and everything that went wrong on it."""

    page: Page
    wrong: list[str] = field(default_factory=list)


def _note_failure(visit: Visit, request: Request) -> None:
    # What was still on its way when the next page was opened is not missing.
    if request.failure != "net::ERR_ABORTED":
        visit.wrong.append(f"not loaded: {request.url} ({request.failure})")


@contextmanager
def visiting(browser: Browser, device: str = "desktop", **more: object) -> Iterator[Visit]:
    """Open a window of a device; what its console says and what it fails to load is kept.

    Its reader lives on the day of the samples: pages look at the clock to see whether they hold.
    """
    context: BrowserContext = browser.new_context(**{**DEVICES[device], **more})  # type: ignore[arg-type]
    context.clock.install(time=f"{DAY}T12:00:00")
    visit = Visit(context.new_page())
    page = visit.page
    page.set_default_timeout(15_000)
    page.on("console", lambda message: visit.wrong.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: visit.wrong.append(f"error: {error}"))
    page.on("requestfailed", lambda request: _note_failure(visit, request))
    page.on(
        "response",
        lambda answer: (
            visit.wrong.append(f"{answer.status}: {answer.url}") if answer.status >= 400 else None
        ),
    )
    try:
        yield visit
    finally:
        context.close()


def settle(page: Page, milliseconds: int) -> None:
    """Wait until what the page had begun is done: its own timers, and what follows from them.

    The page itself counts, so that a machine with much to do does not run ahead of it.
    """
    page.evaluate("ms => new Promise(r => setTimeout(() => setTimeout(r, 0), ms))", milliseconds)
