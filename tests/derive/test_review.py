"""A later, lower measurement closes the gate; a higher or an earlier one never does."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.libraries import DAY, make_library, make_portfolio
from vpcases.derive import Edition, Portfolio, open_gate
from vpcases.model.authored import Status
from vpcases.model.library import Absent, Library, Why

YEAR = "2025-04 to 2026-03"
LATER = "2026-04 to 2026-09"
SECRETS = ("Acme", "Ada Quist", "Berths", "4711", "pineapples")


def library_of(realised: dict[str, Any], *, gain: str = "1000 EUR/year", **fields: Any) -> Library:
    """Return a library of one case whose element is worth a gain, and what was measured of it."""
    typed = {"equation": "gain", "inputs": {"gain": gain}, "realised": realised}
    entry = {**typed, **fields.pop("entry", {})}
    case = {
        "status": "published",
        "title": "Acme counts Berths",
        "customer": "acme",
        "measured": YEAR,
        "value_elements": {"hours": entry},
        "quotes": {"one": {"text": "We sell pineapples.", "by": "Ada Quist"}},
        "aliases": ["stories/one"],
        **fields,
    }
    return make_library(
        {"one": case, "two": {"status": "published", "title": "Two", "related": ["one"]}},
        customers={"acme": {"name": "Acme", "facts": {"Number": "4711"}}},
        translations={("one", "de"): {"title": "Acme zählt Berths"}},
    )


def public(realised: dict[str, Any], **fields: Any) -> Portfolio:
    """Return what the public edition shows."""
    return make_portfolio(library_of(realised, **fields), Edition.PUBLIC)


def is_shown(realised: dict[str, Any], **fields: Any) -> bool:
    """Return whether the public edition shows the case."""
    return "one" in {case.id for case in public(realised, **fields).cases}


def test_a_later_lower_measurement_takes_the_case_and_everything_of_it_away() -> None:
    portfolio = public({LATER: "499 EUR"})

    assert [case.id for case in portfolio.cases] == ["two"]
    assert portfolio.absent == (
        Absent("one", Why.RECHECKED, ("de",), ("stories/one",), drivers=("hours",)),
    )
    assert portfolio.quotes == ()
    assert portfolio.translated == ()
    assert portfolio.cases[0].history.related == ()
    assert [word for word in SECRETS if word in repr(portfolio)] == []
    assert [word for word in SECRETS if word not in repr(library_of({LATER: "499 EUR"}))] == []


def test_the_files_as_they_were_read_are_not_changed() -> None:
    library = library_of({LATER: "499 EUR"})

    open_gate(library, Edition.PUBLIC, DAY)

    assert library == library_of({LATER: "499 EUR"})


def test_what_an_author_set_under_review_has_its_addresses_left_too() -> None:
    portfolio = public({}, status="under-review")

    assert [found.id for found in portfolio.absent] == ["one"]
    assert not is_shown({}, status="under-review")


@pytest.mark.parametrize("status", list(Status)[:5])
def test_a_case_that_was_not_published_answers_nowhere(status: Status) -> None:
    assert public({LATER: "499 EUR"}, status=status.value).absent == ()


def test_the_internal_edition_shows_the_case_as_under_review_and_says_why() -> None:
    portfolio = make_portfolio(library_of({LATER: "499 EUR"}))
    case = next(case for case in portfolio.cases if case.id == "one")

    assert case.status is Status.UNDER_REVIEW
    assert {quote.status for quote in portfolio.quotes} == {Status.UNDER_REVIEW}
    assert case.review is not None
    assert case.review.measurement.key == LATER
    assert (case.review.measurement.yearly.low, case.review.published.low) == (998, 1000)
    assert portfolio.absent == ()


@pytest.mark.parametrize(
    ("realised", "fields", "shown"),
    [
        ({LATER: "500 EUR"}, {}, True),  # exactly as much
        ({LATER: "499.40 EUR"}, {}, False),
        ({LATER: "499.60 EUR"}, {}, True),  # less than one a year: rounded
        ({LATER: "499 EUR"}, {"gain": "998.99 EUR/year"}, True),
        ({"2026-10": "83 EUR"}, {}, True),  # a month to the euro is a year to twelve
        ({"2026-10": "83.00 EUR"}, {}, False),
        ({"2026-10": {"inputs": {"gain": "996 EUR/year"}}}, {}, False),
        ({LATER: "900 EUR/year"}, {}, False),
        ({LATER: "499-600 EUR"}, {}, False),  # its low end
        ({LATER: "950 EUR/year"}, {"gain": "900-1100 EUR/year"}, True),
        ({YEAR: "10 EUR"}, {}, True),  # what the result itself rests on
        ({"2024-04 to 2024-09": "10 EUR"}, {}, True),  # earlier
        ({"2024-04 to 2024-09": "10 EUR"}, {"measured": None}, False),
        ({"2024-04 to 2024-09": "10 EUR"}, {"measured": "unknown"}, False),
        ({LATER: "10 EUR", "2026-10": "90 EUR"}, {}, True),  # the newest counts
        ({LATER: "900 EUR", "2026-10": "10 EUR"}, {}, False),
        ({LATER: "10 EUR"}, {"entry": {"point": "contention"}}, True),  # not agreed
        ({LATER: "10 EUR"}, {"entry": {"favours": "alternative"}}, True),  # a cost that fell
        ({LATER: "501 EUR"}, {"entry": {"favours": "alternative"}}, False),  # one that rose
        ({LATER: "240 EUR"}, {"gain": "40 EUR/month"}, True),
        ({LATER: "239 EUR"}, {"gain": "40 EUR/month"}, False),
        ({LATER: "59 EUR/quarter"}, {"gain": "20 EUR/month"}, False),
        ({LATER: {"inputs": {"gain": "999 EUR/year"}}}, {}, False),
    ],
)
def test_what_closes_the_gate(
    realised: dict[str, Any], fields: dict[str, Any], *, shown: bool
) -> None:
    assert is_shown(realised, **fields) is shown


@given(st.integers(0, 10**6), st.integers(0, 10**6), st.integers(1, 12))
def test_a_lower_later_measurement_always_closes_the_gate_and_no_other_does(
    published: int, measured: int, months: int
) -> None:
    period = f"2026-04 to {2026 + (months + 2) // 12}-{(months + 2) % 12 + 1:02}"
    amount = f"{measured} EUR"

    shown = is_shown({period: amount}, gain=f"{published} EUR/year")

    worse_by = published - Fraction(measured * 12, months)
    if worse_by <= 0:
        assert shown
    if worse_by >= 12:  # a whole unit in a month, rounded, is six to a year
        assert not shown


@given(st.integers(0, 10**6), st.integers(1, 10**6))
def test_an_earlier_measurement_never_closes_the_gate(measured: int, published: int) -> None:
    realised = {"2025-04 to 2025-09": f"{measured} EUR", "2025-10 to 2026-03": "0 EUR"}

    assert is_shown(realised, gain=f"{published} EUR/year")


def test_a_blinded_customer_confirms_without_a_name() -> None:
    realised = {LATER: {"value": "900 EUR", "confirmed_by": "Ada Quist"}, "2026-10": "90 EUR"}
    portfolio = public(realised, show_as="a harbour", quotes={})
    case = next(case for case in portfolio.cases if case.id == "one")

    assert case.value is not None
    (over_time,) = case.value.over_time
    told = [m.proof.confirmed_by for m in over_time.measurements]
    assert told == ["the customer", ""]
    assert "Quist" not in repr(portfolio)
