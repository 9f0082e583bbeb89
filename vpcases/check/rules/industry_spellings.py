"""One industry is spelled in two ways.

`E-Commerce` and `e commerce` share one page, whose title is whichever was read first.

To fix it, spell it the same everywhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.whole import Whole
from vpcases.model.library import Record
from vpcases.model.slugs import slug
from vpcases.problems import FieldPath, Level

Named = tuple[Record[Any], FieldPath, str]


def find(whole: Whole) -> Iterator[tuple[Record[Any], Finding]]:
    """Yield every industry whose address belongs to another spelling."""
    spellings: dict[str, tuple[str, str]] = {}
    for record, path, name in _list_industries(whole):
        first, where = spellings.setdefault(slug(name), (name, record.source.path))
        if first != name:
            message = f'"{name}" is spelled "{first}" in {where}'
            yield record, Finding(path, message, "spell it the same everywhere")


def _list_industries(whole: Whole) -> Iterator[Named]:
    for record in whole.library.customers.values():
        for number, name in enumerate(record.content.industry):
            yield record, ("industry", number), name
    for case in whole.library.cases.values():
        block = case.content.customer
        for number, name in enumerate(block.industry if block else ()):
            yield case, ("customer", "industry", number), name


RULE = Rule(
    "industry-spellings",
    weigh(
        nominated=Level.ADVICE,
        drafted=Level.ADVICE,
        checked=Level.ADVICE,
        published=Level.ADVICE,
    ),
    library=find,
)
