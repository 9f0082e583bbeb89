"""A collection begun from the command line, and what usage and purge know of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.conftest import Type
from tests.sites import write_site
from vpcases.derive.keys import is_unguessable
from vpcases.read import read_library

FILE = "cases/collections/ravensgill-drinks.yml"
KEY = "wls7rgciiggcabnkpxgsco33zhhhtwie"


@pytest.fixture
def small(here: Path) -> Path:
    """Return the small site, which is the folder we are in."""
    return write_site(here)


def test_a_new_collection_loads_with_a_key_and_check_says_what_it_lacks(
    small: Path, type_: Type
) -> None:
    result = type_("new", "collection", "Ravensgill Drinks")
    checked = type_("check", "ravensgill-drinks")

    assert result.exit_code == checked.exit_code == 0
    assert FILE in result.output
    content = read_library(small / "cases").library.collections["ravensgill-drinks"].content
    assert content.for_ == "Ravensgill Drinks"
    assert is_unguessable(content.key or "")
    assert (content.key or "") not in result.output
    assert "which proofs does it show?" in checked.output
    assert "until when is it there?" in checked.output


def test_with_proofs_and_an_end_nothing_is_left_to_mend(small: Path, type_: Type) -> None:
    proofs = ("--proof", "corner-till", "--proof", "harbour-ask")
    type_("new", "collection", "Ravensgill Drinks", *proofs, "--until", "2027-01-31", "--by", "Ada")

    content = read_library(small / "cases").library.collections["ravensgill-drinks"].content
    assert [(p.case, p.quote) for p in content.proofs] == [
        ("corner-till", None),
        (None, "harbour-ask"),
    ]
    assert content.by == "Ada"
    assert "nothing to mend" in type_("check", "ravensgill-drinks", "--as-of", "2026-11-01").output


def test_two_collections_never_share_a_key(small: Path, type_: Type) -> None:
    for number in range(3):
        type_("new", "collection", f"Prospect {number}")

    records = read_library(small / "cases").library.collections.values()
    assert len({record.content.key for record in records}) == 3


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--proof", "corner-tille"), "Did you mean corner-till?"),
        (("--proof", "x") * 6, "5 proofs at most"),
    ],
)
def test_a_proof_that_is_not_there_or_is_too_much_is_refused(
    words: tuple[str, ...], told: str, small: Path, type_: Type
) -> None:
    result = type_("new", "collection", "Ravensgill Drinks", *words)

    assert result.exit_code != 0
    assert told in result.output
    assert not (small / FILE).exists()


def test_a_new_key_is_printed_and_nothing_is_written(small: Path, type_: Type) -> None:
    before = sorted(small.rglob("*"))

    assert is_unguessable(type_("new", "key").output.strip())
    assert sorted(small.rglob("*")) == before


def write_sent(small: Path, proofs: str, name: str = "Ravensgill Drinks") -> Path:
    path = small / FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        f"for: {name}\nuntil: 2027-01-31\nproofs: {proofs}\nkey: {KEY}\n", encoding="utf-8"
    )
    return path


def test_usage_lists_the_collections_that_show_a_case_or_a_quote(small: Path, type_: Type) -> None:
    write_sent(small, "[corner-till, {quote: harbour-ask}]")

    for identity in ("corner-till", "harbour-ask"):
        told = type_("usage", identity, "--as-of", "2026-11-01").output
        assert f"c/{KEY}/" in told
        assert re.search(rf"{re.escape(FILE)}:3 proofs\.\d", told)


def test_a_purge_takes_a_customer_out_of_collections(small: Path, type_: Type) -> None:
    path = write_sent(small, "\n  - corner-till\n  - case: manor-bookings\n    why: One till")

    type_("purge", "corner", "--yes")

    content = read_library(small / "cases").library.collections["ravensgill-drinks"].content
    assert [pick.case for pick in content.proofs] == ["manor-bookings"]
    assert path.exists()


@pytest.mark.parametrize(
    ("proofs", "name"), [("corner-till", "Ravensgill Drinks"), ("manor-bookings", "Corner Grocery")]
)
def test_a_purge_deletes_a_collection_that_is_all_about_a_customer(
    proofs: str, name: str, small: Path, type_: Type
) -> None:
    path = write_sent(small, proofs, name)

    type_("purge", "corner", "--yes")

    assert not path.exists()
