"""A value word equation cannot be worked out, or does not come out as money.

The same is told of a price or a horizon that cannot be set against what the equations come to.

The sentence is the formula: its words are the names of the inputs, with spaces around + - x and /.
Units are carried along, so that 6 h/week x 55 EUR/h x 48 weeks/year is EUR/year, and a missing
factor shows. Nothing cancels by itself: hours a week and money a year never make money.

To fix it, look at the word or the unit that is named. A number without a name becomes an input with
its unit and its source. An element that speaks for the alternative is written positive, with
`favours: alternative`. What nobody can put into money is written as a sentence instead.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.flaws import tell
from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject
from vpcases.problems import Level


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield everything that keeps an element or a price from being worked out."""
    return tell(subject.value.flaws if subject.value else ())


RULE = Rule(
    "wrong-equation",
    weigh(
        nominated=Level.ADVICE,
        drafted=Level.MISTAKE,
        checked=Level.MISTAKE,
        published=Level.MISTAKE,
    ),
    case=find,
    can_be_accepted=False,
)
