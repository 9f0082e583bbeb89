"""Typical results in words: amounts by their yardstick, places, and how cases were chosen."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from vpcases.catalogue import fixed, say, say_count
from vpcases.derive.typical import Rates, Typical
from vpcases.derive.typical.measuring import Yardstick
from vpcases.derive.typical.results import Withheld
from vpcases.derive.typical.spread import FEWEST, Aggregate, Spread
from vpcases.pages.dates import word_day
from vpcases.pages.money import cut_amount, word_amount, word_money
from vpcases.pages.units import word_unit
from vpcases.pages.wording import (
    TIED,
    capitalise,
    round_down,
    word_bounded,
    word_direction,
    word_list,
    word_number,
    word_percent,
    word_points,
    word_times,
)
from vpcases.quantities import Bound

CHANGES = {
    ("percent", "less"): fixed("less than in their own past, in percent"),
    ("percent", "more"): fixed("more than in their own past, in percent"),
    ("percent", ""): fixed("unchanged from their own past, in percent"),
    ("points", "less"): fixed("less than in their own past, in points"),
    ("points", "more"): fixed("more than in their own past, in points"),
    ("points", ""): fixed("unchanged from their own past, in points"),
}
"""What a change is called, by its unit and its direction."""
WITHHELD = {
    Withheld.NOT_APPROVED: fixed("{count} not approved by the customer yet"),
    Withheld.NOT_PUBLISHED: fixed("{count} approved, not published yet"),
    Withheld.UNDER_REVIEW: fixed("{count} being re-checked"),
    Withheld.NOT_PERMITTED: fixed("{count} not permitted to be shown"),
}
"""How many documented cases are not shown, and why."""


def word_yardstick(stick: Yardstick, language: str, *, is_driver: bool) -> str:
    """Return what is compared, and with what, as it stands over the results."""
    return capitalise(name_yardstick(stick, language, is_driver=is_driver))


def name_yardstick(stick: Yardstick, language: str, *, is_driver: bool) -> str:
    """Return what is compared, and with what, as it stands within a line.

    That is the alternative, or their own past.
    """
    if stick.kind == "money":
        unit = word_money_unit(stick, language)
        if is_driver:
            return say(
                language, "worth in money against the alternative, before price, {unit}", unit=unit
            )
        return say(language, "added value against the alternative, before price, {unit}", unit=unit)
    if stick.kind == "times":
        return say(language, "times as much as in their own past")
    return say(language, CHANGES[stick.kind, stick.direction])


def word_money_unit(stick: Yardstick, language: str) -> str:
    """Return the unit of money: `EUR a year`, or `EUR once`."""
    if stick.period:
        return word_unit(f"{stick.currency}/{stick.period}", language)
    return say(language, "{currency} once", currency=stick.currency)


def word_result_by(
    stick: Yardstick,
    amount: Fraction,
    bound: Bound | None,
    language: str,
    *,
    is_about: bool = False,
) -> str:
    """Return an amount with its unit, rounded towards the less favourable side: `60 % less`."""
    if not amount and stick.kind in ("percent", "points"):
        return say(language, "unchanged")
    words = _word_whole(stick, amount, language)
    return word_bounded(words, bound or (Bound.ABOUT if is_about else None), language)


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
    return word_bounded(words, before, language)


def _word_whole(stick: Yardstick, amount: Fraction, language: str) -> str:
    if stick.kind == "money":
        whole = cut_amount(amount)
        return word_money(whole, whole, stick.currency, stick.period, language)
    return word_direction(_word_number(stick, amount, language), stick.direction, language)


def _word_number(stick: Yardstick, amount: Fraction, language: str) -> str:
    number = round_down(Decimal(amount.numerator) / Decimal(amount.denominator))
    word = {"percent": word_percent, "points": word_points}.get(stick.kind, word_times)
    # In a drawing a line cannot go on below, so nothing may part a number from its unit.
    return word(number, number, language).replace(" ", TIED)


def word_range_of(spread: Spread, language: str) -> str:
    """Return the range of a spread in words; nothing where there are too few."""
    if spread.low is None or spread.high is None:
        return ""
    high = word_aggregate(spread, spread.high, language)
    if spread.low == spread.high:
        return say(language, "{amount} in every case", amount=high)
    low = word_mark_of(spread, spread.low, language)
    return say(language, "from {low} to {high}", low=low, high=high)


def word_documented(typical: Typical, language: str) -> str:
    """Return how many cases are documented and how many of them are shown."""
    count, shown = typical.documented, typical.shown
    if count < FEWEST:
        return say_count(
            language,
            "{count} documented: too few for a typical result",
            "{count} documented: too few for a typical result",
            count,
        )
    if shown == count:
        return say(language, "{count} documented, all of them shown here", count=count)
    if not shown:
        return say(language, "{count} documented, none of them shown here", count=count)
    return say_count(
        language,
        "{documented} documented, {count} of them shown here",
        "{documented} documented, {count} of them shown here",
        shown,
        documented=count,
    )


def word_chosen(typical: Typical, language: str) -> str:
    """Return how the cases were chosen, as far as it can be counted."""
    if typical.documented < FEWEST:
        return ""
    counted = say(
        language,
        "Counted is every case of ours that has been written down and checked, whether we may show"
        " it or not.",
    )
    return f"{counted} {_word_hidden(typical, language)}"


def _word_hidden(typical: Typical, language: str) -> str:
    """Return how many of the documented cases are not shown, and why, as far as that is known."""
    hidden = typical.documented - typical.shown
    if not hidden:
        return say(language, "All of them are shown.")
    told = [say(language, WITHHELD[reason], count=count) for reason, count in typical.withheld]
    rest = hidden - sum(count for _, count in typical.withheld)
    if told and rest:
        told.append(say(language, "{count} for another reason", count=rest))
    if not told:
        return say_count(
            language, "{count} of them is not shown.", "{count} of them are not shown.", hidden
        )
    return say_count(
        language,
        "{count} of them is not shown: {reasons}.",
        "{count} of them are not shown: {reasons}.",
        hidden,
        reasons=word_list(told, language),
    )


def word_rates(rates: Rates | None, currencies: set[str], language: str) -> str:
    """Return the rates that were used: `USD at 0.92 EUR, European Central Bank, 1 October 2026`."""
    if rates is None or not currencies:
        return ""
    told = [
        say(
            language,
            "{currency} at {rate}",
            currency=name,
            rate=f"{word_number(rates.units[name], language)}{TIED}{rates.to}",
        )
        for name in sorted(currencies)
        if name in rates.units
    ]
    return f"{', '.join(told)}, {rates.source}, {word_day(rates.day, language)}"


def word_members(spread: Spread, typical: Typical, language: str) -> str:
    """Return how many of the documented cases have a result by this yardstick."""
    count, documented = spread.count, typical.documented
    if count == documented:
        return say_count(
            language, "in {count} documented case", "in {count} documented cases", count
        )
    return say_count(
        language,
        "in {part} of {count} documented case",
        "in {part} of {count} documented cases",
        documented,
        part=count,
    )
