from __future__ import annotations

from pathlib import Path

import pytest

ASKS_FOR_STORIES = """
    def test_one(stories):
        assert stories.name == "real"

    def test_two(stories):
        assert stories.is_absolute()
"""


@pytest.fixture
def suite(pytester: pytest.Pytester) -> pytest.Pytester:
    conftest = Path(__file__).with_name("conftest.py").read_text(encoding="utf-8")
    pytester.mkdir("tests")
    for name, text in (("conftest.py", conftest), ("test_stories.py", ASKS_FOR_STORIES)):
        pytester.makefile(".py", **{f"tests/{name.removesuffix('.py')}": text})
    return pytester


def test_tests_without_stories_are_skipped_and_counted_aloud(
    suite: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("VPCASES_STORIES", raising=False)

    result = suite.runpytest_subprocess()

    result.assert_outcomes(skipped=2)
    result.stdout.fnmatch_lines(["2 tests skipped: VPCASES_STORIES is not set"])


def test_stories_are_found_from_the_top_of_the_checkout(
    suite: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    suite.mkdir("real")
    monkeypatch.setenv("VPCASES_STORIES", "real")

    suite.runpytest_subprocess().assert_outcomes(passed=2)


def test_a_folder_of_stories_that_is_not_there_fails_the_tests(
    suite: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VPCASES_STORIES", "nowhere")

    result = suite.runpytest_subprocess()

    result.assert_outcomes(errors=2)
    result.stdout.fnmatch_lines(["*VPCASES_STORIES names *nowhere*no such folder*"])
