"""A translation has a page only where something in its language may be shown."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.derive.consent.approved_case import APPROVAL, CASE
from tests.libraries import DAY, make_library
from vpcases.derive import Edition, open_gate
from vpcases.model.library import Library, Record
from vpcases.model.translation import Translation
from vpcases.problems import Source

KEY = ("counting-once", "de")
GERMAN = {"title": "Acme zählt", "outcome": "Besser.", "situation": "Zweimal.\n\nNie mehr."}
UNTITLED = {"outcome": "Besser.", "labels": {"Counting": "Zählen"}}


def library_of(german: dict[str, Any], **fields: Any) -> Library:
    return make_library(
        {"counting-once": {**CASE, **fields}},
        customers={"acme": {"name": "Acme Grocery Ltd"}},
        translations={KEY: german},
    )


def edit(library: Library, language: str = "de", **words: Any) -> Library:
    """Return a library with a translation that was written, or edited, after the approval."""
    key = (KEY[0], language)
    known = library.translations.get(key)
    typed = {**(known.content.model_dump(exclude_unset=True) if known else {}), **words}
    source = Source(f"cases/histories/counting-once.{language}.yml")
    record = Record(KEY[0], Translation.model_validate(typed), source)
    return replace(library, translations={**library.translations, key: record})


def list_languages(library: Library, edition: Edition = Edition.PUBLIC) -> list[str]:
    return [language for _, language in open_gate(library, edition, DAY).translations]


@pytest.mark.parametrize(
    ("german", "edits", "is_there"),
    [
        (GERMAN, {}, True),
        (GERMAN, {"title": "Acme zählt nicht"}, False),
        (GERMAN, {"outcome": "Schlechter.", "situation": "Dreimal."}, True),
        (UNTITLED, {}, True),
        (UNTITLED, {"outcome": "Schlechter."}, False),
        (UNTITLED, {"labels": {"Counting": "Rechnen"}}, True),
        (UNTITLED, {"outcome": "Besser.\n\nNoch besser."}, True),
        ({"labels": {"Counting": "Zählen"}}, {}, True),
        ({"labels": {"Counting": "Zählen"}}, {"labels": {"Counting": "Rechnen"}}, False),
        ({"connections": "keine"}, {}, False),
    ],
)
def test_a_translation_is_shown_with_its_title_or_with_one_of_its_texts(
    german: dict[str, Any], edits: dict[str, Any], is_there: bool
) -> None:
    library = edit(library_of(german), **edits)

    assert list_languages(library) == (["de"] if is_there else [])


@pytest.mark.parametrize(("strike", "left"), [("de", []), ("de.title", []), ("de.outcome", ["de"])])
def test_a_translation_leaves_when_it_or_its_title_is_struck_out(
    strike: str, left: list[str]
) -> None:
    library = library_of(GERMAN, approval={**APPROVAL, "strikes": [strike]})

    assert list_languages(library) == left


def test_the_internal_edition_shows_translations_that_nobody_approved() -> None:
    library = edit(edit(library_of(GERMAN), title="Acme zählt nicht"), "fr", title="Acme compte")

    assert list_languages(library) == []
    assert list_languages(library, Edition.INTERNAL) == ["de", "fr"]
    shown = open_gate(library, Edition.INTERNAL, DAY)
    assert (shown.translations, shown.unspoken) == (library.translations, ())


def test_the_address_of_a_language_is_remembered_where_it_was_once_approved() -> None:
    library = edit(edit(library_of(GERMAN), title="Acme zählt nicht"), "fr", title="Acme compte")

    assert open_gate(library, Edition.PUBLIC, DAY).unspoken == (KEY,)


def test_the_address_of_a_blinded_case_is_remembered_as_the_public_knows_it() -> None:
    library = make_library(
        {"acme-counts": {**CASE, "show_as": "a grocer"}},
        customers={"acme": {"name": "Acme"}},
        translations={("acme-counts", "de"): {"outcome": "Besser."}},
    )
    record = library.translations["acme-counts", "de"]
    words = record.content.model_copy(update={"outcome": "Schlechter."})
    edited = {("acme-counts", "de"): replace(record, content=words)}

    shown = open_gate(replace(library, translations=edited), Edition.PUBLIC, DAY)

    ((identity, language),) = shown.unspoken
    assert (identity, language) == (next(iter(shown.cases)), "de")
    assert "acme" not in identity
