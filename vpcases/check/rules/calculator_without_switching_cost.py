"""A calculator leaves out what the change itself costs.

Every change costs the customer something, once: their time, training, moving data. A calculator
that adds up benefits alone promises more than anybody gets.

To fix it, add an element that favours the alternative and is paid once, as in
`one-off cost / years`, or is of a driver of the kind `service`.
"""

from __future__ import annotations

from vpcases.check.flaws import find_flaws_of
from vpcases.check.rule import ALWAYS, Rule

RULE = Rule(
    "calculator-without-switching-cost",
    ALWAYS,
    calculator=find_flaws_of("calculator-without-switching-cost"),
    can_be_accepted=False,
)
