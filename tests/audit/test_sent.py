"""What a collection says to one prospect: found by the audit wherever it stands but on its page."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.audit.planting import audit, case, found_in
from tests.libraries import make_library
from vpcases.audit.telling import word_leaks
from vpcases.model.collection import Collection
from vpcases.model.library import Library, Record
from vpcases.problems import Source

KEY = "wls7rgciiggcabnkpxgsco33zhhhtwie"
OTHER = "icezzby3yuixfctrdfbi5dfbrbhqxq4m"
PAGE = f"c/{KEY}/index.html"
NOTE = "You asked on Tuesday who counts persimmons as you do."


def library(**more: Any) -> Library:
    """Return a library with a collection that runs, and a case to show in it."""
    fields = {"for": "Ravensgill Drinks", "until": "2027-01-31", "note": NOTE, "key": KEY}
    content = Collection.model_validate({**fields, "proofs": ["open"], **more})
    record = Record(
        "ravensgill-2026-11", content, Source("cases/collections/ravensgill-2026-11.yml")
    )
    made = make_library(cases={"open": case()}, customers={"hidden": {"name": "Wintergreen Manor"}})
    return Library(**{**made.__dict__, "collections": {record.id: record}})


@pytest.mark.parametrize(
    ("words", "field"),
    [
        (KEY, "key"),
        ("Ravensgill Drinks", "for"),
        ("RAVENSGILL DRINKS", "for"),
        (NOTE, "note"),
        ("ravensgill-2026-11", ""),
    ],
)
@pytest.mark.parametrize("file", ["sitemap.xml", "cases/index.html", f"c/{OTHER}/index.html"])
def test_it_is_found_anywhere_else(words: str, field: str, file: str, tmp_path: Path) -> None:
    audited = audit(tmp_path, {file: f"<p>{words}</p>"}, library())

    assert (file, field) in found_in(audited)


def test_on_its_own_page_it_is_no_leak(tmp_path: Path) -> None:
    page = f"<h1>Proofs for Ravensgill Drinks</h1><p>{NOTE}</p><a href='/{PAGE}'>{KEY}</a>"

    assert found_in(audit(tmp_path, {PAGE: page}, library())) == set()


@pytest.mark.parametrize("name", ["Ravensgill", "Ravensgill Drinks", "RAVENSGILL"])
def test_a_file_that_is_named_like_its_prospect_is_no_leak_on_its_page(
    name: str, tmp_path: Path
) -> None:
    made = library(**{"for": name})
    (record,) = made.collections.values()
    named = replace(record, id="ravensgill")
    named_so = replace(made, collections={"ravensgill": named})
    page = f"<h1>Proofs for {name}</h1>"

    assert found_in(audit(tmp_path / "own", {PAGE: page}, named_so)) == set()
    assert found_in(audit(tmp_path / "other", {"cases/index.html": page}, named_so))


def test_after_its_end_its_name_is_a_leak_there_too(tmp_path: Path) -> None:
    ended = library(until="2026-10-31")

    assert found_in(audit(tmp_path, {PAGE: "<p>Ravensgill Drinks</p>"}, ended)) == {(PAGE, "for")}


def test_after_its_end_its_address_goes_on_answering(tmp_path: Path) -> None:
    page = "<h1>This collection has ended</h1>"

    assert found_in(audit(tmp_path, {PAGE: page}, library(until="2026-10-31"))) == set()


def test_a_customer_that_nothing_names_may_read_its_own_name_there(tmp_path: Path) -> None:
    own = library(**{"for": "Wintergreen Manor"})

    assert found_in(audit(tmp_path, {PAGE: "<h1>Proofs for Wintergreen Manor</h1>"}, own)) == set()


def test_the_name_of_another_customer_is_a_leak_there_as_anywhere(tmp_path: Path) -> None:
    found = found_in(audit(tmp_path, {PAGE: "<p>as at Wintergreen Manor</p>"}, library()))

    assert {file for file, _ in found} == {PAGE}


@pytest.mark.parametrize(
    ("fields", "at"),
    [
        ({"note": "Wintergreen Manor is nearest to you."}, "note"),
        ({"note": "As in WINTERGREEN MANOR’s kitchen."}, "note"),
        ({"proofs": [{"case": "open", "why": "As Wintergreen Manor does"}]}, "proofs.1.why"),
    ],
)
def test_a_customer_whom_no_proof_names_any_more_is_told_where_the_collection_names_it(
    fields: dict[str, Any], at: str, tmp_path: Path
) -> None:
    page = f"<p>{fields.get('note') or 'As Wintergreen Manor does'}</p>"
    words = word_leaks(audit(tmp_path, {PAGE: page}, library(**fields)).leaks)

    assert words.startswith(f"cases/collections/ravensgill-2026-11.yml:1:1: {at}: a name that may")
    assert "in other words" in words
    assert "report a bug" not in words
    assert "intergreen" not in words.lower()


@pytest.mark.parametrize(("file", "until"), [("index.html", "2027-01-31"), (PAGE, "2026-10-31")])
def test_words_that_a_collection_does_not_say_there_are_told_by_their_own_field(
    file: str, until: str, tmp_path: Path
) -> None:
    noted = library(note="Wintergreen Manor is nearest to you.", until=until)
    (leak,) = audit(tmp_path, {file: "<p>At Wintergreen Manor</p>"}, noted).leaks

    assert "name: a name that may not be shown is found in" in word_leaks([leak])
