"""What all tests share: real customer stories, and a loud word where this machine lacks something.

The suite pins no day. It passes with any VPCASES_AS_OF: a test that needs a day names its own.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

from tests.built_sites import (
    into,
    sample_internal,
    sample_public,
    small_internal,
    small_public,
)
from tests.chromium import browser

__all__ = ["browser", "into", "sample_internal", "sample_public", "small_internal", "small_public"]
ROOT = Path(__file__).parents[1]
NO_STORIES = "VPCASES_STORIES is not set"
NO_JAVA = "there is no Java on this machine"
NO_OFFICE = "there is no LibreOffice on this machine"

pytest_plugins = ["pytester"]

# A busy machine is no mistake in the code, so no example has to be quick.
settings.register_profile("vpcases", settings.default, deadline=None)
settings.load_profile("vpcases")


@pytest.fixture(scope="session")
def stories() -> Path:
    """Return the folder of public customer stories that VPCASES_STORIES names.

    A relative path counts from the top of the checkout. Without the variable the test is skipped;
    a folder that does not exist fails it.
    """
    named = os.environ.get("VPCASES_STORIES")
    if not named:
        pytest.skip(f"{NO_STORIES}: it names a folder of public customer stories")
    folder = (ROOT / named).resolve()
    if not folder.is_dir():
        pytest.fail(f"VPCASES_STORIES names {folder}, and there is no such folder", pytrace=False)
    return folder


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how many tests were skipped for want of something, just above the last line."""
    reasons = [str(report.longrepr) for report in terminalreporter.stats.get("skipped", [])]
    for missing in (NO_STORIES, NO_JAVA, NO_OFFICE):
        count = sum(missing in reason for reason in reasons)
        if count:
            tests = "test" if count == 1 else "tests"
            terminalreporter.write_sep("!", yellow=True, bold=True)
            terminalreporter.write_line(
                f"{count} {tests} skipped: {missing}", yellow=True, bold=True
            )
