"""Pilots in words: the badge of what rests on one, its outcome, and how many were met."""

from __future__ import annotations

from decimal import Decimal

from vpcases.catalogue import fixed, say, say_count
from vpcases.derive.pilots import Outcome, SuccessRate, count_working_days, is_pilot
from vpcases.model.authored import EvidenceLevel
from vpcases.model.dates import Period
from vpcases.model.figures import Evidence
from vpcases.pages.closed_lists import word_level
from vpcases.pages.wording import TIED, word_list, word_number

ENOUGH = 5
"""How many outcomes it takes to speak of a percentage."""
OUTCOMES = {
    Outcome.MET: fixed("met"),
    Outcome.PARTLY: fixed("partly met"),
    Outcome.NOT: fixed("not met"),
    None: fixed("outcome not told"),
}
BADGES = {
    (True, True, True): fixed("{level} in a side-by-side pilot of {length}"),
    (True, True, False): fixed("{level} in a side-by-side pilot"),
    (True, False, True): fixed("{level} in a pilot of {length}"),
    (True, False, False): fixed("{level} in a pilot"),
    (False, True, True): fixed("{level}, from a side-by-side pilot of {length}"),
    (False, True, False): fixed("{level}, from a side-by-side pilot"),
    (False, False, True): fixed("{level}, from a pilot of {length}"),
    (False, False, False): fixed("{level}, from a pilot"),
}
"""By whether the pilot was read off, was side by side, and has a length that is known."""
READ_OFF = {EvidenceLevel.MEASURED, EvidenceLevel.INDEPENDENTLY_CHECKED}


def word_outcome(outcome: Outcome | None, language: str) -> str:
    """Return what became of a pilot."""
    return say(language, OUTCOMES[outcome])


def word_pilot(entry: Evidence | None, level: EvidenceLevel, language: str) -> str:
    """Return the badge of what rests on a pilot, with its level; nothing for what is no pilot.

    As in: measured in a side-by-side pilot of 10 working days.
    """
    if entry is None or not is_pilot(entry):
        return ""
    length = word_length(entry, language)
    badge = BADGES[level in READ_OFF, bool(entry.side_by_side), bool(length)]
    return say(language, badge, level=word_level(level, language), length=length)


def word_length(entry: Evidence, language: str) -> str:
    """Return how long a pilot took in working days; nothing where its days are not known."""
    days = count_working_days(entry.covers if isinstance(entry.covers, Period) else None)
    if days is None:
        return ""
    return say_count(
        language,
        "{count} working\u00a0day",
        "{count} working\u00a0days",
        days,
    )


def word_success(rate: SuccessRate, language: str) -> str:
    """Return how many of the pilots with an outcome were met, and what became of the others.

    A percentage needs five of them, and is rounded down.
    """
    if not rate.count:
        return say(language, "No outcome is known yet.")
    met, others = _word_met(rate, language), _list_others(rate, language)
    return f"{met} {word_list(others, language)}." if others else met


def _word_met(rate: SuccessRate, language: str) -> str:
    if rate.count < ENOUGH:
        return say_count(
            language,
            "{met} of {count} pilot with an outcome met what had to be reached.",
            "{met} of {count} pilots with an outcome met what had to be reached.",
            rate.count,
            met=rate.met,
        )
    percent = word_number(Decimal(rate.met * 100 // rate.count), language)
    return say_count(
        language,
        "{met} of {count} pilot with an outcome met what had to be reached ({share}).",
        "{met} of {count} pilots with an outcome met what had to be reached ({share}).",
        rate.count,
        met=rate.met,
        share=f"{percent}{TIED}%",
    )


def _list_others(rate: SuccessRate, language: str) -> list[str]:
    """Return what became of the pilots that were not met, each with how many there are."""
    partly = say_count(language, "{count} met it in part", "{count} met it in part", rate.partly)
    missed = say_count(language, "{count} did not", "{count} did not", rate.missed)
    unknown = say_count(
        language, "{count} has no outcome yet", "{count} have no outcome yet", rate.open
    )
    told = ((rate.partly, partly), (rate.missed, missed), (rate.open, unknown))
    return [words for count, words in told if count]
