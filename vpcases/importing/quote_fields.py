"""The quotes of a story that have keys of their own, outside its text."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from vpcases.importing.finding import Finder
from vpcases.importing.lookup import Found, Keys, find_values, is_blank
from vpcases.importing.mapping import QuoteRule
from vpcases.importing.names import is_customer, split_speaker
from vpcases.importing.placing import unquote
from vpcases.importing.shaped import list_texts
from vpcases.importing.story import Story
from vpcases.importing.tidy import find_address, is_hostile, tidy_plain
from vpcases.importing.values import read_day

USUAL_QUOTES = QuoteRule.model_validate(
    {
        "each": "quotes",
        "text": ["text", "quote", "content", "words"],
        "by": ["by", "from", "author", "name"],
        "role": ["role", "position", "title"],
        "company": ["company", "organization"],
    }
)
"""How quotes are read where no mapping says it."""
_PARTS = (
    "text", "by", "role", "company", "said", "source", "url", "photo", "short", "language",
)  # fmt: skip

Find = Callable[[str], list[Found]]


def read_quotes(finder: Finder, rule: QuoteRule) -> None:
    """Add the quotes that a rule names to a story."""
    if rule.each is None:
        _read_quote(finder, rule, finder.find)
        return
    for item in finder.find(rule.each):
        is_list = isinstance(item.value, list)
        for index, entry in enumerate(item.value if is_list else [item.value]):
            keys = (*item.keys, index) if is_list else item.keys
            if isinstance(entry, dict):
                _read_quote(finder, rule, _find_within(entry, keys, finder.story, rule.each))
            elif not is_blank(entry):
                _keep_quote(finder, {"text": [Found(keys, entry)]})


def _find_within(entry: dict[str, Any], keys: Keys, story: Story, each: str) -> Find:
    def find(path: str) -> list[Found]:
        found = [
            Found((*keys, *item.keys), item.value, tuple((*keys, *way) for way in item.labels))
            for item in find_values(entry, path)
        ]
        if found:
            story.found_paths.add(f"{each}[].{path}")
        return found

    return find


def _read_quote(finder: Finder, rule: QuoteRule, find: Find) -> None:
    if rule.needs and not find(rule.needs):
        return
    parts: dict[str, list[Found]] = {}
    for name in _PARTS:
        found = next((f for path in getattr(rule, name) if (f := find(path))), None)
        if found:
            parts[name] = found
    if "text" in parts:
        _keep_quote(finder, parts)


def _keep_quote(finder: Finder, parts: dict[str, list[Found]]) -> None:
    words = unquote(finder.read_prose(parts["text"]))
    if not words:
        return
    said = {name: " ".join(list_texts(found)).strip() for name, found in parts.items()}
    photo = said.get("photo", "")
    identity = finder.story.finds.add_quote(
        text=words,
        **_read_speaker(said, finder.story.customer_name),
        said=read_day(said["said"]) if "said" in said else None,
        source=tidy_plain(said.get("source", "")),
        url=find_address(said.get("url") or said.get("source", "")),
        short=tidy_plain(said.get("short", "")),
        photo=None if is_hostile(photo) else photo,
        language=said.get("language"),
    )
    for name, found in parts.items():
        finder.use(f"quotes.{identity}.{name}", found)
    finder.quoted.update({item.keys: identity for item in parts["text"]})


def _read_speaker(said: dict[str, str], customer: str) -> dict[str, str]:
    if "role" in said:
        # A name needs no taking apart where the role has a key of its own.
        by, role, company = tidy_plain(said.get("by", "")), tidy_plain(said["role"]), ""
    else:
        by, role, company = split_speaker(said.get("by", ""), customer)
    company = tidy_plain(said.get("company", "")) or company
    return {
        "by": by,
        "role": _without_customer(role, customer),
        "company": "" if is_customer(company, customer) else company,
    }


def _without_customer(role: str, customer: str) -> str:
    """Return a role without the customer's name at its end."""
    for joint in (" at ", ", ", " @ "):
        if customer and role.casefold().endswith(f"{joint}{customer}".casefold()):
            return role[: -len(joint + customer)]
    return role
