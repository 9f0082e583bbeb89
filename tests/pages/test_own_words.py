from __future__ import annotations

import pytest

from vpcases.pages.own_words import OwnWords, find_closest, pick_own_words

SAID = {"en": "Invented.", "de": "Erfunden."}


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("en", OwnWords("Invented.")),
        ("de", OwnWords("Erfunden.")),
        ("de-AT", OwnWords("Erfunden.")),
        ("fr", OwnWords("Invented.", "en")),
    ],
)
def test_a_page_shows_the_words_of_its_language_else_those_of_the_site(
    language: str, shown: OwnWords
) -> None:
    assert pick_own_words(SAID, language, "en") == shown


def test_where_the_site_says_nothing_there_is_nothing() -> None:
    assert pick_own_words({}, "de", "en") is None


def test_a_country_has_the_words_of_its_language_and_not_the_other_way_round() -> None:
    assert find_closest({"pt-BR": "a", "pt": "b"}, "pt_br") == "pt-BR"
    assert find_closest({"pt-BR": "a"}, "pt") is None
