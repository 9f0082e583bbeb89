from __future__ import annotations

from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.libraries import make_library, make_portfolio
from vpcases.derive import Edition
from vpcases.derive.register import Register, derive_register, has_entries
from vpcases.derive.value.value_equation import Range
from vpcases.quantities import Bound


def entry(realised: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """Return an element that is worth 1,000 EUR a year, and what was measured of it."""
    typed = {"equation": "gain", "inputs": {"gain": "1000 EUR/year"}}
    return {**typed, "realised": realised, **fields}


def register_of(
    *elements: dict[str, Any], edition: Edition = Edition.INTERNAL, **fields: Any
) -> Register:
    """Return the register of cases, each with one element."""
    cases = {
        f"case-{number}": {
            "status": "published",
            "title": f"Case {number}",
            "measured": "2030",
            "value_elements": {"hours": element},
            **fields,
        }
        for number, element in enumerate(elements, 1)
    }
    return derive_register(make_portfolio(make_library(cases), edition).cases)


def by(value: str) -> dict[str, str]:
    """Return a measurement that somebody confirmed."""
    return {"value": value, "confirmed_by": "Ada Quist"}


def exactly(amount: int) -> Range:
    """Return an amount that is one number."""
    return Range(Fraction(amount), Fraction(amount))


def test_the_newest_measurement_of_all_cases_comes_first() -> None:
    register = register_of(
        entry({"2025-01": "1 EUR", "2025-03": "3 EUR"}), entry({"2025-02": "2 EUR"})
    )

    found = [(e.case.id, e.measurement.key) for e in register.entries]
    assert found == [("case-1", "2025-03"), ("case-2", "2025-02"), ("case-1", "2025-01")]


def test_only_what_is_confirmed_is_counted_with_how_many_there_are() -> None:
    (total,) = register_of(
        entry({"2025-01": by("100 EUR"), "2025-02": "900 EUR"}),
        entry({"2025-01": by("50-60 EUR")}),
        entry({"2025-01": "7 EUR"}),
    ).totals

    assert total.amount == Range(Fraction(150), Fraction(160))
    assert (total.count, total.cases, total.others) == (2, 2, 2)


def test_currencies_are_never_mixed() -> None:
    dollars = {"equation": "gain", "inputs": {"gain": "1 USD/year"}}
    totals = register_of(
        entry({"2025-01": by("100 EUR")}), {**dollars, "realised": {"2025-01": by("30 USD")}}
    ).totals

    assert [(t.currency, t.amount) for t in totals] == [("EUR", exactly(100)), ("USD", exactly(30))]


def test_what_a_customer_paid_more_is_taken_off() -> None:
    register = register_of(
        entry({"2025-01": by("100 EUR")}),
        entry({"2025-01": by("30-40 EUR")}, favours="alternative"),
    )

    assert register.entries[1].amount == Range(Fraction(-40), Fraction(-30))
    assert register.totals[0].amount == Range(Fraction(60), Fraction(70))


def test_a_bound_of_what_is_counted_stays_with_the_sum() -> None:
    def bound(*values: str, favours: str = "offering") -> Bound | None:
        elements = [entry({"2025-01": by(value)}, favours=favours) for value in values]
        return register_of(*elements).totals[0].bound

    assert bound("9 EUR", "8 EUR") is None
    assert bound("at least 9 EUR", "8 EUR") is Bound.AT_LEAST
    assert bound("at least 9 EUR", "about 8 EUR") is Bound.ABOUT
    assert bound("at least 9 EUR", favours="alternative") is Bound.ABOUT


def test_what_has_a_mistake_in_it_is_left_out() -> None:
    register = register_of(entry({"2025-01": by("100 EUR"), "2025-02": "9 USD"}))

    assert register == Register((), ())


def test_the_public_edition_registers_only_what_it_shows() -> None:
    elements = (entry({"2025-01": by("100 EUR")}),)

    assert register_of(*elements, status="checked").entries
    assert not register_of(*elements, edition=Edition.PUBLIC, status="checked").entries


def test_whether_there_is_anything_to_register() -> None:
    def has(element: dict[str, Any]) -> bool:
        case = {"status": "published", "title": "One", "value_elements": {"hours": element}}
        return has_entries(make_portfolio(make_library({"one": case})).cases)

    assert has(entry({"2025-01": "1 EUR"}))
    assert not has(entry({}, projected="9 EUR/year"))
    assert not has(entry({"2025-01": "9 USD"}))


@given(st.lists(st.tuples(st.integers(0, 10**6), st.booleans()), max_size=6))
def test_the_sum_is_that_of_the_confirmed_ones_whatever_else_is_there(
    amounts: list[tuple[int, bool]],
) -> None:
    elements = [
        entry({"2025-01": by(f"{amount} EUR") if counts else f"{amount} EUR"})
        for amount, counts in amounts
    ]

    register = register_of(*elements)

    assert len(register.entries) == len(amounts)
    assert [total.amount for total in register.totals] == [
        exactly(sum(amount for amount, counts in amounts if counts)) for _ in amounts[:1]
    ]


def test_of_two_that_ended_together_the_shorter_period_comes_first() -> None:
    register = register_of(entry({"2025": "12 EUR"}), entry({"2025-12": "1 EUR"}))

    assert [e.measurement.key for e in register.entries] == ["2025-12", "2025"]
