"""What proves that an offering moves a driver: the best thing that a current case shows about it.

A case proves something of a driver where it is published, may be shown on the website, its figures
are not too old, and it shows one of these about the driver, in this order:

1. money: an agreed value element, worked out, reached, and for us;
2. a change: the first reached figure of the driver that changed, and not for the worse;
3. a sentence: what changed, or a value element without a sum, and for us;
4. the customer's own words.

What is only expected, what is contended or the same with the alternative, and what speaks for the
alternative prove nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from vpcases.derive.case import Case, CustomerQuote
from vpcases.derive.coverage import is_open
from vpcases.derive.figures import STRENGTH, Figure
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.terms import Term
from vpcases.derive.typical.measuring import is_ahead
from vpcases.derive.value.elements import Element
from vpcases.derive.value.value_equation import is_agreed
from vpcases.model.authored import EvidenceLevel, Point, Status
from vpcases.quantities import Quantity, derive_change
from vpcases.quantities.units import is_time, split_unit


class Sort(IntEnum):
    """What a proof shows, the most telling first."""

    MONEY = 0
    CHANGE = 1
    SENTENCE = 2
    WORDS = 3


@dataclass(frozen=True, eq=False)
class DriverProof:
    """The best that a case shows about a driver: an element, a figure or a quote.

    `level` is how strong the evidence of that is.
    """

    case: Case
    driver: Term
    sort: Sort
    level: EvidenceLevel
    element: Element | None = None
    figure: Figure | None = None
    quote: CustomerQuote | None = None


@dataclass(frozen=True)
class Proofs:
    """The proofs of a portfolio by the id of their driver, the best first.

    `waiting` are the cases that would be proofs as well, if they were published and not too old.
    """

    by_driver: Mapping[str, tuple[DriverProof, ...]] = field(default_factory=dict)
    waiting: Mapping[str, tuple[Case, ...]] = field(default_factory=dict)

    def find(self, driver: str, offering: str = "", segment: str = "") -> tuple[DriverProof, ...]:
        """Return the proofs about a driver, the best first, of an offering and a segment if any."""
        found = self.by_driver.get(driver, ())
        return tuple(proof for proof in found if is_of(proof.case, offering, segment))

    def count_waiting(self, driver: str, offering: str = "", segment: str = "") -> int:
        """Return how many cases would be proofs if they were published and not too old."""
        return sum(is_of(case, offering, segment) for case in self.waiting.get(driver, ()))


def derive_proofs(portfolio: Portfolio) -> Proofs:
    """Return what the cases of a portfolio prove, driver by driver."""
    found: dict[str, list[DriverProof]] = defaultdict(list)
    waiting: dict[str, list[Case]] = defaultdict(list)
    for case in portfolio.cases:
        is_current = is_current_case(case, portfolio)
        for driver in case.drivers:
            proof = find_driver_proof(case, driver)
            if proof and is_current:
                found[driver.id].append(proof)
            elif proof:
                waiting[driver.id].append(case)
    return Proofs(
        {driver: rank_proofs(proofs) for driver, proofs in found.items()},
        {driver: tuple(cases) for driver, cases in waiting.items()},
    )


def rank_proofs(proofs: Iterable[DriverProof]) -> tuple[DriverProof, ...]:
    """Return proofs, the best first: money first, then by evidence, then the newest."""
    return tuple(
        sorted(
            proofs,
            key=lambda proof: (
                proof.sort,
                -STRENGTH.index(proof.level),
                -proof.case.newest_day.toordinal(),
                proof.case.id,
            ),
        )
    )


def is_of(case: Case, offering: str = "", segment: str = "") -> bool:
    """Return whether a case is of an offering and a segment; of any, where none is asked for."""
    has_offering = not offering or bool(case.offering and case.offering.id == offering)
    return has_offering and (not segment or bool(case.segment and case.segment.id == segment))


def is_current_case(case: Case, portfolio: Portfolio) -> bool:
    """Return whether a case may be shown to anybody on the day, and its figures are not too old."""
    is_published = case.status is Status.PUBLISHED and is_open(case, portfolio)
    return is_published and not case.validity.is_old


def find_driver_proof(case: Case, driver: Term) -> DriverProof | None:
    """Return the best that a case shows about a driver; None where it shows nothing for us."""
    return (
        _find_money(case, driver)
        or _find_change(case, driver)
        or _find_sentence(case, driver)
        or _find_words(case, driver)
    )


def list_reached_elements(case: Case) -> tuple[Element, ...]:
    """Return the agreed elements of a case that are worked out and reached, signed as they are.

    None of a case whose sums are wrong.
    """
    if case.value is None or case.value.flaws or case.value.equation is None:
        return ()
    elements = case.value.equation.elements
    return tuple(e for e in elements if is_agreed(e) and not e.is_projected)


def find_element_level(element: Element) -> EvidenceLevel:
    """Return the level of the weakest input of an element."""
    levels = (entry.level for entry in element.inputs)
    return min(levels, key=STRENGTH.index, default=EvidenceLevel.STATED)


def _find_money(case: Case, driver: Term) -> DriverProof | None:
    for element in list_reached_elements(case):
        span = element.span
        if name_driver(element) == driver.id and span and span[0] > 0:
            level = find_element_level(element)
            return DriverProof(case, driver, Sort.MONEY, level, element=element)
    return None


def name_driver(element: Element) -> str:
    """Return the id of the driver of an element."""
    return element.driver.id if element.driver else element.key


def _find_change(case: Case, driver: Term) -> DriverProof | None:
    main = case.drivers[0].id if case.drivers else ""
    for figure in case.figures:
        belongs = (figure.driver.id if figure.driver else main) == driver.id
        if belongs and has_improved(figure, case) and not is_ahead(figure):
            return DriverProof(case, driver, Sort.CHANGE, figure.basis.level, figure=figure)
    return None


def has_improved(figure: Figure, case: Case) -> bool:
    """Return whether something changed in a figure, and not for the worse.

    Better is the way to the target of the figure. Of one without a target, more time is worse; of
    whatever else is counted nobody but its author knows which way is better.
    """
    change = figure.change
    still = 1 if change and change.kind == "times" else 0
    if not figure.has_number or change is None or change.low == change.high == still:
        return False
    aim = _find_aim(figure, case)
    return not aim or not change.direction or change.direction == aim


def _find_aim(figure: Figure, case: Case) -> str:
    """Return which way is better, less or more; empty where nobody knows."""
    target = case.history.before_after[figure.key].target
    if isinstance(figure.before, Quantity) and isinstance(target, Quantity):
        aimed = derive_change(figure.before, target)
        if aimed and aimed.direction:
            return aimed.direction
    after = figure.after
    if isinstance(after, Quantity) and after.form == "plain":
        return "less" if is_time(split_unit(after.unit).over) else ""
    return ""


def _find_sentence(case: Case, driver: Term) -> DriverProof | None:
    for figure in case.figures:
        if figure.sentence and figure.driver and figure.driver.id == driver.id:
            return DriverProof(case, driver, Sort.SENTENCE, figure.basis.level, figure=figure)
    for element in case.value.elements if case.value else ():
        is_told = element.is_placeholder and element.statement and not element.favours_alternative
        if is_told and element.point is Point.DIFFERENCE and name_driver(element) == driver.id:
            return DriverProof(case, driver, Sort.SENTENCE, case.history.level, element=element)
    return None


def _find_words(case: Case, driver: Term) -> DriverProof | None:
    for quote in case.quotes:
        if driver in quote.explains:
            reported = EvidenceLevel.CUSTOMER_REPORTED
            return DriverProof(case, driver, Sort.WORDS, reported, quote=quote)
    return None
