"""Who at a customer may be asked for a reference, and how often they were."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from vpcases.model.authored import PersonStatus
from vpcases.model.dates import PartialDate
from vpcases.model.reference_terms import ReferenceTerms
from vpcases.model.registry import Customer, Person

GONE = (PersonStatus.MOVED, PersonStatus.LEFT)
"""Who cannot speak for a customer any longer."""
MONTHS = 3
"""Months in a quarter of a year."""


@dataclass(frozen=True, slots=True)
class Reference:
    """Somebody who said what they are willing to do for prospects.

    `asked` counts how often they were asked in the quarter of the day, `last` is the last time ever
    that is known, and `free_from` the first day of the next quarter.
    """

    name: str
    person: Person
    terms: ReferenceTerms
    asked: int
    last: PartialDate | None
    free_from: date

    @property
    def is_reached(self) -> bool:
        """Whether they were asked as often as they agreed to, or more."""
        return self.terms.per_quarter is not None and self.asked >= self.terms.per_quarter

    @property
    def is_there(self) -> bool:
        """Whether they still speak for the customer."""
        return self.person.status not in GONE

    @property
    def may_be_asked(self) -> bool:
        """Whether they may be asked now: they are willing, still there, and not worn out."""
        return bool(self.terms.ways) and self.is_there and not self.is_reached

    @property
    def is_over(self) -> bool:
        """Whether they were asked more often than they agreed to."""
        return self.terms.per_quarter is not None and self.asked > self.terms.per_quarter


def derive_references(customer: Customer, as_of: date) -> tuple[Reference, ...]:
    """Return the people of a customer who gave terms, in the order they were written."""
    return tuple(
        derive_reference(name, person, person.refer, as_of)
        for name, person in customer.people.items()
        if person.refer
    )


def derive_reference(name: str, person: Person, terms: ReferenceTerms, as_of: date) -> Reference:
    """Return how often somebody was asked in the quarter of a day.

    A date that is known only by its year belongs to no quarter, and is not counted.
    """
    begin, end = find_quarter(as_of)
    days = [day for day in terms.last_asked if isinstance(day, PartialDate)]
    return Reference(
        name=name,
        person=person,
        terms=terms,
        asked=sum(begin <= day.first_day and day.last_day < end for day in days),
        last=max(days, key=lambda day: day.last_day, default=None),
        free_from=end,
    )


def find_quarter(day: date) -> tuple[date, date]:
    """Return the first day of the quarter that a day is in, and that of the next."""
    first = day.month - (day.month - 1) % MONTHS
    following = first + MONTHS
    end = date(day.year + following // 13, (following - 1) % 12 + 1, 1)
    return date(day.year, first, 1), end
