"""What tells one customer from another: its id, or the id that its name becomes."""

from __future__ import annotations

from collections.abc import Iterable

from vpcases.derive.terms import name_term
from vpcases.model.case import CaseHistory
from vpcases.model.library import Library
from vpcases.model.registry import Customer
from vpcases.model.win import Win

Customers = dict[str, Customer]
"""Customers by their ids; one that stands in a case without an id has that of its name."""


def list_customers(library: Library) -> Customers:
    """Return every customer: those of the registry, then those that stand in a case."""
    found: Customers = {k: record.content for k, record in library.customers.items()}
    for record in library.cases.values():
        identity = find_customer_id(record.content)
        block = record.content.customer
        if identity and block and (block.name or block.described_as):
            found.setdefault(identity, block)
    return found


def find_customer_id(history: CaseHistory) -> str:
    """Return the id of the customer of a case, or the one that its name becomes; empty without."""
    block = history.customer
    if block is None:
        return ""
    return block.id or (name_term(block.name) if block.name else "")


def name_of(identity: str, customers: Customers) -> str:
    """Return what a customer is called, by its id."""
    content = customers.get(identity)
    return (content and (content.name or content.described_as)) or identity


class WinsByCustomer:
    """Wins by the customer who bought, whether the log has its id or its name."""

    def __init__(self, wins: Iterable[Win], customers: Customers) -> None:
        """Note the wins.

        Args:
            wins: Lines of the log.
            customers: The customers that are known.
        """
        self._ids = {v.name.casefold(): k for k, v in customers.items() if v.name}
        self._found: dict[str, list[Win]] = {}
        for win in wins:
            self._found.setdefault(self.find_id(win), []).append(win)

    def find_id(self, win: Win) -> str:
        """Return the id of who bought; of a customer nobody knows, the one its name becomes."""
        typed = win.customer.strip()
        return self._ids.get(typed.casefold()) or name_term(typed)

    def of(self, identity: str) -> tuple[Win, ...]:
        """Return the wins of a customer, in the order of the log."""
        return tuple(self._found.get(identity, ()))
