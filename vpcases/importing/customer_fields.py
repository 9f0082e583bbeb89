"""The customer of a story: from a text that holds several things, a block, or a key for each."""

from __future__ import annotations

import re
from typing import Any

from slugify import slugify

from vpcases.importing.finding import Finder
from vpcases.importing.lookup import Found, is_blank
from vpcases.importing.mapping import FieldRule
from vpcases.importing.names import LONGEST_NAME, split_customer
from vpcases.importing.shaped import Shaped, list_texts
from vpcases.importing.story import Story
from vpcases.importing.targets import Shape, find_known, find_shape
from vpcases.importing.tidy import tidy_plain
from vpcases.importing.values import shape_value


def read_customer_field(finder: Finder, target: str, rule: FieldRule) -> None:
    """Fill `customer`, or one field of it."""
    found = finder.gather(rule)
    name = target.partition(".")[2]
    if not found:
        return
    if not name and isinstance(found[0].value, dict):
        _read_block(finder, found[0])
    elif not name:
        _take_apart(finder, found, rule)
    elif name == "name":
        _read_name(finder, found, rule)
    else:
        shape = find_shape(target)
        _set_shaped(finder, name, shape or Shape.AS_IS, found, rule)


def _take_apart(finder: Finder, found: list[Found], rule: FieldRule) -> None:
    read = split_customer(", ".join(list_texts(found)), rule.descriptions)
    for name, value in (
        ("name", read.name),
        ("described_as", read.described_as),
        ("website", read.website),
        ("about", read.about),
    ):
        if value:
            finder.story.customer.setdefault(name, value)
    if read.is_whole:
        finder.use("customer", found)


def _read_name(finder: Finder, found: list[Found], rule: FieldRule) -> None:
    name = tidy_plain(", ".join(list_texts(found)))
    owner = re.sub(r"['’]s$", "", name)
    if slugify(owner) == finder.story.id:
        name = owner
    is_described = len(name) > LONGEST_NAME or name in rule.descriptions
    _set(finder.story, "described_as" if is_described else "name", name)
    finder.use("customer.name", found)


def _read_block(finder: Finder, block: Found) -> None:
    """Take every key of a block that is spelt like a field of a customer."""
    for key, value in block.value.items():
        name = {"description": "about"}.get(key.lower()) or (find_known(key) or "").partition(".")[
            2
        ]
        shape = find_shape(f"customer.{name}") if name else None
        if shape is not None and not is_blank(value):
            inner = [Found((*block.keys, key), value)]
            _set_shaped(finder, name, shape, inner, FieldRule())


def _set_shaped(
    finder: Finder, name: str, shape: Shape, found: list[Found], rule: FieldRule
) -> None:
    if shape is Shape.PROSE:
        shaped = Shaped(finder.read_prose(found) or None)
    else:
        found = finder.complete(shape, found, rule)
        shaped = shape_value(shape, found, rule)
    if shaped.value is not None:
        _set(finder.story, name, shaped.value)
        if shaped.is_whole:
            finder.use(f"customer.{name}", found)


def _set(story: Story, name: str, value: Any) -> None:
    block, _, key = name.partition(".")
    if key:
        story.customer.setdefault(block, {})[key] = value
    elif name == "people":
        story.customer.setdefault("people", {}).update(value)
    else:
        story.customer[name] = value


def finish_customer(story: Story) -> None:
    """Add the speakers of the quotes to the people of a customer who is named or described."""
    customer = story.customer
    logo = customer.get("logo")
    if isinstance(logo, dict) and set(logo) == {"light"}:
        customer["logo"] = logo["light"]
    if not (customer.get("name") or customer.get("described_as")):
        return
    speakers = [*story.finds.quotes.values(), *([story.fields] if story.is_quote else [])]
    for quote in speakers:
        if quote.get("by") and quote.get("role") and not quote.get("company"):
            customer.setdefault("people", {}).setdefault(quote["by"], quote["role"])
