from __future__ import annotations

from pathlib import Path

import pytest

from tests.catalogue.writing import counted, entry, head, write_words
from vpcases.catalogue import say, say_count, speaking


def test_a_message_that_nobody_translated_is_said_in_english(tmp_path: Path) -> None:
    with speaking((tmp_path,)):
        assert say("fr", "until {day}", day="lundi") == "until lundi"
        assert say_count("fr", "{count} proof", "{count} proofs", 1) == "1 proof"
        assert say_count("fr", "{count} proof", "{count} proofs", 0) == "0 proofs"


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "1,773 proofs"), ("de", "1.773 Nachweise"), ("not-one", "1,773 proofs")],
)
def test_thousands_of_a_count_are_grouped_as_its_language_does(language: str, words: str) -> None:
    assert say_count(language, "{count} proof", "{count} proofs", 1773) == words


def test_a_site_brings_a_language_of_its_own(tmp_path: Path) -> None:
    words = entry("until {day}", "jusqu’au {day}") + counted(
        "{count} proof", "{count} proofs", "{count} preuve", "{count} preuves"
    )
    with speaking((write_words(tmp_path, words),)):
        assert say("fr", "until {day}", day="1er mai") == "jusqu’au 1er mai"
        assert say_count("fr", "{count} proof", "{count} proofs", 0) == "0 preuve"
        assert say_count("fr", "{count} proof", "{count} proofs", 2) == "2 preuves"
    assert say("fr", "until {day}", day="1er mai") == "until 1er mai"


def test_every_plural_form_of_a_language_is_used(tmp_path: Path) -> None:
    forms = ("{count} dowód", "{count} dowody", "{count} dowodów")
    words = counted("{count} proof", "{count} proofs", *forms)
    with speaking((write_words(tmp_path, words, "pl.po"),)):
        said = [say_count("pl", "{count} proof", "{count} proofs", n) for n in (1, 2, 5, 22)]
    assert said == ["1 dowód", "2 dowody", "5 dowodów", "22 dowody"]


@pytest.mark.parametrize("language", ["de-AT", "de_AT", "DE-at", "de-Latn-AT"])
def test_a_language_of_a_country_falls_back_to_the_language(tmp_path: Path, language: str) -> None:
    with speaking((write_words(tmp_path, entry("Proofs", "Belege"), "de.po"),)):
        assert say(language, "Proofs") == "Belege"


def test_what_a_country_has_of_its_own_comes_before_the_language(tmp_path: Path) -> None:
    write_words(tmp_path, entry("Proofs", "Belege") + entry("Quotes", "Zitate"), "de.po")
    with speaking((write_words(tmp_path, entry("Proofs", "Nachweise"), "de_at.po"),)):
        assert say("de-AT", "Proofs") == "Nachweise"
        assert say("de-AT", "Quotes") == "Zitate"
        assert say("de", "Proofs") == "Belege"


def test_a_site_changes_the_english_wording(tmp_path: Path) -> None:
    words = entry("Proofs", "References") + counted(
        "{count} proof", "{count} proofs", "{count} reference", "{count} references"
    )
    with speaking((write_words(tmp_path, words, "en.po"),)):
        assert say("en", "Proofs") == say("en-GB", "Proofs") == "References"
        assert say_count("en", "{count} proof", "{count} proofs", 1) == "1 reference"
        # Nobody has translated anything to Welsh: its pages are English, in this site's English.
        assert say("cy", "Proofs") == "References"


def test_the_folder_that_is_named_first_comes_first(tmp_path: Path) -> None:
    first = write_words(tmp_path / "a", entry("Proofs", "Un"))
    second = write_words(tmp_path / "b", entry("Proofs", "Deux"))
    with speaking((first, second)):
        assert say("fr", "Proofs") == "Un"


@pytest.mark.parametrize(
    "words",
    [
        entry("Proofs", ""),
        entry("Proofs", "Preuves", "#, fuzzy\n"),
        entry("Proofs", "Preuves", 'msgctxt "menu"\n'),
        "#~ " + entry("Proofs", "Preuves").replace("\nmsgstr", "\n#~ msgstr"),
    ],
    ids=["empty", "fuzzy", "in another context", "left behind"],
)
def test_a_translation_that_is_not_sure_is_not_said(tmp_path: Path, words: str) -> None:
    with speaking((write_words(tmp_path, words),)):
        assert say("fr", "Proofs") == "Proofs"


@pytest.mark.parametrize("forms", [("", ""), ("{count} preuve", "")])
def test_a_plural_that_is_not_translated_in_full_is_said_in_english(
    tmp_path: Path, forms: tuple[str, str]
) -> None:
    words = counted("{count} proof", "{count} proofs", *forms)
    with speaking((write_words(tmp_path, words),)):
        assert say_count("fr", "{count} proof", "{count} proofs", 1) == "1 proof"
        assert say_count("fr", "{count} proof", "{count} proofs", 2) == "2 proofs"


def test_a_rule_that_has_no_answer_for_a_number_takes_the_last_form(tmp_path: Path) -> None:
    forms = ("{count} un", "{count} deux")
    words = head("nplurals=2; plural=1/(n-12345) > 1;") + counted("{count} a", "{count} as", *forms)
    with speaking((write_words(tmp_path, words),)):
        assert say_count("fr", "{count} a", "{count} as", 2) == "2 un"
        assert say_count("fr", "{count} a", "{count} as", 12345) == "12\u202f345 deux"


def test_what_stands_in_a_value_is_no_place(tmp_path: Path) -> None:
    with speaking((write_words(tmp_path, entry("{name}, {role}", "{role} {name}")),)):
        assert say("fr", "{name}, {role}", name="{role}", role="x") == "x {role}"
