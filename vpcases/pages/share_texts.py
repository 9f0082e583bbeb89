"""The texts that a proof is sent with: plain, in the language of its page, with their basis."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

from vpcases.catalogue import say
from vpcases.derive.case import Case, CustomerQuote
from vpcases.derive.figures import Figure
from vpcases.derive.grounds import list_grounds
from vpcases.derive.headline import find_added_value, list_agreed_inputs
from vpcases.pages.addresses import Link
from vpcases.pages.bidi import isolate
from vpcases.pages.context import Context
from vpcases.pages.element_anchor import anchor_element
from vpcases.pages.element_line import list_sources, word_element_line
from vpcases.pages.evidence import name_evidence
from vpcases.pages.marks import word_title
from vpcases.pages.page import cut_description
from vpcases.pages.quote_card import QuoteCard, view_quote
from vpcases.pages.result import ResultLine, word_line, word_result
from vpcases.pages.share_links import SentLinks
from vpcases.pages.standing import word_customer
from vpcases.pages.wording import capitalise

LONGEST_SUBJECT = 78
"""As long as a mail shows it in a list."""


@dataclass(frozen=True, slots=True)
class CopyText:
    """A text to copy; `label` says what it is."""

    label: str
    words: str


@dataclass(frozen=True, slots=True)
class MailText:
    """A mail of three lines; `link` opens it in the reader's mail program."""

    subject: str
    body: str
    link: Link


def word_who(case: Case, language: str) -> str:
    """Return what the customer of a case is called, until when it was one among it."""
    who = word_customer(case, language)
    return capitalise(who) if who else _somebody(language)


def _somebody(language: str) -> str:
    return say(language, "A customer who is not named")


def list_figure_texts(case: Case, links: SentLinks, language: str) -> tuple[CopyText, ...]:
    """Return every figure of a case with its basis, its sources and its link; the agreed sum first.

    What a figure is compared with, and that it is only expected, goes with it, too.
    """
    texts = []
    result, equation = word_result(case, language), find_added_value(case.value)
    if result and equation:
        label, link = say(language, "Added value"), links.lead_to("value")
        names = list_sources(list_agreed_inputs(equation), case)
        texts.append(CopyText(label, _join(case, result, names, link, language)))
    for figure in case.figures:
        line = word_line(figure, case, language)
        names = _list_figure_sources(figure, case)
        link = links.lead_to(f"figure-{figure.id}")
        texts.append(CopyText(figure.label, _join(case, line, names, link, language)))
    for element in case.value.elements if case.value else ():
        of_element = word_element_line(element, case, language)
        if of_element:
            names = list_sources(element.inputs, case)
            link = links.lead_to(anchor_element(element.key))
            texts.append(CopyText(element.title, _join(case, of_element, names, link, language)))
    return tuple(texts)


def _join(case: Case, line: ResultLine, names: list[str], link: str, language: str) -> str:
    """Return a figure in lines: who and what, compared with what on which basis, source, link."""
    who = isolate(word_who(case, language), language)
    words = isolate(line.words, language)
    sources = say(language, "Source: {source}", source="; ".join(names)) if names else ""
    return join_lines([f"{who}: {words}", f"{line.comparison} · {line.basis}", sources, link])


def _list_figure_sources(figure: Figure, case: Case) -> list[str]:
    """Return what a figure rests on: its entries of the evidence, else the source of the case."""
    evidence = case.history.evidence
    named = [name_evidence(n, evidence[n]) for n in list_grounds(figure) if n in evidence]
    return list(dict.fromkeys(named)) or ([case.history.source] if case.history.source else [])


def list_quote_texts(
    case: Case, context: Context, links: SentLinks, language: str
) -> tuple[CopyText, ...]:
    """Return every quote of a case with who said it, and a link."""
    who = word_who(case, language)
    return tuple(
        word_quote_text(quote, context, links.lead_to(f"quote-{quote.id}"), language, who)
        for quote in case.quotes
    )


def word_quote_text(
    said: CustomerQuote, context: Context, link: str, language: str, who: str
) -> CopyText:
    """Return a quote as plain text: exactly the words, who said them, what ties us, and a link.

    `who` is the customer, for words whose speaker is not named.
    """
    card = view_quote(
        said, context.addresses, language, frozenset(), site_language=context.site_language
    )
    marked = say(language, "“{words}”", words=isolate(unfold(card.text), language))
    connection = say(language, "Connection: {words}", words=card.connection)
    told = word_attribution(card, who)
    words = join_lines(
        [marked, f"— {told}", card.translation, connection if card.connection else "", link]
    )
    return CopyText(told, words)


def unfold(text: str) -> str:
    """Return a text with every paragraph in one line; its author broke it where the file did."""
    paragraphs = re.split(r"\n\s*\n", text.strip())
    return "\n\n".join(re.sub(r"[ \t]*\n[ \t]*", " ", paragraph) for paragraph in paragraphs)


def word_attribution(card: QuoteCard, who: str) -> str:
    """Return who said something, as it was then: Ada Quist, owner at the time, Corner Grocery."""
    is_known = card.person or card.customer
    return ", ".join(card.attribution if is_known else (who, *card.attribution))


def word_mail(case: Case, links: SentLinks, language: str) -> MailText:
    """Return three lines for a mail: who is like its reader, what changed, and where to read on."""
    who = isolate(word_who(case, language), language)
    subject = cut_description(word_title(case, language), LONGEST_SUBJECT)
    body = join_lines(
        [_word_like(case, who, language), _word_changed(case, language), _end(links, language)]
    )
    address = (
        f"mailto:?subject={_quote(subject)}&body={_quote(body.replace(chr(10), chr(13) + chr(10)))}"
    )
    return MailText(subject, body, Link(say(language, "Open as a mail"), address))


def _word_like(case: Case, who: str, language: str) -> str:
    if case.segment is None or not case.segment.is_known:
        return say(language, "You may be where this customer was: {customer}.", customer=who)
    return say(
        language,
        "You may be where this customer was: {customer} ({segment}).",
        customer=who,
        segment=case.segment.title,
    )


def _word_changed(case: Case, language: str) -> str:
    result = word_result(case, language)
    if result is None:
        return isolate(word_title(case, language), language)
    return f"{isolate(result.words, language)} ({result.comparison} · {result.basis})"


def _end(links: SentLinks, language: str) -> str:
    if not links.page:
        return say(language, "I can show you how they did it, and what it rests on.")
    return say(language, "How they did it, and what it rests on: {link}", link=links.page)


def join_lines(lines: Iterable[str]) -> str:
    """Return the lines that say anything, one below the other."""
    return "\n".join(line for line in lines if line)


def _quote(words: str) -> str:
    return quote(words, safe="")
