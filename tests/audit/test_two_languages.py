"""What one language of a case may say is no secret because another language is not approved."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.audit.planting import audit, case, found_in
from tests.libraries import make_library
from vpcases.audit import Audit
from vpcases.model.library import Library, Record
from vpcases.model.translation import Translation
from vpcases.problems import Source

PAGE = "cases/own/de/index.html"
SAID = "Nachts schläft jetzt wieder jeder von uns durch."
QUOTES = {"slip": {"text": "We all sleep at night.", "by": "Ada Quist", "role": "Owner"}}
GERMAN = {"quotes": {"slip": {"text": SAID, "role": "Inhaberin"}}}
TILL = {"till": {"file": "till.png", "alt": "An old till on the counter"}}
TOLD = "Jeden Abend zählte jemand die Kasse von Hand.\n\nSeit dem Sommer zählt sie sich selbst."


def library_of(german: dict[str, Any], unsigned: dict[str, Any], **fields: Any) -> Library:
    """Return a library with an approved case in two languages, and in a third nobody approved."""
    library = make_library(
        cases={"own": case(quotes=QUOTES, **fields)},
        translations={("own", "de"): german},
        registry_words={"de": {"segments": {"small-shops": "Kleine Läden"}}},
    )
    return add(library, "fr", unsigned)


def add(library: Library, language: str, words: dict[str, Any]) -> Library:
    """Return a library with a translation that was written after everything was approved."""
    record = Record("own", Translation.model_validate(words), Source(f"own.{language}.yml"))
    return replace(library, translations={**library.translations, ("own", language): record})


def search(folder: Path, library: Library, *said: str) -> Audit:
    return audit(folder, {PAGE: "".join(f"<p>{words}</p>" for words in said)}, library)


@pytest.mark.parametrize(
    ("german", "unsigned", "shown"),
    [
        (GERMAN, {"quotes": {"slip": {"text": "Nous dormons.", "role": "Inhaberin"}}}, "Inhaberin"),
        (GERMAN, {"quotes": {"slip": {"text": "Wir schlafen.", "role": "Owner"}}}, "Owner"),
        (GERMAN, {"quotes": {"slip": {"text": SAID, "role": "Patronne"}}}, SAID),
        ({"customer": {"place": "Lüttich"}}, {"customer": {"place": "Lüttich"}}, "Lüttich"),
        ({"customer": {"size": "6 Läden"}}, {"customer": {"size": "Kleine Läden"}}, "Kleine Läden"),
        ({"outcome": TOLD}, {"outcome": TOLD}, "Seit dem Sommer zählt sie sich selbst."),
    ],
    ids=["role", "role of the case", "words", "place", "words of a registry", "text"],
)
def test_words_that_an_approved_language_says_are_no_leak_there(
    german: dict[str, Any], unsigned: dict[str, Any], shown: str, tmp_path: Path
) -> None:
    assert search(tmp_path, library_of(german, unsigned), shown).leaks == ()


def test_words_that_only_the_language_without_approval_says_are_a_leak(tmp_path: Path) -> None:
    said = {"slip": {"text": "Nous dormons tous enfin la nuit.", "role": "Patronne"}}
    library = library_of(GERMAN, {"quotes": said})

    audited = search(tmp_path, library, "Patronne", "Nous dormons tous enfin la nuit.")

    assert found_in(audited) == {(PAGE, "quotes.slip.role"), (PAGE, "quotes.slip.text")}


def test_a_paragraph_that_was_approved_is_no_leak_beside_one_that_was_not(tmp_path: Path) -> None:
    counted, itself = TOLD.split("\n\n")
    library = library_of({"outcome": TOLD}, {"outcome": TOLD})
    changed = "Seit dem Winter zählt sie niemand mehr.\n\n" + counted
    library = add(library, "de", {"outcome": changed})

    assert search(tmp_path, library, counted).leaks == ()
    assert found_in(search(tmp_path, library, itself)) == {(PAGE, "outcome")}


def test_a_sentence_struck_from_a_translation_is_a_leak_and_the_rest_is_none(
    tmp_path: Path,
) -> None:
    kept, struck = "Jeden Abend zählte jemand die Kasse.", "Niemand traute dieser Zahl je ganz."
    approval = {"by": "Ada Quist", "date": "2026-04-28", "strikes": [struck]}
    library = library_of({"outcome": f"{kept} {struck}"}, {}, approval=approval)

    assert search(tmp_path, library, kept).leaks == ()
    assert found_in(search(tmp_path, library, struck)) == {(PAGE, "approval.strikes.0")}


@pytest.mark.parametrize("unsigned", [{}, GERMAN], ids=["alone", "in two languages"])
def test_the_role_in_a_translation_is_a_leak_where_roles_were_not_allowed(
    unsigned: dict[str, Any], tmp_path: Path
) -> None:
    approval = {"by": "Ada Quist", "date": "2026-04-28", "items": ["name", "quotes", "figures"]}
    library = library_of(GERMAN, unsigned, approval=approval)

    audited = search(tmp_path, library, "Inhaberin", SAID)

    assert found_in(audited) == {(PAGE, "quotes.slip.role")}


def test_the_role_that_a_registry_has_is_no_leak_where_a_case_shows_it(tmp_path: Path) -> None:
    quotes = {"slip": {"text": "We all sleep at night.", "by": "Ada Quist"}}
    french = {"quotes": {"slip": {"text": "Nous dormons.", "role": "Owner"}}}
    for fields in ({"customer": "inn"}, {"customer": "inn", "show_as": "a hotel"}):
        library = make_library(
            cases={"own": {**case(quotes=quotes), **fields}},
            customers={"inn": {"name": "Harbour Inn", "people": {"Ada Quist": {"role": "Owner"}}}},
        )

        assert search(tmp_path, add(library, "fr", french), "Owner").leaks == ()


@pytest.mark.parametrize("credit", [{}, {"credit": "Foto: Jasper Visser"}], ids=["without", "with"])
def test_what_is_said_of_a_picture_is_no_leak_where_it_was_approved(
    credit: dict[str, str], tmp_path: Path
) -> None:
    till = {"alt": "Eine alte Kasse auf der Theke", **credit}
    library = library_of({"images": {"till": till}}, {"images": {"till": till}}, images=TILL)
    shown = tuple(till.values())

    assert search(tmp_path, library, *shown).leaks == ()


def test_a_credit_that_was_changed_after_the_approval_is_a_leak(tmp_path: Path) -> None:
    till = {"alt": "Eine alte Kasse auf der Theke", "credit": "Foto: Jasper Visser"}
    library = library_of({"images": {"till": till}}, {}, images=TILL)
    changed = {"images": {"till": {**till, "credit": "Eine Aufnahme von Marieke Blom aus Zwolle"}}}

    audited = search(
        tmp_path, add(library, "de", changed), "Eine Aufnahme von Marieke Blom aus Zwolle"
    )

    assert (PAGE, "images.till.credit") in found_in(audited)
