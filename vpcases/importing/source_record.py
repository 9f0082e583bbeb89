"""A record as it was found in a source, or the reason why it could not be read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vpcases.importing.lookup import find_values

BODY = "body"
"""What the text of a file is called, below its head."""


@dataclass(frozen=True)
class SourceRecord:
    """A story as it was found.

    `origin` names it within its source, the same in every run. `where` is file and line, for
    messages. `values` are texts, lists, dicts and None.
    """

    origin: str
    where: str
    path: Path
    values: dict[str, Any]
    is_html: bool = False
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Skipped:
    """A record, or a file, that was not imported, and why."""

    where: str
    reason: str


def name_entry(entry: dict[str, Any], number: int, taken: dict[str, int]) -> str:
    """Return what an entry is called in every run, also when others are put before it.

    Args:
        entry: One record of a list or a table.
        number: Its place, for an entry without a name.
        taken: How often each name was given already; counted on.
    """
    for key in ("id", "slug", "title", "name", "company", "customer"):
        found = find_values(entry, key)
        if found and isinstance(found[0].value, str):
            name = " ".join(found[0].value.split())
            taken[name] = taken.get(name, 0) + 1
            return name if taken[name] == 1 else f"{name} ({taken[name]})"
    return str(number)
