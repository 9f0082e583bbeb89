"""Who else uses it, by segment: counted from the registry on a day, named by consent alone.

A customer belongs to the segment that the registry gives it, and to those of its documented cases
and quotes: what is only drafted changes nothing that the public sees.
Whoever has left, or has not begun, is not counted. In public a customer is named in a segment only
where a proof of that segment names it on the website; of all others there is a number and nothing
else, for more would tell who they are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from vpcases.derive.alphabet import fold
from vpcases.derive.channels import Channels, add_outside
from vpcases.derive.consent.parts import find_customer
from vpcases.derive.edition import Edition
from vpcases.derive.party import party_of
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.references import derive_references
from vpcases.derive.terms import Axis
from vpcases.derive.typical.results import REASONS
from vpcases.derive.users import KnownUser, Users
from vpcases.model.approval import Channel
from vpcases.model.authored import Adopter
from vpcases.model.dates import PartialDate
from vpcases.model.library import Library
from vpcases.model.quote import ReferralQuote
from vpcases.model.registry import Customer


def add_users(portfolio: Portfolio, library: Library, channels: Channels) -> Portfolio:
    """Return a portfolio that knows who uses it in each segment, and what the website covers.

    Args:
        portfolio: What the edition shows.
        library: The library before the gate: whoever may not be named is counted all the same.
        channels: What people outside may be shown.
    """
    users = derive_users(portfolio, library, channels)
    return replace(add_outside(portfolio, library, channels[Channel.WEBSITE]), users=users)


def derive_users(portfolio: Portfolio, library: Library, channels: Channels) -> dict[str, Users]:
    """Return who uses it, by segment; a segment that nobody is known in has nobody."""
    naming = {c: _list_named(covered.portfolio) for c, covered in channels.items()}
    registry = list_current(library, portfolio.as_of)
    is_internal = portfolio.edition is Edition.INTERNAL
    found = {}
    for segment in library.segments:
        members = registry.get(segment, {})
        named = naming[Channel.WEBSITE].get(segment, {})
        if is_internal:
            known = tuple(
                _know(identity, member, segment, portfolio, naming)
                for identity, member in members.items()
            )
        else:
            # By the ids of the registry alone, so that nobody is counted who is not known there.
            known = tuple(user for identity, user in named.items() if identity in members)
        by_name = tuple(sorted(known, key=lambda user: fold(user.party.name)))
        found[segment] = Users(by_name, len(members), _count_willing(members, portfolio))
    return found


@dataclass(slots=True)
class _Member:
    """A customer of a segment as our records know it, before the gate."""

    content: Customer
    adopter: Adopter | None = None


Members = dict[str, dict[str, _Member]]
"""The customers of each segment, by what they are known as."""


def list_current(library: Library, as_of: date) -> Members:
    """Return the customers of each segment on a day, by their ids, or their names without one."""
    ids = {r.content.name: k for k, r in library.customers.items() if r.content.name}
    found: Members = defaultdict(dict)
    for segment, identity, content, adopter in _list_records(library):
        if content is None or not is_current(content, as_of):
            continue
        member = found[segment].setdefault(ids.get(identity, identity), _Member(content))
        member.adopter = member.adopter or adopter
    return found


def is_current(customer: Customer, as_of: date) -> bool:
    """Return whether somebody is a customer on a day: has begun, and not left."""
    since = customer.since.first_day if isinstance(customer.since, PartialDate) else date.min
    left = customer.left.first_day if isinstance(customer.left, PartialDate) else date.max
    return since <= as_of < left


def _list_records(
    library: Library,
) -> Iterator[tuple[str, str, Customer | None, Adopter | None]]:
    """Yield every segment that a customer belongs to, the customer, and how early it was."""
    for identity, record in library.cases.items():
        history = record.content
        if history.segment and history.status in REASONS:
            block, customer = history.customer, find_customer(history, library)
            name = (block.id if block else None) or (customer.name if customer else None)
            yield history.segment, name or identity, customer, history.adopter
    for quote in library.quotes.values():
        known = library.customers.get(quote.content.customer or "")
        if known and quote.content.segment and quote.content.status in REASONS:
            yield quote.content.segment, known.id, known.content, None
    for known in library.customers.values():
        if known.content.segment:
            yield known.content.segment, known.id, known.content, None


def _list_named(portfolio: Portfolio) -> dict[str, dict[str, KnownUser]]:
    """Return whom a portfolio for people outside names in each segment."""
    found: dict[str, dict[str, KnownUser]] = defaultdict(dict)
    for case in portfolio.cases:
        if case.segment and case.customer and case.customer.is_named:
            user = KnownUser(case.customer, (case.id,), (), case.history.adopter, (), case.last_day)
            _add(found[case.segment.id], user)
    for quote in portfolio.quotes:
        content, party = quote.content, quote.customer
        segment = content.segment if isinstance(content, ReferralQuote) else None
        if segment and party and party.is_named:
            _add(found[segment], KnownUser(party, last_day=quote.last_day))
    return found


def _add(users: dict[str, KnownUser], user: KnownUser) -> None:
    """Note a customer; one that is named by several proofs is there once, as long as any is."""
    identity = user.party.id or user.party.name
    before = users.get(identity)
    if before is None:
        users[identity] = user
        return
    ends = (before.last_day, user.last_day)
    users[identity] = replace(
        before,
        cases=(*before.cases, *user.cases),
        adopter=before.adopter or user.adopter,
        last_day=None if None in ends else max(end for end in ends if end),
    )


def _know(
    identity: str,
    member: _Member,
    segment: str,
    portfolio: Portfolio,
    naming: Mapping[Channel, Mapping[str, Mapping[str, KnownUser]]],
) -> KnownUser:
    """Return a customer as we know it ourselves, with where its name may be told."""
    group = portfolio.group(Axis.SEGMENT, segment)
    shown = naming[Channel.WEBSITE].get(segment, {}).get(identity)
    bare = member.content.model_copy(update={"logo": None})
    # The logo is there where the website may show it, and nowhere else.
    party = shown.party if shown else party_of(identity, bare, portfolio.as_of)
    cases = (c for c in (group.cases if group else ()) if c.customer)
    own = (c.id for c in cases if c.customer and identity in (c.customer.id, c.customer.name, c.id))
    return KnownUser(
        party=party,
        cases=tuple(own),
        channels=tuple(c for c, named in naming.items() if identity in named.get(segment, {})),
        adopter=member.adopter,
        references=derive_references(member.content, portfolio.as_of),
    )


def _count_willing(members: Mapping[str, _Member], portfolio: Portfolio) -> int:
    """Return how many people would talk; in public those who may be counted, and asked now."""
    is_internal = portfolio.edition is Edition.INTERNAL
    people = (
        reference
        for member in members.values()
        for reference in derive_references(member.content, portfolio.as_of)
        if reference.terms.ways and reference.is_there
    )
    return sum(is_internal or (p.may_be_asked and bool(p.terms.may_count)) for p in people)
