"""An alternative could say the same of itself.

The swap test is answered with yes, so the proposition does not tell us apart from it. That is an
honest answer and no mistake; but where it is compared with that alternative it wins nothing.

To fix it, look in the cases that were won against it for what only we could show, and put that in
`differentiation:` and first in `that_helps:`.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.proposition_subject import PropositionSubject
from vpcases.check.rule import Finding, Rule, weigh
from vpcases.problems import Level


def find(subject: PropositionSubject) -> Iterator[Finding]:
    """Yield every alternative for which the swap test is answered with yes."""
    ground = subject.ground
    for alternative, swap in subject.content.true_for_them.items():
        if not swap.answer:
            continue
        record = ground.library.alternatives.get(alternative)
        title = (record.content.title if record else None) or alternative
        cases = [k for k, case in ground.cases.items() if case.alternative == alternative]
        hint = (
            f"see what decided it in {', '.join(cases[:3])}"
            if cases
            else "ask a customer who had both before them what decided it"
        )
        message = f"{title} could say the same, so this does not tell us apart from it"
        yield Finding(("true_for_them", alternative), message, hint)


RULE = Rule(
    "true-for-them",
    weigh(published=Level.ADVICE),
    proposition=find,
)
