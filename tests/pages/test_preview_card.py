"""What stands on a card: one figure, and always what it is based on; else the title."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.derive.consent.approved_case import ACME, CASE, approve
from tests.libraries import make_library, make_portfolio
from vpcases.derive import Edition
from vpcases.pages.addresses import Addresses
from vpcases.pages.context import Context
from vpcases.pages.preview_card import (
    MOST_BASIS,
    MOST_FIGURE,
    Preview,
    list_previews,
    view_preview,
)

MEDIA = frozenset({"images/acme.svg", "images/ada.png"})
CONTEXT = Context(addresses=Addresses(), media=MEDIA, site_name="Acme proofs")


def preview(language: str = "en", **fields: Any) -> Preview:
    """Return what stands on the card of the approved case, some of its fields changed."""
    library = make_library({"one": {**CASE, **fields}}, customers={"acme": ACME}, media=MEDIA)
    (case,) = make_portfolio(library, Edition.PUBLIC).cases
    return view_preview(case, replace(CONTEXT, language=language))


FIGURES: dict[str, Any] = {"value_elements": {}, "outcome": "Better."}


def test_added_value_comes_first_with_what_it_is_over_and_how_it_was_found() -> None:
    figure = preview().figure

    assert figure
    assert figure.label == "Added value over the next-best alternative, before price"
    assert "EUR" in figure.words
    assert figure.basis.startswith("April 2025 to March 2026 · ")
    assert figure.comparison.startswith("Compared with the next-best alternative")


def test_else_the_first_figure_with_its_change_and_its_basis() -> None:
    figure = preview(**FIGURES).figure

    assert figure
    assert (figure.label, figure.words) == ("Counting", "from 20\xa0h a week to 2\xa0h a week")
    assert figure.detail == "90\xa0% less"
    assert "measured" in figure.basis


def test_what_is_only_expected_and_its_scope_stand_beside_the_figure() -> None:
    counting = {
        "before": "20 h/week from sheets",
        "expected": "2 h/week",
        "scope": "in one shop of nine",
    }
    figure = preview(**{**FIGURES, "before_after": {"Counting": counting}}).figure

    assert figure
    assert figure.detail == "90\xa0% less, expected, in one shop of nine"


def test_a_sentence_is_a_figure_too() -> None:
    figure = preview(**{**FIGURES, "before_after": {"trust": "They trust it."}}).figure

    assert figure
    assert (figure.label, figure.words) == ("", "They trust it.")
    assert figure.basis


def test_without_a_figure_there_is_the_title_alone() -> None:
    assert preview(**{**FIGURES, "before_after": {}}).figure is None


@given(st.integers(1, 400), st.integers(1, 400))
def test_a_figure_is_whole_with_its_basis_or_is_not_there(label: int, scaled: int) -> None:
    evidence = {"sheets": {"about": "Sheets", "level": "measured", "scaled": "s" * scaled}}
    shown = preview(
        **FIGURES | {"before_after": {"L" * label: "20 h/week from sheets -> 2 h/week from sheets"},
                     "evidence": evidence}
    ).figure  # fmt: skip

    if shown:
        assert shown.label == "L" * label
        assert shown.basis.endswith("s" * scaled)
        assert len(shown.label + shown.words + shown.detail) <= MOST_FIGURE
        assert len(shown.basis) <= MOST_BASIS
    else:
        assert label > 100 or scaled > 80


@pytest.mark.parametrize(("until", "words"), [("2027-04-28", "valid to April 2027"), (None, "")])
def test_the_month_to_which_it_may_be_shown_is_on_it(until: str | None, words: str) -> None:
    approval = {**CASE["approval"], "until": until}

    assert preview(approval=approval).until == words


def test_a_card_speaks_the_language_of_its_page() -> None:
    german = preview("de")

    assert german.until == "gültig bis April 2027"
    assert german.figure
    assert german.figure.label == "Mehrwert im Vergleich: der nächstbesten Alternative, vor Preis"


def test_the_logo_is_on_it_where_that_was_allowed() -> None:
    assert preview().logo == "images/acme.svg"
    less = {**CASE["approval"], "items": ["name", "figures"]}
    assert preview(approval=less).logo == ""


def test_a_customer_who_is_not_named_is_not_named_on_a_card_either() -> None:
    library = approve(items=["figures", "quotes"])
    (case,) = make_portfolio(library, Edition.PUBLIC).cases

    shown = view_preview(case, replace(CONTEXT, media=library.media))

    assert shown.who == "A customer in Small shops"
    assert "Acme Grocery" not in repr(shown)
    assert shown.logo == ""
    assert shown.figure


def test_the_library_segments_and_drivers_have_cards_that_count() -> None:
    library = make_library({"one": CASE}, customers={"acme": ACME})
    portfolio = make_portfolio(library, Edition.PUBLIC)

    cards = {listed.page: listed.preview for listed in list_previews(portfolio, CONTEXT)}

    assert cards["cases/"].title == "Acme proofs"
    assert cards["cases/"].lead == "1 proof"
    shown = cards["segments/small-shops/"]
    assert (shown.who, shown.title, shown.about) == ("Customer segment", "Small shops", "1 proof")
    assert "drivers/hours/" in cards
    assert all(card.figure is None for card in cards.values())
