"""Who else uses it: named by consent alone, counted from the registry, and nobody who has left."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.derive.secrets import Guarded, guarded_libraries
from tests.libraries import DAY, make_library, make_portfolio
from vpcases.derive import Edition
from vpcases.derive.channels import derive_channels
from vpcases.derive.consent import derive_consents
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.users import Users
from vpcases.derive.who_else import add_users
from vpcases.model.approval import Channel
from vpcases.model.library import Library

NAMED = {"by": "Ada", "date": "2026-01-01", "items": ["name", "figures"], "channels": ["website"]}


def with_users(library: Library, edition: Edition = Edition.PUBLIC) -> Portfolio:
    portfolio = make_portfolio(library, edition)
    channels = derive_channels(library, portfolio, derive_consents(library, DAY))
    return add_users(portfolio, library, channels)


def users_of(library: Library, edition: Edition = Edition.PUBLIC) -> Users:
    return with_users(library, edition).users["small-shops"]


def shop(customer: Any = "acme", **fields: Any) -> dict[str, Any]:
    return {
        "status": "published",
        "title": "One",
        "segment": "small-shops",
        "customer": customer,
        "adopter": "early-majority",
        "approval": NAMED,
        **fields,
    }


def names(users: Users) -> list[str]:
    return [user.party.name for user in users.named]


ACME = {"acme": {"name": "Acme"}}


def test_a_customer_whose_name_was_approved_for_the_website_is_named() -> None:
    users = users_of(make_library({"one": shop()}, customers=ACME))

    assert (names(users), users.count, users.unnamed) == (["Acme"], 1, 0)
    assert users.named[0].cases == ("one",)


@pytest.mark.parametrize(
    "change",
    [
        {"approval": {**NAMED, "items": ["figures"]}},
        {"approval": {**NAMED, "channels": ["one-to-one"]}},
        {"approval": {**NAMED, "until": "2026-10-31"}},
        {"approval": {**NAMED, "strikes": ["name"]}},
        {"show_as": "a shop in the north"},
        {"status": "approved"},
        {"status": "under-review"},
    ],
)
def test_all_others_are_a_number_and_nothing_else(change: dict[str, Any]) -> None:
    users = users_of(make_library({"one": shop(**change)}, customers=ACME))

    assert (names(users), users.count, users.unnamed) == ([], 1, 1)
    assert users.adopters == {}
    assert "Acme" not in repr(users)


@pytest.mark.parametrize("status", ["nominated", "drafted", "withdrawn", "retired"])
def test_what_is_not_documented_any_longer_or_as_yet_is_not_counted(status: str) -> None:
    library = make_library({"one": shop(status=status)}, customers=ACME)

    assert users_of(library).count == 0


def test_a_customer_without_a_case_counts_in_the_segment_that_the_registry_gives_it() -> None:
    library = make_library(customers={"acme": {"name": "Acme", "segment": "small-shops"}})

    users = users_of(library)

    assert (names(users), users.unnamed) == ([], 1)
    assert names(users_of(library, Edition.INTERNAL)) == ["Acme"]


def test_a_customer_named_in_one_segment_is_not_named_in_another_by_that() -> None:
    cases = {"one": shop(), "two": shop(segment="large-shops", show_as="a chain of shops")}
    portfolio = with_users(make_library(cases, customers=ACME))

    assert names(portfolio.users["small-shops"]) == ["Acme"]
    assert names(portfolio.users["large-shops"]) == []
    assert portfolio.users["large-shops"].unnamed == 1


@pytest.mark.parametrize(
    ("since", "left", "count"),
    [
        ("2025", None, 1),
        ("2026-11-01", None, 1),
        ("2026-11-02", None, 0),
        ("2025", "2026-11-01", 0),
        ("2025", "2026-11-02", 1),
    ],
)
def test_whoever_has_left_or_not_begun_is_not_counted(
    since: str, left: str | None, count: int
) -> None:
    customers = {"acme": {"name": "Acme", "since": since, "left": left}}

    users = users_of(make_library({"one": shop()}, customers=customers))

    assert users.count == len(users.named) == count


def test_a_customer_with_several_proofs_is_there_once_as_long_as_any_of_them() -> None:
    cases = {
        "one": shop(approval={**NAMED, "until": "2027-01-31"}),
        "two": shop(approval={**NAMED, "until": "2027-06-30"}),
    }
    (user,) = users_of(make_library(cases, customers=ACME)).named

    assert sorted(user.cases) == ["one", "two"]
    assert str(user.last_day) == "2027-06-30"


LOGO = {"acme": {"name": "Acme", "logo": "acme.svg"}}


@pytest.mark.parametrize("edition", list(Edition))
@pytest.mark.parametrize(("items", "has_logo"), [(["name"], False), (["name", "logo"], True)])
def test_a_logo_stands_there_only_where_the_logo_was_approved(
    edition: Edition, items: list[str], has_logo: bool
) -> None:
    case = shop(approval={**NAMED, "items": items})
    library = make_library({"one": case}, customers=LOGO, media=frozenset({"images/acme.svg"}))

    (user,) = users_of(library, edition).named

    assert (user.party.content.logo is not None) == has_logo


def test_inside_everybody_is_there_with_where_they_may_be_named() -> None:
    cases = {
        "one": shop(approval={**NAMED, "channels": ["website", "slide"]}),
        "two": shop("bolt", show_as="a shop"),
    }
    customers = {**ACME, "bolt": {"name": "Bolt"}}

    users = users_of(make_library(cases, customers=customers), Edition.INTERNAL)

    told = {user.party.name: user.channels for user in users.named}
    assert told == {"Acme": (Channel.WEBSITE, Channel.SLIDE), "Bolt": ()}


def willing(edition: Edition, **terms: Any) -> int:
    person = {"role": "Owner", "status": terms.pop("status", None), "refer": terms}
    customers = {"acme": {"name": "Acme", "people": {"Ada": person}}}
    return users_of(make_library({"one": shop()}, customers=customers), edition).willing


@pytest.mark.parametrize(
    ("terms", "public", "internal"),
    [
        ({"call": "yes"}, 0, 1),
        ({"call": "yes", "may_count": "yes"}, 1, 1),
        ({"call": "no", "may_count": "yes"}, 0, 0),
        ({"call": "yes", "may_count": "yes", "status": "left"}, 0, 0),
        (
            {"call": "yes", "may_count": "yes", "per_quarter": "1", "last_asked": "2026-10-05"},
            0,
            1,
        ),
    ],
)
def test_who_will_talk_is_told_in_public_only_as_a_number_that_was_allowed(
    terms: dict[str, Any], public: int, internal: int
) -> None:
    assert willing(Edition.PUBLIC, **terms) == public
    assert willing(Edition.INTERNAL, **terms) == internal


@given(guarded_libraries())
@settings(max_examples=60)
def test_nothing_that_is_not_public_is_told_of_who_uses_it(guarded: Guarded) -> None:
    portfolio = with_users(guarded.library)

    told = repr(portfolio.users)

    assert [secret for secret in guarded.secrets if secret in told] == []


STATUSES = st.sampled_from(["published", "approved", "drafted", "withdrawn"])
SHOPS = st.dictionaries(
    st.sampled_from(["a", "b", "c", "d", "e"]),
    st.tuples(
        st.sampled_from(["acme", "bolt", "coil"]),
        STATUSES,
        st.booleans(),
        st.sampled_from([None, "2026-01", "2027"]),
    ),
    max_size=5,
)


@given(SHOPS)
def test_named_and_unnamed_together_are_the_customers_of_the_segment(
    typed: dict[str, tuple[str, str, bool, str | None]],
) -> None:
    left = {name: when for name, _, _, when in typed.values()}
    customers = {name: {"name": name.title(), "left": when} for name, when in left.items()}
    cases = {
        key: shop(
            name,
            status=status,
            approval={**NAMED, "items": ["name"] if may else ["figures"]},
        )
        for key, (name, status, may, _) in typed.items()
    }

    users = users_of(make_library(cases, customers=customers))

    documented = {n for n, s, _, _ in typed.values() if s in ("published", "approved")}
    current = {name for name in documented if left[name] != "2026-01"}
    shown = {n for n, s, may, _ in typed.values() if s == "published" and may}
    assert users.count == len(current)
    assert {user.party.id for user in users.named} == shown & current


def test_the_website_covers_inside_what_the_public_edition_shows() -> None:
    library = make_library({"one": shop(), "two": shop(status="drafted")}, customers=ACME)

    inside, outside = (
        with_users(library, edition) for edition in (Edition.INTERNAL, Edition.PUBLIC)
    )

    assert inside.open_ids == outside.open_ids == {"one"}


def test_a_blinded_case_is_open_inside_under_its_own_id() -> None:
    library = make_library({"acme-one": shop(show_as="a shop")}, customers=ACME)

    inside = with_users(library, Edition.INTERNAL)
    outside = with_users(library, Edition.PUBLIC)

    assert inside.open_ids == {"acme-one"}
    assert len(outside.open_ids) == 1
    assert "acme" not in repr(replace(outside, read_ids=frozenset()))
