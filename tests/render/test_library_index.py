"""The index that a script narrows the library with: nothing is lost by how short it is written."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vpcases.derive.alphabet import fold
from vpcases.derive.facets import Facet, Facets, FacetValue
from vpcases.pages.library_data import LibraryData
from vpcases.render.library_index import render_index, split_words, write_places

TEXT = st.text(st.sampled_from("abcäéßøΣς İ\u013120,% 中-"), max_size=12)


def read_places(letters: str) -> list[int]:
    """Return the places that letters stand for, as the script reads them."""
    places, before, gap, unit = [], -1, 0, 1
    for letter in letters:
        if letter.islower():
            gap += (ord(letter) - ord("a")) * unit
            unit *= 26
        else:
            before += gap + (ord(letter) - ord("A")) * unit + 1
            places.append(before)
            gap, unit = 0, 1
    return places


def index_of(texts: list[str], **more: Any) -> dict[str, Any]:
    places = tuple(range(len(texts)))
    empty = {"facets": Facets({}, tuple({} for _ in texts)), "last_days": ("",) * len(texts)}
    data = LibraryData(texts=tuple(texts), newest=places, by_customer=places, **{**empty, **more})
    found: dict[str, Any] = json.loads(render_index(data))
    return found


@given(st.sets(st.integers(0, 5000), max_size=60))
def test_places_are_read_back_as_they_were_written(places: set[int]) -> None:
    letters = write_places(sorted(places))

    assert read_places(letters) == sorted(places)
    assert not letters or letters.isalpha()


def test_a_place_right_behind_another_is_one_letter() -> None:
    assert write_places([0, 1, 2, 28, 29]) == "AAAZA"
    assert write_places([26]) == "aB"


@given(st.lists(TEXT, max_size=8), TEXT)
def test_a_word_is_found_in_exactly_the_texts_that_hold_it(texts: list[str], typed: str) -> None:
    index = index_of(texts)
    words, places = index["words"].split(" "), index["places"].split(",")

    assert len(words) == len(places)
    for word in split_words(typed):
        found = {
            place
            for known, letters in zip(words, places, strict=True)
            if word in known
            for place in read_places(letters)
        }
        assert found == {at for at, text in enumerate(texts) if word in fold(text)}


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Café", "cafe"),
        ("STRASSE straße", "strasse strasse"),
        ("Ærø Łódź", "aero lodz"),
        ("ΟΔΟΣ οδος", "οδοσ οδοσ"),
        ("30\u00a0560 EUR", "30 560 eur"),
    ],
)
def test_case_and_accents_do_not_count(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_facets_and_last_days_are_told_by_their_places() -> None:
    facets = Facets(
        {Facet.SEGMENT: (FacetValue("inns"), FacetValue("shops"))},
        ({Facet.SEGMENT: ("shops",)}, {}, {Facet.SEGMENT: ("inns", "shops")}),
    )

    index = index_of(["a", "b", "c"], facets=facets, last_days=("2027-01-01", "", "2027-01-01"))

    assert {k: read_places(v) for k, v in index["facets"]["segment"].items()} == {
        "inns": [2],
        "shops": [0, 2],
    }
    assert {k: read_places(v) for k, v in index["ends"].items()} == {"2027-01-01": [0, 2]}
