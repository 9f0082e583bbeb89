"""Who said it, what they are today, and what colours their words."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.libraries import make_library, make_portfolio
from vpcases.derive.case import Case, CustomerQuote
from vpcases.derive.roles import is_former
from vpcases.derive.terms import Axis

WORDS = {"text": "It is two hours now.", "by": "M. Osei", "explains": "hours"}


def case_of(customer: dict[str, Any], quote: dict[str, Any], **fields: Any) -> Case:
    """Return a case with one quote, of a customer with these fields."""
    story = {"customer": {"name": "Acme", **customer}, "quotes": {"q": quote}, **fields}
    (case,) = make_portfolio(make_library({"one": {"segment": "small-shops", **story}})).cases
    return case


def quote_of(customer: dict[str, Any], quote: dict[str, Any], **fields: Any) -> CustomerQuote:
    """Return the quote of such a case."""
    return case_of(customer, quote, **fields).quotes[0]


@pytest.mark.parametrize(
    ("status", "is_past"),
    [("moved", True), ("left", True), ("in-role", False), ("unknown", False), (None, False)],
)
def test_a_role_is_past_once_its_holder_has_moved_or_left(status: str, is_past: bool) -> None:
    people = {"M. Osei": {"role": "Controller", "status": status}}

    assert quote_of({"people": people}, WORDS).is_past_role is is_past


@pytest.mark.parametrize(
    ("left", "has_left"),
    [
        ("2026-03", True),
        ("2026-11-01", True),
        ("2026-11-02", False),
        ("2027", False),
        ("unknown", False),
        (None, False),
    ],
)
def test_a_customer_has_left_from_the_day_it_says_on(left: str | None, has_left: bool) -> None:
    case = case_of({"left": left}, WORDS)  # as of 2026-11-01

    assert case.customer is not None
    assert case.customer.has_left is has_left


@pytest.mark.parametrize(
    ("own", "of_case", "told"),
    [
        ("none", "none", ""),
        (None, None, ""),
        ("None.", "We paid half.", "We paid half."),
        (None, "We paid half.", "We paid half."),
        ("A train ticket.", "We paid half.", "A train ticket."),
        ("A train ticket.", "none", "A train ticket."),
    ],
)
def test_a_quote_bears_the_tie_of_its_speaker_or_of_its_case(
    own: str | None, of_case: str | None, told: str
) -> None:
    quote = quote_of({}, {**WORDS, "connection": own}, connections=of_case)

    assert quote.connection == told


def test_praise_stands_in_no_group_and_explained_words_in_each_of_their_case() -> None:
    praise = {"text": "Great product.", "by": "M. Osei"}
    library = make_library(
        {"one": {"segment": "small-shops", "drivers": "hours", "quotes": {"a": praise, "b": WORDS}}}
    )

    portfolio = make_portfolio(library)

    found = {q.id for axis in Axis for g in portfolio.groups[axis].values() for q in g.quotes}
    crossed = {q.id for crossing in portfolio.crossings.values() for q in crossing.quotes}
    assert [quote.is_proof for quote in portfolio.quotes] == [False, True]
    assert (found, crossed) == ({"b"}, {"b"})


@pytest.mark.parametrize(
    "role",
    [
        "former CTO",
        "ex-CFO",
        "Ex CFO",
        "then Head of IT",
        "Controller (until 2021)",
        "Head of IT, until June 2021",
        "CTO 2018-2021",
        "Controller at the time",
        "ehemaliger Leiter der IT",
        "Formerly Head of Purchasing",
    ],
)
def test_a_role_that_says_it_is_over_is_a_former_one(role: str) -> None:
    assert is_former(role)


@pytest.mark.parametrize(
    "role",
    [
        "Controller",
        "Executive Director",
        "Export manager",
        "Vice President, Authentication",
        "Head of Performance",
        "Since 2021 Head of IT",
        "Expert in retail",
        "Producer, Untilted Games",
    ],
)
def test_a_role_of_today_is_none(role: str) -> None:
    assert not is_former(role)


@given(st.sampled_from(["former", "ex", "then"]), st.from_regex(r"[A-Z][a-z]{2,9}", fullmatch=True))
def test_a_word_before_a_role_makes_it_a_former_one(word: str, role: str) -> None:
    assert is_former(f"{word} {role}")
