"""Several values stand in one text, with commas between them.

`industry: Software, IT` is one industry with a comma in its name, and gets a group of its own.
Where ids belong, such a text leads nowhere at all.

To fix it, write each value on a line of its own, with a dash and a space before it, or put square
brackets round the list: `[Software, IT]`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject, EntrySubject
from vpcases.model.registry import Customer, Segment
from vpcases.problems import FieldPath, Level

SEVERAL = re.compile(r"[^,;]+(?:\s*;\s*[^,;]+)+|[^,;]+(?:,\s*[^,;]+)+")
ONE_PHRASE = re.compile(r",[^,]*\b(?:and|or|und|oder|et|y)\b|&[^,]*$", re.IGNORECASE)


def find_in_case(subject: CaseSubject) -> Iterator[Finding]:
    """Yield every tag of a case that is a list in one text."""
    history = subject.history
    if history.customer:
        yield from _judge(("customer", "industry"), history.customer.industry)


def find_in_entry(subject: EntrySubject) -> Iterator[Finding]:
    """Yield every tag of a customer or a segment that is a list in one text."""
    if isinstance(subject.content, Customer):
        yield from _judge(("industry",), subject.content.industry)
    elif isinstance(subject.content, Segment):
        yield from _judge(("roles",), subject.content.roles)


def _judge(path: FieldPath, tags: tuple[str, ...]) -> Iterator[Finding]:
    for number, tag in enumerate(tags):
        if SEVERAL.fullmatch(tag) and not ONE_PHRASE.search(tag):
            inside = ", ".join(part.strip() for part in re.split("[,;]", tag))
            yield Finding(
                (*path, number),
                f'"{tag}" looks like several values in one text',
                f"write [{inside}], or each on a line of its own after a dash",
            )


RULE = Rule(
    "list-in-one-text",
    weigh(drafted=Level.ADVICE, checked=Level.ADVICE, published=Level.ADVICE),
    case=find_in_case,
    entry=find_in_entry,
)
