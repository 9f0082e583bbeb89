"""Where the files of authors point to what is looked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from vpcases.derive.consent.names import holds_name
from vpcases.derive.customers import links_to
from vpcases.problems import FieldPath, name_field
from vpcases.read.values import list_values
from vpcases.read.yaml_tree import compose
from vpcases.usage.sought import Sort, Sought

POINTING = {"customer", "other_customers", "never_show_to", "prospect", "referred_by"}
"""Fields that hold the ids of customers."""


@dataclass(frozen=True, order=True)
class Reference:
    """A line of a file that names something; `field` is empty in a page written by hand."""

    file: str
    line: int
    field: str = ""


def list_references(sought: Sought, texts: Mapping[str, str]) -> Iterator[Reference]:
    """Yield every line of an author's file, other than its own, that points to something.

    Args:
        sought: What is looked for.
        texts: The author files, by the path that messages name them by.
    """
    for path in sorted(texts):
        if path in sought.files:
            continue
        root = compose(texts[path]).root
        if root is not None:
            seen: dict[Reference, None] = {}
            for field, line, words in list_values(root):
                if points_to(sought, field, words):
                    seen.setdefault(Reference(path, line, name_field(field)))
            yield from seen


def points_to(sought: Sought, field: FieldPath, words: str) -> bool:
    """Return whether a value or a key is, names or links to what is looked for."""
    named = [step for step in field if isinstance(step, str)]
    if sought.sort is Sort.CUSTOMER:
        if field[:2] == ("customers", sought.id):
            return False
        if words == sought.id:
            return bool(named and named[-1] in POINTING)
    if sought.sort is Sort.FILE:
        return any(_names_file(words, file) for file in sought.media)
    if sought.sort is Sort.QUOTE and words == sought.id and named[-1:] == ["quote"]:
        return True
    is_linked = any(links_to(words, identity) for identity in sought.ids)
    is_older = any(f"{alias.strip('/')}" in words for alias in sought.aliases)
    return is_linked or is_older or bool(sought.names and holds_name(words, sought.names))


def _names_file(words: str, file: str) -> bool:
    return words.strip() in (PurePosixPath(file).name, file, f"cases/{file}")
