from __future__ import annotations

from typing import Any

import pytest

from tests.libraries import DAY
from tests.proposition_libraries import library_of, told
from vpcases.check import check_library
from vpcases.problems import Level, Problem

GERMAN = {
    "for": "Inhaber kleiner Läden",
    "who": "die Kasse von Hand zählen",
    "we_offer": "eine Kasse, die sich selbst zählt",
    "that_helps": {"hours": "30 Minuten früher zu schließen"},
}
HELPS = {"hours": "close 30 minutes sooner"}


def find(words: dict[str, Any], rule: str, segment: str = "small-shops") -> list[Problem]:
    library = library_of({"a": told()}, HELPS, proposition_words={(segment, "de"): words})
    return [each for each in check_library(library, DAY, language="en") if each.rule == rule]


def test_a_whole_translation_has_nothing_wrong() -> None:
    assert find(GERMAN, "translation-without-original") == []
    assert find(GERMAN, "translation-differs") == []


def test_a_translation_of_no_proposition_is_a_mistake() -> None:
    [told] = find(GERMAN, "translation-without-original", "small-shop")

    assert (told.level, told.hint) == (Level.MISTAKE, "did you mean small-shops?")


def test_a_line_that_the_proposition_does_not_have_is_a_mistake() -> None:
    words = {**GERMAN, "that_helps": {**GERMAN["that_helps"], "huors": "x"}}  # type: ignore[dict-item]

    [told] = find(words, "translation-without-original")

    assert (told.field, told.level, told.hint) == (
        "that_helps.huors",
        Level.MISTAKE,
        "did you mean hours?",
    )


@pytest.mark.parametrize(
    ("left_out", "missing"),
    [("for", "for:"), ("we_offer", "we_offer:"), ("that_helps", "that_helps.hours:")],
)
def test_a_word_of_the_sentence_that_is_missing_is_to_do(left_out: str, missing: str) -> None:
    [told] = find(
        {k: v for k, v in GERMAN.items() if k != left_out}, "translation-without-original"
    )

    assert told.level is Level.TODO
    assert told.message == f"nothing of this is shown yet: {missing} is missing"


def test_another_number_than_that_of_the_proposition_is_a_mistake() -> None:
    words = {**GERMAN, "that_helps": {"hours": "40 Minuten früher zu schließen"}}

    [told] = find(words, "translation-differs")

    assert told.message == "the number 40 is not in the original, there is 30"
