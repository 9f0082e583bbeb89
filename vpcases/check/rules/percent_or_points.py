"""The change of a share is given in percent, and points may be meant.

A share that goes from 40 % to 60 % is up by 20 points, or by 50 %. People say "20 % more" for it,
and here `%` is always a part of what there was before. So 20 % more would be read as 48 %.

To fix it, give both sides, `40 % -> 60 %`, and the change is worked out. Where only the change is
known, write `20 points more`; where percent is meant, leave it as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject
from vpcases.problems import Level

SHARE = re.compile(
    r"\b(?:rates?|shares?|quotas?|coverage|percentage|proportion|ratio|accuracy|utili[sz]ation"
    r"|occupancy|availability|uptime|margin)\b(?!\s+of\s+(?:change|work)\b)",
    re.IGNORECASE,
)


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield every change in percent of what is a share itself."""
    for key, entry in subject.history.before_after.items():
        change = entry.change
        if change and change.kind == "percent" and SHARE.search(f"{key} {entry.label or ''}"):
            amount = f"{change.low.normalize():f}"
            yield Finding(
                ("before_after", key),
                f'"{change.wording}" of a share: percent of what it was, or points?',
                f"write {amount} points {change.direction}, or give both sides: 40 % -> 60 %",
            )


RULE = Rule(
    "percent-or-points",
    weigh(drafted=Level.HINT, checked=Level.HINT, published=Level.HINT),
    case=find,
)
