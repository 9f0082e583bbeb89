"""The rules: questions asked of everything that was read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vpcases.check.catalogue import CASE_RULES, LIBRARY_RULES
from vpcases.check.rule import Subject, ask
from vpcases.derive.gate import Edition
from vpcases.derive.portfolio import derive_portfolio
from vpcases.model.library import Library
from vpcases.problems import Problem


def check_library(library: Library, as_of: date) -> Iterator[Problem]:
    """Yield every problem of a whole, ungated library; see each rule for what it asks."""
    for rule in LIBRARY_RULES:
        yield from rule.find(library)
    portfolio = derive_portfolio(library, Edition.INTERNAL, as_of)
    for case in portfolio.cases:
        subject = Subject(library.cases[case.id], case, library, portfolio, as_of)
        for case_rule in CASE_RULES:
            yield from ask(case_rule, subject)
