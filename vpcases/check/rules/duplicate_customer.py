"""The same customer is described in two files.

What is known of a customer stands in one place, so that a new logo or a new name is written once.
Two blocks drift apart, and readers meet two customers of the same name.

To fix it, move the block below `customers:` in a file directly in `cases/`, and write only its id
in the cases: `customer: harbor-foods`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.whole import Whole
from vpcases.model.case import CaseCustomer
from vpcases.model.library import Record
from vpcases.model.slugs import slug
from vpcases.problems import Level


def find(whole: Whole) -> Iterator[tuple[Record[Any], Finding]]:
    """Yield every block of a customer that another file describes, too."""
    known: dict[str, Record[Any]] = {}
    for record in whole.library.customers.values():
        for key in _list_keys(record.id, record.content.name):
            known.setdefault(key, record)
    registered = set(known)
    for case in whole.library.cases.values():
        block = case.content.customer
        if block is None or not block.name:
            continue
        keys = _list_keys(block.id, block.name)
        first = next((known[key] for key in keys if key in known), None)
        for key in keys:
            known.setdefault(key, case)
        if first:
            is_registered = any(key in registered for key in keys)
            yield case, _word(block, first, is_registered=is_registered)


def _list_keys(identity: str | None, name: str | None) -> tuple[str, ...]:
    named = f"name {' '.join(name.casefold().split())}" if name else ""
    return tuple(key for key in (f"id {identity}" if identity else "", named) if key)


def _word(block: CaseCustomer, first: Record[Any], *, is_registered: bool) -> Finding:
    where = first.source.path
    message = f"{block.name} is described in {where}, too"
    if is_registered:
        hint = f"write `customer: {first.id}` here, and keep what is known in {where}"
        return Finding(("customer",), message, hint)
    identity = block.id or slug(block.name or "") or "its-id"
    hint = (
        f"move the block below `customers:`, `{identity}:` in a file directly in cases/, "
        f"and write `customer: {identity}` in both cases"
    )
    is_same_id = block.id is not None and block.id == first.content.customer.id
    return Finding(("customer",), message, hint, Level.MISTAKE if is_same_id else None)


RULE = Rule(
    "duplicate-customer",
    weigh(nominated=Level.TODO, drafted=Level.TODO, checked=Level.MISTAKE, published=Level.MISTAKE),
    library=find,
    can_be_accepted=False,
)
