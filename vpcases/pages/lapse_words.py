"""What lapses, in words: for those who look after it, and for the customer who is asked."""

from __future__ import annotations

from datetime import date

from vpcases.catalogue import fixed, say, say_count
from vpcases.derive.lapses import Lapse, LapseKind
from vpcases.pages.dates import word_day

TOLD = {
    LapseKind.APPROVAL: (
        fixed("The approval ends on {day}"),
        fixed("The approval ended on {day}"),
    ),
    LapseKind.QUOTE: (
        fixed("The approval of the quote {about} ends on {day}"),
        fixed("The approval of the quote {about} ended on {day}"),
    ),
    LapseKind.FIGURES: (
        fixed("The figures are more than two years old after {day}"),
        fixed("The figures have been more than two years old since {day}"),
    ),
    LapseKind.COMPARISON: (
        fixed("What is known of {about} is more than a year old after {day}"),
        fixed("What is known of {about} has been more than a year old since {day}"),
    ),
    LapseKind.CUSTOMER_LEFT: ("", fixed("{about} is no customer any longer, since {day}")),
    LapseKind.SPEAKER_MOVED: ("", fixed("{about} no longer has the role that the quote names")),
    LapseKind.REVIEW: (
        fixed("The next review is due on {day}"),
        fixed("The review was due on {day}"),
    ),
    LapseKind.CERTIFICATE: (
        fixed("The certificate ends on {day}"),
        fixed("The certificate ended on {day}"),
    ),
}
"""What is told of something that lapses, before it does and after."""
QUESTIONS = {
    LapseKind.APPROVAL: fixed("May we go on showing it until {day}?"),
    LapseKind.QUOTE: fixed("May we go on showing the quotes until {day}?"),
    LapseKind.FIGURES: fixed(
        "Do the figures still hold? They were measured until {measured}. What are they today?"
    ),
    LapseKind.COMPARISON: fixed(
        "Is what we say of {about} still so? Have you seen anything newer?"
    ),
    LapseKind.CUSTOMER_LEFT: fixed(
        "You are no longer our customer, and the page says so. May it stay?"
    ),
    LapseKind.SPEAKER_MOVED: fixed(
        "{about} has another role now. Does it still hold, and who can say so today?"
    ),
    LapseKind.REVIEW: fixed("Is everything still as we say?"),
}
"""What a customer is asked about something that lapses."""


def word_lapse(lapse: Lapse, as_of: date, language: str) -> str:
    """Return what lapses and when, in one line without a full stop."""
    soon, over = TOLD[lapse.kind]
    is_over = lapse.last_day is None or lapse.last_day < as_of
    day = word_day(lapse.last_day, language) if lapse.last_day else ""
    told = over if is_over or not soon else soon
    return say(language, told, day=day, about=lapse.about)


def word_left(lapse: Lapse, as_of: date, language: str) -> str:
    """Return how many days are left, or have gone by: in 12 days; empty where no day is known."""
    if lapse.last_day is None:
        return ""
    days = (lapse.last_day - as_of).days
    if not days:
        return say(language, "today")
    if days > 0:
        return say_count(language, "in {count} day", "in {count} days", days)
    return say_count(language, "{count} day ago", "{count} days ago", -days)


def word_question(lapse: Lapse, until: date, measured: str, language: str) -> str:
    """Return what the customer is asked about something that lapses; empty where it is nothing.

    Args:
        lapse: What lapses.
        until: Until when we ask to show it.
        measured: Until when its figures were measured, in words.
        language: The language of the site.
    """
    question = QUESTIONS.get(lapse.kind, "")
    day = word_day(until, language)
    return say(language, question, day=day, measured=measured, about=lapse.about)
