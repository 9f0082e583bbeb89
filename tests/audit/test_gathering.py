"""What may not be shown, and where it was written: a second opinion, field by field."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.audit.planting import case
from tests.libraries import DAY, make_library
from vpcases.audit.gathering import Shelf
from vpcases.model.authored import Status
from vpcases.model.library import Library

APPROVED = {"by": "Ada Quist", "items": ["name", "figures", "quotes"]}
BEFORE = {"Counting by hand": "20 h/week -> 2 h/week"}


def fields(library: Library, day: date = DAY) -> set[str]:
    """Return the fields whose values may not be shown."""
    secrets = Shelf(library, day).list_secrets()
    return {".".join(str(step) for step in s.path) for s in secrets}


def one(**changes: Any) -> Library:
    return make_library(cases={"own": case(**changes)})


def test_nothing_of_a_case_that_is_approved_as_it_stands_is_secret() -> None:
    quotes = {"a": {"text": "It closes by itself now.", "by": "Ada Quist"}}

    assert fields(one(approval=APPROVED, quotes=quotes, before_after=BEFORE)) == set()


def test_who_approved_is_secret_where_nothing_names_them() -> None:
    assert fields(one(approval=APPROVED)) == {"approval.by"}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("owner", "Ottokar Internal"),
        ("may_approve", "Berta Above"),
        ("why", "They grow faster than all others here"),
        ("number_they_watch", "Days until the month is closed"),
        ("accepted", {"no-effort": "They never counted the days it took"}),
        ("extra", {"crm_number": "LH-0417"}),
    ],
)
def test_internal_fields_are_secret_in_a_case_that_is_shown(field: str, value: Any) -> None:
    (found,) = fields(one(**{field: value}))

    assert found.partition(".")[0] == field


@pytest.mark.parametrize("status", [s for s in Status if s is not Status.PUBLISHED])
def test_everything_of_a_case_that_is_not_published_is_secret(status: Status) -> None:
    found = fields(one(status=status.value))

    assert {"title", "customer.name", "situation"} <= found


@pytest.mark.parametrize(
    ("approval", "day"),
    [
        ({**APPROVED, "until": "2026-10-31"}, DAY),
        ({**APPROVED, "date": "2026-11-02"}, DAY),
        ({**APPROVED, "channels": ["one-to-one"]}, DAY),
    ],
)
def test_everything_is_secret_while_the_approval_does_not_stand(
    approval: dict[str, Any], day: date
) -> None:
    assert {"title", "customer.name", "situation"} <= fields(one(approval=approval), day)


@pytest.mark.parametrize(
    ("item", "changes", "secret"),
    [
        ("quotes", {"quotes": {"a": {"text": "It closes by itself now."}}}, "quotes.a.text"),
        (
            "role",
            {"quotes": {"a": {"text": "It closes.", "by": "Ada Quist", "role": "Head of tills"}}},
            "quotes.a.role",
        ),
        ("figures", {"before_after": BEFORE}, "before_after.Counting by hand.before"),
        (
            "logo",
            {"customer": {"name": "Open House", "logo": "open-house.svg"}},
            "customer.logo.light",
        ),
        ("name", {}, "customer.name"),
        ("video", {"videos": {"url": "https://video.example/till"}}, "videos.0.url"),
    ],
)
def test_what_is_not_among_the_approved_items_is_secret(
    item: str, changes: dict[str, Any], secret: str
) -> None:
    every = ["name", "logo", "figures", "quotes", "role", "photo", "video"]
    without = {"by": "Ada Quist", "items": [each for each in every if each != item]}

    assert secret in fields(one(approval=without, **changes))
    assert secret not in fields(one(approval={**without, "items": every}, **changes))


def test_a_quote_is_secret_once_its_own_approval_has_ended() -> None:
    ended = {"by": "Ada Quist", "until": "2026-10-01"}
    quote = {"text": "It closes by itself now.", "by": "Ada Quist", "approval": ended}

    assert "quotes.a.text" in fields(one(quotes={"a": quote}))


def test_what_was_struck_is_secret_and_the_word_for_it_is_not() -> None:
    struck = {**APPROVED, "strikes": ["quotes.a", "Nobody counts twice any more now."]}
    quotes = {"a": {"text": "It closes by itself now.", "by": "Ada Quist"}}
    outcome = "All is well. Nobody counts twice any more now."

    secrets = list(Shelf(one(approval=struck, quotes=quotes, outcome=outcome), DAY).list_secrets())

    values = {secret.value for secret in secrets}
    assert {"It closes by itself now.", "Nobody counts twice any more now."} <= values
    assert "quotes.a" not in values


def test_prices_and_what_only_they_name_are_secret_until_they_are_disclosed() -> None:
    priced = {
        "prices": {"offering": "52017 EUR/year from offer"},
        "evidence": {"offer": {"about": "The offer that we made to them in May"}},
    }
    disclosed = {**priced, "prices": {**priced["prices"], "disclosure": "public"}}

    assert fields(one(**priced)) == {"prices.offering.0", "evidence.offer.about"}
    assert fields(one(**disclosed)) == set()


def test_where_documents_lie_is_secret() -> None:
    library = one(evidence={"log": {"held_at": "vault://shared/log"}})

    assert fields(library) == {"evidence.log.held_at"}


def test_everything_that_leads_to_a_blinded_customer_is_secret() -> None:
    customer = {
        "name": "Wintergreen Manor",
        "website": "https://wintergreen.example/",
        "place": "Oban, Scotland",
        "logo": "wintergreen.svg",
        "people": {"Osric Blent": "Chef"},
    }
    library = make_library(
        cases={
            "own": case(
                customer="manor",
                show_as="a manor hotel",
                quotes={"a": {"text": "One book is enough.", "by": "Osric Blent"}},
                authors=[{"name": "Berta Above"}],
            )
        },
        customers={"manor": customer},
    )

    found = fields(library)

    assert found == {
        *("name", "website", "place", "logo.light"),
        *("people.Osric Blent", "people.Osric Blent.role"),
        *("quotes.a.by", "authors.0.name"),
    }


def test_a_customer_that_something_names_is_no_secret() -> None:
    library = make_library(
        cases={"own": case(customer="open")},
        customers={"open": {"name": "Open House"}, "shut": {"name": "Shut House"}},
    )

    assert fields(library) == {"name"}


def test_an_alternative_that_may_not_be_named_is_secret() -> None:
    rival = {"title": "Rubicund", "about": "Sold with a till and a drawer", "may_name": "no"}

    assert fields(make_library(alternatives={"rival": rival})) == {"title", "about"}


def test_whom_a_proof_may_never_be_shown_to_is_secret() -> None:
    library = make_library(
        cases={"own": case(customer="open")},
        customers={"open": {"name": "Open House", "never_show_to": ["great-prospect"]}},
    )

    (secret,) = Shelf(library, DAY).list_secrets()

    assert secret.value == "great prospect"


def test_an_edited_text_is_secret_until_it_is_approved_again() -> None:
    signed = one(situation="Every evening somebody counted the till by hand.")
    record = signed.cases["own"]
    edited = record.content.model_copy(
        update={"situation": "Nobody ever counted any till by hand."}
    )
    library = replace(signed, cases={"own": replace(record, content=edited)})

    assert fields(library) == {"situation"}


def test_contacts_are_found_in_internal_fields() -> None:
    library = one(why="Ask ada.quist@corner.example or ring +31 38 555 01 22 before noon.")

    values = {secret.value for secret in Shelf(library, DAY).list_secrets()}

    assert {"ada.quist@corner.example", "+31385550122"} <= values
