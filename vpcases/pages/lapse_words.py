"""What lapses, in words: for those who look after it, and for the customer who is asked."""

from __future__ import annotations

from datetime import date

from vpcases.derive.lapses import Lapse, LapseKind
from vpcases.pages.wording import word_count, word_day

TOLD = {
    LapseKind.APPROVAL: ("The approval ends on {day}", "The approval ended on {day}"),
    LapseKind.QUOTE: (
        "The approval of the quote {about} ends on {day}",
        "The approval of the quote {about} ended on {day}",
    ),
    LapseKind.FIGURES: (
        "The figures are more than two years old after {day}",
        "The figures have been more than two years old since {day}",
    ),
    LapseKind.COMPARISON: (
        "What is known of {about} is more than a year old after {day}",
        "What is known of {about} has been more than a year old since {day}",
    ),
    LapseKind.CUSTOMER_LEFT: ("", "{about} is no customer any longer, since {day}"),
    LapseKind.SPEAKER_MOVED: ("", "{about} no longer has the role that the quote names"),
    LapseKind.REVIEW: ("The next review is due on {day}", "The review was due on {day}"),
    LapseKind.CERTIFICATE: ("The certificate ends on {day}", "The certificate ended on {day}"),
}
"""What is told of something that lapses, before it does and after."""


def word_lapse(lapse: Lapse, as_of: date, language: str) -> str:
    """Return what lapses and when, in one line without a full stop."""
    soon, over = TOLD[lapse.kind]
    is_over = lapse.last_day is None or lapse.last_day < as_of
    day = word_day(lapse.last_day, language) if lapse.last_day else ""
    return (over if is_over or not soon else soon).format(day=day, about=lapse.about)


def word_left(lapse: Lapse, as_of: date) -> str:
    """Return how many days are left, or have gone by: in 12 days; empty where no day is known."""
    if lapse.last_day is None:
        return ""
    days = (lapse.last_day - as_of).days
    if not days:
        return "today"
    count = word_count(abs(days), "day", "days")
    return f"in {count}" if days > 0 else f"{count} ago"


def word_question(lapse: Lapse, until: date, measured: str, language: str) -> str:
    """Return what the customer is asked about something that lapses; empty where it is nothing.

    Args:
        lapse: What lapses.
        until: Until when we ask to show it.
        measured: Until when its figures were measured, in words.
        language: The language of the site.
    """
    if lapse.kind in (LapseKind.APPROVAL, LapseKind.QUOTE):
        what = "it" if lapse.kind is LapseKind.APPROVAL else "the quotes"
        return f"May we go on showing {what} until {word_day(until, language)}?"
    return {
        LapseKind.FIGURES: f"Do the figures still hold? They were measured until {measured}. What"
        " are they today?",
        LapseKind.COMPARISON: f"Is what we say of {lapse.about} still so? Have you seen anything"
        " newer?",
        LapseKind.CUSTOMER_LEFT: "You are no longer our customer, and the page says so. May it"
        " stay?",
        LapseKind.SPEAKER_MOVED: f"{lapse.about} has another role now. Does it still hold, and who"
        " can say so today?",
        LapseKind.REVIEW: "Is everything still as we say?",
    }.get(lapse.kind, "")
