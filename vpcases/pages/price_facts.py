"""What follows from the prices of a case, for the edition that may show them."""

from __future__ import annotations

import math
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from vpcases.derive.case import Case
from vpcases.derive.value.bounds import (
    find_difference_bound,
    find_incentive_bound,
    find_indifference_bound,
)
from vpcases.derive.value.break_even import BreakEven
from vpcases.derive.value.case_value import CaseValue
from vpcases.derive.value.horizon import OverYears
from vpcases.derive.value.value_equation import ValueEquation
from vpcases.pages.case_facts import Fact
from vpcases.pages.money import word_amount, word_bounded, word_money, word_span
from vpcases.pages.wording import TIED, word_count, word_number, word_unit
from vpcases.quantities import Bound
from vpcases.quantities.grammar import split_line

INCENTIVE = "Incentive to purchase, value less price difference"
INDIFFERENCE = "Price at which both are equal"


def list_price_facts(case: Case, value: CaseValue, language: str) -> tuple[Fact, ...]:
    """Return what follows from the prices: ΔP, incentive, shares, break-even, later years."""
    equation = value.equation
    if equation is None or equation.prices is None:
        return _as_written(case)
    return (
        *_list_prices(case, equation, language),
        *_list_sums(equation, language),
        *_list_shares(equation, language),
        *_list_break_even(value.break_even, equation, language),
        *_list_years(value.over_years, equation, language),
    )


def _list_prices(case: Case, equation: ValueEquation, language: str) -> Iterator[Fact]:
    """Yield both prices, each with who names it."""
    prices, typed = equation.prices, case.history.prices
    if prices is None or typed is None:
        return
    years = word_count(prices.years, "year", "years")
    labels = ("Our price", "Price of the alternative")
    amounts, texts = (prices.offering, prices.alternative), (typed.offering, typed.alternative)
    for label, amount, lines, bound, has_once in zip(
        labels, amounts, texts, prices.bounds, prices.has_once, strict=True
    ):
        once = f", what is paid once spread over {years}" if has_once else ""
        sources = _name_sources(lines, case)
        named = f" ({sources})" if sources else ""
        money = word_bounded(word_span(amount, equation, language), bound)
        yield Fact(label, f"{money}{once}{named}")


def _name_sources(texts: tuple[str, ...], case: Case) -> str:
    """Return where prices come from; an entry of the case's evidence by what it is."""
    named = dict.fromkeys(split_line(text).source for text in texts)
    found = ((source, case.history.evidence.get(source)) for source in named if source)
    return ", ".join((entry.about if entry else None) or source for source, entry in found)


def _list_sums(equation: ValueEquation, language: str) -> Iterator[Fact]:
    """Yield the difference of the prices, and what is left of the value after it."""
    if equation.prices is None:
        return
    incentive, indifference = equation.incentive, equation.indifference_price
    expected = " (expected)" if equation.is_projected else ""
    for label, amount, bound, then in (
        ("Price difference", equation.prices.difference, find_difference_bound(equation), ""),
        (INCENTIVE, incentive, find_incentive_bound(equation), expected),
        (INDIFFERENCE, indifference, find_indifference_bound(equation), expected),
    ):
        if amount:
            money = word_bounded(word_span(amount, equation, language), bound)
            yield Fact(label, f"{money}{then}")


def _about(equation: ValueEquation) -> str:
    """Return what stands before a number that a bound, or what is only expected, leaves open."""
    is_open = equation.is_projected or find_incentive_bound(equation)
    return f"{Bound.ABOUT.value} " if is_open else ""


def _list_shares(equation: ValueEquation, language: str) -> Iterator[Fact]:
    if equation.share_kept is None:
        return
    kept = equation.share_kept.numerator * 100 // equation.share_kept.denominator
    ours, theirs = word_number(Decimal(kept), language), word_number(Decimal(100 - kept), language)
    about = _about(equation)
    yield Fact("The customer keeps", f"{about}{ours}{TIED}% of the value")
    yield Fact("The price takes", f"{about}{theirs}{TIED}%")


def _list_break_even(
    found: BreakEven | None, equation: ValueEquation, language: str
) -> Iterator[Fact]:
    """Yield how far the input that matters most may go, or has to go for a gain to begin."""
    if found is None or equation.agreed_incentive is None:
        return
    unit = word_unit(found.input.quantity.unit)
    words = f"{_about(equation)}{word_amount(found.value, found.value, language)}{TIED}{unit}"
    is_gain = equation.agreed_incentive.low > 0
    told = "Nothing is gained any more where" if is_gain else "A gain begins where"
    yield Fact(f"{told} {found.input.name} is", words)


def _list_years(over: OverYears | None, equation: ValueEquation, language: str) -> Iterator[Fact]:
    """Yield payback and what the years of the horizon come to, undiscounted and discounted."""
    if over is None:
        return
    years = word_count(over.horizon.years, "year", "years")
    rate = word_percent(over.horizon.discount_rate, language)
    growth = word_percent(over.horizon.growth, language)
    about = _about(equation)
    grown = f", growing by {growth} a year" if over.horizon.growth else ""
    if over.once > 0:
        once = word_money(over.once, over.once, equation.currency, "", language)
        yield Fact("Paid once, at the start", once)
        gained = word_money(over.yearly, over.yearly, equation.currency, "year", language)
        yield Fact("Gained after price, without what is paid once", f"{about}{gained}")
    if over.payback_months is None:
        yield Fact("Paid back after", f"not within {years}")
    elif over.once > 0:
        months = word_number(round_up(over.payback_months), language)
        yield Fact("Paid back after", f"{about}{months}{TIED}months")
    for label, amount in (
        (f"{years} together{grown}", over.undiscounted),
        (f"{years} at present value, {rate} a year{grown}", over.net_present_value),
    ):
        money = word_money(amount, amount, equation.currency, "", language)
        yield Fact(label, f"{about}{money}")


def word_percent(share: Fraction, language: str) -> str:
    """Return a share in percent."""
    return f"{word_amount(share * 100, share * 100, language)}{TIED}%"


def round_up(months: Fraction) -> Decimal:
    """Return a time with one decimal, never shorter than it is."""
    return Decimal(math.ceil(months * 10)) / 10


def _as_written(case: Case) -> tuple[Fact, ...]:
    """Return the prices as their author wrote them, where nothing can be worked out from them."""
    prices = case.history.prices
    if prices is None:
        return ()
    facts = (
        Fact("Our price", ", ".join(prices.offering)),
        Fact("Price of the alternative", ", ".join(prices.alternative)),
    )
    return tuple(fact for fact in facts if fact.words)
