"""Nobody has asked yet whether an alternative could say the same.

Put the name of the alternative where ours stands and read the sentence aloud. If it is still true,
it does not tell us apart (the swap test). It is asked for every alternative that the proposition or
a proof of its segment names.

To fix it, write the answer below `true_for_them:`, as in `flowbridge: no, it keeps no reasons`.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.proposition_subject import PropositionSubject
from vpcases.check.rule import Finding, Rule, weigh
from vpcases.problems import Level


def find(subject: PropositionSubject) -> Iterator[Finding]:
    """Yield every alternative for which the swap test has no answer."""
    content, ground = subject.content, subject.ground
    if not content.that_helps:
        return
    for alternative in ground.alternatives():
        swap = content.true_for_them.get(alternative)
        if swap is None or swap.answer is None:
            title = ground.library.alternatives[alternative].content.title or alternative
            message = f"would it be true with {title} in place of our name?"
            hint = f"write `{alternative}: no` or `yes` below true_for_them:, and why"
            yield Finding(("true_for_them",), message, hint)


RULE = Rule(
    "swap-test-unanswered",
    weigh(published=Level.TODO),
    proposition=find,
)
