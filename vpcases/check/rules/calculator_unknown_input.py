"""A calculator asks for, or renames, something that its equation does not have.

`asks:` and `names:` mean inputs by the words that they have in the equation of the case in `like:`.

To fix it, write the words as they stand in that equation.
"""

from __future__ import annotations

from vpcases.check.calculator_flaws import find_flaws_of
from vpcases.check.rule import ALWAYS, Rule

RULE = Rule(
    "calculator-unknown-input",
    ALWAYS,
    calculator=find_flaws_of("calculator-unknown-input"),
    can_be_accepted=False,
)
