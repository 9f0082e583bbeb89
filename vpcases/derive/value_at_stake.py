"""How much value customers have confirmed that depends on a feature: for engineering, inside alone.

Counted are the agreed value elements, worked out and reached, of the drivers that the benefits of a
feature are about, in current cases of its offering; what speaks for the alternative is taken off.
An element counts once for a feature, however many of its benefits share a driver. Two features can
rest on the same element, so that their sums overlap and are never added to each other.

Source: value at stake, after the value equation of Anderson, Kumar & Narus, Value Merchants (2007),
equation 2-1, taken element by element.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from vpcases.derive.case import Case
from vpcases.derive.coverage import is_open
from vpcases.derive.driver_proof import (
    find_element_level,
    is_of,
    list_reached_elements,
    name_driver,
)
from vpcases.derive.features import FeatureLine
from vpcases.derive.figures import STRENGTH
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.value.elements import Element
from vpcases.derive.value.value_equation import NOTHING, Range, add_up
from vpcases.model.approval import Item
from vpcases.model.authored import EvidenceLevel, Status

DOCUMENTED = (Status.CHECKED, Status.APPROVED, Status.PUBLISHED)
"""The cases that count; one that is re-checked does not, for its numbers are what is in doubt."""
SIGNED = (Status.APPROVED, Status.PUBLISHED)


@dataclass(frozen=True, slots=True)
class Staked:
    """The value elements of a case that depend on a feature."""

    case: Case
    elements: tuple[Element, ...]
    is_open: bool


@dataclass(frozen=True, slots=True)
class Stake:
    """What customers have confirmed in one currency and period; `amount` is signed."""

    currency: str
    period: str
    amount: Range
    staked: tuple[Staked, ...]

    @property
    def count(self) -> int:
        """How many value elements it is the sum of."""
        return sum(len(each.elements) for each in self.staked)


@dataclass(frozen=True, eq=False)
class ValueAtStake:
    """What depends on a feature, a stake for each currency and period.

    `unconfirmed` and `old` count the value elements that are left out: those that no customer has
    confirmed, and those of cases whose figures are too old.
    """

    feature: FeatureLine
    stakes: tuple[Stake, ...]
    unconfirmed: int
    old: int


def derive_value_at_stake(feature: FeatureLine, portfolio: Portfolio) -> ValueAtStake:
    """Return the value that depends on a feature, by the cases of a portfolio."""
    drivers = {driver.id for driver in feature.drivers}
    found: dict[tuple[str, str], list[Staked]] = defaultdict(list)
    unconfirmed = old = 0
    for case in portfolio.cases if feature.offering else ():
        if not is_of(case, feature.offering.id if feature.offering else ""):
            continue
        elements = [e for e in list_reached_elements(case) if name_driver(e) in drivers]
        if case.status not in DOCUMENTED or not elements:
            continue
        if case.validity.is_old:
            old += len(elements)
            continue
        confirmed = tuple(e for e in elements if is_confirmed(e, case, portfolio))
        unconfirmed += len(elements) - len(confirmed)
        if confirmed and confirmed[0].result:
            staked = Staked(case, confirmed, is_open(case, portfolio))
            found[confirmed[0].result.basis].append(staked)
    stakes = tuple(_add_up(*basis, staked) for basis, staked in sorted(found.items()))
    return ValueAtStake(feature, stakes, unconfirmed, old)


def is_confirmed(element: Element, case: Case, portfolio: Portfolio) -> bool:
    """Return whether a customer stands behind an element.

    They have signed the case with its figures and that holds on the day, or each input of the
    element is at least confirmed by them.
    """
    approval = case.history.approval
    if approval and case.status in SIGNED and Item.FIGURES in approval.allowed_items:
        return case.last_day is None or case.last_day >= portfolio.as_of
    confirmed = STRENGTH.index(EvidenceLevel.CUSTOMER_CONFIRMED)
    return STRENGTH.index(find_element_level(element)) >= confirmed


def _add_up(currency: str, period: str, staked: list[Staked]) -> Stake:
    amount = sum((add_up(each.elements) for each in staked), NOTHING)
    return Stake(currency, period, amount, tuple(staked))
