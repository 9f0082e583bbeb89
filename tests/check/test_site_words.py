from __future__ import annotations

from pathlib import Path

from tests.catalogue.writing import counted, entry, write_words
from vpcases.check.site_words import find_wrong_words
from vpcases.problems import Level, Place, Problem


def find(folder: Path, *folders: Path) -> list[Problem]:
    return list(find_wrong_words(folders or (folder,), folder))


def test_nothing_is_told_of_a_site_without_words(tmp_path: Path) -> None:
    assert find(tmp_path) == []
    assert list(find_wrong_words((), tmp_path)) == []


def test_nothing_is_told_of_words_that_fit(tmp_path: Path) -> None:
    write_words(tmp_path, entry("Proofs", "Preuves") + entry("Quotes", ""))
    write_words(tmp_path, counted("{count} day", "{count} days", "", ""), "pt_BR.po")

    assert find(tmp_path) == []


def test_a_catalogue_that_cannot_be_read_is_a_mistake_at_its_line(tmp_path: Path) -> None:
    write_words(tmp_path / "own", entry("Proofs", "Preuves") + "Quotes = Citations\n")
    [told] = find(tmp_path, tmp_path / "own")

    assert (told.path, told.place, told.rule, told.level) == (
        "own/words/fr.po",
        Place(4),
        "words-unreadable",
        Level.MISTAKE,
    )


def test_a_quotation_mark_that_is_missing_is_a_mistake_at_its_line(tmp_path: Path) -> None:
    write_words(tmp_path, entry("Quotes", "Worte") + 'msgid "Proofs"\nmsgstr "Belege\n', "de.po")
    [told] = find(tmp_path)

    assert (told.place, told.rule, told.level) == (Place(5), "words-unreadable", Level.MISTAKE)
    assert told.hint == 'write msgstr "Belege"'


def test_a_message_that_stands_twice_is_a_mistake(tmp_path: Path) -> None:
    write_words(tmp_path, entry("Proofs", "Preuves") + entry("Proofs", "Références"))
    [told] = find(tmp_path)

    assert (told.place, told.rule, told.level) == (
        Place(4),
        "words-that-do-not-fit",
        Level.MISTAKE,
    )


def test_a_file_that_is_named_after_no_language_is_a_mistake(tmp_path: Path) -> None:
    write_words(tmp_path, entry("Proofs", "Nachweise"), "german.po")
    [told] = find(tmp_path)

    assert told.rule == "words-unreadable"
    assert "german" in told.message
    assert "fr.po" in told.hint


def test_places_that_do_not_fit_are_a_mistake_with_what_was_meant(tmp_path: Path) -> None:
    write_words(tmp_path, entry("Proofs", "Preuves") + entry("until {day}", "jusqu’au {dya}"))
    [told] = find(tmp_path)

    assert (told.place, told.rule, told.level) == (
        Place(4),
        "words-that-do-not-fit",
        Level.MISTAKE,
    )
    assert told.hint == "did you mean {day}?"


def test_a_plural_form_that_is_missing_is_a_mistake(tmp_path: Path) -> None:
    forms = ("{count} dzień", "{count} dni")
    write_words(tmp_path, counted("{count} day", "{count} days", *forms), "pl.po")
    [told] = find(tmp_path)

    assert "2 of its 3 plural forms" in told.message


def test_words_that_no_page_says_are_advice(tmp_path: Path) -> None:
    write_words(tmp_path, entry("Proof", "Preuve") + entry("Of yore, elsewhere", "Jadis"))
    slip, left = find(tmp_path)

    assert {slip.rule, left.rule} == {"words-left-over"}
    assert {slip.level, left.level} == {Level.ADVICE}
    assert slip.hint == 'did you mean "Proofs"?'
    assert "older version" in left.hint


def test_what_steers_a_terminal_is_not_repeated(tmp_path: Path) -> None:
    write_words(tmp_path, entry("Proofs\x1b[31m", "x") + entry("until {day}", "{\u202e}"))

    for told in find(tmp_path):
        assert (told.message + told.hint).isprintable()


def test_what_a_template_of_the_site_says_is_not_left_over(tmp_path: Path) -> None:
    write_words(tmp_path, entry("Ask us.", "Demandez-nous."))
    assert len(find(tmp_path)) == 1
    (tmp_path / "case_page.html.jinja").write_text('{{ say("Ask us.") }}', encoding="utf-8")
    (tmp_path / "broken.html.jinja").write_bytes(b"{% say( %}\xff{{ say(")

    assert find(tmp_path) == []
