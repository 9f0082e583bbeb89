from __future__ import annotations

from pathlib import Path

import pytest

from tests.catalogue.writing import entry
from tests.cli.conftest import Type
from vpcases.catalogue.collecting import collect_messages
from vpcases.catalogue.reading import read_catalogue

TOTAL = len([message for message in collect_messages() if message.id])
FRENCH = "overrides/vpcases/words/fr.po"


@pytest.fixture
def own(site: Path) -> Path:
    """Return a new site with a folder of its own for templates and words."""
    file = site / "mkdocs.yml"
    text = file.read_text("utf-8")
    changed = text.replace("  name: material\n", "  name: material\n  custom_dir: overrides\n", 1)
    assert changed != text
    file.write_text(changed, encoding="utf-8")
    return site


def test_the_words_of_a_new_language_are_written(own: Path, type_: Type) -> None:
    said = type_("words", "fr")

    assert said.exit_code == 0
    assert f"{FRENCH}: 0 of {TOTAL} translated, {TOTAL} left" in said.output
    assert read_catalogue(own / FRENCH).is_readable


def test_what_is_translated_stays_and_is_counted(own: Path, type_: Type) -> None:
    type_("words", "fr")
    file = own / FRENCH
    text = file.read_text("utf-8").replace(
        entry("Proofs", "").rstrip(), entry("Proofs", "Preuves").rstrip()
    )
    file.write_text(text + entry("Of yore", "Jadis"), encoding="utf-8")
    said = type_("words", "fr").output

    assert f"1 of {TOTAL} translated" in said
    assert "1 that no page says any more, at the end of the file" in said
    assert read_catalogue(file).words.single == {"Proofs": "Preuves"}


def test_a_file_under_another_spelling_of_its_language_is_found(own: Path, type_: Type) -> None:
    file = own / "overrides/vpcases/words/pt_BR.po"
    file.parent.mkdir(parents=True)
    file.write_text(entry("Proofs", "Provas"), encoding="utf-8")

    assert "pt_BR.po: 1 of" in type_("words", "pt-br").output
    assert [path.name for path in file.parent.glob("*.po")] == ["pt_BR.po"]


def test_another_wording_in_english_has_a_file_too(own: Path, type_: Type) -> None:
    said = type_("words", "en").output

    assert "what you leave empty, pages say as before" in said
    assert (own / "overrides/vpcases/words/en.po").read_text("utf-8").startswith("# English: ")


def test_a_site_without_a_folder_of_its_own_is_told_what_to_add(site: Path, type_: Type) -> None:
    said = type_("words", "fr")

    assert said.exit_code == 2
    assert "custom_dir: overrides" in said.output
    assert "mkdocs.yml" in said.output


@pytest.mark.parametrize("typed", ["xx", "german", "../fr", "", "fr.po", "f" * 300])
def test_what_is_no_language_is_refused_in_plain_words(own: Path, type_: Type, typed: str) -> None:
    said = type_("words", typed)

    assert said.exit_code == 2
    assert said.output.startswith("Error: ")
    assert "rite " in said.output
    assert not (own / "overrides").exists()


def test_a_file_that_is_no_catalogue_is_left_alone(own: Path, type_: Type) -> None:
    file = own / FRENCH
    file.parent.mkdir(parents=True)
    file.write_text("Proofs = Preuves\n", encoding="utf-8")
    said = type_("words", "fr")

    assert said.exit_code == 2
    assert f"{FRENCH}:1: " in said.output
    assert file.read_text("utf-8") == "Proofs = Preuves\n"


def test_the_check_tells_what_does_not_fit_with_its_line(own: Path, type_: Type) -> None:
    file = own / FRENCH
    file.parent.mkdir(parents=True)
    file.write_text(entry("until {day}", "jusqu’au {dya}"), encoding="utf-8")
    said = type_("check")

    assert said.exit_code == 1
    assert f"{FRENCH}:1:1: " in said.output
    assert "did you mean {day}?" in said.output
