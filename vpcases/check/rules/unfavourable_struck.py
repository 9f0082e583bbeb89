"""What speaks against us is struck out, and what speaks for us stays.

A value that is shown without what it cost is another value. The sum on the page would no longer be
the sum of what stands above it, and the customer has not agreed to that either.

To fix it, ask the customer to allow both or neither: take the strike away, or strike
`value_elements` as a whole.
"""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject
from vpcases.model.authored import Favours
from vpcases.problems import Level

WHOLE = "value_elements"


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield every strike of an element that favours the alternative, where others stay."""
    history = subject.history
    strikes = [str(strike) for strike in history.approval.strikes] if history.approval else []
    if not strikes or WHOLE in strikes:
        return
    struck = {key for key in history.value_elements if f"{WHOLE}.{key}" in strikes}
    against = {k for k, e in history.value_elements.items() if e.favours is Favours.ALTERNATIVE}
    if set(history.value_elements) - against - struck:
        for number, strike in enumerate(strikes):
            key = strike.removeprefix(f"{WHOLE}.")
            if key in struck & against:
                yield Finding(
                    ("approval", "strikes", number),
                    f'"{key}" speaks for the alternative, and what speaks for us stays',
                    "ask for both or neither: take this away, or strike value_elements",
                    words=strike,
                )


RULE = Rule(
    "unfavourable-struck",
    weigh(published=Level.MISTAKE),
    case=find,
    can_be_accepted=False,
)
