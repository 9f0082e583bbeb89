"""Harbor Foods, the worked example: every number on its page and in the data, to the cent."""

from __future__ import annotations

import html
import json
import re

import pytest

from tests.sites import BuiltSite

ADDRESS = "cases/harbor-foods-reconciliation/"
VALUE = (
    "10,560 EUR a year",
    "27,000 EUR a year",
    "7,000 EUR a year",
    "6,480 EUR a year",
    "30,560 EUR a year",
)
AFTER_PRICE = (
    "14,000 EUR a year",
    "16,560 … 23,040 EUR a year",
    "68,560 EUR a year",
    "54 % of the value",
    "46 %",
    "3,480 EUR a connector a year",
    "21,000 EUR",
    "23,560 EUR a year",
    "10.7 months",
    "49,680 EUR",
    "39,716.41 EUR",
)
PAST = ("90 % less", "With FlowBridge: 6 h a week")


def page_words(site: BuiltSite) -> str:
    """Return the words of the page, with ordinary spaces."""
    text = html.unescape(re.sub(r"<[^>]+>", " ", site.read(ADDRESS)))
    return " ".join(text.replace("\u00a0", " ").split())


def data_words(site: BuiltSite) -> str:
    """Return what the ledger's data says of Harbor Foods."""
    rows = json.loads(site.read("claims/claims.json"))
    text = json.dumps(rows, ensure_ascii=False)
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize("words", [*VALUE, *AFTER_PRICE, *PAST, "30,560 … 37,040 EUR a year"])
def test_every_number_stands_on_the_internal_page(words: str, sample_internal: BuiltSite) -> None:
    assert words in page_words(sample_internal)


@pytest.mark.parametrize("words", [*VALUE, *AFTER_PRICE, "90 % less"])
def test_every_number_stands_in_the_internal_data(words: str, sample_internal: BuiltSite) -> None:
    assert words in data_words(sample_internal)


@pytest.mark.parametrize("words", [*VALUE, *PAST])
def test_the_value_stands_on_the_public_page(words: str, sample_public: BuiltSite) -> None:
    assert words in page_words(sample_public)


def test_the_open_sums_read_as_three_lines(sample_public: BuiltSite) -> None:
    words = page_words(sample_public)

    assert (
        "Words (hours left with FlowBridge − hours left with ours) × working weeks × hourly cost "
        "Numbers (6 h a week − 2 h a week) × 48 weeks a year × 55 EUR an hour "
        "Result 10,560 EUR a year"
    ) in words
