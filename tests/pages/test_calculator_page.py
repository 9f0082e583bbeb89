from __future__ import annotations

import json
from copy import deepcopy
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.derive.calculator.sample import CALCULATOR, library_of, shop, three_shops
from tests.libraries import find_page, make_pages, walk
from vpcases.derive import Edition
from vpcases.pages.calculator_page import CalculatorPage, CalculatorsPage
from vpcases.pages.calculator_words import word_exactly
from vpcases.pages.group_page import GroupPage
from vpcases.pages.page import ProofPage

TIED = "\u00a0"


def pages_of(cases: dict[str, Any], **more: Any) -> list[ProofPage]:
    calculator = more.pop("calculator", CALCULATOR)
    return make_pages(library_of(cases, calculator), **more)


def page_of(cases: dict[str, Any], **more: Any) -> CalculatorPage:
    return find_page(pages_of(cases, **more), CalculatorPage)


def plain(words: str) -> str:
    return words.replace(TIED, " ")


def test_a_calculator_has_an_address_and_a_place_in_the_list_and_on_its_segment() -> None:
    pages = pages_of(three_shops())

    page = find_page(pages, CalculatorPage)
    listed = find_page(pages, CalculatorsPage).calculators
    segment = find_page(pages, GroupPage, "segments/small-shops/")
    other = find_page(pages, GroupPage, "segments/large-shops/")
    assert page.head.address == "calculators/counting/"
    assert page.head.parent == "calculators/"
    assert [(x.link.address, x.note) for x in listed] == [("calculators/counting/", "from 3 cases")]
    assert ("Calculator", "calculators/counting/") in {(f.label, f.address) for f in segment.facts}
    assert "Calculator" not in {fact.label for fact in other.facts}


def test_only_a_calculator_needs_the_script() -> None:
    needed = {p.head.address: p.head.scripts for p in pages_of(three_shops(), prefix="proof/")}

    script = "assets/vpcases/calculator.js"
    assert [address for address, scripts in needed.items() if script in scripts] == [
        "proof/calculators/counting/"
    ]
    assert needed["proof/calculators/counting/"] == (script,)


def test_a_site_without_calculators_has_no_list_of_them() -> None:
    library = library_of(three_shops())
    pages = make_pages(type(library)(**{**vars(library), "calculators": {}}))

    assert [page.head.address for page in pages if "calculator" in page.head.address] == []


def test_where_the_cases_are_hidden_the_list_is_there_and_empty() -> None:
    cases = three_shops()
    cases["one"]["status"] = "drafted"

    pages = pages_of(cases)

    assert find_page(pages, CalculatorsPage).calculators == ()
    assert [page for page in pages if isinstance(page, CalculatorPage)] == []


def test_every_default_says_of_how_many_cases_it_is_the_median_and_in_which_range_they_lie() -> (
    None
):
    hours, change = page_of(three_shops()).elements

    (asked,) = hours.asked
    assert (asked.id, asked.label, asked.value) == ("hours.hourly-cost", "hourly cost", "50")
    assert asked.unit == "EUR an hour"
    assert asked.origin == f"median of 3 cases: 40–60{TIED}EUR an hour"
    assert {t.label: (plain(t.words), plain(t.origin)) for t in hours.taken} == {
        "hours otherwise": ("6 h a week", "median of 3 cases: 5–10 h a week"),
        "hours with ours": ("3 h a week", "median of 3 cases: 2–4 h a week"),
        "working weeks": ("50 weeks a year", "the same in all 3 cases"),
    }
    assert (hours.behind, change.standing) == ("from 3 cases", "speaks for the alternative")


@pytest.mark.parametrize(("count", "origin"), [(1, "from 1 case"), (2, "from 2 cases")])
def test_fewer_than_three_cases_show_no_range_anywhere(count: int, origin: str) -> None:
    cases = dict(list(three_shops().items())[:count])

    page = page_of(cases)

    assert {a.origin for e in page.elements for a in (*e.asked, *e.taken)} == {origin}
    assert page.why_no_range.startswith("No range is told: only")
    assert not any("–" in str(view) for view in walk(page.elements))
    outside = [entry["outside"] for e in json.loads(page.data)["elements"] for entry in e["inputs"]]
    assert [words for words in outside if words] == [
        f"outside what we have measured in {origin.removeprefix('from ')}"
    ]


def test_a_bound_in_a_case_is_told_beside_the_median() -> None:
    cases = three_shops()
    cases["two"]["value_elements"]["hours"]["inputs"]["hourly cost"] = "up to 40 EUR/h"

    (asked,) = page_of(cases).elements[0].asked

    assert asked.origin.endswith("EUR an hour; 1 of 3 with “up to”")


def test_bounds_of_several_kinds_are_told_each_once() -> None:
    cases = three_shops()
    for case, bound in zip(cases.values(), ("up to", "about", "up to"), strict=True):
        inputs = case["value_elements"]["hours"]["inputs"]
        inputs["hourly cost"] = f"{bound} {inputs['hourly cost']}"

    asked = page_of(cases).elements[0].asked[-1]

    assert asked.origin.endswith("; 3 of 3 with “up to” or “about”")


def test_the_sum_stands_open_with_the_medians() -> None:
    hours, change = page_of(three_shops()).elements

    assert hours.words == "(hours otherwise − hours with ours) × working weeks × hourly cost"
    assert plain(hours.numbers) == "(6 h a week − 3 h a week) × 50 weeks a year × 50 EUR an hour"
    assert (plain(hours.amount), plain(change.amount)) == (
        "+ 7,500 EUR a year",
        "− 2,000 EUR a year",
    )


def test_the_estimate_has_a_low_an_expected_and_a_high() -> None:
    page = page_of(three_shops())

    assert [plain(words) for words in (page.low, page.expected, page.high)] == [
        "− 1,000 EUR a year",
        "5,500 EUR a year",
        "23,000 EUR a year",
    ]
    assert page.count_words == "An estimate from 3 cases"
    assert page.why_no_range == ""


def test_the_worked_example_is_the_case_whose_words_are_used() -> None:
    page = page_of(three_shops())
    hours, change = (element.example for element in page.elements)

    assert page.example_case is not None
    assert page.example_case.address == "cases/one/"
    assert plain(hours.numbers) == "(6 h a week − 2 h a week) × 50 weeks a year × 50 EUR an hour"
    assert (plain(hours.result), plain(change.result)) == (
        "+ 10,000 EUR a year",
        "− 2,000 EUR a year",
    )
    assert plain(page.example_total) == "8,000 EUR a year"


def test_elements_like_different_cases_have_no_total_as_an_example() -> None:
    typed = deepcopy(CALCULATOR)
    typed["elements"]["change"] = "two"

    page = page_of(three_shops(), calculator=typed)

    assert (page.example_case, page.example_total) == (None, "")


def test_the_back_test_says_how_many_how_far_at_the_median_and_at_worst_rounded_up() -> None:
    cases = three_shops()
    cases["three"]["value_elements"]["change"]["inputs"]["one-off cost"] = "3001 EUR"

    test = page_of(cases).back_test

    assert plain(test.words) == (
        "3 cases, each left out in turn: off by 51 % at the median, and by 151 % at worst."
    )
    assert [plain(row.gap) for row in test.rows] == [
        "1 % too low",
        "151 % too high",
        "51 % too low",
    ]
    assert plain(test.rows[0].reached) == "8,000"


def test_the_back_test_says_why_there_is_none() -> None:
    one = page_of({"one": three_shops()["one"]}).back_test
    nothing = page_of(
        {
            "one": shop("5 h/week", "3 h/week", "60 EUR/h", "18000 EUR"),
            "two": shop("5 h/week", "3 h/week", "60 EUR/h", "18000 EUR"),
        }
    ).back_test

    assert one.rows == nothing.rows == ()
    assert one.words == (
        "There is none yet: it takes 2 cases behind every part, and 1 case is so far."
    )
    assert nothing.words.startswith("There is none yet: the sums")


def with_prices(disclosure: str) -> dict[str, Any]:
    cases = three_shops()
    for case in cases.values():
        case["prices"] = {
            "offering": "77771 EUR/year",
            "alternative": "66661 EUR/year",
            "disclosure": disclosure,
        }
        case["horizon"] = {"years": "3 years", "discount_rate": "8 %"}
    return cases


@pytest.mark.parametrize("disclosure", ["internal", "public"])
@pytest.mark.parametrize("edition", Edition)
def test_no_price_and_nothing_after_price_is_on_a_calculator_in_any_edition(
    edition: Edition, disclosure: str
) -> None:
    page = page_of(with_prices(disclosure), edition=edition)
    bare = page_of(three_shops(), edition=edition)

    # The cards are those of every other list; all else is the same with and without prices.
    assert page.data == bare.data
    assert (page.elements, page.back_test) == (bare.elements, bare.back_test)
    assert (page.low, page.expected, page.high) == (bare.low, bare.expected, bare.high)
    words = repr(page).replace(",", "")
    assert [w for w in ("77771", "66661", "11110", "payback", "Paid back") if w in words] == []


def test_no_number_of_a_case_that_is_not_published_is_in_the_page_or_its_data() -> None:
    cases = three_shops()
    cases["hidden-shop"] = shop(
        "91317 h/week", "4177 h/week", "40713 EUR/h", "913170 EUR", status="drafted"
    )

    public = repr(page_of(cases)).replace(",", "")
    internal = repr(page_of(cases, edition=Edition.INTERNAL)).replace(",", "")

    secrets = ("91317", "4177", "40713", "913170", "hidden-shop")
    assert [word for word in secrets if word in public] == []
    assert [word for word in secrets if word not in internal] == []


def test_what_several_elements_ask_for_has_one_field_that_feeds_them_all() -> None:
    cases = three_shops()
    for case in cases.values():
        inputs = {"errors": "10 h/year", "hourly cost": "45 EUR/h"}
        case["value_elements"]["errors"] = {"equation": "errors x hourly cost", "inputs": inputs}
    typed = deepcopy(CALCULATOR)
    typed["elements"]["errors"] = {"like": "one", "asks": ["hourly cost"]}

    page = page_of(cases, calculator=typed)

    assert [entry.id for e in page.elements for entry in e.asked] == ["hours.hourly-cost"]
    taken = {entry.label: entry for entry in page.elements[2].taken}
    assert (taken["hourly cost"].words, taken["hourly cost"].origin) == ("as under Hours", "")
    written = [
        entry
        for element in json.loads(page.data)["elements"]
        for entry in element["inputs"]
        if entry["id"]
    ]
    # 45 of all three, and 40, 50 and 60 of one each
    assert [(entry["id"], entry["median"], entry["low"], entry["high"]) for entry in written] == [
        ("hours.hourly-cost", "45/1", "40/1", "60/1")
    ] * 2
    assert "median of 3 cases" in page.elements[0].asked[0].origin


def test_inputs_of_one_name_have_names_of_their_own_in_links() -> None:
    typed = deepcopy(CALCULATOR)
    typed["elements"]["hours"] = {
        "like": "one",
        "asks": ["hours otherwise", "hours with ours"],
        "names": {"hours otherwise": "Hours!", "hours with ours": "hours"},
    }

    asked = page_of(three_shops(), calculator=typed).elements[0].asked

    assert [entry.id for entry in asked] == ["hours.hours", "hours.hours-2"]


@pytest.mark.parametrize(
    ("value", "language", "words"),
    [
        (Fraction(15000), "en", "15,000"),
        (Fraction("2.5"), "de", "2,5"),
        (Fraction("0.000001"), "en", "0.000001"),
        (Fraction(1, 3), "en", "about 0.3333"),
        (Fraction(2, 3), "en", "about 0.6667"),
        (Fraction(0), "en", "0"),
    ],
)
def test_a_number_is_told_with_all_its_decimals_or_as_about(
    value: Fraction, language: str, words: str
) -> None:
    assert word_exactly(value, language) == words


@given(st.decimals(min_value=0, max_value=10**12, places=6))
def test_what_ends_within_six_decimals_is_told_exactly(value: Decimal) -> None:
    words = word_exactly(Fraction(value), "en")

    assert Decimal(words.replace(",", "")) == value
