"""What a reader should know of the agreed difference besides its amount."""

from __future__ import annotations

from decimal import Decimal

from vpcases.catalogue import say
from vpcases.derive.value.bounds import find_agreed_bound
from vpcases.derive.value.value_equation import ValueEquation
from vpcases.derive.value.weight import find_heaviest
from vpcases.model.approval import Item
from vpcases.model.case import CaseHistory
from vpcases.pages.closed_lists import word_kind
from vpcases.pages.money import word_amount
from vpcases.pages.wording import TIED, word_bounded, word_percent


def list_value_notes(
    equation: ValueEquation | None, history: CaseHistory, language: str
) -> tuple[str, ...]:
    """Return what is to be said of an agreed difference besides its amount.

    What kinds of value it consists of, the one number that most of it rests on, and what the
    customer confirms of the price where none is shown.
    """
    if equation is None:
        return ()
    notes = (
        _word_kinds(equation, language),
        _word_heaviest(equation, language),
        _word_price(history, language),
    )
    return tuple(note for note in notes if note)


def _word_price(history: CaseHistory, language: str) -> str:
    """Return what the customer confirms; empty where they do not, or where prices are shown."""
    items = history.approval.items if history.approval else ()
    is_said = Item.PRICE_STATEMENT in items and history.prices is None
    if not is_said:
        return ""
    return say(
        language,
        "The price difference is not published. The customer confirms that the advantage remains"
        " after price.",
    )


def _word_kinds(equation: ValueEquation, language: str) -> str:
    """Return the sum of each kind, where there is more than one."""
    sums = equation.by_kind()
    if len(sums) < 2:
        return ""
    parts = []
    for kind, total in sums.items():
        amount = word_amount(total.low, total.high, language, is_signed=True)
        bounded = word_bounded(amount, find_agreed_bound(equation, kind), language)
        parts.append(f"{word_kind(kind, language)} {bounded}")
    return say(language, "Of it {sums}", sums=f"{', '.join(parts)}{TIED}{equation.currency}")


def _word_heaviest(equation: ValueEquation, language: str) -> str:
    """Return the share that is gone without one number, cut to whole percent."""
    heaviest = find_heaviest(equation)
    if heaviest is None:
        return ""
    percent = heaviest.share * 100
    if percent >= 100:
        return say(language, "All of it rests on one number: {name}", name=heaviest.input.name)
    whole = Decimal(int(percent))
    return say(
        language,
        "{percent} of it rests on one number: {name}",
        percent=word_percent(whole, whole, language),
        name=heaviest.input.name,
    )
