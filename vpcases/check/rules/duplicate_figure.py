"""Two lines have names that become one id.

The id of a figure is its name in small letters with dashes, so `Load time` and `Load-time` are both
load-time. A link or a mark such as `{{figure:load-time}}` can mean one of them only. The same holds
for those who had to say yes: each is signed under the id that the name becomes.

To fix it, give one of the two a name that says what is different about it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject
from vpcases.model.slugs import slug
from vpcases.problems import Level


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield every line whose id another line above it has already."""
    for field in ("before_after", "approval_path"):
        keys = getattr(subject.history, field)
        if len(keys) > 1:
            yield from _find_same(field, keys)


def _find_same(field: str, keys: Iterable[str]) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for key in keys:
        identity = slug(key) or "figure"
        first = seen.setdefault(identity, key)
        if first != key:
            message = f'"{key}" and "{first}" have the same id: {identity}'
            yield Finding((field, key), message, "give one of the two another name")


RULE = Rule(
    "duplicate-figure",
    weigh(
        nominated=Level.MISTAKE,
        drafted=Level.MISTAKE,
        checked=Level.MISTAKE,
        published=Level.MISTAKE,
    ),
    case=find,
    can_be_accepted=False,
)
