"""The value at stake of a feature in words: sums with how much they stand on (internal edition)."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.catalogue import say, say_count
from vpcases.derive.value_at_stake import Stake, Staked, ValueAtStake
from vpcases.pages.addresses import Link
from vpcases.pages.context import Context
from vpcases.pages.element_anchor import anchor_element
from vpcases.pages.element_words import word_added
from vpcases.pages.ends import link_until
from vpcases.pages.money import cut_amount, word_money
from vpcases.pages.standing import word_customer


@dataclass(frozen=True, slots=True)
class StakedRow:
    """A value element that is counted: of which case, what it adds, and whether it is shown."""

    case: Link
    anchor: str
    title: str
    amount: str
    note: str


@dataclass(frozen=True, slots=True)
class StakeBlock:
    """A sum in one currency and period, on what it stands, and every line of it."""

    amount: str
    basis: str
    rows: tuple[StakedRow, ...]


@dataclass(frozen=True, slots=True)
class StakeView:
    """What depends on a feature; `left_out` tells what is not counted, and why."""

    blocks: tuple[StakeBlock, ...]
    left_out: tuple[str, ...]


def view_stakes(at_stake: ValueAtStake, context: Context) -> StakeView:
    """Return the value at stake of a feature as pages print it."""
    language = context.language
    left_out = []
    if at_stake.unconfirmed:
        left_out.append(
            say_count(
                language,
                "{count} value element is not counted: no customer has confirmed it.",
                "{count} value elements are not counted: no customer has confirmed them.",
                at_stake.unconfirmed,
            )
        )
    if at_stake.old:
        left_out.append(
            say_count(
                language,
                "{count} value element is not counted: the figures of its case are too old.",
                "{count} value elements are not counted: the figures of their cases are too old.",
                at_stake.old,
            )
        )
    blocks = tuple(_view_stake(stake, context) for stake in at_stake.stakes)
    return StakeView(blocks, tuple(left_out))


def _view_stake(stake: Stake, context: Context) -> StakeBlock:
    language = context.language
    low, high = (cut_amount(end) for end in (stake.amount.low, stake.amount.high))
    return StakeBlock(
        amount=word_money(low, high, stake.currency, stake.period, language),
        basis=word_stake_basis(stake, language),
        rows=tuple(row for staked in stake.staked for row in _list_rows(staked, context)),
    )


def word_stake_basis(stake: Stake, language: str) -> str:
    """Return what a sum stands on: how many value elements, of how many cases, how many shown."""
    elements = say_count(language, "{count} value element", "{count} value elements", stake.count)
    cases = say_count(
        language, "of {count} current case", "of {count} current cases", len(stake.staked)
    )
    unseen = sum(not each.is_open for each in stake.staked)
    parts = [f"{elements} {cases}"]
    if unseen:
        parts.append(say(language, "{count} of them not shown in public", count=unseen))
    return ", ".join(parts)


def _list_rows(staked: Staked, context: Context) -> list[StakedRow]:
    case, language = staked.case, context.language
    name = word_customer(case, language) or say(language, "Customer not named")
    link = link_until(Link(name, context.addresses.page_of(case)), case)
    note = "" if staked.is_open else say(language, "not shown in public")
    return [
        StakedRow(
            case=link,
            anchor=anchor_element(element.key),
            title=element.title,
            amount=word_added(element, element.span, language),
            note=note,
        )
        for element in staked.elements
    ]
