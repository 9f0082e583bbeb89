"""The second opinion on how a customer decided, and on what people agreed to do for prospects."""

from __future__ import annotations

from typing import Any

from tests.audit.planting import case
from tests.audit.test_gathering import fields
from tests.derive.consent.approved_case import APPROVAL, edit, library_of
from tests.derive.consent.test_decision import TOLD
from tests.libraries import DAY, make_library
from vpcases.audit.gathering import Shelf

SENTINEL = "Never while the herring is being counted"
OF_DECISION = ("risk", "forces", "approval_path", "opinion_leader")


def secret_fields(library: Any) -> set[str]:
    return {name for name in fields(library) if name.startswith(OF_DECISION)}


def test_what_was_signed_is_no_secret() -> None:
    assert secret_fields(library_of(**TOLD)) == set()


def test_what_was_changed_since_is_one_and_the_rest_is_not() -> None:
    before = {**TOLD, "risk": {**TOLD["risk"], "happened": "It burned in the second week."}}
    after = {**before, "risk": {**TOLD["risk"], "happened": "It burned for a whole month."}}

    assert secret_fields(edit(library_of(**before), **after)) == {"risk.happened"}


def test_what_was_struck_is_one() -> None:
    path = {"Owner": "the sums of a whole week, 5 days", "Baker": "2 days"}
    approval = {**APPROVAL, "strikes": ["approval_path.owner", "risk.way_back"]}
    way_back = {**TOLD["risk"], "way_back": "The old oven stood in the yard."}
    library = library_of(**{**TOLD, "risk": way_back, "approval_path": path}, approval=approval)

    assert secret_fields(library) == {"approval_path.Owner.what_they_needed", "risk.way_back"}


def test_a_struck_sentence_is_no_secret_of_what_is_left() -> None:
    approval = {**APPROVAL, "strikes": ["Nobody sees it."]}

    assert "risk.feared" not in secret_fields(library_of(**TOLD, approval=approval))


def test_the_voice_of_a_blinded_customer_is_a_secret() -> None:
    leader = {"why": "She chairs the guild of bakers.", "evidence": "Minutes of the guild"}

    found = secret_fields(library_of(opinion_leader=leader, show_as="a bakery"))

    assert found == {"opinion_leader.why", "opinion_leader.evidence"}


def test_what_people_agreed_to_do_is_a_secret_wherever_they_stand() -> None:
    people = {"Ada Quist": {"refer": {"call": "yes", "note": SENTINEL}}}
    registry = {"acme": {"name": "Acme Grocery", "people": people}}
    named = make_library({"own": case(customer="acme")}, customers=registry)
    unnamed = make_library(customers=registry)
    inside = make_library({"own": case(customer={"name": "Acme Grocery", "people": people})})

    for library in (named, unnamed, inside):
        shelf = Shelf(library, DAY)
        assert SENTINEL in {secret.value for secret in shelf.list_secrets()}
        assert SENTINEL not in {leaf.text for _, leaf in shelf.list_shown()}
