"""What stands beside a change against the past: what the alternative would have given instead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from vpcases.catalogue import say
from vpcases.derive.case import Case
from vpcases.derive.value.counterpart import find_counterparts
from vpcases.pages.figures import FigureView
from vpcases.pages.result import word_alternative
from vpcases.pages.wording import word_quantity


def tell_alternative(
    figures: Iterable[FigureView], case: Case, language: str
) -> tuple[FigureView, ...]:
    """Return figures, each with what the alternative gives where the case knows it."""
    known = find_counterparts(case.value)
    name = word_alternative(case, language)
    return tuple(
        replace(
            figure,
            alternative=say(
                language,
                "With {alternative}: {amount}",
                alternative=name,
                amount=word_quantity(known[figure.id].quantity, language),
            ),
        )
        if figure.id in known
        else figure
        for figure in figures
    )


def word_unmeasured(case: Case, language: str) -> str:
    """Return that nobody measured what the alternative gives; nothing where it is all known."""
    known = find_counterparts(case.value)
    counted = [figure for figure in case.figures if figure.has_number]
    missing = [figure for figure in counted if figure.id not in known]
    if not missing:
        return ""
    name = word_alternative(case, language)
    if len(missing) < len(counted):
        return say(
            language,
            "What {alternative} would have given for the others: not measured",
            alternative=name,
        )
    return say(language, "What {alternative} would have given: not measured", alternative=name)
