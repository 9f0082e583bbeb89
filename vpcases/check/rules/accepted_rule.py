"""A rule is accepted that does not exist, must not be accepted, or has nothing to say.

Under `accepted:` a case or a quote names the advice that does not hold for it, each with a reason:
`superlative: the customer's own slogan`. What is accepted there is no longer told. A name that is
spelled wrongly would accept nothing, and one that is no longer needed would hide the next mistake.

To fix it, write the name of the rule as the message gives it, or take the line away. What is wrong
for everyone, such as an id that leads nowhere or script in a text, cannot be accepted.
"""

from __future__ import annotations

from vpcases.check.rule import Rule, weigh
from vpcases.problems import Level

RULE = Rule(
    "accepted-rule",
    weigh(
        nominated=Level.ADVICE,
        drafted=Level.ADVICE,
        checked=Level.ADVICE,
        published=Level.ADVICE,
    ),
    can_be_accepted=False,
)
