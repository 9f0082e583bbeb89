"""Whom a proof may never be shown to: known by an id, or by a name however it is spelled."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.libraries import make_library
from vpcases.derive.forbidden import list_forbidding, list_never, means
from vpcases.model.collection import Collection, Pick
from vpcases.model.library import Library

CASE = {"status": "published", "title": "One", "customer": "corner"}


def library(**more: object) -> Library:
    customers = {
        "corner": {"name": "Corner Grocery", "never_show_to": ["brokmoor", "muller-sohne"]},
        "brokmoor": {"name": "Brokmoor Großhandel GmbH"},
    }
    return make_library(cases={"till": CASE}, customers=customers, **more)


@pytest.mark.parametrize(
    "name",
    [
        "Brokmoor",
        "BROKMOOR",
        "brokmoor GmbH",
        "The Brokmoor buying team",
        "Brokmoor Grosshandel",
        "Brokmoor Großhandel GmbH",
        "Müller & Söhne",
        "Mueller Soehne KG",
        "MüllerSöhne",
    ],
)
def test_a_prospect_is_known_by_its_name_however_it_is_spelled(name: str) -> None:
    found = [*list_forbidding(Pick(case="till"), Collection(**{"for": name}), library())]

    assert len(found) == 1
    assert found[0].is_by_name


@pytest.mark.parametrize("name", ["Brokmoorland", "Broker", "Sons of Miller", "Ravensgill", ""])
def test_another_name_is_another_prospect(name: str) -> None:
    assert not [*list_forbidding(Pick(case="till"), Collection(**{"for": name}), library())]


def test_who_says_the_id_is_taken_at_their_word() -> None:
    same = Collection(**{"for": "The buying team", "prospect": "brokmoor"})
    other = Collection(**{"for": "Brokmoor Bakery", "prospect": "brokmoor-bakery"})

    assert [f.is_by_name for f in list_forbidding(Pick(case="till"), same, library())] == [False]
    assert not [*list_forbidding(Pick(case="till"), other, library())]


def test_a_customer_in_a_case_and_other_customers_and_quotes_count_as_well() -> None:
    block = {**CASE, "customer": {"name": "Open House", "never_show_to": "ravensgill"}}
    two = {**CASE, "customer": {"name": "Open House"}, "other_customers": ["corner"]}
    quote = {"status": "published", "customer": "corner", "text": "Ask them."}
    known = make_library(
        cases={"block": block, "two": two},
        quotes={"ask": quote},
        customers={"corner": {"name": "Corner Grocery", "never_show_to": ["brokmoor"]}},
    )

    assert list_never(Pick(case="block"), known) == ("ravensgill",)
    assert list_never(Pick(case="two"), known) == ("brokmoor",)
    assert list_never(Pick(quote="ask"), known) == ("brokmoor",)
    assert list_never(Pick(case="nobody"), known) == ()


@given(st.text(max_size=60), st.text(max_size=60))
def test_words_around_a_name_never_hide_it(before: str, behind: str) -> None:
    assert means(f"{before} Brokmoor {behind}", "brokmoor", library())
