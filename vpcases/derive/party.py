"""The customer of a case or quote as it may be shown on a day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from vpcases.derive.terms import Term, industry_terms
from vpcases.model.case import CaseHistory
from vpcases.model.dates import PartialDate
from vpcases.model.library import Library
from vpcases.model.registry import Customer


@dataclass(frozen=True)
class Party:
    """The customer of a case as it may be shown.

    `is_named` is False for a customer that is described instead of named. `id` is empty for a
    customer that no registry knows. `has_left` is True for one that is no customer any longer.
    """

    id: str
    name: str
    is_named: bool
    content: Customer
    industries: tuple[Term, ...]
    has_left: bool = False


def derive_party(history: CaseHistory, library: Library, as_of: date | None = None) -> Party | None:
    """Return the customer of a case on a day; None where nothing is said of it.

    A customer of whom only the industry or the size is known has no name, not even a description.
    """
    block = history.customer
    if block is None:
        return None
    known = library.customers.get(block.id or "")
    is_whole = block.name or block.described_as
    content: Customer = known.content if known and not is_whole else block
    if history.show_as and (content.name or block.described_as is None):
        content = Customer(described_as=history.show_as, industry=content.industry)
    return party_of(block.id or "", content, as_of, library.industry_titles)


def party_of(
    identity: str,
    content: Customer,
    as_of: date | None = None,
    industry_titles: Mapping[str, str] | None = None,
) -> Party:
    """Return a customer as it may be shown on a day."""
    left = content.left.first_day if isinstance(content.left, PartialDate) else None
    return Party(
        id=identity,
        name=content.name or content.described_as or identity,
        is_named=content.name is not None,
        content=content,
        industries=industry_terms(content.industry, industry_titles),
        has_left=left is not None and (as_of is None or left <= as_of),
    )
