"""The back-test of a calculator: how far off it would have been for each of its own cases."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from vpcases.derive.calculator import Calculator
from vpcases.derive.calculator.back_test import FEWEST, BackTest, BackTested
from vpcases.pages.addresses import Link
from vpcases.pages.context import Context
from vpcases.pages.ends import link_until
from vpcases.pages.marks import word_title
from vpcases.pages.money import word_amount
from vpcases.pages.wording import TIED, word_count, word_number, word_unit


@dataclass(frozen=True, slots=True)
class BackTestRow:
    """A case that was left out: what the others project for it, what it reached, how far apart."""

    case: Link
    projected: str
    reached: str
    gap: str


@dataclass(frozen=True, slots=True)
class BackTestView:
    """How far off a calculator would have been; `words` sum it up, or say why nothing is known."""

    words: str
    unit: str
    rows: tuple[BackTestRow, ...]


def view_back_test(calculator: Calculator, context: Context) -> BackTestView:
    """Return the back-test of a calculator; its gaps are rounded up."""
    test, language = calculator.back_test, context.language
    rows = test.lines if test.median_gap is not None else ()
    return BackTestView(
        words=_word_test(test, language),
        unit=word_unit(calculator.money.unit),
        rows=tuple(_view_row(line, context) for line in rows),
    )


def _word_test(test: BackTest, language: str) -> str:
    median, worst = test.median_gap, test.worst
    if median is None or worst is None:
        return _word_why_none(test)
    count = word_count(len(test.lines), "case", "cases")
    untold = test.behind_all - len(test.lines)
    rest = f" Of {untold} more the gap cannot be told." if untold else ""
    return (
        f"{count}, each left out in turn: off by {word_gap(median, language)} at the median, "
        f"and by {word_gap(worst.gap, language)} at worst.{rest}"
    )


def _word_why_none(test: BackTest) -> str:
    if test.behind_all < FEWEST:
        behind = word_count(test.behind_all, "case is", "cases are")
        return f"There is none yet: it takes {FEWEST} cases behind every part, and {behind} so far."
    return "There is none yet: the sums of its cases cannot be worked out from each other."


def word_gap(gap: Fraction, language: str) -> str:
    """Return how far off a projection is, in whole percent, never less than it is."""
    percent = math.ceil(abs(gap) * 100)
    return f"{word_number(Decimal(percent), language)}{TIED}%"


def _view_row(line: BackTested, context: Context) -> BackTestRow:
    language = context.language
    who = line.case.customer.name if line.case.customer else ""
    side = "too high" if line.gap > 0 else "too low"
    return BackTestRow(
        case=link_until(
            Link(who or word_title(line.case, language), context.addresses.case(line.case.id)),
            line.case,
        ),
        projected=word_amount(line.projected, line.projected, language),
        reached=word_amount(line.reached, line.reached, language),
        gap=f"{word_gap(line.gap, language)} {side}" if line.gap else "no gap",
    )
