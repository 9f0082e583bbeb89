"""One Chromium for all tests of a process: a second one cannot be started beside it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, sync_playwright

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
]


@contextmanager
def open_chromium() -> Iterator[Browser]:
    """Yield a running Chromium, that of the system.

    Raises:
        FileNotFoundError: Where there is none.
    """
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        raise FileNotFoundError("there is no Chromium on the path; `sh dev test` installs one")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        try:
            yield running
        finally:
            running.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return a running Chromium, that of the system."""
    with open_chromium() as running:
        yield running
