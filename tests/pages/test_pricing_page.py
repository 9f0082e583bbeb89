from __future__ import annotations

from typing import Any

import pytest

from tests.derive.priced_cases import THREE, priced
from tests.libraries import find_page, make_library, make_pages
from vpcases.derive import Edition
from vpcases.pages.group_page import GroupPage
from vpcases.pages.library_page import LibraryPage
from vpcases.pages.page import ProofPage
from vpcases.pages.pricing_page import (
    PricedCaseView,
    PriceSetView,
    PricingPage,
    SegmentPricingPage,
)


def plain(words: str) -> str:
    """Return words with ordinary spaces in place of those that tie a number to its unit."""
    return words.replace("\u00a0", " ")


def pages_of(cases: dict[str, Any], edition: Edition = Edition.INTERNAL) -> list[ProofPage]:
    return make_pages(make_library(cases, alternatives={"rival": "Rival"}), edition)


def page_of(cases: dict[str, Any]) -> SegmentPricingPage:
    return find_page(pages_of(cases), SegmentPricingPage, "pricing/small-shops/")


def only_block(cases: dict[str, Any]) -> PriceSetView:
    (block,) = page_of(cases).blocks
    return block


def only_case(**fields: Any) -> PricedCaseView:
    (case,) = only_block({"a": priced(**fields)}).cases
    return case


def words_of(case: PricedCaseView) -> dict[str, str]:
    return {fact.label: plain(fact.words) for fact in case.facts}


HARBOR = {"value": "30560 EUR/year", "offering": "52000 EUR/year", "alternative": "38000 EUR/year"}


def test_a_bound_stays_with_what_it_bounds() -> None:
    told = words_of(only_case(**{**HARBOR, "value": "up to 30560 EUR/year"}))

    assert told["Differentiation value"] == "up to 30,560 EUR a year"
    assert told["Indifference price"] == "up to 68,560 EUR a year"
    assert told["Present price"] == "52,000 EUR a year"


def test_a_case_shows_both_values_both_prices_and_who_keeps_what() -> None:
    case = only_case(**HARBOR)

    assert words_of(case) == {
        "Reference value": "38,000 EUR a year",
        "Differentiation value": "30,560 EUR a year",
        "Indifference price": "68,560 EUR a year",
        "Present price": "52,000 EUR a year",
        "The customer keeps": "54 % of the value; the price takes 46 %",
    }
    assert case.warning == ""
    assert case.link.address == "cases/a/"


def test_the_bars_end_at_the_indifference_price_and_the_line_stands_at_the_present_one() -> None:
    bar = only_case(**HARBOR).bar

    assert bar
    assert (str(bar.start), str(bar.length), str(bar.present)) == ("55.43", "44.57", "75.85")
    assert not bar.is_less


def test_a_value_that_is_negative_is_taken_off_the_reference_value() -> None:
    element = {"hours": {"favours": "alternative", "equation": "g", "inputs": {"g": "20 EUR/year"}}}
    case = only_case(
        value="1 EUR/year",
        offering="70 EUR/year",
        alternative="100 EUR/year",
        value_elements=element,
    )

    assert case.bar
    assert (str(case.bar.start), str(case.bar.length), case.bar.is_less) == ("80.00", "20.00", True)
    assert words_of(case)["The customer keeps"].startswith("no share can be given")


@pytest.mark.parametrize(
    ("offering", "alternative", "words"),
    [
        ("120 EUR/year", "10 EUR/year", "nothing: the price difference takes more than the value"),
        ("10 EUR/year", "30 EUR/year", "all of the value, and pays less than for the alternative"),
        ("110 EUR/year", "10 EUR/year", "0 % of the value; the price takes 100 %"),
        ("43 EUR/year", "10 EUR/year", "67 % of the value; the price takes 33 %"),
        ("43.5 EUR/year", "10 EUR/year", "66 % of the value; the price takes 34 %"),
    ],
)
def test_what_the_customer_keeps_is_rounded_down(
    offering: str, alternative: str, words: str
) -> None:
    case = only_case(value="100 EUR/year", offering=offering, alternative=alternative)

    assert words_of(case)["The customer keeps"].startswith(words)


def test_a_negative_incentive_is_told_above_all_with_its_amount() -> None:
    page = page_of(THREE)

    assert [(f.label, plain(f.words), f.address) for f in page.negative] == [
        ("A case", "− 1,000 EUR a year", "cases/c/")
    ]
    (block,) = page.blocks
    assert [plain(case.warning) for case in block.cases if case.warning] == [
        "The incentive to purchase is negative: − 1,000 EUR a year"
    ]


def test_three_cases_have_a_range_with_how_many_they_are() -> None:
    block = only_block(THREE)

    assert block.count_words == "3 cases"
    assert [(fact.label, plain(fact.words)) for fact in block.spread] == [
        ("Indifference price", "12,000 … 17,000 EUR a year, median 12,000 EUR a year (3 cases)"),
        ("The customer keeps", "− 50 … 60 %, median 55 % (3 cases)"),
    ]


def test_two_cases_have_rows_and_no_range() -> None:
    block = only_block({key: THREE[key] for key in "ab"})

    assert block.count_words == "2 cases: too few for a range"
    assert block.spread == ()
    assert len(block.cases) == 2


def test_each_currency_and_period_has_a_block_of_its_own() -> None:
    page = page_of({**THREE, "d": priced("900 USD/month", "700 USD/month", "600 USD/month")})

    assert [plain(block.heading) for block in page.blocks] == ["EUR a year", "USD a month"]
    assert page.count_words == "4 priced cases"


def test_the_list_counts_the_priced_cases_of_every_segment() -> None:
    page = find_page(pages_of(THREE), PricingPage)

    assert [(s.link.words, s.link.address, s.note) for s in page.segments] == [
        ("Small shops", "pricing/small-shops/", "3 priced cases"),
        ("Large shops", "pricing/large-shops/", "none yet"),
    ]


def test_cases_without_prices_are_counted() -> None:
    page = page_of({**THREE, "d": {"status": "published", "segment": "small-shops"}})

    assert page.without.startswith("1 case says nothing about price")
    assert page_of(THREE).without == ""


def test_ways_lead_there_from_the_library_and_from_the_segment() -> None:
    pages = pages_of(THREE)

    library = find_page(pages, LibraryPage)
    ways = (*library.ways, *library.more_ways)
    facts = find_page(pages, GroupPage, "segments/small-shops/").facts

    assert ("Pricing", "pricing/") in [(way.words, way.address) for way in ways]
    assert ("Pricing", "pricing/small-shops/") in [(fact.label, fact.address) for fact in facts]


@pytest.mark.parametrize("disclosure", ["internal", "public"])
def test_the_public_edition_has_nothing_of_it_even_where_the_prices_are_disclosed(
    disclosure: str,
) -> None:
    prices = {"offering": "52 EUR/year", "alternative": "38 EUR/year", "disclosure": disclosure}
    pages = pages_of({"a": {**THREE["a"], "prices": prices}}, Edition.PUBLIC)

    assert [page.head.address for page in pages if "pricing" in page.head.address] == []
    assert "pricing" not in repr(pages)


def test_no_page_says_what_to_charge() -> None:
    priced = [page for page in pages_of(THREE) if page.head.address.startswith("pricing/")]
    words = repr(priced).casefold()

    assert "indifference" in words
    assert "charge" not in words
    assert "should" not in words
