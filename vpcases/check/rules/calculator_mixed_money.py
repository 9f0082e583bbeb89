"""The elements of a calculator come out in different currencies or periods.

They are added up, and EUR/year and GBP/year, or EUR/year and EUR/month, make no sum.

To fix it, take elements of one currency and one period, or make two calculators.
"""

from __future__ import annotations

from vpcases.check.flaws import find_flaws_of
from vpcases.check.rule import ALWAYS, Rule

RULE = Rule(
    "calculator-mixed-money",
    ALWAYS,
    calculator=find_flaws_of("calculator-mixed-money"),
    can_be_accepted=False,
)
