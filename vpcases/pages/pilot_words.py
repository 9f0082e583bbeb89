"""Pilots in words: the badge of what rests on one, its outcome, and how many were met."""

from __future__ import annotations

from decimal import Decimal

from vpcases.derive.pilots import Outcome, SuccessRate, count_working_days, is_pilot
from vpcases.model.authored import EvidenceLevel
from vpcases.model.dates import Period
from vpcases.model.figures import Evidence
from vpcases.pages.wording import LEVELS, TIED, word_count, word_list, word_number

ENOUGH = 5
"""How many outcomes it takes to speak of a percentage."""
OUTCOMES = {
    Outcome.MET: "met",
    Outcome.PARTLY: "partly met",
    Outcome.NOT: "not met",
    None: "outcome not told",
}
READ_OFF = {EvidenceLevel.MEASURED, EvidenceLevel.INDEPENDENTLY_CHECKED}


def word_pilot(entry: Evidence | None, level: EvidenceLevel) -> str:
    """Return the badge of what rests on a pilot, with its level; nothing for what is no pilot.

    As in: measured in a side-by-side pilot of 10 working days.
    """
    if entry is None or not is_pilot(entry):
        return ""
    taken = " in" if level in READ_OFF else ", from"
    beside = "side-by-side " if entry.side_by_side else ""
    days = word_length(entry)
    return f"{LEVELS[level]}{taken} a {beside}pilot{f' of {days}' if days else ''}"


def word_length(entry: Evidence) -> str:
    """Return how long a pilot took in working days; nothing where its days are not known."""
    days = count_working_days(entry.covers if isinstance(entry.covers, Period) else None)
    return "" if days is None else word_count(days, f"working{TIED}day", f"working{TIED}days")


def word_success(rate: SuccessRate, language: str) -> str:
    """Return how many of the pilots with an outcome were met, and what became of the others.

    A percentage needs five of them, and is rounded down.
    """
    if not rate.count:
        return "No outcome is known yet."
    share = ""
    if rate.count >= ENOUGH:
        percent = word_number(Decimal(rate.met * 100 // rate.count), language)
        share = f" ({percent}{TIED}%)"
    pilots = word_count(rate.count, "pilot", "pilots")
    first = f"{rate.met} of {pilots} with an outcome met what had to be reached{share}."
    others = [
        f"{count} {words}"
        for count, words in (
            (rate.partly, "met it in part"),
            (rate.missed, "did not"),
            (rate.open, "have no outcome yet" if rate.open > 1 else "has no outcome yet"),
        )
        if count
    ]
    return f"{first} {word_list(others)}." if others else first
