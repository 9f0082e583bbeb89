from __future__ import annotations

import json
from typing import Any

from tests.libraries import DAY, find_page, make_library, make_pages, make_portfolio
from tests.pages.test_case_value import DRIVERS, plain
from vpcases.derive import Edition
from vpcases.pages.addresses import Addresses, Link
from vpcases.pages.context import Context
from vpcases.pages.library_page import LibraryPage
from vpcases.pages.register_page import RegisterPage, describe_register
from vpcases.render import Renderer
from vpcases.render.register import render_register

REALISED = {
    "2025-04 to 2025-09": "5300 EUR",
    "2025-10 to 2026-03": {
        "value": "5260 EUR",
        "confirmed_by": "M. Osei",
        "confirmed": "2026-04-11",
    },
}


def library_of(realised: dict[str, Any] = REALISED, **fields: Any) -> Any:
    """Return a library of one case of which something was measured."""
    typed = {"equation": "gain", "inputs": {"gain": "10000 EUR/year"}, "realised": realised}
    case = {
        "status": "published",
        "title": "Acme counts",
        "customer": {"name": "Acme"},
        "measured": "2025-04 to 2026-03",
        "value_elements": {"hours": {**typed, **fields.pop("entry", {})}},
    }
    return make_library({"one": {**case, **fields}}, drivers=DRIVERS)


def register_of(library: Any, edition: Edition = Edition.PUBLIC) -> RegisterPage:
    """Return the register of an edition."""
    return find_page(make_pages(library, edition), RegisterPage)


def test_a_line_says_when_who_what_how_much_and_whether_it_is_confirmed() -> None:
    page = register_of(library_of())
    newest, oldest = page.rows

    assert newest.period == "October 2025 to March 2026"
    assert newest.length == "6 months"
    assert newest.case == Link("Acme counts", "cases/one/")
    assert newest.customer == "Acme"
    assert newest.element == Link("Hours", "drivers/hours/")
    assert plain(newest.amount) == "+ 5,260 EUR"
    assert newest.confirmed == "confirmed by M. Osei, April 11, 2026"
    assert (oldest.confirmed, oldest.is_confirmed) == ("not confirmed", False)
    assert (newest.level, newest.status, newest.standing) == ("as told to us", "", "")


def test_the_sum_is_told_with_how_many_it_is_of_and_what_was_left_out() -> None:
    (total,) = register_of(library_of()).totals

    assert plain(total.amount) == "5,260 EUR"
    assert total.count_words == "1 confirmed measurement in 1 customer story"
    assert total.period == "October 2025 to March 2026"
    assert total.others == "1 measurement is not confirmed, and not counted"


def test_where_nothing_is_confirmed_the_sum_is_nothing_and_says_so() -> None:
    (total,) = register_of(library_of({"2025-04": "900 EUR"})).totals

    assert (plain(total.amount), total.count_words) == ("0 EUR", "nothing is confirmed yet")
    assert total.period == ""


def test_what_speaks_against_us_stands_in_the_same_list() -> None:
    (row, _) = register_of(library_of(entry={"favours": "alternative"})).rows

    assert (plain(row.amount), row.standing) == ("− 5,260 EUR", "favours the alternative")


def test_what_is_contended_is_marked() -> None:
    (row, _) = register_of(library_of(entry={"point": "contention"})).rows

    assert row.standing == "contended"


def test_a_case_that_is_not_published_is_marked_and_not_in_the_public_register() -> None:
    library = library_of(status="checked", customer=None)
    (row, _) = register_of(library, Edition.INTERNAL).rows

    assert (row.status, row.customer) == ("checked", "Customer not named")
    assert register_of(library).rows == ()


def test_an_empty_register_is_a_page_that_says_so_and_nothing_leads_there() -> None:
    pages = make_pages(make_library({"one": {"status": "published", "title": "One"}}))
    page, library = find_page(pages, RegisterPage), find_page(pages, LibraryPage)

    assert (page.rows, page.totals) == ((), ())
    assert "Nothing has been measured over time yet" in Renderer().render(page).html
    assert "register/" not in [way.address for way in (*library.ways, *library.more_ways)]


def test_the_library_leads_to_a_register_that_holds_something() -> None:
    library = find_page(make_pages(library_of()), LibraryPage)

    assert Link("Documented value", "register/") in (*library.ways, *library.more_ways)


def test_the_register_stands_beside_its_page_for_programs() -> None:
    context = Context(Addresses(), site_url="https://example.com/")
    portfolio = make_portfolio(library_of(), Edition.PUBLIC)

    data = json.loads(render_register(describe_register(portfolio, context)))

    assert data["as_of"] == DAY.isoformat()
    assert data["measurements"][0] == {
        "case": "https://example.com/cases/one/",
        "customer": "Acme",
        "element": "Hours",
        "driver": "hours",
        "from": "2025-10-01",
        "to": "2026-03-31",
        "low": "5260",
        "high": "5260",
        "bound": None,
        "currency": "EUR",
        "standing": "",
        "level": "stated",
        "is_confirmed": True,
        "confirmed_by": "M. Osei",
        "confirmed": "2026-04-11",
    }
    assert data["confirmed"] == [
        {
            "currency": "EUR",
            "low": "5260",
            "high": "5260",
            "bound": None,
            "measurements": 1,
            "cases": 1,
            "not_confirmed": 1,
        }
    ]
