"""Typical results in words: amounts by their yardstick, places, and how cases were chosen."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from vpcases.derive.typical import Rates, Typical
from vpcases.derive.typical.measuring import Yardstick
from vpcases.derive.typical.spread import FEWEST, Aggregate, Spread
from vpcases.pages.money import cut_amount, word_amount, word_bounded, word_money
from vpcases.pages.wording import (
    TIED,
    round_down,
    word_day,
    word_list,
    word_number,
    word_unit,
)
from vpcases.quantities import Bound

FEW = "too few for a typical result"


def word_yardstick(stick: Yardstick, *, is_driver: bool) -> str:
    """Return what is compared, and with what: the alternative, or their own past."""
    if stick.kind == "money":
        what = "Worth in money" if is_driver else "Added value"
        return f"{what} against the alternative, before price, {word_money_unit(stick)}"
    if stick.kind == "times":
        return "Times as much as in their own past"
    way = {"less": "Less than in", "more": "More than in", "": "Unchanged from"}[stick.direction]
    return f"{way} their own past, in {'percent' if stick.kind == 'percent' else 'points'}"


def word_money_unit(stick: Yardstick) -> str:
    """Return the unit of money: `EUR a year`, or `EUR once`."""
    unit = f"{stick.currency}/{stick.period}" if stick.period else f"{stick.currency} once"
    return word_unit(unit)


def word_result_by(
    stick: Yardstick,
    amount: Fraction,
    bound: Bound | None,
    language: str,
    *,
    is_about: bool = False,
) -> str:
    """Return an amount with its unit, rounded towards the less favourable side: `60 % less`."""
    words = _word_whole(stick, amount, language)
    if words == "unchanged":
        return words
    return word_bounded(words, bound or (Bound.ABOUT if is_about else None))


def word_aggregate(spread: Spread, aggregate: Aggregate, language: str) -> str:
    """Return a median or an end of a range with its unit; rounded ones are told as `about`."""
    return word_result_by(
        spread.yardstick,
        aggregate.amount,
        aggregate.bound,
        language,
        is_about=aggregate.is_rounded,
    )


def word_mark_of(spread: Spread, aggregate: Aggregate, language: str) -> str:
    """Return an amount as it stands beside the line, its unit being named above it."""
    if spread.yardstick.kind == "money":
        amount = cut_amount(aggregate.amount)
        words = word_amount(amount, amount, language)
    else:
        words = _word_number(spread.yardstick, aggregate.amount, language)
    before = aggregate.bound or (Bound.ABOUT if aggregate.is_rounded else None)
    return word_bounded(words, before)


def _word_whole(stick: Yardstick, amount: Fraction, language: str) -> str:
    if stick.kind == "money":
        whole = cut_amount(amount)
        return word_money(whole, whole, stick.currency, stick.period, language)
    if not amount and stick.kind != "times":
        return "unchanged"
    return f"{_word_number(stick, amount, language)} {stick.direction}".rstrip()


def _word_number(stick: Yardstick, amount: Fraction, language: str) -> str:
    number = round_down(Decimal(amount.numerator) / Decimal(amount.denominator))
    unit = {"percent": "%", "times": "times"}.get(stick.kind, "point" if number == 1 else "points")
    return f"{word_number(number, language)}{TIED}{unit}"


def word_place(place: int, count: int) -> str:
    """Return a place among documented cases: `2nd highest of 5 documented`; nothing for none."""
    if not place:
        return ""
    rank = {1: "highest", count: "lowest"}.get(place) or f"{_ordinal(place)} highest"
    return f"{rank} of {count} documented"


def _ordinal(number: int) -> str:
    is_teen = number % 100 in (11, 12, 13)
    ending = "th" if is_teen else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def word_range_of(spread: Spread, language: str) -> str:
    """Return the range of a spread in words; nothing where there are too few."""
    if spread.low is None or spread.high is None:
        return ""
    high = word_aggregate(spread, spread.high, language)
    if spread.low == spread.high:
        return f"{high} in every case"
    return f"from {word_mark_of(spread, spread.low, language)} to {high}"


def word_documented(typical: Typical) -> str:
    """Return how many cases are documented and how many of them are shown."""
    if typical.documented < FEWEST:
        return f"{typical.documented} documented: {FEW}"
    return f"{typical.documented} documented, {_word_shown(typical)}"


def _word_shown(typical: Typical) -> str:
    if typical.shown == typical.documented:
        return "all of them shown here"
    return f"{typical.shown or 'none'} of them shown here"


def word_chosen(typical: Typical) -> str:
    """Return how the cases were chosen, as far as it can be counted."""
    if typical.documented < FEWEST:
        return ""
    counted = (
        "Counted is every case of ours that has been written down and checked, "
        "whether we may show it or not."
    )
    hidden = typical.documented - typical.shown
    if not hidden:
        return f"{counted} All of them are shown."
    told = [f"{count} {reason.value}" for reason, count in typical.withheld]
    rest = hidden - sum(count for _, count in typical.withheld)
    if told and rest:
        told.append(f"{rest} for another reason")
    verb = "is" if hidden == 1 else "are"
    why = f": {word_list(told)}" if told else ""
    return f"{counted} {hidden} of them {verb} not shown{why}."


def word_rates(rates: Rates | None, currencies: set[str], language: str) -> str:
    """Return the rates that were used: `USD at 0.92 EUR, European Central Bank, 1 October 2026`."""
    if rates is None or not currencies:
        return ""
    told = [
        f"{name} at {word_number(rates.units[name], language)}{TIED}{rates.to}"
        for name in sorted(currencies)
        if name in rates.units
    ]
    return f"{', '.join(told)}, {rates.source}, {word_day(rates.day, language)}"


def word_members(spread: Spread, typical: Typical) -> str:
    """Return how many of the documented cases have a result by this yardstick."""
    if spread.count == typical.documented:
        return f"in {spread.count} documented cases"
    return f"in {spread.count} of {typical.documented} documented cases"
