"""Until the last day and not a day longer; where it was allowed and nowhere else."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from vpcases.derive.consent.allowance import Refusal, allow, narrow
from vpcases.model.approval import USUAL_ITEMS, Approval, Channel, Item

DAYS = st.dates(date(2020, 1, 1), date(2035, 1, 1))
ITEMS = st.lists(st.sampled_from(Item), unique=True)
CHANNELS = st.lists(st.sampled_from(Channel), unique=True)


@st.composite
def approvals(draw: st.DrawFn) -> Approval:
    given_on = draw(st.none() | DAYS)
    until = draw(st.none() | DAYS)
    typed = {
        "date": given_on.isoformat() if given_on else None,
        "until": until.isoformat() if until else None,
        "items": [item.value for item in draw(ITEMS)],
        "channels": [channel.value for channel in draw(CHANNELS)],
        "strikes": [item.value for item in draw(ITEMS)],
    }
    return Approval.model_validate(typed)


@given(DAYS, st.integers(-400, 400))
def test_an_approval_stands_on_its_last_day_and_not_a_day_longer(until: date, days: int) -> None:
    approval = Approval.model_validate({"until": until.isoformat()})

    allowance = allow(approval, Channel.WEBSITE, until + timedelta(days))

    assert allowance.stands is (days <= 0)
    assert allowance.last_day == until


@given(approvals(), st.sampled_from(Channel), DAYS)
def test_what_does_not_stand_allows_nothing_and_says_why(
    approval: Approval, channel: Channel, day: date
) -> None:
    allowance = allow(approval, channel, day)

    assert allowance.stands is (allowance.refusal is None)
    if not allowance.stands:
        assert allowance.items == frozenset()
    if channel not in approval.allowed_channels:
        assert not allowance.stands


@given(approvals(), approvals(), st.sampled_from(Channel), DAYS)
def test_of_two_approvals_the_narrower_wins(
    one: Approval, other: Approval, channel: Channel, day: date
) -> None:
    first, second = allow(one, channel, day), allow(other, channel, day)

    both = narrow(first, second)

    assert both.items == first.items & second.items
    assert both.stands is (first.stands and second.stands)
    ends = [end for end in (first.last_day, second.last_day) if end]
    assert both.last_day == min(ends, default=None)
    assert narrow(second, first).items == both.items


def test_without_an_approval_nothing_is_allowed() -> None:
    assert allow(None, Channel.WEBSITE, date(2026, 1, 1)).refusal is Refusal.NEVER_GIVEN


def test_a_logo_a_role_and_a_picture_have_to_be_listed_by_name() -> None:
    assert Approval().allowed_items == frozenset(USUAL_ITEMS)
    assert not {Item.LOGO, Item.ROLE, Item.PHOTO, Item.VIDEO} & Approval().allowed_items


def test_a_quote_is_the_same_item_as_quotes() -> None:
    assert Approval.model_validate({"items": ["quote"]}).items == (Item.QUOTES,)
