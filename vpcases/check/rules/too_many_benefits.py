"""A proposition claims more than two differences.

What convinces is one or two points that matter most to this segment, shown to be true: the
resonating focus (Anderson, Narus and van Rossum 2006). Each further one takes weight from the
first, and the weakest is what a competitor answers to.

To fix it, leave out the line that has least behind it, or write `point: parity` where it is as
good as the alternative's and no better.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.proposition_subject import PropositionSubject
from vpcases.check.rule import Finding, Rule, weigh
from vpcases.problems import Level

MOST = 2


def find(subject: PropositionSubject) -> Iterator[Finding]:
    """Yield the weakest of more than two lines that claim a difference."""
    ground = subject.ground
    lines = ground.headline_lines()
    if len(lines) <= MOST:
        return
    # Of lines with as much behind them the last is the weakest: its author put it there.
    counts = {k: sum(p in ground.cases for p in ground.proved_by(k)) for k in reversed(lines)}
    weakest, count = min(counts.items(), key=lambda counted: counted[1])
    behind = {0: "no case proves it", 1: "one case proves it"}.get(count, f"{count} cases prove it")
    yield Finding(
        ("that_helps", weakest),
        f"{len(lines)} differences are claimed, and this is the weakest of them: {behind}",
        "keep the two that matter most here, or write `point: parity` below the others",
    )


RULE = Rule(
    "too-many-benefits",
    weigh(published=Level.ADVICE),
    proposition=find,
)
