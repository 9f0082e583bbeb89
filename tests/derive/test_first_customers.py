"""One of the first customers in a segment: by dates, and never by what somebody typed."""

from __future__ import annotations

from typing import Any

from tests.libraries import make_library, make_portfolio
from vpcases.derive import Edition
from vpcases.derive.first_customers import add_first_customers, find_first_cases
from vpcases.model.library import Library


def case(name: str, decided: str, adopter: str = "early-adopter", **fields: Any) -> dict[str, Any]:
    return {
        "status": "published",
        "title": name,
        "customer": {"name": name},
        "segment": "small-shops",
        "adopter": adopter,
        "decided": decided,
        **fields,
    }


def shops(**decided: str) -> Library:
    return make_library({name: case(name.title(), day) for name, day in decided.items()})


def test_the_first_three_are_of_the_first_and_the_fourth_is_not() -> None:
    library = shops(a="2023", b="2024-02", c="2024-03-01", d="2024-03-02")

    assert find_first_cases(library) == {"a", "b", "c"}


def test_a_late_adopter_is_not_of_the_first_however_early() -> None:
    library = make_library({"a": case("A", "2020", adopter="early-majority")})

    assert find_first_cases(library) == set()


def test_a_date_that_may_be_earlier_counts_as_earlier() -> None:
    library = shops(a="2024", b="2024", c="2024", d="2024-06")

    assert "d" not in find_first_cases(library)


def test_who_began_on_a_day_that_nobody_knows_counts_as_before() -> None:
    unknown = {k: case(k, "") for k in ("x", "y", "z")}
    library = make_library({"a": case("A", "2020"), **unknown})

    assert find_first_cases(library) == set()


def test_another_segment_is_another_list() -> None:
    others = {k: case(k, "2019", segment="large-shops") for k in ("x", "y", "z")}
    library = make_library({"a": case("A", "2020"), **others})

    assert "a" in find_first_cases(library)


def test_two_cases_of_one_customer_are_one_customer() -> None:
    mine = {k: case("Same", f"202{k}") for k in ("0", "1", "2")}
    library = make_library({**mine, "a": case("A", "2024")})

    assert "a" in find_first_cases(library)


def test_a_customer_who_is_only_quoted_was_there_all_the_same() -> None:
    customers = {k: {"name": k.title(), "since": "2015"} for k in ("x", "y", "z")}
    quotes = {k: {"customer": k, "segment": "small-shops", "text": "Well."} for k in customers}
    library = make_library({"a": case("A", "2020")}, customers=customers, quotes=quotes)

    assert find_first_cases(library) == set()


def test_the_public_edition_counts_customers_that_it_does_not_show() -> None:
    drafted = {k: case(k, "2019", status="drafted") for k in ("x", "y", "z")}
    library = make_library({"a": case("A", "2020"), "b": case("B", "2018"), **drafted})
    portfolio = make_portfolio(library, Edition.PUBLIC)

    assert add_first_customers(portfolio, library).first_ids == {"b"}


def test_a_blinded_first_customer_is_known_under_its_public_id() -> None:
    library = make_library({"acme-counts": case("Acme", "2018", show_as="a shop")})
    portfolio = make_portfolio(library, Edition.PUBLIC)

    (shown,) = portfolio.cases
    assert shown.id != "acme-counts"
    assert add_first_customers(portfolio, library).first_ids == {shown.id}
