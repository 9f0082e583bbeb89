from __future__ import annotations

from datetime import date

import pytest

from vpcases.clock import AS_OF_VARIABLE, WrongDay, read_as_of


@pytest.fixture(autouse=True)
def _no_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(AS_OF_VARIABLE, raising=False)


@pytest.mark.parametrize("option", ["2026-11-01", " 2026-11-01 ", date(2026, 11, 1)])
def test_a_site_can_say_which_day_it_is_for(option: str | date) -> None:
    assert read_as_of(option) == date(2026, 11, 1)


def test_the_variable_comes_before_what_the_site_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(AS_OF_VARIABLE, "2031-02-03")

    assert read_as_of("2026-11-01") == date(2031, 2, 3)


@pytest.mark.parametrize("nothing", [None, ""])
def test_without_a_word_it_is_today(nothing: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(AS_OF_VARIABLE, "")

    assert read_as_of(nothing) == date.today()  # noqa: DTZ011, TID251 - that is what is asked


@pytest.mark.parametrize("text", ["tomorrow", "2026-02-30", "1.11.2026", "2026"])
def test_what_is_no_day_is_asked_back_with_its_name(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(WrongDay, match=r"as_of: .* is not a day; write it as in 2026-11-01"):
        read_as_of(text)

    monkeypatch.setenv(AS_OF_VARIABLE, text)
    with pytest.raises(WrongDay, match="VPCASES_AS_OF: "):
        read_as_of("2026-11-01")
