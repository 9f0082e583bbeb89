"""Each channel covers what its customer allowed there, and what the website shows is the site."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.derive.consent.approved_case import ACME, APPROVAL, CASE, approve, edit, library_of
from tests.derive.secrets import Guarded, guarded_libraries
from tests.libraries import DAY, make_library, make_portfolio
from vpcases.derive import Edition
from vpcases.derive.channels import Channels, derive_channels
from vpcases.derive.consent import derive_consents
from vpcases.model.approval import Channel
from vpcases.model.library import Library

CHANNELS = st.sets(st.sampled_from([channel.value for channel in Channel]))


def channels_of(library: Library, edition: Edition = Edition.INTERNAL) -> Channels:
    portfolio = make_portfolio(library, edition)
    return derive_channels(library, portfolio, derive_consents(library, DAY))


def covered_by(channels: Channels) -> dict[str, list[str]]:
    """Return the ids of the cases that each channel covers."""
    return {
        name.value: [case.id for case in each.portfolio.cases] for name, each in channels.items()
    }


@given(CHANNELS)
def test_a_case_is_on_the_channels_that_were_allowed_and_no_other(allowed: set[str]) -> None:
    library = approve(channels=sorted(allowed) or None)

    covered = covered_by(channels_of(library))

    expected = allowed or {"website"}
    assert {channel for channel, ids in covered.items() if ids} == expected


@given(guarded_libraries())
@settings(max_examples=40)
def test_no_channel_tells_what_is_not_public_at_all(guarded: Guarded) -> None:
    for covered in channels_of(guarded.library).values():
        # The ids of all cases are known, to tell an address that was from one that never was.
        told = repr(replace(covered.portfolio, read_ids=frozenset()))
        assert [secret for secret in guarded.secrets if secret in told] == []


@given(guarded_libraries())
@settings(max_examples=40)
def test_what_the_website_covers_inside_is_the_public_edition(guarded: Guarded) -> None:
    library = guarded.library

    inside = channels_of(library)[Channel.WEBSITE].portfolio

    public = make_portfolio(library, Edition.PUBLIC)
    assert inside.cases == public.cases
    assert inside.quotes == public.quotes
    assert inside.translated == public.translated


def test_in_public_the_website_is_the_only_channel_and_the_site_itself() -> None:
    library = library_of()
    public = make_portfolio(library, Edition.PUBLIC)

    channels = derive_channels(library, public, derive_consents(library, DAY))

    assert list(channels) == [Channel.WEBSITE]
    assert channels[Channel.WEBSITE].portfolio is public


def test_a_quote_with_an_approval_of_its_own_is_on_its_own_channels() -> None:
    spoken: dict[str, Any] = {
        **CASE["quotes"],
        "early": {"text": "We sleep.", "approval": {**APPROVAL, "channels": ["one-to-one"]}},
    }
    channels = channels_of(library_of(quotes=spoken))

    quotes = {
        name.value: [quote.id for case in each.portfolio.cases for quote in case.quotes]
        for name, each in channels.items()
    }

    assert quotes == {"website": ["late"], "one-to-one": ["late", "early"], "slide": ["late"]}


def test_a_blinded_case_has_another_id_by_which_it_is_found() -> None:
    case = {**CASE, "approval": {**APPROVAL, "items": ["figures", "quotes"]}}
    library = make_library({"acme-grocery-till": case}, customers={"acme": ACME})

    for covered in channels_of(library).values():
        (shown,) = covered.portfolio.cases
        assert "acme" not in shown.id
        assert covered.find("acme-grocery-till") is shown
        assert covered.find(shown.id) is None


def test_what_a_channel_does_not_cover_is_not_found_there() -> None:
    channels = channels_of(approve(channels=["website"]))

    assert channels[Channel.WEBSITE].find("counting-once")
    assert channels[Channel.SLIDE].find("counting-once") is None
    assert channels[Channel.WEBSITE].find("of-no-case") is None


@pytest.mark.parametrize("status", ["drafted", "checked", "approved", "withdrawn"])
def test_what_is_not_published_is_on_no_channel(status: str) -> None:
    library = library_of(status=status)

    assert covered_by(channels_of(library)) == {channel.value: [] for channel in Channel}


def test_what_changed_after_it_was_signed_is_on_no_channel() -> None:
    library = edit(library_of(), situation="Acme lost money.")

    for covered in channels_of(library).values():
        assert "lost money" not in repr(covered.portfolio)


def test_an_approval_that_is_over_covers_nothing_anywhere() -> None:
    library = approve(until="2026-10-31")

    assert covered_by(channels_of(library)) == {channel.value: [] for channel in Channel}


def test_without_cases_every_channel_is_empty() -> None:
    assert covered_by(channels_of(make_library())) == {channel.value: [] for channel in Channel}
