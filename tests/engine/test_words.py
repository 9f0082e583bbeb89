"""Sites in other languages, and in another wording: no code is touched for one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.catalogue.writing import counted, entry
from tests.engine.serving import serve
from tests.sites import BuildStopped, BuiltSite, build_at, write_files, write_site
from tests.small_site import MKDOCS, WITHOUT_CORNER

OWN = "overrides/vpcases/words"
CASES = {
    "fr": """\
title: Le manoir au bord de la mer fait confiance à ses réservations
show_as: un hôtel de charme au bord de la mer
source: entretien du 2 février 2026
situation: |
  Les réservations se trouvaient dans deux registres, et personne ne savait lequel était le bon.
what_was_done: |
  L'un des registres a été retiré de la réception.
outcome: |
  Il reste un registre, et le personnel de la réception le lit avec confiance.
before_after:
  Erreurs: 1200 per week -> 300 per week
""",
    "de": """\
title: Das Hotel am Meer verlässt sich auf seine Buchungen
show_as: ein Hotel am Meer
source: Gespräch vom 2. Februar 2026
situation: |
  Die Buchungen standen in zwei Büchern, und niemand wusste, welches von ihnen das richtige war.
what_was_done: |
  Eines der beiden Bücher wurde weggenommen.
outcome: |
  Es ist noch ein Buch da, und die Leute am Empfang lesen es mit Vertrauen.
before_after:
  Fehler: 1200 per week -> 300 per week
""",
}
ANSWERS = """\
status: published
customer: secret-inn
segment: hotels
drivers: hours
offering: tally
alternative: unknown
measured: 2025-04 to 2026-03
published: 2026-06-01
did_not_improve: nothing, asked 2026-02-02
effort: unknown
approval:
  by: Osric Blent
  date: 2026-02-20
  until: 2099-02-20
  items: [figures, quotes, role]
connections: none
"""
FRENCH = (
    entry("Proofs", "Preuves")
    + entry("{title}: proof", "{title} : preuve")
    + counted("{count} case", "{count} cases", "{count} cas", "{count} cas")
)


def write_in(folder: Path, language: str, words: str | bytes | None = None, name: str = "") -> Path:
    """Write a site with one case in a language, and with words of its own."""
    theme = f"  name: material\n  language: {language[:2]}\n  custom_dir: overrides\n"
    options = f"  - vpcases:\n      language: {language}\n"
    files: dict[str, str | bytes | None] = {
        **WITHOUT_CORNER,
        "mkdocs.yml": MKDOCS.replace("  name: material\n", theme).replace(
            "  - vpcases:\n", options
        ),
        "overrides/readme.txt": "Ours.\n",
        "cases/histories/harbour-berries.yml": None,
        "cases/histories/manor-bookings.yml": CASES[language[:2]] + ANSWERS,
        "cases/quotes/harbour-ask.yml": None,
        "cases/quotes/harbour-later.yml": None,
    }
    if words is not None:
        files[f"{OWN}/{name or language}.po"] = words
    return write_site(folder, files)


def build_in(folder: Path, language: str, words: str | None = None, name: str = "") -> BuiltSite:
    return build_at(write_in(folder / "site", language, words, name), folder / "built")


def test_a_third_language_is_added_with_a_file_of_three_messages(tmp_path: Path) -> None:
    built = build_in(tmp_path, "fr", FRENCH)

    for page in ("cases/", "cases/manor-bookings/", "segments/hotels/"):
        assert ">Proofs<" not in built.read(page)
    # What is translated is French, and so are numbers and dates; the rest is English.
    assert "Preuves" in built.read("cases/")
    case = built.read("cases/manor-bookings/")
    assert '<html lang="fr"' in case.replace("<!doctype html>", "").replace("\n", "")
    assert "1\u202f200" in case
    assert "avril 2025" in case
    assert "What we considered" in case or "Alternative" in case


@pytest.mark.parametrize("language", ["de", "de-AT"])
def test_a_german_site_is_german(tmp_path: Path, language: str) -> None:
    built = build_in(tmp_path, language)
    case = built.read("cases/manor-bookings/")

    assert "Nachweise" in built.read("cases/")
    assert "1.200" in case or "1\u202f200" in case or "1\u00a0200" in case
    assert "April 2025 bis März 2026" in case
    for words in (">Proofs<", "Before", "Source", " to March "):
        assert words not in case


def test_a_site_words_something_otherwise_everywhere(tmp_path: Path) -> None:
    files = {
        "mkdocs.yml": MKDOCS.replace("  font: false\n", "  font: false\n  custom_dir: overrides\n"),
        f"{OWN}/en.po": entry("Proofs", "References"),
        f"{OWN}/en.mo": b"\0",
        f"{OWN}/en.po~": "",
    }
    built = build_at(write_site(tmp_path / "site", files), tmp_path / "built")

    assert "References" in built.read("cases/")
    pages = {address: built.read(address) for address in built.addresses() if address != "404.html"}
    assert [a for a, text in pages.items() if ">Proofs<" in text or "\n    Proofs\n" in text] == []
    # What the site says with is not for its readers to have.
    assert [name for name in built.files() if ".po" in name or ".mo" in name] == []


def test_markup_in_a_translation_is_shown_and_not_obeyed(tmp_path: Path) -> None:
    hostile = '<script>alert(1)</script>&amp;\\" onload=\\"x'
    built = build_in(tmp_path, "fr", entry("Proofs", hostile))
    page = built.read("cases/")

    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    for address in built.addresses():
        text = built.read(address)
        assert "<script>alert(1)" not in text
        assert '" onload="x' not in text


def test_a_build_stops_at_words_that_do_not_fit(tmp_path: Path) -> None:
    words = entry("Proofs", "Preuves") + entry("until {day}", "jusqu’au {dya}")
    with pytest.raises(BuildStopped, match=r"fr\.po:4:1: .*until \{day\}.*\n.*mean \{day\}"):
        build_in(tmp_path, "fr", words)


def test_left_over_words_stop_no_build(tmp_path: Path) -> None:
    assert "Preuves" in build_in(tmp_path, "fr", FRENCH + entry("Of yore", "Jadis")).read("cases/")


@pytest.mark.xdist_group("serve")
def test_an_edit_of_words_shows_and_broken_ones_are_left_out(tmp_path: Path) -> None:
    home = write_in(tmp_path / "site", "fr", FRENCH)
    with serve(home) as preview:
        preview.wait_for("cases/", "Preuves")
        write_files(home, {f"{OWN}/fr.po": FRENCH.replace("Preuves", "Références")})
        preview.wait_for("cases/", "Références")
        write_files(home, {f"{OWN}/fr.po": "Proofs = Preuves\n"})
        preview.wait_for("cases/", "Proofs")
        assert f"{OWN}/fr.po:1:1: this catalogue cannot be read" in preview.log()
        write_files(home, {f"{OWN}/fr.po": FRENCH})
        preview.wait_for("cases/", "Preuves")
