"""No case stands behind an element of a calculator.

A calculator has no sums and no numbers of its own: it takes them from the cases of one segment that
have the same value element and work it out in the same way. What is contended, the same for both,
told in a sentence or only expected is no ground to stand on.

To fix it, name in `like:` a case of the segment that has this element worked out, or leave the
element out.
"""

from __future__ import annotations

from vpcases.check.flaws import find_flaws_of
from vpcases.check.rule import ALWAYS, Rule

RULE = Rule(
    "calculator-without-cases",
    ALWAYS,
    calculator=find_flaws_of("calculator-without-cases"),
    can_be_accepted=False,
)
