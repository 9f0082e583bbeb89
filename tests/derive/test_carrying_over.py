"""What carries over is true field by field, whatever is looked for."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.derive.strategies import CASES, portfolio_of
from tests.libraries import make_library, make_portfolio
from vpcases.derive.carrying_over import Aspect, Trait, Wanted, compare_case
from vpcases.derive.case import Case
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.terms import Axis, Term

SIZES = ["", "20 staff", "300-400 staff", "200 to 900 staff", "4 100 homes", "5 000 staff"]
REGIONS = ["", "Germany", "germany", "Austria", "Zwolle, Netherlands", "Europe", "the north"]


def pick(draw: st.DrawFn, portfolio: Portfolio, axis: Axis) -> Term | None:
    terms = [group.term for group in portfolio.groups[axis].values()]
    return draw(st.sampled_from([None, *terms]))


@st.composite
def sought(draw: st.DrawFn) -> tuple[list[Case], Wanted]:
    """Return some cases, and what somebody looks for among them."""
    cases: dict[str, Any] = draw(CASES)
    for case in cases.values():
        case["customer"] = {
            **case["customer"],
            "size": draw(st.sampled_from(SIZES)),
            "region": draw(st.sampled_from(REGIONS)),
        }
    portfolio = portfolio_of(cases)
    driver = pick(draw, portfolio, Axis.DRIVER)
    wanted = Wanted(
        segment=pick(draw, portfolio, Axis.SEGMENT),
        drivers=(driver,) if driver else (),
        alternative=pick(draw, portfolio, Axis.ALTERNATIVE),
        offering=pick(draw, portfolio, Axis.OFFERING),
        industry=pick(draw, portfolio, Axis.INDUSTRY),
        size=draw(st.sampled_from(SIZES)),
        region=draw(st.sampled_from(REGIONS)),
    )
    return list(portfolio.cases), wanted


def terms_of(case: Case, aspect: Aspect) -> tuple[Term, ...]:
    """Return what a case has, looked up again without the code under test."""
    one = {
        Aspect.SEGMENT: case.segment,
        Aspect.ALTERNATIVE: case.alternative,
        Aspect.OFFERING: case.offering,
    }
    if aspect in one:
        term = one[aspect]
        return (term,) if term else ()
    if aspect is Aspect.DRIVER:
        return case.drivers
    return case.customer.industries if case.customer else ()


def asked_for(wanted: Wanted, aspect: Aspect) -> tuple[Term, ...]:
    if aspect is Aspect.DRIVER:
        return wanted.drivers
    term = getattr(wanted, aspect.value)
    return (term,) if term else ()


@given(sought())
def test_every_field_is_in_one_place_and_true(found: tuple[list[Case], Wanted]) -> None:
    cases, wanted = found
    for case in cases:
        carried = compare_case(case, wanted)
        places = {
            trait.aspect: place
            for place in ("shared", "different", "untold")
            for trait in getattr(carried, place)
        }
        told = [*carried.shared, *carried.different, *carried.untold]
        assert len(places) == len(told)
        for aspect in (Aspect.SEGMENT, Aspect.DRIVER, Aspect.ALTERNATIVE, Aspect.OFFERING):
            has = {term.id for term in terms_of(case, aspect)}
            asked = {term.id for term in asked_for(wanted, aspect)}
            if has and asked:
                assert places[aspect] == ("shared" if has & asked else "different")
            else:
                assert places.get(aspect, "untold") == "untold"


@given(sought())
def test_what_is_said_to_be_shared_is_had_and_looked_for(
    found: tuple[list[Case], Wanted],
) -> None:
    cases, wanted = found
    for case in cases:
        for trait in compare_case(case, wanted).shared:
            if trait.aspect not in (Aspect.SIZE, Aspect.REGION):
                titles = {term.title for term in terms_of(case, trait.aspect)}
                assert set(trait.has) <= titles
                asked = {term.id for term in asked_for(wanted, trait.aspect)}
                held = [t for t in terms_of(case, trait.aspect) if t.title in trait.has]
                assert all(term.id in asked for term in held)


def compared(customer: dict[str, str], **wanted: str) -> dict[str, list[Trait]]:
    library = make_library({"a": {"title": "A", "customer": {"name": "Acme", **customer}}})
    (case,) = make_portfolio(library).cases
    found = compare_case(case, Wanted(**wanted), ("en", "de"))  # type: ignore[arg-type]
    return {
        "shared": list(found.shared),
        "different": list(found.different),
        "untold": list(found.untold),
    }


@pytest.mark.parametrize(
    ("size", "wanted", "place"),
    [
        ("300-400 staff", "200 to 900 staff", "shared"),
        ("2 900 staff", "200 to 900 staff", "different"),
        ("4 100 homes", "200 to 900 staff", "untold"),
        ("300 staff", "2 000 to 15 000 homes", "untold"),
        ("300 staff", "", "untold"),
    ],
)
def test_sizes_are_compared_where_both_count_people(size: str, wanted: str, place: str) -> None:
    found = compared({"size": size}, size=wanted)

    (trait,) = found[place]
    assert (trait.aspect, trait.has) == (Aspect.SIZE, (size,))
    assert sum(len(traits) for traits in found.values()) == 1


@pytest.mark.parametrize(
    ("place", "wanted", "kind"),
    [
        ("Zwolle, Netherlands", "Netherlands", "shared"),
        ("Köln, Deutschland", "Germany", "shared"),
        ("Zwolle, Netherlands", "Germany", "different"),
        ("Zwolle, Netherlands", "Europe", "untold"),
        ("Zwolle, Netherlands", "Austria, Scotland and Ireland", "untold"),
    ],
)
def test_places_differ_only_where_both_are_countries(place: str, wanted: str, kind: str) -> None:
    (trait,) = compared({"place": place}, region=wanted)[kind]

    assert trait.aspect is Aspect.REGION
