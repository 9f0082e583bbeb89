"""What is shown of a case or a quote as plain text, in the words of its page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from vpcases.catalogue import fixed, say
from vpcases.derive.approved import derive_approved_case, derive_approved_quote
from vpcases.derive.case import Case, CustomerQuote
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.refresh import Renewal
from vpcases.model.approval import Approval
from vpcases.model.case import CaseHistory
from vpcases.pages.addresses import Addresses
from vpcases.pages.claims import list_claims
from vpcases.pages.closed_lists import word_level
from vpcases.pages.context import Context
from vpcases.pages.dates import word_period
from vpcases.pages.marks import fill_figures, word_title
from vpcases.pages.quote_card import view_quote
from vpcases.quantities import Unknown

HEADINGS = {
    "situation": fixed("The problem, in your words"),
    "what_was_done": fixed("What was done"),
    "outcome": fixed("What it brought"),
    "story": fixed("The story"),
}
NOTHING = fixed("Nothing of it is shown at the moment.")
GAPS = re.compile(r"\n\s*\n\s*\n")
"""What a quote or a picture leaves in a text."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown of a record, in the order of its page, and where."""

    title: str
    lines: tuple[str, ...]
    address: str
    approval: Approval | None
    alternative: str = ""


def view_shown(
    renewal: Renewal, portfolio: Portfolio, context: Context, language: str
) -> Shown | None:
    """Return what its customer approved of a case or quote; None for what is no customer's.

    Args:
        renewal: The case or quote.
        portfolio: The internal edition, in whose library it is.
        context: The site.
        language: The language of what stands around its words.
    """
    content = renewal.content
    if isinstance(content, Case):
        case = derive_approved_case(renewal.id, portfolio.library, portfolio.as_of)
        return _show_case(case, content, context, language)
    if isinstance(content, CustomerQuote):
        quote = derive_approved_quote(renewal.id, portfolio.library, portfolio.as_of)
        lines = (word_quote(quote, context, language) if quote else say(language, NOTHING),)
        address = _find_whole_address(context.addresses.quotes(), context) if quote else ""
        return Shown(_name_quote(content, language), lines, address, content.content.approval)
    return None


def _name_quote(quote: CustomerQuote, language: str) -> str:
    by, approval = quote.content.by, quote.content.approval
    if not by or (approval and approval.by == by):
        return say(language, "What you said")
    return say(language, "What {speaker} said", speaker=by)


def _show_case(case: Case | None, content: Case, context: Context, language: str) -> Shown:
    approval, written_in = content.history.approval, content.language or context.language
    if case is None:
        return Shown(word_title(content, written_in), (say(language, NOTHING),), "", approval)
    title = word_title(case, written_in)
    lines = (title, *_list_shown(case, context, language))
    address = _find_whole_address(context.addresses.case(case.id), context)
    against = case.alternative.title if case.alternative else ""
    return Shown(title, lines, address, approval, against)


def _find_whole_address(address: str, context: Context) -> str:
    return context.absolute(address) if context.site_url else ""


def _list_shown(case: Case, context: Context, language: str) -> Iterator[str]:
    """Yield what a case shows, one paragraph after the other, in the order of its page."""
    history, written_in = case.history, case.language or context.language
    yield "\n".join(f"- {line}" for line in _list_figures(case, language))
    for name, heading in HEADINGS.items():
        words = fill_figures(getattr(history, name) or "", case, written_in)
        words = GAPS.sub("\n\n", words).strip()
        if words:
            yield f"{say(language, heading)}\n{words}"
    yield _word_lines(say(language, "What did not improve"), history.did_not_improve)
    for quote in case.quotes:
        yield word_quote(quote, context, language)
    yield _word_lines(say(language, "Pictures and films"), _list_media(history))


def _word_lines(heading: str, lines: Iterable[str]) -> str:
    """Return lines below their heading; nothing where there are none."""
    listed = [f"- {line}" for line in lines]
    return "\n".join([heading, *listed]) if listed else ""


def _list_media(history: CaseHistory) -> list[str]:
    """Return which pictures and films are shown, by what their captions say."""
    pictures = [image.caption or image.alt or "" for image in history.images.values()]
    films = [video.title or video.url or "" for video in history.videos]
    return [words for words in (*pictures, *films) if words]


def _list_figures(case: Case, language: str) -> Iterator[str]:
    for claim in list_claims(case, language):
        period = (
            say(language, "period not known")
            if isinstance(claim.period, Unknown)
            else word_period(claim.period, language)
        )
        basis = [word_level(claim.level, language), period, *(note for note in claim.notes if note)]
        yield f"{claim.words} ({', '.join(part for part in basis if part)})"


def word_quote(quote: CustomerQuote, context: Context, language: str) -> str:
    """Return a quote as plain text: the words, and below them who said so."""
    card = view_quote(quote, Addresses(), language, frozenset(), site_language=context.language)
    who = ", ".join(part for part in (card.person, card.role, card.customer) if part)
    words = say(language, "“{words}”", words=card.text)
    return f"{words}\n{who}" if who else words
