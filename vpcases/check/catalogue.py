"""Every rule there is, in the order in which they are asked."""

from __future__ import annotations

from vpcases.check.rule import CaseRule, LibraryRule
from vpcases.check.rules import missing_answer

LIBRARY_RULES: tuple[LibraryRule, ...] = ()
CASE_RULES: tuple[CaseRule, ...] = (missing_answer.RULE,)
