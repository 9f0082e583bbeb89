"""The mail that asks a customer to confirm again what is shown, in the words that are shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from vpcases.catalogue import fixed, say
from vpcases.derive.case import Case, CustomerQuote
from vpcases.derive.lapses import Lapse, LapseKind
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.refresh import Renewal
from vpcases.derive.validity import add_years
from vpcases.model.approval import Approval, Channel
from vpcases.pages.closed_lists import word_item
from vpcases.pages.context import Context
from vpcases.pages.dates import word_date, word_day
from vpcases.pages.lapse_words import word_question
from vpcases.pages.renewal_shown import Shown, view_shown
from vpcases.pages.wording import word_list

CLOSING = fixed(
    'If everything is still right, a short "yes" is enough. Strike out what should go: it goes, and'
    " the rest stays."
)
PLACES = {
    Channel.WEBSITE: fixed("on our website"),
    Channel.ONE_TO_ONE: fixed("in one-to-one talks"),
    Channel.SLIDE: fixed("on slides"),
}
"""What channels are called to somebody who does not know our words for them."""
AGREED = {
    (False, False): fixed("You allowed us to show what stands below ({items}) {places}."),
    (False, True): fixed(
        "You allowed us to show what stands below ({items}) {places}, until {until}."
    ),
    (True, False): fixed("On {day} you allowed us to show what stands below ({items}) {places}."),
    (True, True): fixed(
        "On {day} you allowed us to show what stands below ({items}) {places}, until {until}."
    ),
}
"""What was agreed, by whether its day and its end are known."""


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail without an address, for nobody keeps one here; `short` fits into a link."""

    subject: str
    body: str
    short: str


def find_new_end(renewal: Renewal, as_of: date) -> date:
    """Return until when to ask for approval: a year from its end, or from today if that is over."""
    content = renewal.content
    end = content.last_day if isinstance(content, (Case, CustomerQuote)) else None
    return add_years(max(end, as_of) if end else as_of, 1)


def write_mail(
    renewal: Renewal, portfolio: Portfolio, context: Context, language: str = ""
) -> Mail | None:
    """Return the mail about what lapses of a case or quote; None for what is no customer's.

    Args:
        renewal: What lapses.
        portfolio: The internal edition, in whose library it is.
        context: The site.
        language: The language of the mail; empty for that in which the words are shown.
    """
    language = language or find_language(renewal, context)
    shown = view_shown(renewal, portfolio, context, language)
    if shown is None:
        return None
    asked = [f"- {line}" for line in _list_questions(renewal, shown, portfolio.as_of, language)]
    head = [
        _greet(shown.approval, language),
        _word_agreed(shown.approval, language),
        say(language, "We would ask:"),
        "\n".join(asked),
    ]
    there = say(language, "The page: {address}", address=shown.address) if shown.address else ""
    closing = [say(language, CLOSING), there, _sign(renewal.content, language)]
    whole = [*head, say(language, "This is what we show:"), *shown.lines, *closing]
    short = [*head, shown.title, *closing]
    subject = say(language, "Is this still right? {title}", title=shown.title)
    return Mail(subject, _join(whole), _join(short))


def find_language(renewal: Renewal, context: Context) -> str:
    """Return the language that the words of a case or quote are shown in, else the site's."""
    content = renewal.content
    if isinstance(content, Case):
        return content.language or context.language
    shown_in = content.shown_in if isinstance(content, CustomerQuote) else ""
    return shown_in or context.language


def _join(paragraphs: Iterable[str]) -> str:
    return "\n\n".join(part for part in paragraphs if part) + "\n"


def _greet(approval: Approval | None, language: str) -> str:
    name = (approval.by or "").split(",")[0].strip() if approval else ""
    return say(language, "Dear {name},", name=name) if name else say(language, "Hello,")


def _sign(content: object, language: str) -> str:
    owner = content.history.owner if isinstance(content, Case) else None
    return "\n".join(filter(None, (say(language, "Thank you"), owner)))


def _word_agreed(approval: Approval | None, language: str) -> str:
    """Return what was agreed, and when and for how long as far as that is known."""
    if approval is None:
        return ""
    allowed = approval.allowed_channels
    places = [say(language, words) for channel, words in PLACES.items() if channel in allowed]
    known = {
        "day": word_date(approval.date, language) if approval.date else "",
        "items": word_list(
            [word_item(item, language) for item in sorted(approval.allowed_items)], language
        ),
        "places": word_list(places, language),
        "until": word_day(approval.last_day, language) if approval.last_day else "",
    }
    return say(language, AGREED[bool(known["day"]), bool(known["until"])], **known)


def _list_questions(renewal: Renewal, shown: Shown, as_of: date, language: str) -> list[str]:
    until, content = find_new_end(renewal, as_of), renewal.content
    measured = word_date(content.validity.measured, language) if isinstance(content, Case) else ""
    asked = (
        word_question(_rename(lapse, shown, language), until, measured, language)
        for lapse in renewal.lapses
    )
    questions = list(dict.fromkeys(line for line in asked if line))
    return questions or [say(language, "Is everything still right?")]


def _rename(lapse: Lapse, shown: Shown, language: str) -> Lapse:
    """Return something that lapses with the alternative called what the page calls it."""
    if lapse.kind is not LapseKind.COMPARISON:
        return lapse
    return replace(lapse, about=shown.alternative or say(language, "the alternative"))
