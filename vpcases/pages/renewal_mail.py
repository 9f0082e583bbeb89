"""The mail that asks a customer to confirm again what is shown, in the words that are shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from vpcases.derive.approved import derive_approved_case, derive_approved_quote
from vpcases.derive.case import Case, CustomerQuote
from vpcases.derive.lapses import Lapse, LapseKind
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.refresh import Renewal
from vpcases.derive.validity import add_years
from vpcases.model.approval import Approval, Channel
from vpcases.model.case import CaseHistory
from vpcases.pages.addresses import Addresses
from vpcases.pages.claims import list_claims
from vpcases.pages.context import Context
from vpcases.pages.lapse_words import word_question
from vpcases.pages.marks import fill_figures, word_title
from vpcases.pages.quote_card import view_quote
from vpcases.pages.wording import LEVELS, word_date, word_day, word_list, word_period
from vpcases.quantities import Unknown

HEADINGS = {
    "situation": "The problem, in your words",
    "what_was_done": "What was done",
    "outcome": "What it brought",
    "story": "The story",
}
CLOSING = (
    'If everything is still right, a short "yes" is enough. Strike out what should go: it goes, and'
    " the rest stays."
)
NOTHING = "Nothing of it is shown at the moment."
PLACES = {
    Channel.WEBSITE: "on our website",
    Channel.ONE_TO_ONE: "in one-to-one talks",
    Channel.SLIDE: "on slides",
}
"""What channels are called to somebody who does not know our words for them."""
GAPS = re.compile(r"\n\s*\n\s*\n")
"""What a quote or a picture leaves in a text."""


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail without an address, for nobody keeps one here; `short` fits into a link."""

    subject: str
    body: str
    short: str


@dataclass(frozen=True, slots=True)
class _Shown:
    """What is shown of a record, in the order of its page, and where."""

    title: str
    lines: tuple[str, ...]
    address: str
    approval: Approval | None
    alternative: str = ""


def find_new_end(renewal: Renewal, as_of: date) -> date:
    """Return until when to ask for approval: a year from its end, or from today if that is over."""
    content = renewal.content
    end = content.last_day if isinstance(content, (Case, CustomerQuote)) else None
    return add_years(max(end, as_of) if end else as_of, 1)


def write_mail(renewal: Renewal, portfolio: Portfolio, context: Context) -> Mail | None:
    """Return the mail about what lapses of a case or quote; None for what is no customer's.

    Args:
        renewal: What lapses.
        portfolio: The internal edition, in whose library it is.
        context: The site.
    """
    shown = _show(renewal, portfolio, context)
    if shown is None:
        return None
    head = [_greet(shown.approval), _word_agreed(shown.approval, context.language), "We would ask:"]
    asked = [f"- {line}" for line in _list_questions(renewal, shown, portfolio.as_of, context)]
    there = f"The page: {shown.address}" if shown.address else ""
    closing = [CLOSING, there, _sign(renewal.content)]
    whole = [*head, "\n".join(asked), "This is what we show:", *shown.lines, *closing]
    short = [*head, "\n".join(asked), shown.title, *closing]
    return Mail(f"Is this still right? {shown.title}", _join(whole), _join(short))


def _join(paragraphs: Iterable[str]) -> str:
    return "\n\n".join(part for part in paragraphs if part) + "\n"


def _greet(approval: Approval | None) -> str:
    name = (approval.by or "").split(",")[0].strip() if approval else ""
    return f"Dear {name}," if name else "Hello,"


def _sign(content: object) -> str:
    owner = content.history.owner if isinstance(content, Case) else None
    return f"Thank you\n{owner}" if owner else "Thank you"


def _word_agreed(approval: Approval | None, language: str) -> str:
    """Return what was agreed, and when and for how long as far as that is known."""
    if approval is None:
        return ""
    day = word_date(approval.date, language) if approval.date else ""
    items = word_list(sorted(item.value.replace("-", " ") for item in approval.allowed_items))
    places = [words for channel, words in PLACES.items() if channel in approval.allowed_channels]
    until = f", until {word_day(approval.last_day, language)}" if approval.last_day else ""
    return (
        f"{f'On {day} you' if day else 'You'} allowed us to show what stands below ({items})"
        f" {word_list(places)}{until}."
    )


def _list_questions(renewal: Renewal, shown: _Shown, as_of: date, context: Context) -> list[str]:
    until, language = find_new_end(renewal, as_of), context.language
    content = renewal.content
    measured = word_date(content.validity.measured, language) if isinstance(content, Case) else ""
    asked = (
        word_question(_rename(lapse, shown), until, measured, language) for lapse in renewal.lapses
    )
    return list(dict.fromkeys(line for line in asked if line)) or ["Is everything still right?"]


def _rename(lapse: Lapse, shown: _Shown) -> Lapse:
    """Return something that lapses with the alternative called what the page calls it."""
    if lapse.kind is not LapseKind.COMPARISON:
        return lapse
    return replace(lapse, about=shown.alternative or "the alternative")


def _show(renewal: Renewal, portfolio: Portfolio, context: Context) -> _Shown | None:
    content = renewal.content
    if isinstance(content, Case):
        case = derive_approved_case(renewal.id, portfolio.library, portfolio.as_of)
        return _show_case(case, content, context)
    if isinstance(content, CustomerQuote):
        quote = derive_approved_quote(renewal.id, portfolio.library, portfolio.as_of)
        lines = (word_quote(quote, context),) if quote else (NOTHING,)
        address = _find_whole_address(context.addresses.quotes(), context) if quote else ""
        return _Shown(_name_quote(content), lines, address, content.content.approval)
    return None


def _name_quote(quote: CustomerQuote) -> str:
    by, approval = quote.content.by, quote.content.approval
    return "What you said" if not by or (approval and approval.by == by) else f"What {by} said"


def _show_case(case: Case | None, content: Case, context: Context) -> _Shown:
    approval = content.history.approval
    if case is None:
        return _Shown(word_title(content, context.language), (NOTHING,), "", approval)
    language = case.language or context.language
    title = word_title(case, language)
    lines = (title, *_list_shown(case, context, language))
    address = _find_whole_address(context.addresses.case(case.id), context)
    against = case.alternative.title if case.alternative else ""
    return _Shown(title, lines, address, approval, against)


def _find_whole_address(address: str, context: Context) -> str:
    return context.absolute(address) if context.site_url else ""


def _list_shown(case: Case, context: Context, language: str) -> Iterator[str]:
    """Yield what a case shows, one paragraph after the other, in the order of its page."""
    history = case.history
    yield "\n".join(f"- {line}" for line in _list_figures(case, language))
    for name, heading in HEADINGS.items():
        words = fill_figures(getattr(history, name) or "", case, language)
        words = GAPS.sub("\n\n", words).strip()
        if words:
            yield f"{heading}\n{words}"
    if history.did_not_improve:
        yield "\n".join(["What did not improve", *(f"- {w}" for w in history.did_not_improve)])
    for quote in case.quotes:
        yield word_quote(quote, context)
    yield _word_rest(history)


def _word_rest(history: CaseHistory) -> str:
    """Return which pictures and films are shown, by what their captions say."""
    pictures = [image.caption or image.alt or "" for image in history.images.values()]
    films = [video.title or video.url or "" for video in history.videos]
    named = [words for words in (*pictures, *films) if words]
    return "\n".join(["Pictures and films", *(f"- {words}" for words in named)]) if named else ""


def _list_figures(case: Case, language: str) -> Iterator[str]:
    for claim in list_claims(case, language):
        is_unknown = isinstance(claim.period, Unknown)
        period = "period not known" if is_unknown else word_period(claim.period, language)
        basis = [LEVELS[claim.level], period, *(note for note in claim.notes if note)]
        yield f"{claim.words} ({', '.join(part for part in basis if part)})"


def word_quote(quote: CustomerQuote, context: Context) -> str:
    """Return a quote as plain text: the words, and below them who said so."""
    card = view_quote(quote, Addresses(), quote.shown_in or context.language, frozenset())
    who = ", ".join(part for part in (card.person, card.role, card.customer) if part)
    return f"“{card.text}”" + (f"\n{who}" if who else "")
