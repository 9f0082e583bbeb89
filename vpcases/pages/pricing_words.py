"""What cases say about price, in words: how many say it, their ranges, and who keeps what."""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction

from vpcases.catalogue import say, say_count
from vpcases.derive.pricing import ENOUGH, Spread
from vpcases.pages.wording import TIED, word_number


def word_priced(count: int, language: str) -> str:
    """Return how many cases say something about price."""
    return say_count(language, "{count} priced case", "{count} priced cases", count)


def word_without(count: int, language: str) -> str:
    """Return how many cases say nothing about price; nothing where each does."""
    if not count:
        return ""
    return say_count(
        language,
        "{count} case says nothing about price: both prices and an agreed value in money are "
        "needed.",
        "{count} cases say nothing about price: both prices and an agreed value in money are "
        "needed.",
        count,
    )


def word_cases(count: int, language: str) -> str:
    """Return how many cases there are, and whether they are enough for a range."""
    if count >= ENOUGH:
        return say_count(language, "{count} case", "{count} cases", count)
    return say_count(
        language,
        "{count} case: too few for a range",
        "{count} cases: too few for a range",
        count,
    )


def word_spread(whole: str, middle: str, spread: Spread, language: str) -> str:
    """Return a range with its median, and how many cases it is over."""
    return say_count(
        language,
        "{range}, median {median} ({count} case)",
        "{range}, median {median} ({count} cases)",
        spread.count,
        range=whole,
        median=middle,
    )


def word_share(share: Fraction, language: str) -> str:
    """Return a share in whole percent without the sign, never more than it is."""
    percent = math.floor(share * 100)
    number = word_number(Decimal(abs(percent)), language)
    return f"−{TIED}{number}" if percent < 0 else number


def word_kept(kept: Fraction | None, language: str) -> str:
    """Return who has which share of the value, the customer's rounded down."""
    if kept is None:
        return say(language, "no share can be given: there may be no added value")
    ours = f"{word_share(kept, language)}{TIED}%"
    if kept < 0:
        return say(
            language,
            "nothing: the price difference takes more than the value ({share})",
            share=ours,
        )
    if kept > 1:
        return say(
            language,
            "all of the value, and pays less than for the alternative ({share})",
            share=ours,
        )
    taken = f"{word_number(Decimal(100 - math.floor(kept * 100)), language)}{TIED}%"
    return say(language, "{share} of the value; the price takes {taken}", share=ours, taken=taken)
