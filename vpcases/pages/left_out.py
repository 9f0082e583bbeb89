"""What the public edition leaves out of a case, in every language, as its internal page says it."""

from __future__ import annotations

from dataclasses import replace

from vpcases.derive.case import Case
from vpcases.derive.portfolio import Portfolio
from vpcases.pages.context import Context
from vpcases.problems import Problem


def list_left_out(case: Case, portfolio: Portfolio, context: Context) -> tuple[Problem, ...]:
    """Return what is left out of a case, then of its translations, named by their language."""
    translated = (
        replace(problem, field=f"{language}.{problem.field}" if problem.field else language)
        for language, record in portfolio.library.translations_of(case.id).items()
        for problem in context.withheld_of(record.source.path)
    )
    return (*context.withheld_of(case.source_path), *translated)
