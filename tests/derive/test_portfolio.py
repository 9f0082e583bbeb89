from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.derive.strategies import CASES, DRIVERS, SEGMENTS, portfolio_of
from vpcases.derive.terms import UNASSIGNED, Axis


@given(CASES)
def test_every_case_is_in_exactly_its_groups(cases: dict[str, Any]) -> None:
    portfolio = portfolio_of(cases)

    for axis in Axis:
        for case in portfolio.cases:
            found = {k for k, group in portfolio.groups[axis].items() if case in group.cases}
            assert found == ({term.id for term in case.terms(axis)} or {UNASSIGNED})


@given(CASES)
def test_no_group_and_no_crossing_counts_a_case_twice(cases: dict[str, Any]) -> None:
    portfolio = portfolio_of(cases)

    groups = [group for axis in Axis for group in portfolio.groups[axis].values()]
    for group in (*groups, *portfolio.crossings.values()):
        ids = [case.id for case in group.cases]
        assert len(ids) == len(set(ids))


@given(CASES)
def test_every_known_segment_crosses_every_known_driver_and_holds_what_has_both(
    cases: dict[str, Any],
) -> None:
    portfolio = portfolio_of(cases)

    assert set(portfolio.crossings) == {(s, d) for s in SEGMENTS for d in DRIVERS}
    for (segment, driver), crossing in portfolio.crossings.items():
        expected = [
            case.id
            for case in portfolio.cases
            if case.segment
            and case.segment.id == segment
            and driver in {term.id for term in case.drivers}
        ]
        assert [case.id for case in crossing.cases] == expected


@given(CASES, st.randoms(use_true_random=False))
def test_lists_do_not_depend_on_the_order_in_which_files_were_read(
    cases: dict[str, Any], chance: Any
) -> None:
    shuffled = list(cases.items())
    chance.shuffle(shuffled)

    one, other = portfolio_of(cases), portfolio_of(dict(shuffled))

    assert one.cases == other.cases
    assert [q.case_id for q in one.quotes] == [q.case_id for q in other.quotes]
    for axis in Axis:
        assert list(one.groups[axis].items()) == list(other.groups[axis].items())
    assert list(one.crossings.items()) == list(other.crossings.items())


@given(CASES)
def test_featured_cases_come_first_then_ordered_ones_then_the_newest(cases: dict[str, Any]) -> None:
    shown = portfolio_of(cases).cases

    keys = [
        (
            not case.history.featured,
            case.history.order is None,
            case.history.order or 0,
            -case.newest_day.toordinal(),
        )
        for case in shown
    ]
    assert keys == sorted(keys)
    assert {case.id for case in shown} == set(cases)


@given(CASES)
def test_cases_of_a_group_stand_in_the_order_of_all_lists(cases: dict[str, Any]) -> None:
    portfolio = portfolio_of(cases)

    place = {case.id: number for number, case in enumerate(portfolio.cases)}
    groups = [group for axis in Axis for group in portfolio.groups[axis].values()]
    for group in (*groups, *portfolio.crossings.values()):
        places = [place[case.id] for case in group.cases]
        assert places == sorted(places)


@given(CASES)
def test_the_vocabulary_keeps_its_order_and_comes_before_what_was_found(
    cases: dict[str, Any],
) -> None:
    portfolio = portfolio_of(cases)

    for axis, known in ((Axis.SEGMENT, SEGMENTS), (Axis.DRIVER, DRIVERS)):
        assert list(portfolio.groups[axis])[: len(known)] == list(known)


@given(CASES)
def test_a_quote_stands_with_the_drivers_it_explains(cases: dict[str, Any]) -> None:
    portfolio = portfolio_of(cases)

    for quote in portfolio.quotes:
        found = {k for k, g in portfolio.groups[Axis.DRIVER].items() if quote in g.quotes}
        assert found == {term.id for term in quote.explains} & set(portfolio.groups[Axis.DRIVER])


def test_two_spellings_of_an_industry_are_one_group_with_each_quote_once() -> None:
    customer = {"name": "Acme", "industry": ["Food", "food"]}

    quote = {"text": "It is two hours now.", "explains": "hours"}
    portfolio = portfolio_of({"a": {"customer": customer, "quotes": {"q": quote}}})

    (group,) = portfolio.groups[Axis.INDUSTRY].values()
    assert (group.term.title, len(group.cases), len(group.quotes)) == ("Food", 1, 1)


def test_the_drivers_of_value_elements_are_added_behind_the_main_one() -> None:
    case = {"drivers": "errors", "value_elements": {"hours": "Fewer hours", "errors": "Fewer"}}

    (shown,) = portfolio_of({"a": case}).cases

    assert [term.id for term in shown.drivers] == ["errors", "hours"]


def test_an_alternative_that_is_unknown_makes_no_group_of_its_own() -> None:
    (case,) = portfolio_of({"a": {"alternative": "unknown", "replaced": ["nothing"]}}).cases

    assert [term.id for term in case.terms(Axis.ALTERNATIVE)] == ["nothing"]
    assert case.alternative is None


def test_quotes_with_a_file_of_their_own_come_after_those_of_cases() -> None:
    quotes = {"referral": {"text": "Do it.", "customer": "acme", "explains": "hours"}}
    case = {"quotes": {"one": {"text": "Good."}, "empty": {"by": "Nobody"}}}

    shown = portfolio_of({"a": case}, quotes=quotes, customers={"acme": {"name": "Acme"}}).quotes

    assert [(quote.case_id, quote.id) for quote in shown] == [("a", "one"), ("", "referral")]
    assert shown[1].customer
    assert shown[1].customer.name == "Acme"


def test_a_year_counts_to_its_end_so_that_less_exact_dates_are_not_older() -> None:
    portfolio = portfolio_of({"a": {"live": "2026-01"}, "b": {"live": "2026"}})

    assert [case.id for case in portfolio.cases] == ["b", "a"]
