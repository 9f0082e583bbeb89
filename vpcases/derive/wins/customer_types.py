"""Customer types that are new: company types and industries outside what segments usually hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass

from vpcases.derive.wins.months import BESIDE, WINDOW, number_month
from vpcases.model.library import Library
from vpcases.model.win import fold_name


@dataclass(frozen=True)
class Arrivals:
    """When types of customers first bought, and which are usual anyhow.

    `first` is the month of the first win of a type, `begun` that of the whole log, and `usual` are
    the types of the customers that cases and registries put into a segment.
    """

    begun: str
    first: Mapping[str, str]
    usual: frozenset[str]

    def list_new(self, month: str) -> frozenset[str]:
        """Return the types that are new in a month.

        A type is new for a year from its first win on, if that was later than the first three
        months of the log: what bought from the beginning is what segments were made for.
        """
        now, begun = number_month(month), number_month(self.begun)
        return frozenset(
            name
            for name, first in self.first.items()
            if name
            and name not in self.usual
            and number_month(first) >= begun + BESIDE
            and 0 <= now - number_month(first) < WINDOW
        )


def note_arrivals(named: Iterable[tuple[str, str]], usual: frozenset[str]) -> Arrivals:
    """Return when each type first bought; `named` are months in their order, each with a type."""
    first: dict[str, str] = {}
    begun = ""
    for month, name in named:
        begun = begun or month
        first.setdefault(name, month)
    return Arrivals(begun, first, usual)


def list_usual(library: Library) -> frozenset[str]:
    """Return the industries of customers that a case or the registry puts into a segment."""
    return frozenset(fold_name(industry) for industry in _list_industries(library))


def _list_industries(library: Library) -> Iterator[str]:
    for case in library.cases.values():
        block = case.content.customer
        if case.content.segment and block:
            known = library.customers.get(block.id or "")
            yield from known.content.industry if known else block.industry
    for customer in library.customers.values():
        if customer.content.segment:
            yield from customer.content.industry


def have_own_segment(name: str, held: Mapping[tuple[str, str], int], known: Container[str]) -> bool:
    """Return whether the customers of a type are most of a segment that the site knows already.

    Args:
        name: The type.
        held: How many wins there are of each type in each segment.
        known: The segments that the site knows.
    """
    sizes: Counter[str] = Counter()
    for (_, segment), n in held.items():
        sizes[segment] += n
    return any(
        2 * n > sizes[segment]
        for (of, segment), n in held.items()
        if of == name and segment in known
    )
