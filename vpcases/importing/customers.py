"""Customers of the stories: in their case where one story names them, else in the registry."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from slugify import slugify

from vpcases.importing.mapping import Becomes
from vpcases.importing.story import Story
from vpcases.model.library import Library


@dataclass
class KnownCustomers:
    """The customers that were there before the import.

    `registered` are the ids of a registry, with the file; `by_name` finds them by name.
    `in_cases` holds ids that a case defines for itself, with the ids of those cases.
    """

    registered: dict[str, str] = field(default_factory=dict)
    by_name: dict[str, str] = field(default_factory=dict)
    in_cases: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))


def find_known_customers(library: Library) -> KnownCustomers:
    """Return the customers of a library."""
    known = KnownCustomers()
    for identity, record in library.customers.items():
        known.registered[identity] = PurePosixPath(record.source.path).name
        if record.content.name:
            known.by_name[record.content.name.casefold()] = identity
    for case_id, case in library.cases.items():
        customer = case.content.customer
        if customer and customer.name:
            known.in_cases[customer.id or slugify(customer.name)].append(case_id)
    return known


@dataclass
class SharedCustomers:
    """What goes to the registry, by id, and the cases whose own block has to give way to it."""

    blocks: dict[str, dict[str, Any]] = field(default_factory=dict)
    moved: dict[str, list[str]] = field(default_factory=dict)


def share_customers(stories: list[Story], known: KnownCustomers) -> SharedCustomers:
    """Return the customers for the registry; each story gets an id, or its customer as a block.

    What a story says of a shared customer that differs from what the first one says stays with
    the story.
    """
    shared = SharedCustomers()
    groups: dict[str, list[Story]] = defaultdict(list)
    for story in stories:
        identity = _identify(story, known)
        if identity:
            groups[identity].append(story)
        elif story.customer:
            story.fields["customer"] = story.customer
    for identity, group in groups.items():
        own = {story.id for story in group}
        others = [case for case in known.in_cases.get(identity, ()) if case not in own]
        alone = len(group) == 1 and group[0].becomes is Becomes.CASE
        if alone and identity not in known.registered and not others:
            group[0].fields["customer"] = _as_block(identity, group[0].customer)
            continue
        shared.blocks[identity] = _merge_blocks(group)
        shared.moved[identity] = others
        for story in group:
            story.fields["customer"] = identity
    return shared


def _identify(story: Story, known: KnownCustomers) -> str:
    """Return the id of a customer that can be pointed to; empty where it has no name."""
    given = str(story.customer.pop("id", "") or "")
    name = str(story.customer.get("name") or "")
    if name.casefold() in known.by_name:
        return known.by_name[name.casefold()]
    if name or given:
        return slugify(name or given)
    if story.is_quote:
        return slugify(
            str(story.customer.get("described_as") or ""), max_length=60, word_boundary=True
        )
    return ""


def _as_block(identity: str, customer: dict[str, Any]) -> dict[str, Any]:
    """Return the customer of a case; its id is written where no name gives it."""
    return customer if customer.get("name") else {"id": identity, **customer}


def _merge_blocks(group: Iterable[Story]) -> dict[str, Any]:
    merged: dict[str, Any] = {}
    for story in group:
        for name, value in story.customer.items():
            if name == "industry":
                merged[name] = _as_one_or_list(_as_list(merged.get(name)) + _as_list(value))
            elif isinstance(value, dict) and isinstance(merged.get(name), dict):
                merged[name] = {**value, **merged[name]}
            elif name not in merged:
                merged[name] = value
            elif merged[name] != value:
                story.kept_customer[name] = value
    return merged


def _as_list(value: Any) -> list[Any]:
    return list(value) if isinstance(value, (list, tuple)) else [value] if value else []


def _as_one_or_list(values: list[Any]) -> Any:
    distinct = list({str(value).casefold(): value for value in reversed(values)}.values())[::-1]
    return distinct[0] if len(distinct) == 1 else distinct


def keep_differences(stories: Iterable[Story], identity: str, entry: Mapping[str, Any]) -> None:
    """Keep with each story what it says of a customer whose entry an author looks after."""
    for story in stories:
        if story.fields.get("customer") == identity:
            for name, value in story.customer.items():
                if entry.get(name) != value:
                    story.kept_customer.setdefault(name, value)
