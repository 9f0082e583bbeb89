"""A calculator asks for, or renames, something that its equation does not have.

`asks:` and `names:` mean inputs by the words that they have in the equation of the case in `like:`.
A new name that another input of the equation has makes one of the two.

To fix it, write the words as they stand in that equation, and give each input a name of its own.
"""

from __future__ import annotations

from vpcases.check.flaws import find_flaws_of
from vpcases.check.rule import ALWAYS, Rule

RULE = Rule(
    "calculator-unknown-input",
    ALWAYS,
    calculator=find_flaws_of("calculator-unknown-input"),
    can_be_accepted=False,
)
