from __future__ import annotations

from pathlib import Path

import pytest
from babel import Locale

from tests.catalogue.writing import counted, entry, head, read_words, write_words
from vpcases.catalogue.collecting import collect_messages
from vpcases.catalogue.flaws import is_translated
from vpcases.catalogue.reading import Unreadable, read_catalogue
from vpcases.catalogue.speaking import find_ours
from vpcases.catalogue.updating import Updated, update_catalogue

TOTAL = len([message for message in collect_messages() if message.id])


def update(path: Path) -> tuple[Updated, str]:
    updated = update_catalogue(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(updated.text)
    return updated, updated.text.decode()


def test_a_new_catalogue_has_every_message_and_no_words(tmp_path: Path) -> None:
    updated, text = update(tmp_path / "fr.po")

    assert (updated.translated, updated.total, updated.added) == (0, TOTAL, TOTAL)
    assert text.startswith("# French: ")
    assert '"Language: fr\\n"' in text
    assert '"Plural-Forms: nplurals=2; plural=(n > 1);\\n"' in text
    read = read_catalogue(tmp_path / "fr.po")
    assert read.is_readable
    assert not read.flaws


@pytest.mark.parametrize("language", ["pl", "ar", "ja", "pt-BR", "zh-Hant", "nb"])
def test_a_catalogue_has_the_plural_forms_of_its_language(tmp_path: Path, language: str) -> None:
    update(tmp_path / f"{language}.po")
    entries = read_catalogue(tmp_path / f"{language}.po").entries

    assert entries.locale == Locale.parse(language.replace("-", "_"))
    forms = {"pl": 3, "ar": 6, "ja": 1, "zh-Hant": 1}.get(language, 2)
    assert entries.num_plurals == forms
    assert {len(m.string) for m in entries if isinstance(m.id, tuple)} == {forms}


def test_nothing_in_a_catalogue_changes_by_itself(tmp_path: Path) -> None:
    _, first = update(tmp_path / "fr.po")
    updated, second = update(tmp_path / "fr.po")

    assert first == second
    assert (updated.added, updated.dropped) == (0, 0)
    assert "python-format" not in first
    assert not {"Date", "Generated-By", "FULL NAME", "EMAIL"} & set(first.split())


def test_what_a_translator_has_written_stays(tmp_path: Path) -> None:
    header = head().replace(
        '"Content', '"Last-Translator: Odile Brun <odile@example.com>\\n"\n"Content'
    )
    words = (
        "# My own notes.\n"
        + header
        + entry("Quotes", "Citations", "# As on the old site.\n")
        + entry("Our newest case", "Le plus récent", "#, fuzzy\n")
        + counted("{count} day", "{count} days", "{count} jour", "{count} jours")
    )
    write_words(tmp_path, words)
    updated, text = update(tmp_path / "words" / "fr.po")

    assert updated.translated == 2
    assert text.startswith("# My own notes.\n")
    assert "Odile Brun <odile@example.com>" in text
    assert '#, fuzzy\nmsgid "Our newest case"\nmsgstr "Le plus récent"\n' in text
    assert 'msgstr[0] "{count} jour"\nmsgstr[1] "{count} jours"\n' in text


def test_what_no_page_says_goes_to_the_end_and_comes_back_when_it_is_said(tmp_path: Path) -> None:
    write_words(tmp_path, entry("Of yore", "Jadis") + entry("Proofs", "Preuves"))
    path = tmp_path / "words" / "fr.po"
    updated, text = update(path)

    assert updated.dropped == 1
    assert text.endswith('#~ msgid "Of yore"\n#~ msgstr "Jadis"\n')
    path.write_text('#~ msgid "Proofs"\n#~ msgstr "Preuves"\n', encoding="utf-8")
    updated, text = update(path)
    assert 'msgid "Proofs"\nmsgstr "Preuves"\n' in text
    assert "#~" not in text


def test_nothing_is_guessed_from_what_is_alike(tmp_path: Path) -> None:
    write_words(tmp_path, entry("Our newest cases", "Les derniers"))
    _, text = update(tmp_path / "words" / "fr.po")

    assert 'msgid "Our newest case"\nmsgstr ""\n' in text
    assert "fuzzy" not in text


def test_a_language_that_comes_with_us_begins_with_our_words(tmp_path: Path) -> None:
    ours = {m.id: m.string for m in read_catalogue(find_ours()["de"]).entries if m.id}
    write_words(tmp_path, entry("Proofs", "Meine Belege"), "de.po")
    updated, _ = update(tmp_path / "words" / "de.po")
    mine = {m.id: m.string for m in read_catalogue(tmp_path / "words" / "de.po").entries if m.id}

    assert updated.translated == updated.total
    assert {k for k in mine if mine[k] != ours[k]} == {"Proofs"}
    assert mine["Proofs"] == "Meine Belege"


def test_a_message_that_counts_now_is_not_guessed_from_one_that_did_not(tmp_path: Path) -> None:
    write_words(tmp_path, entry("{count} day", "{count} jour"))
    update(tmp_path / "words" / "fr.po")
    [message] = [
        m
        for m in read_catalogue(tmp_path / "words" / "fr.po").entries
        if m.id == ("{count} day", "{count} days")
    ]

    assert not is_translated(message)


def test_what_is_no_catalogue_is_not_written_over(tmp_path: Path) -> None:
    write_words(tmp_path, "Proofs = Preuves\n")

    with pytest.raises(Unreadable):
        update_catalogue(tmp_path / "words" / "fr.po")


def test_a_catalogue_of_ours_is_up_to_date_as_it_lies_there() -> None:
    for path in find_ours().values():
        updated = update_catalogue(path)
        assert (updated.added, updated.dropped) == (0, 0), (
            f"python -m vpcases.catalogue {path.stem}"
        )
        assert updated.text == path.read_bytes(), f"python -m vpcases.catalogue {path.stem}"


def test_words_that_are_read_are_those_that_were_written(tmp_path: Path) -> None:
    quoted = 'say \\"yes\\"\\tor\\nno — “ja” \\\\'
    words = read_words(tmp_path, entry("Proofs", quoted)).words
    update(tmp_path / "words" / "fr.po")

    assert read_catalogue(tmp_path / "words" / "fr.po").words.single == words.single


def test_what_a_template_of_the_site_says_is_there_to_translate(tmp_path: Path) -> None:
    (tmp_path / "case_page.html.jinja").write_text('{{ say("Ask us.") }}', encoding="utf-8")
    write_words(tmp_path, entry("Ask us.", "Demandez-nous."))
    updated, text = update(tmp_path / "words" / "fr.po")

    assert updated.dropped == 0
    assert '#: case_page.html.jinja\nmsgid "Ask us."\nmsgstr "Demandez-nous."\n' in text


@pytest.mark.parametrize(
    "text",
    [
        entry("Proofs", "Preuves") + entry("Proofs", "Références"),
        'msgid "Proofs"\nmsgstr "Preuves\n',
    ],
)
def test_what_would_be_lost_by_writing_is_not_written(tmp_path: Path, text: str) -> None:
    write_words(tmp_path, text)

    with pytest.raises(Unreadable) as told:
        update_catalogue(tmp_path / "words" / "fr.po")

    assert told.value.hint
