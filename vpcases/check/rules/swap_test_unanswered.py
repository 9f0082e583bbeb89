"""Nobody has asked yet whether an alternative could say the same.

Put the name of the alternative where ours stands and read the sentence aloud. If it is still true,
it does not tell us apart (the swap test). It is asked for every alternative that the proposition
names, and for those that customers of the segment would have taken or looked at.

To fix it, write the answer below `true_for_them:`, as in `flowbridge: no, it keeps no reasons`.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.proposition_subject import PropositionSubject
from vpcases.check.rule import Finding, Rule, weigh
from vpcases.model.proposition import SwapAnswer
from vpcases.problems import Level


def find(subject: PropositionSubject) -> Iterator[Finding]:
    """Yield every alternative for which the swap test has no answer."""
    if not subject.content.that_helps:
        return
    for swap in subject.ground.swaps:
        if swap.alternative.is_known and swap.answer is SwapAnswer.NOT_ANSWERED:
            message = f"would it be true with {swap.alternative.title} in place of our name?"
            hint = f"write `{swap.alternative.id}: no` or `yes` below true_for_them:, and why"
            yield Finding(("true_for_them",), message, hint)


RULE = Rule(
    "swap-test-unanswered",
    weigh(published=Level.TODO),
    proposition=find,
)
