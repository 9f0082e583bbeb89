"""The back-test of a calculator: how far off it would have been for each of its own cases."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from vpcases.catalogue import say, say_count
from vpcases.derive.calculator import Calculator
from vpcases.derive.calculator.back_test import FEWEST, BackTest, BackTested
from vpcases.pages.addresses import Link
from vpcases.pages.context import Context
from vpcases.pages.ends import link_until
from vpcases.pages.marks import word_title
from vpcases.pages.money import word_amount
from vpcases.pages.units import word_unit
from vpcases.pages.wording import TIED, word_number


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
        unit=word_unit(calculator.money.unit, language),
        rows=tuple(_view_row(line, context) for line in rows),
    )


def _word_test(test: BackTest, language: str) -> str:
    median, worst = test.median_gap, test.worst
    if median is None or worst is None:
        return _word_why_none(test, language)
    off = say_count(
        language,
        "{count} case, each left out in turn: off by {median} at the median, and by {worst} at "
        "worst.",
        "{count} cases, each left out in turn: off by {median} at the median, and by {worst} at "
        "worst.",
        len(test.lines),
        median=word_gap(median, language),
        worst=word_gap(worst.gap, language),
    )
    untold = test.behind_all - len(test.lines)
    if not untold:
        return off
    rest = say_count(
        language,
        "Of {count} more the gap cannot be told.",
        "Of {count} more the gap cannot be told.",
        untold,
    )
    return f"{off} {rest}"


def _word_why_none(test: BackTest, language: str) -> str:
    if test.behind_all < FEWEST:
        return say_count(
            language,
            "There is none yet: it takes {fewest} cases behind every part, and {count} case is so "
            "far.",
            "There is none yet: it takes {fewest} cases behind every part, and {count} cases are "
            "so far.",
            test.behind_all,
            fewest=FEWEST,
        )
    return say(
        language,
        "There is none yet: the sums of its cases cannot be worked out from each other.",
    )


def word_gap(gap: Fraction, language: str) -> str:
    """Return how far off a projection is, in whole percent, never less than it is."""
    percent = math.ceil(abs(gap) * 100)
    return f"{word_number(Decimal(percent), language)}{TIED}%"


def _view_row(line: BackTested, context: Context) -> BackTestRow:
    language = context.language
    who = line.case.customer.name if line.case.customer else ""
    return BackTestRow(
        case=link_until(
            Link(who or word_title(line.case, language), context.addresses.page_of(line.case)),
            line.case,
        ),
        projected=word_amount(line.projected, line.projected, language),
        reached=word_amount(line.reached, line.reached, language),
        gap=_word_side(line.gap, language),
    )


def _word_side(gap: Fraction, language: str) -> str:
    """Return how far off a projection is, and to which side."""
    if not gap:
        return say(language, "no gap")
    amount = word_gap(gap, language)
    if gap > 0:
        return say(language, "{gap} too high", gap=amount)
    return say(language, "{gap} too low", gap=amount)
