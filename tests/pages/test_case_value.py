from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.libraries import find_page, make_library, make_pages
from vpcases.derive import Edition
from vpcases.pages.case_page import CasePage
from vpcases.pages.case_value import ElementView, ValueView
from vpcases.pages.library_page import LibraryPage

DRIVERS = {
    "hours": {"title": "Hours", "kind": "economic"},
    "errors": {"title": "Errors", "kind": "technical"},
    "trust": {"title": "Trust", "kind": "social"},
}
PRICES = {"offering": "52000 EUR/year", "alternative": "38000 EUR/year"}
HORIZON = {"years": "3 years from controller", "discount_rate": "8 % from controller"}


def plain(words: str) -> str:
    """Return words with ordinary spaces in place of those that tie a number to its unit."""
    return words.replace("\u00a0", " ").replace("\\xa0", " ")


def pages_of(edition: Edition = Edition.INTERNAL, **fields: Any) -> list[Any]:
    case = {"status": "published", "title": "One", "alternative": "rival", "measured": "2025"}
    library = make_library(
        {"one": {**case, **fields}},
        drivers=DRIVERS,
        alternatives={"rival": "Rival"},
    )
    return make_pages(library, edition)


def page_of(edition: Edition = Edition.INTERNAL, **fields: Any) -> CasePage:
    return find_page(pages_of(edition, **fields), CasePage)


def view_of(elements: dict[str, Any], **fields: Any) -> ValueView:
    value = page_of(value_elements=elements, **fields).value
    assert value is not None
    return value


def money(amount: str, **fields: Any) -> dict[str, Any]:
    return {"equation": "gain", "inputs": {"gain": amount}, **fields}


def only(entry: Any, **fields: Any) -> ElementView:
    (found,) = view_of({"hours": entry}, **fields).elements
    return found


def result_of(elements: dict[str, Any], **fields: Any) -> str:
    result = page_of(value_elements=elements, **fields).result
    return plain(result.words) if result else ""


def test_the_three_lines_follow_each_other_piece_by_piece() -> None:
    view = only(
        {
            "equation": "(left with them - left) * weeks / 1 x min(rate, cap)",
            "inputs": {
                "left with them": "6 h/week from pilot",
                "left": "= work after",
                "weeks": "48 weeks/year",
                "rate": "55 EUR/h",
                "cap": "60 EUR/h",
            },
        },
        before_after={"Work": "20 h/week -> 2 h/week"},
        evidence={"pilot": {"level": "measured", "about": "The pilot"}},
        source="a call",
        level="customer-reported",
    )

    assert plain(view.words) == "(left with them − left) × weeks ÷ 1 × min(rate, cap)"
    assert plain(view.numbers) == (
        "(6 h a week − 2 h a week) × 48 weeks a year ÷ 1 × min(55 EUR an hour, 60 EUR an hour)"
    )
    assert plain(view.result) == "10,560 EUR a year"
    assert [(entry.name, entry.source, entry.level, entry.anchor) for entry in view.inputs][:3] == [
        ("left with them", "The pilot", "measured", "#evidence-pilot"),
        ("left", "a call", "reported by the customer", "#figure-work"),
        ("weeks", "a call", "reported by the customer", ""),
    ]


def test_what_speaks_against_us_stands_in_the_same_list_with_its_sign() -> None:
    view = view_of(
        {"hours": money("9000 EUR/year"), "errors": money("4000 EUR/year", favours="alternative")}
    )

    assert [plain(element.amount) for element in view.elements] == ["+ 9,000", "− 4,000"]
    assert [element.standing for element in view.elements] == ["", "favours the alternative"]
    assert [element.tone for element in view.elements] == ["positive", "negative"]
    assert plain(view.total) == "5,000 EUR a year"
    assert view.against == "Rival"


def test_what_is_contended_shows_both_views_and_how_it_will_be_settled() -> None:
    view = view_of(
        {
            "hours": money("9000 EUR/year"),
            "errors": money(
                "600 EUR/year",
                point="contention",
                customer_view="50 EUR/year",
                resolve_by="A count in 2026-12",
            ),
        }
    )
    contended = view.elements[1]

    assert plain(contended.amount) == "+ 50 … + 600"
    assert plain(contended.views) == "The customer's view: 50 EUR a year. Ours: 600 EUR a year."
    assert (contended.standing, contended.tone) == ("contended", "contended")
    assert contended.resolve_by == "A count in 2026-12"
    assert plain(view.total) == "9,000 EUR a year"
    assert plain(view.settled) == "9,050 … 9,600 EUR a year"


def test_parity_and_placeholders_have_no_number() -> None:
    assert only("New people learn it in a week").amount == "not in money"
    assert only(money("600 EUR/year", point="parity")).amount == "the same"


def test_where_one_sum_is_wrong_no_total_is_told() -> None:
    view = view_of(
        {"hours": money("9000 EUR/year"), "errors": money("7 h/year", favours="alternative")},
        prices=PRICES,
    )

    assert (view.total, view.settled, view.total_bar, view.after_price) == ("", "", None, ())
    assert view.elements[1].amount == "not worked out"
    assert result_of({"hours": money("9 EUR/year"), "errors": money("7 h/year")}) == ""


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_less_than_nothing_is_never_called_added_value(ours: int, theirs: int) -> None:
    page = page_of(
        value_elements={
            "hours": money(f"{ours} EUR/year"),
            "errors": money(f"{theirs} EUR/year", favours="alternative"),
        }
    )
    assert page.value is not None

    is_added = "of added value" in page.value.claim
    assert is_added is (ours > theirs)
    assert (page.result is not None) is (ours > theirs)


@given(st.integers(100, 10**11))
def test_a_headline_is_never_more_than_the_sum(cents: int) -> None:
    words = result_of({"hours": money(f"{cents // 100}.{cents % 100:02} EUR/year")})
    number = Decimal(words.split(" EUR")[0].replace(",", ""))

    assert number == cents // 100


def test_the_result_is_the_added_value_with_the_weakest_of_its_evidence() -> None:
    elements = {
        "hours": money("900.75 EUR/year from sheets"),
        "errors": money("100 EUR/year from call", favours="alternative"),
        "trust": money("5 EUR/year from hearsay", point="contention"),
    }
    page = page_of(
        value_elements=elements,
        before_after={"Work": "20 h/week -> 2 h/week"},
        measured="2025-04 to 2026-03",
        evidence={
            "sheets": {"level": "measured", "scaled": "a fortnight counted as a year"},
            "call": {"level": "customer-reported"},
            "hearsay": {"level": "stated"},
        },
    )

    assert page.result is not None
    assert plain(page.result.words) == "800 EUR a year of added value over Rival, before price"
    assert page.result.basis == (
        "April 2025 to March 2026 · reported by the customer · a fortnight counted as a year"
    )
    assert page.result.comparison == "Compared with Rival, and not with their own past"
    assert page.known.level.startswith("Reported by the customer")
    assert page.compared_with == "Compared with their own situation before"


def test_a_result_against_their_own_past_says_that_and_nothing_of_the_alternative() -> None:
    result = page_of(before_after={"Work": "20 h/week -> 2 h/week"}).result

    assert result is not None
    assert result.comparison == "Compared with their own situation before"


def test_the_same_result_stands_on_card_description_and_data() -> None:
    pages = pages_of(Edition.PUBLIC, value_elements={"hours": money("900.75 EUR/year")})
    page, library = find_page(pages, CasePage), find_page(pages, LibraryPage)
    words = "900 EUR a year of added value over Rival, before price"

    assert words in plain(page.head.description)
    assert words in plain(repr(library))
    assert words in plain(json.dumps(page.head.structured_data, ensure_ascii=False))


@pytest.mark.parametrize(
    ("typed", "favours", "told"),
    [
        ("up to 90 EUR/year", "offering", "up to 90 EUR a year"),
        ("at least 90 EUR/year", "offering", "at least 90 EUR a year"),
        ("about 90 EUR/year", "offering", "about 90 EUR a year"),
        ("up to 10 EUR/year", "alternative", "at least 90 EUR a year"),
        ("at least 10 EUR/year", "alternative", "up to 90 EUR a year"),
    ],
)
def test_a_bound_of_an_input_survives_into_the_result(typed: str, favours: str, told: str) -> None:
    elements = {"hours": money(typed, favours=favours)}
    if favours == "alternative":
        elements["errors"] = money("100 EUR/year")

    assert result_of(elements) == f"{told} of added value over Rival, before price"
    assert plain(view_of(elements).total) == told


def test_a_bound_stays_with_an_element_wherever_its_amount_stands() -> None:
    view = view_of(
        {
            "hours": money("up to 900 EUR/year"),
            "trust": money("up to 100 EUR/year", favours="alternative"),
            "errors": money("up to 50 EUR/year", point="contention"),
        }
    )

    assert [plain(element.amount) for element in view.elements] == [
        "up to + 900",
        "at least − 100",
        "up to 0 … + 50",
    ]
    assert plain(view.elements[2].views).endswith("Ours: up to 50 EUR a year.")


def test_the_range_that_contention_leaves_open_keeps_the_bound_of_what_it_adds_up() -> None:
    contended = money("up to 50 EUR/year", point="contention")

    view = view_of({"hours": money("900 EUR/year"), "errors": contended})

    assert plain(view.total) == "900 EUR a year"
    assert plain(view.settled) == "up to 900 … 950 EUR a year"


def test_the_sum_of_a_kind_of_value_keeps_the_bound_of_what_it_adds_up() -> None:
    view = view_of({"hours": money("up to 900 EUR/year"), "errors": money("50 EUR/year")})

    assert plain(view.notes[0]) == "Of it technical + 50, economic up to + 900 EUR"


@pytest.mark.parametrize(
    ("typed", "told"),
    [("999", "0.99"), ("996", "0.99"), ("5", "0"), ("1999", "1"), ("1000", "1")],
)
def test_a_headline_below_one_is_never_more_than_the_sum_either(typed: str, told: str) -> None:
    entry = {
        "equation": "gain / parts",
        "inputs": {"gain": f"{typed} EUR/year", "parts": "1000"},
    }

    assert result_of({"hours": entry}).startswith(f"{told} EUR a year of")


def test_a_bound_of_what_is_subtracted_is_turned_round_and_two_bounds_make_about() -> None:
    inputs = {"theirs": "100 EUR/year", "ours": "up to 40 EUR/year"}
    turned = {"equation": "theirs - ours", "inputs": inputs}
    both = {"equation": "theirs - ours", "inputs": {**inputs, "theirs": "up to 100 EUR/year"}}

    assert plain(only(turned).result) == "at least 60 EUR a year"
    assert plain(only(both).result) == "about 60 EUR a year"


def test_a_result_that_rests_on_what_is_expected_says_so() -> None:
    elements = {"hours": money("= work after")}

    assert result_of(
        elements, before_after={"Work": {"before": "1 EUR/year", "expected": "9 EUR/year"}}
    ).endswith("before price (expected)")


def test_what_is_only_expected_is_said_to_be_at_the_sum_the_element_and_the_input() -> None:
    view = view_of(
        {
            "hours": money("= work after"),
            "errors": money("= work after", favours="alternative"),
            "trust": money("5 EUR/year"),
        },
        before_after={"Work": {"before": "1 EUR/year", "expected": "9 EUR/year"}},
    )

    assert view.claim.endswith("(expected)")
    assert [element.standing for element in view.elements] == [
        "expected",
        "favours the alternative, expected",
        "",
    ]
    assert plain(view.elements[0].inputs[0].words) == "9 EUR a year (expected)"


def told_after_price(gain: str, ours: str, theirs: str, **fields: Any) -> dict[str, str]:
    prices = {"offering": ours, "alternative": theirs}
    view = view_of({"hours": money(gain)}, prices=prices, horizon=HORIZON, **fields)
    return {fact.label: plain(fact.words) for fact in view.after_price}


@pytest.mark.parametrize(
    ("gain", "ours", "theirs", "difference", "incentive", "indifference"),
    [
        ("90 EUR/year", "50 EUR/year", "40 EUR/year", "", "", ""),
        ("up to 90 EUR/year", "50 EUR/year", "40 EUR/year", "", "up to ", "up to "),
        ("90 EUR/year", "up to 50 EUR/year", "40 EUR/year", "up to ", "at least ", ""),
        ("90 EUR/year", "50 EUR/year", "at least 40 EUR/year", "up to ", "at least ", "at least "),
        ("up to 90 EUR/year", "up to 50 EUR/year", "40 EUR/year", "up to ", "about ", "up to "),
    ],
)
def test_a_bound_of_the_value_or_of_a_price_stays_with_what_follows_from_it(
    gain: str, ours: str, theirs: str, difference: str, incentive: str, indifference: str
) -> None:
    told = told_after_price(gain, ours, theirs)

    assert told["Our price"] == ours.replace("/", " a ")
    assert told["Price difference"] == f"{difference}10 EUR a year"
    assert told["Incentive to purchase, value less price difference"] == (
        f"{incentive}80 EUR a year"
    )
    assert told["Price at which both are equal"] == f"{indifference}130 EUR a year"
    is_open = bool(incentive)
    assert told["The customer keeps"].startswith("about") is is_open
    assert told["3 years together"].startswith("about") is is_open


def test_what_follows_from_an_expected_value_is_expected() -> None:
    line = {"before": "1 EUR/year", "expected": "90 EUR/year"}

    told = told_after_price(
        "= work after", "50 EUR/year", "40 EUR/year", before_after={"Work": line}
    )

    assert told["Incentive to purchase, value less price difference"].endswith("(expected)")
    assert told["Price difference"] == "10 EUR a year"
    assert told["The customer keeps"].startswith("about")


def test_a_price_that_is_paid_once_says_over_how_many_years_it_is_spread() -> None:
    told = told_after_price("90 EUR/year", "150 EUR", "40 EUR/year")

    assert told["Our price"] == "50 EUR a year, what is paid once spread over 3 years"
    assert told["Price of the alternative"] == "40 EUR a year"


def test_social_elements_alone_carry_no_headline_in_money() -> None:
    assert result_of({"trust": money("900 EUR/year")}) == ""
    assert result_of({"trust": money("900 EUR/year"), "hours": money("1 EUR/year")}) != ""


def harbor_facts(**fields: Any) -> dict[str, str]:
    elements = {
        "hours": money("37560 EUR/year"),
        "errors": {
            "equation": "one-off cost / years",
            "inputs": {"one-off cost": "21000 EUR", "years": "3 years"},
            "favours": "alternative",
        },
    }
    view = view_of(elements, prices=PRICES, **fields)
    return {plain(fact.label): plain(fact.words) for fact in view.after_price}


def test_after_price_everything_follows_from_the_two_prices() -> None:
    assert harbor_facts() == {
        "Our price": "52,000 EUR a year",
        "Price of the alternative": "38,000 EUR a year",
        "Price difference": "14,000 EUR a year",
        "Incentive to purchase, value less price difference": "16,560 EUR a year",
        "Price at which both are equal": "68,560 EUR a year",
        "The customer keeps": "54 % of the value",
        "The price takes": "46 %",
        "Nothing is gained any more where gain is": "21,000 EUR a year",
    }


def test_a_horizon_tells_payback_and_what_the_years_come_to() -> None:
    facts = harbor_facts(horizon=HORIZON)

    assert facts["Paid back after"] == "10.7 months"
    assert facts["3 years together"] == "49,680 EUR"
    assert facts["3 years at present value, 8 % a year"] == "39,716.41 EUR"


def test_what_is_not_paid_back_in_time_is_told() -> None:
    facts = harbor_facts(horizon={**HORIZON, "years": "1 year"})
    late = view_of(
        {
            "hours": money("9000 EUR/year"),
            "errors": {
                "equation": "cost / years",
                "inputs": {"cost": "21000 EUR", "years": "3 years"},
                "favours": "alternative",
            },
        },
        prices={"offering": "8 EUR/year", "alternative": "7 EUR/year"},
        horizon={**HORIZON, "years": "2 years"},
    )

    assert facts["Paid back after"] == "10.7 months"
    assert {fact.label: fact.words for fact in late.after_price}["Paid back after"] == (
        "not within 2 years"
    )


@pytest.mark.parametrize("edition", Edition)
def test_nothing_that_follows_from_internal_prices_is_in_the_public_edition(
    edition: Edition,
) -> None:
    pages = pages_of(
        edition,
        value_elements={"hours": money("30560 EUR/year")},
        prices=PRICES,
        horizon=HORIZON,
    )
    (value,) = [page.value for page in pages if isinstance(page, CasePage)]
    assert value

    shown = plain(repr(pages))
    found = [
        number for number in ("52,000", "14,000", "16,560", "68,560", "8 %") if number in shown
    ]
    assert bool(found) is (edition is Edition.INTERNAL)
    assert bool(value.after_price) is (edition is Edition.INTERNAL)


def test_disclosed_prices_stand_in_the_public_edition() -> None:
    page = page_of(
        Edition.PUBLIC,
        value_elements={"hours": money("30560 EUR/year")},
        prices={**PRICES, "disclosure": "public"},
    )

    assert page.value
    assert page.value.after_price


BESIDE: dict[str, Any] = {
    "hours": {
        "equation": "(theirs - ours) x weeks x cost",
        "inputs": {
            "theirs": "6 h/week",
            "ours": "= work after",
            "weeks": "48 weeks/year",
            "cost": "55 EUR/h",
        },
    }
}


def test_beside_the_change_stands_what_the_alternative_would_have_given() -> None:
    page = page_of(
        before_after={"Work": "20 h/week -> 2 h/week", "Mood": "It is better"},
        value_elements=BESIDE,
    )

    assert [plain(figure.alternative) for figure in page.figures] == [
        "With Rival: 6 h a week",
        "",
    ]
    assert page.unmeasured == ""


def test_what_the_alternative_would_have_given_is_said_not_to_be_measured() -> None:
    both = {"Work": "20 h/week -> 2 h/week", "Load time": "50 % less"}

    page = page_of(before_after=both, value_elements=BESIDE)
    assert page.unmeasured == "What Rival would have given for the others: not measured"
    page = page_of(before_after=both)
    assert page.unmeasured == "What Rival would have given: not measured"
    unknown = page_of(before_after=both, alternative="unknown")
    assert unknown.unmeasured == "What the next-best alternative would have given: not measured"
    assert page_of(before_after={"Mood": "It is better"}).unmeasured == ""


def test_under_the_table_stand_the_kinds_and_the_number_that_most_rests_on() -> None:
    view = view_of(
        {
            "hours": money("100 EUR/year"),
            "errors": {
                "equation": "lines x cost of a line",
                "inputs": {"lines": "9 lines/year", "cost of a line": "100 EUR/line"},
            },
        }
    )

    assert [plain(note) for note in view.notes] == [
        "Of it technical + 900, economic + 100 EUR",
        "90 % of it rests on one number: cost of a line",
    ]


def test_one_number_alone_carries_all_of_it() -> None:
    assert view_of({"hours": money("100 EUR/year")}).notes == (
        "All of it rests on one number: gain",
    )


def test_where_many_numbers_carry_the_sum_nothing_is_said_of_one() -> None:
    elements = {"hours": money("100 EUR/year"), "errors": money("100 EUR/year")}

    assert len(view_of(elements).notes) == 1


def test_evidence_without_a_description_is_called_the_same_everywhere() -> None:
    entry = {"equation": "gain", "inputs": {"gain": "900 EUR/year from pilot-2025"}}
    page = page_of(value_elements={"hours": entry}, evidence={"pilot-2025": {"level": "measured"}})
    assert page.value is not None
    (found,) = page.value.elements[0].inputs

    assert found.source == "Pilot 2025"
    assert [row.about for row in page.known.evidence] == ["Pilot 2025"]


def test_a_bar_that_is_almost_nothing_does_not_leave_its_place() -> None:
    elements = {"hours": money("39000000 EUR/year"), "errors": money("1 EUR/year")}
    bars = [element.bar for element in view_of(elements).elements]

    assert all(bar is not None and bar.start + bar.length <= 100 for bar in bars)
    assert [bar.length for bar in bars if bar][1] == Decimal("0.5")


STATED = {"approval": {"items": ["name", "figures", "price-statement"]}}


def test_a_customer_can_confirm_an_advantage_after_a_price_that_is_not_shown() -> None:
    gain = {"hours": {"equation": "gain", "inputs": {"gain": "30000 EUR/year"}}}
    fields = {"value_elements": gain, "prices": PRICES}

    def notes(**more: Any) -> str:
        pages = pages_of(Edition.PUBLIC, **{**fields, **more})
        value = find_page(pages, CasePage).value
        assert value
        return " ".join(value.notes)

    said = "The customer confirms that the advantage remains after price."
    struck = {"approval": {**STATED["approval"], "strikes": ["price-statement"]}}
    assert said in notes(**STATED)
    assert said not in notes()
    assert said not in notes(**struck)
    assert said not in notes(**STATED, prices={**PRICES, "disclosure": "public"})
