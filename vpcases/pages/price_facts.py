"""What follows from the prices of a case, for the edition that may show them."""

from __future__ import annotations

import math
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from vpcases.catalogue import fixed, say, say_count
from vpcases.derive.case import Case
from vpcases.derive.value.bounds import (
    find_difference_bound,
    find_incentive_bound,
    find_indifference_bound,
)
from vpcases.derive.value.break_even import BreakEven
from vpcases.derive.value.case_value import CaseValue
from vpcases.derive.value.horizon import Horizon, OverYears
from vpcases.derive.value.value_equation import ValueEquation
from vpcases.pages.case_facts import Fact
from vpcases.pages.full_year import qualify
from vpcases.pages.money import word_amount, word_money, word_span
from vpcases.pages.units import word_unit
from vpcases.pages.wording import TIED, word_bounded, word_number, word_percent
from vpcases.quantities import Bound
from vpcases.quantities.grammar import split_line

OURS = fixed("Our price")
THEIRS = fixed("Price of the alternative")
DIFFERENCE = fixed("Price difference")
INCENTIVE = fixed("Incentive to purchase, value less price difference")
INDIFFERENCE = fixed("Price at which both are equal")


def list_price_facts(case: Case, value: CaseValue, language: str) -> tuple[Fact, ...]:
    """Return what follows from the prices: ΔP, incentive, shares, break-even, later years."""
    equation = value.equation
    if equation is None or equation.prices is None:
        return _as_written(case, language)
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
    labels = (OURS, THEIRS)
    amounts, texts = (prices.offering, prices.alternative), (typed.offering, typed.alternative)
    for label, amount, lines, bound, has_once in zip(
        labels, amounts, texts, prices.bounds, prices.has_once, strict=True
    ):
        money = word_bounded(word_span(amount, equation, language), bound, language)
        if has_once:
            money = say_count(
                language,
                "{amount}, what is paid once spread over {count} year",
                "{amount}, what is paid once spread over {count} years",
                prices.years,
                amount=money,
            )
        yield Fact(say(language, label), qualify(money, _name_sources(lines, case)))


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
    expected = say(language, "expected") if equation.is_projected else ""
    for label, amount, bound, then in (
        (DIFFERENCE, equation.prices.difference, find_difference_bound(equation), ""),
        (INCENTIVE, incentive, find_incentive_bound(equation), expected),
        (INDIFFERENCE, indifference, find_indifference_bound(equation), expected),
    ):
        if amount:
            money = word_bounded(word_span(amount, equation, language), bound, language)
            yield Fact(say(language, label), qualify(money, then))


def _find_about(equation: ValueEquation) -> Bound | None:
    """Return what stands before a number that a bound, or what is only expected, leaves open."""
    is_open = equation.is_projected or find_incentive_bound(equation)
    return Bound.ABOUT if is_open else None


def _list_shares(equation: ValueEquation, language: str) -> Iterator[Fact]:
    if equation.share_kept is None:
        return
    kept = equation.share_kept.numerator * 100 // equation.share_kept.denominator
    ours, theirs = (
        word_bounded(word_percent(share, share, language), _find_about(equation), language)
        for share in (Decimal(kept), Decimal(100 - kept))
    )
    yield Fact(
        say(language, "The customer keeps"), say(language, "{share} of the value", share=ours)
    )
    yield Fact(say(language, "The price takes"), theirs)


def _list_break_even(
    found: BreakEven | None, equation: ValueEquation, language: str
) -> Iterator[Fact]:
    """Yield how far the input that matters most may go, or has to go for a gain to begin."""
    if found is None or equation.agreed_incentive is None:
        return
    unit = word_unit(found.input.quantity.unit, language)
    amount = f"{word_amount(found.value, found.value, language)}{TIED}{unit}"
    name = found.input.name
    if equation.agreed_incentive.low > 0:
        label = say(language, "Nothing is gained any more where {input} is", input=name)
    else:
        label = say(language, "A gain begins where {input} is", input=name)
    yield Fact(label, word_bounded(amount, _find_about(equation), language))


def _list_years(over: OverYears | None, equation: ValueEquation, language: str) -> Iterator[Fact]:
    """Yield payback and what the years of the horizon come to, undiscounted and discounted."""
    if over is None:
        return
    about = _find_about(equation)
    if over.once > 0:
        once = word_money(over.once, over.once, equation.currency, "", language)
        yield Fact(say(language, "Paid once, at the start"), once)
        gained = word_money(over.yearly, over.yearly, equation.currency, "year", language)
        yield Fact(
            say(language, "Gained after price, without what is paid once"),
            word_bounded(gained, about, language),
        )
    payback = _word_payback(over, about, language)
    if payback:
        yield Fact(say(language, "Paid back after"), payback)
    for label, amount in (
        (_word_together(over.horizon, language), over.undiscounted),
        (_word_present(over.horizon, language), over.net_present_value),
    ):
        money = word_money(amount, amount, equation.currency, "", language)
        yield Fact(label, word_bounded(money, about, language))


def _word_payback(over: OverYears, about: Bound | None, language: str) -> str:
    """Return after how many months the price is paid back; empty where nothing is paid once."""
    if over.payback_months is None:
        return say_count(
            language, "not within {count} year", "not within {count} years", over.horizon.years
        )
    if over.once <= 0:
        return ""
    months = round_up(over.payback_months)
    words = say_count(
        language,
        "{count} month",
        "{count} months",
        # Of 1.5 months there are more than one.
        math.ceil(months),
        count=word_number(months, language),
    )
    return word_bounded(words.replace(" ", TIED), about, language)


def _word_together(horizon: Horizon, language: str) -> str:
    """Return what the sum of the years is called, undiscounted."""
    if horizon.growth:
        return say_count(
            language,
            "{count} year together, growing by {growth} a year",
            "{count} years together, growing by {growth} a year",
            horizon.years,
            growth=word_share(horizon.growth, language),
        )
    return say_count(language, "{count} year together", "{count} years together", horizon.years)


def _word_present(horizon: Horizon, language: str) -> str:
    """Return what the sum of the years is called, discounted."""
    rate = word_share(horizon.discount_rate, language)
    if horizon.growth:
        return say_count(
            language,
            "{count} year at present value, {rate} a year, growing by {growth} a year",
            "{count} years at present value, {rate} a year, growing by {growth} a year",
            horizon.years,
            rate=rate,
            growth=word_share(horizon.growth, language),
        )
    return say_count(
        language,
        "{count} year at present value, {rate} a year",
        "{count} years at present value, {rate} a year",
        horizon.years,
        rate=rate,
    )


def word_share(share: Fraction, language: str) -> str:
    """Return a share in percent."""
    return f"{word_amount(share * 100, share * 100, language)}{TIED}%"


def round_up(months: Fraction) -> Decimal:
    """Return a time with one decimal, never shorter than it is."""
    return Decimal(math.ceil(months * 10)) / 10


def _as_written(case: Case, language: str) -> tuple[Fact, ...]:
    """Return the prices as their author wrote them, where nothing can be worked out from them."""
    prices = case.history.prices
    if prices is None:
        return ()
    facts = (
        Fact(say(language, OURS), ", ".join(prices.offering)),
        Fact(say(language, THEIRS), ", ".join(prices.alternative)),
    )
    return tuple(fact for fact in facts if fact.words)
