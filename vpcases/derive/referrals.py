"""Who sent whom to us: the chain of referrals, with what was won by it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from vpcases.derive.customer_keys import Customers, WinsByCustomer, list_customers, name_of
from vpcases.derive.portfolio import Portfolio
from vpcases.model.win import Win


@dataclass(frozen=True, slots=True)
class Referral:
    """A customer in the chain: how many steps from its beginning, and the wins that are its own."""

    id: str
    name: str
    depth: int
    sent: int
    wins: tuple[Win, ...]


@dataclass(frozen=True, slots=True)
class ReferralChain:
    """Every customer who sent somebody or was sent, each below who sent it.

    `circles` are customers who sent each other round, by name; their ring is cut open at the first.
    `wins` are those of customers who were sent, of `all_wins` in the log.
    """

    rows: tuple[Referral, ...]
    circles: tuple[tuple[str, ...], ...]
    wins: tuple[Win, ...]
    all_wins: int

    @property
    def sent(self) -> int:
        """How many customers were sent by another."""
        return sum(row.depth > 0 for row in self.rows)


def derive_referrals(portfolio: Portfolio) -> ReferralChain:
    """Return the chain of an internal portfolio, in the order of the registry."""
    customers = list_customers(portfolio.library)
    senders = list_senders(customers)
    circles = tuple(find_circles(senders))
    cut = dict.fromkeys(circle[0] for circle in circles)
    known = [win for win in portfolio.library.log.wins if win.date <= portfolio.as_of]
    wins = WinsByCustomer(known, customers)
    tree = {k: v for k, v in senders.items() if k not in cut}
    begins = [k for k in dict.fromkeys((*tree.values(), *cut)) if k not in tree]
    rows = tuple(_list_rows(begins, tree, customers, wins))
    return ReferralChain(
        rows=rows,
        circles=tuple(tuple(name_of(k, customers) for k in circle) for circle in circles),
        wins=tuple(win for win in known if wins.find_id(win) in senders),
        all_wins=len(known),
    )


def list_senders(customers: Customers) -> dict[str, str]:
    """Return who sent each customer that was sent, by id."""
    return {k: v.referred_by for k, v in customers.items() if v.referred_by}


def find_circles(senders: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    """Yield every ring of customers who sent each other, from the one that is written first.

    Each is sent by the next, and the last by the first.
    """
    done: set[str] = set()
    for start in senders:
        path: dict[str, None] = {}
        at = start
        while at in senders and at not in done and at not in path:
            path[at] = None
            at = senders[at]
        if at in path:
            ring = list(path)[list(path).index(at) :]
            first = min(ring, key=list(senders).index)
            yield (*ring[ring.index(first) :], *ring[: ring.index(first)])
        done.update(path)


def _list_rows(
    begins: list[str], senders: Mapping[str, str], customers: Customers, wins: WinsByCustomer
) -> Iterator[Referral]:
    """Yield every customer of the chain, each sender before whom it sent."""
    sent: dict[str, list[str]] = defaultdict(list)
    for identity, sender in senders.items():
        sent[sender].append(identity)
    order = {k: n for n, k in enumerate(customers)}
    begins.sort(key=lambda k: order.get(k, len(order)))
    waiting = [(identity, 0) for identity in reversed(begins)]
    while waiting:
        identity, depth = waiting.pop()
        below = sent[identity]
        yield Referral(identity, name_of(identity, customers), depth, len(below), wins.of(identity))
        waiting += [(each, depth + 1) for each in reversed(below)]
