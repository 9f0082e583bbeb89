from __future__ import annotations

from typing import Any

import pytest

from tests.proposition_libraries import changed, derive, library_of, said, told, worth
from vpcases.derive import Edition
from vpcases.derive.propositions import SegmentProposition
from vpcases.model.library import Library

HOURS = {"hours": "close the till sooner"}
CUSTOMERS = {"corner-grocery": {"name": "Corner Grocery"}}
VOICE = {
    "customer": "corner-grocery",
    "text": "I go home.",
    "by": "Ada",
    "explains": "hours",
    "segment": "small-shops",
    "status": "published",
}


def approve(*items: str, channel: str = "website") -> dict[str, Any]:
    return {"by": "Ada", "items": list(items), "channels": [channel]}


def told_of(found: SegmentProposition) -> list[tuple[object, ...]]:
    return [(p.kind, p.level, p.is_here, p.compares, p.counts) for p in found.lines[0].proofs] + [
        (found.called and found.called.sort, found.lines[0].shortfalls),
        tuple((swap.alternative.id, swap.answer) for swap in found.swaps),
        tuple((part.component, part.state, part.count) for part in found.components),
    ]


def look(library: Library) -> tuple[SegmentProposition, SegmentProposition]:
    return derive(library, edition=Edition.INTERNAL), derive(library, edition=Edition.PUBLIC)


@pytest.mark.parametrize(
    "case",
    [
        worth("hours", approval=approve("name", "figures")),
        worth("hours", approval=approve("name")),
        worth("hours", approval=approve("name", "figures", channel="one-to-one")),
        changed("hours", approval=approve("name", "quotes"), considered="other"),
        said("hours", approval=approve("name", "quotes")),
        said("hours", approval=approve("name", "figures")),
        worth("hours", approval=approve("figures")),
        told(approval=approve("name"), offering="till", considered="other"),
    ],
)
@pytest.mark.parametrize("name", ["a", "corner-grocery"])
def test_inside_the_same_proves_the_same_as_for_people_outside(
    case: dict[str, Any], name: str
) -> None:
    helps = {"hours": {"words": "close the till sooner", "proof": name}}
    case = {**case, "customer": {"name": "Corner Grocery"}}

    inside, outside = look(library_of({name: case, "b": said("hours")}, helps))

    assert told_of(inside) == told_of(outside)


def test_figures_that_the_customer_keeps_prove_nothing_inside() -> None:
    case = worth("hours", approval=approve("name"))

    inside, _ = look(library_of({"a": case}, HOURS))

    assert not inside.lines[0].is_proved
    assert not inside.is_focused


@pytest.mark.parametrize(("channel", "count"), [("website", 1), ("one-to-one", 0)])
def test_a_quote_with_a_file_of_its_own_proves_inside_where_the_website_has_it(
    channel: str, count: int
) -> None:
    voice = {**VOICE, "approval": approve("name", "quotes", channel=channel)}
    library = library_of({}, HOURS, quotes={"corner-grocery-evenings": voice}, customers=CUSTOMERS)

    inside, outside = look(library)

    assert len(outside.lines[0].proofs) == len(inside.lines[0].proofs) == count


def test_inside_a_proof_is_our_own_record_also_where_the_public_knows_no_name() -> None:
    case = worth("hours", customer={"name": "Corner Grocery"}, approval=approve("figures"))
    voice = {**VOICE, "approval": approve("quotes")}
    library = library_of(
        {"corner-grocery": case},
        HOURS,
        quotes={"corner-grocery-evenings": voice},
        customers=CUSTOMERS,
    )

    inside, outside = look(library)

    assert [p.id for p in inside.lines[0].proofs] == ["corner-grocery", "corner-grocery-evenings"]
    assert not any("grocery" in p.id for p in outside.lines[0].proofs)
    assert [p.quote and p.quote.id for p in inside.lines[0].proofs] == [
        None,
        "corner-grocery-evenings",
    ]
