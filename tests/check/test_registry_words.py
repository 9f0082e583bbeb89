from __future__ import annotations

from typing import Any

import pytest

from tests.libraries import DAY, make_library
from vpcases.check import check_library
from vpcases.check.registry_words import find_meant
from vpcases.problems import Level, Problem

RULE = "translation-without-original"
CASE = {"status": "published", "title": "One", "customer": {"name": "Acme", "industry": "Hotels"}}


def find(words: dict[str, Any]) -> list[Problem]:
    library = make_library(
        {"one": CASE},
        customers={"inn": {"name": "Inn", "industry": ["Food wholesale"]}},
        registry_words={"de": words},
    )
    return [each for each in check_library(library, DAY, language="en") if each.rule == RULE]


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ({"segments": {"small-shop": "Kleine Läden"}}, "did you mean small-shops?"),
        ({"segments": {"small": "Kleine Läden"}}, "did you mean small-shops?"),
        ({"drivers": {"huors": "Stunden"}}, "did you mean hours?"),
        ({"industries": {"Hotel": "Hotellerie"}}, "did you mean Hotels?"),
        ({"industries": {"Wholesale": "Großhandel"}}, "did you mean Food wholesale?"),
    ],
)
def test_words_for_what_is_written_otherwise_are_a_mistake(
    words: dict[str, Any], hint: str
) -> None:
    [told] = find(words)

    assert (told.level, told.hint) == (Level.MISTAKE, hint)


@pytest.mark.parametrize("field", ["segments", "drivers", "alternatives", "offerings"])
def test_words_for_what_is_not_there_at_all_are_advice(field: str) -> None:
    [told] = find({field: {"space-travel": "Raumfahrt"}})

    assert told.level is Level.ADVICE
    assert told.message == f'there is no {field[:-1]} "space-travel"'
    assert told.hint


def test_an_industry_that_nobody_is_in_is_advice() -> None:
    [told] = find({"industries": {"Space travel": "Raumfahrt"}})

    assert (told.level, told.field) == (Level.ADVICE, "industries.Space travel")
    assert "Food wholesale" in told.hint


def test_words_for_what_is_there_are_fine_however_an_industry_is_spelled() -> None:
    words = {
        "segments": {"small-shops": "Kleine Läden"},
        "industries": {"Hotels": "Hotels", "food  wholesale": "Lebensmittelgroßhandel"},
    }

    assert find(words) == []


def test_a_word_within_two_others_stands_for_neither() -> None:
    assert find_meant("shops", ["small-shops", "large-shops"]) is None
    assert find_meant("it", ["hospitals"]) is None
