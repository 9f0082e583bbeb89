from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.libraries import make_library, make_portfolio
from vpcases.derive import Edition
from vpcases.derive.case import Case
from vpcases.derive.consent import list_signed_parts
from vpcases.derive.translated_units import list_units
from vpcases.model.library import Library
from vpcases.pages.equation_words import word_equation_in_numbers
from vpcases.pages.figures import word_sides
from vpcases.pages.wording import word_quantity
from vpcases.quantities import Quantity

BASE: dict[str, Any] = {
    "status": "published",
    "title": "Hours saved",
    "customer": {"name": "Acme"},
    "alternative": "rival",
    "before_after": {
        "Paid late": "1900 invoices/month -> 400 invoices/month",
        "Slips": "-> 9 days",
    },
    "in_use": {"Volume": "120000 invoices/year", "Rhythm": "every 4 weeks"},
    "value_elements": {
        "hours": {
            "equation": "invoices × cost",
            "inputs": {"invoices": "1000 invoices/year", "cost": "18 EUR/invoice"},
        }
    },
}
UNITS = {"invoices": "Rechnungen", "invoice": "Rechnung"}


def make(units: dict[str, str], **base: Any) -> Library:
    words = {"title": "Stunden gespart", "units": units}
    return make_library(
        {"one": {**BASE, **base}},
        translations={("one", "de"): words},
        alternatives={"rival": "Rubicund"},
    )


def translate(units: dict[str, str]) -> Case:
    (case,) = make_portfolio(make(units)).translated
    return case


def test_units_have_their_names_in_figures_and_in_what_is_used() -> None:
    case = translate(UNITS)

    assert word_sides(case.figures[0], "xx") == (
        "from 1,900\u00a0Rechnungen a month to 400\u00a0Rechnungen a month"
    )
    amounts = {name: word_quantity(amount, "xx") for name, amount in case.history.in_use.items()}
    assert amounts == {"Volume": "120,000\u00a0Rechnungen a year", "Rhythm": "every 4 weeks"}


def test_the_sum_is_worked_out_in_the_units_of_the_case() -> None:
    case, base = translate(UNITS), translate({})
    assert case.value
    assert base.value
    (element,), (known,) = case.value.elements, base.value.elements

    assert word_equation_in_numbers(element, "xx") == (
        "1,000\u00a0Rechnungen a year × 18\u00a0EUR a Rechnung"
    )
    assert element.result == known.result
    assert element.result
    assert case.value.flaws == ()
    assert case.value.equation
    assert case.value.equation.elements[0].inputs == element.inputs


def test_money_and_what_has_no_name_stay_as_they_are() -> None:
    case = translate({"EUR": "Taler"})
    assert case.value

    assert word_equation_in_numbers(case.value.elements[0], "xx") == (
        "1,000\u00a0invoices a year × 18\u00a0EUR an invoice"
    )


def test_the_units_of_a_case_are_those_that_it_counts_in() -> None:
    (record,) = make({}).cases.values()

    assert list_units(record.content) == (
        "invoices", "month", "days", "year", "weeks", "invoice",
    )  # fmt: skip


@given(
    st.dictionaries(st.sampled_from(["invoices", "invoice", "year"]), st.text("xyz", min_size=1))
)
def test_no_name_of_a_unit_changes_a_number(units: dict[str, str]) -> None:
    case, base = translate(units), translate({})
    assert case.value
    assert base.value

    assert [f.change for f in case.figures] == [f.change for f in base.figures]
    for one, other in zip(list_quantities(case), list_quantities(base), strict=True):
        assert (one.low, one.high, one.form, one.bound) == (
            other.low,
            other.high,
            other.form,
            other.bound,
        )
    assert [e.result for e in case.value.elements] == [e.result for e in base.value.elements]


def list_quantities(case: Case) -> list[Quantity]:
    sides = [side for figure in case.figures for side in (figure.before, figure.after)]
    inputs = [i.quantity for e in (case.value.elements if case.value else ()) for i in e.inputs]
    amounts = [*sides, *case.history.in_use.values(), *inputs]
    return [amount for amount in amounts if isinstance(amount, Quantity)]


def test_the_name_of_a_unit_is_signed_by_itself() -> None:
    library = make(UNITS)
    signed = {part.name: part for part in list_signed_parts(library.cases["one"], library)}

    assert signed["de.units.invoices"].words == ("Rechnungen",)
    assert signed["de.units.invoice"].item is None


@pytest.mark.parametrize(("strike", "left"), [("de.units.invoices", "invoices"), ("de", None)])
def test_a_name_that_is_struck_out_is_not_shown(strike: str, left: str | None) -> None:
    approval = {"items": ["name", "figures"], "strikes": [strike]}
    library = make(UNITS, approval=approval)
    translated = make_portfolio(library, Edition.PUBLIC).translated

    shown = [word_sides(case.figures[0], "xx") for case in translated]
    assert all("Rechnungen" not in words for words in shown)
    assert left is None or left in shown[0]
