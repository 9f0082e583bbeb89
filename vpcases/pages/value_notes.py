"""What a reader should know of the agreed difference besides its amount."""

from __future__ import annotations

from vpcases.derive.value.bounds import find_agreed_bound
from vpcases.derive.value.value_equation import ValueEquation
from vpcases.derive.value.weight import find_heaviest
from vpcases.model.approval import Item
from vpcases.model.case import CaseHistory
from vpcases.pages.money import word_amount, word_bounded
from vpcases.pages.wording import TIED

PRICE_STATEMENT = (
    "The price difference is not published. The customer confirms that the advantage remains after"
    " price."
)
"""What a customer can allow to be said in place of prices."""


def list_value_notes(
    equation: ValueEquation | None, history: CaseHistory, language: str
) -> tuple[str, ...]:
    """Return what is to be said of an agreed difference besides its amount.

    What kinds of value it consists of, the one number that most of it rests on, and what the
    customer confirms of the price where none is shown.
    """
    if equation is None:
        return ()
    notes = (_word_kinds(equation, language), _word_heaviest(equation), _word_price(history))
    return tuple(note for note in notes if note)


def _word_price(history: CaseHistory) -> str:
    """Return what the customer confirms; empty where they do not, or where prices are shown."""
    items = history.approval.items if history.approval else ()
    is_said = Item.PRICE_STATEMENT in items and history.prices is None
    return PRICE_STATEMENT if is_said else ""


def _word_kinds(equation: ValueEquation, language: str) -> str:
    """Return the sum of each kind, where there is more than one."""
    sums = equation.by_kind()
    if len(sums) < 2:
        return ""
    parts = (
        f"{kind.value} {word_bounded(amount, find_agreed_bound(equation, kind))}"
        for kind, total in sums.items()
        if (amount := word_amount(total.low, total.high, language, is_signed=True))
    )
    return f"Of it {', '.join(parts)}{TIED}{equation.currency}"


def _word_heaviest(equation: ValueEquation) -> str:
    """Return the share that is gone without one number, cut to whole percent."""
    heaviest = find_heaviest(equation)
    if heaviest is None:
        return ""
    percent = heaviest.share * 100
    if percent >= 100:
        return f"All of it rests on one number: {heaviest.input.name}"
    return f"{int(percent)}{TIED}% of it rests on one number: {heaviest.input.name}"
