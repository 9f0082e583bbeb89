from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.choosing import make_choosing, published
from tests.libraries import make_portfolio
from vpcases.derive.interview import Interview, Lack, derive_interview
from vpcases.derive.terms import Axis

HOURS = {
    "equation": "(hours with Kessmark - hours with ours) x weeks x hourly cost",
    "inputs": {
        "hours with Kessmark": "6 h/week",
        "hours with ours": "2 h/week",
        "weeks": "48 weeks/year",
        "hourly cost": "55 EUR/h",
    },
}
ALTERNATIVES = {
    "kessmark": {"title": "Kessmark", "kind": "competitor"},
    "hidden": {"title": "Kessmark Match", "may_name": "no", "public_name": "a bank's service"},
}


def ask(
    cases: dict[str, Any], segment: str = "small-shops", case: str = "", **others: Any
) -> Interview:
    library = make_choosing(cases, **{"alternatives": ALTERNATIVES, **others})
    portfolio = make_portfolio(library)
    by_id = {one.id: one for one in portfolio.cases}
    return derive_interview(
        portfolio.groups[Axis.SEGMENT][segment].term,
        portfolio.groups[Axis.DRIVER]["hours"].term,
        portfolio,
        by_id[case] if case else None,
    )


def with_value(element: dict[str, Any], **fields: Any) -> dict[str, Any]:
    return published(alternative="kessmark", value_elements={"hours": element}, **fields)


def test_the_inputs_of_an_equation_of_the_segment_are_asked_with_their_units() -> None:
    found = ask({"a": with_value(HOURS)})

    assert [(i.name, i.unit) for i in found.inputs] == [
        ("hours with Kessmark", "h/week"),
        ("hours with ours", "h/week"),
        ("weeks", "weeks/year"),
        ("hourly cost", "EUR/h"),
    ]
    assert {i.lack for i in found.inputs} == {Lack.NEW}
    assert found.equations == (HOURS["equation"],)


def test_an_equation_of_one_form_is_asked_once_whatever_it_calls_its_inputs() -> None:
    again = {
        "equation": "(hours with lists - hours left) x weeks x hourly cost",
        "inputs": {
            "hours with lists": "9 h/week",
            "hours left": "3 h/week",
            "weeks": "46 weeks/year",
            "hourly cost": "40 EUR/h",
        },
    }

    found = ask({"a": with_value(HOURS), "b": with_value(again)})

    assert len(found.inputs) == 4


def test_an_equation_of_another_form_is_asked_as_well_and_shared_inputs_once() -> None:
    other = {
        "equation": "calls x hourly cost",
        "inputs": {"calls": "3 h/year", "hourly cost": "40 EUR/h"},
    }

    found = ask({"a": with_value(HOURS), "b": with_value(other)})

    assert [i.name for i in found.inputs] == [*HOURS["inputs"], "calls"]


def test_another_segment_is_asked_by_the_equation_of_the_first() -> None:
    found = ask({"a": with_value(HOURS)}, segment="large-shops")

    assert len(found.inputs) == 4


def test_an_alternative_that_may_not_be_named_stands_on_no_sheet() -> None:
    secret = {
        "equation": "(hours with kessmark match - hours with ours) x hourly cost",
        "inputs": {
            "hours with kessmark match": "6 h/year",
            "hours with ours": "2 h/year",
            "hourly cost": "55 EUR/h",
        },
    }

    found = ask({"a": with_value(secret)})

    assert found.inputs[0].name == "hours with a bank's service"
    assert "kessmark match" not in " ".join(found.equations).lower()


def test_what_a_calculator_calls_an_input_is_what_is_asked() -> None:
    once = {
        "favours": "alternative",
        "equation": "one-off cost / years",
        "inputs": {"one-off cost": "2000 EUR", "years": "2 years"},
    }
    case = with_value(HOURS)
    case["value_elements"]["errors"] = once
    calculator = {
        "title": "What would it cost?",
        "segment": "small-shops",
        "elements": {
            "hours": {
                "like": "a",
                "asks": ["weeks"],
                "names": {"hours with Kessmark": "hours with the alternative"},
            },
            "errors": "a",
        },
    }

    found = ask({"a": case}, calculators={"worth": calculator})

    assert found.inputs[0].name == "hours with the alternative"
    assert found.equations[0].startswith("(hours with the alternative - ")


def test_a_case_in_progress_is_asked_for_what_its_own_equation_lacks() -> None:
    begun = {
        "equation": "(hours with lists - hours left) x weeks x hourly cost",
        "inputs": {"hours with lists": "9 h/week", "weeks": "unknown", "hours left": "a few"},
    }
    cases = {"a": with_value(HOURS), "begun": with_value(begun, status="drafted")}

    (lacking,) = ask(cases).cases

    assert lacking.case.id == "begun"
    assert [(i.name, i.lack) for i in lacking.inputs] == [
        ("hours left", Lack.UNREADABLE),
        ("weeks", Lack.UNKNOWN),
        ("hourly cost", Lack.NOT_THERE),
    ]


def test_a_case_without_an_equation_is_asked_for_those_of_others() -> None:
    cases = {"a": with_value(HOURS), "begun": published(status="nominated")}

    found = ask(cases, case="begun")

    (lacking,) = found.cases
    assert (lacking.inputs, lacking.has_equation) == ((), False)
    assert len(found.inputs) == 4


def test_what_is_published_and_what_is_about_something_else_is_not_asked_again() -> None:
    cases = {
        "done": with_value(HOURS),
        "elsewhere": published("large-shops", status="drafted"),
        "other": published(status="drafted", drivers="errors"),
    }

    assert ask(cases).cases == ()


NAMES = st.lists(
    st.text("abcdefghijklmnopqrstuvwyz", min_size=2, max_size=6).filter(
        lambda word: word not in ("min", "max")
    ),
    min_size=1,
    max_size=6,
    unique=True,
)


@given(NAMES, st.data())
def test_every_name_of_an_equation_without_a_quantity_is_asked_and_no_other(
    names: list[str], data: st.DataObject
) -> None:
    answered = data.draw(st.sets(st.sampled_from(names)))
    element = {
        "equation": " x ".join(names),
        "inputs": {name: "2 h/week" for name in names if name in answered},
    }

    (lacking,) = ask({"begun": with_value(element, status="drafted")}).cases

    assert [i.name for i in lacking.inputs] == [n for n in names if n not in answered]
