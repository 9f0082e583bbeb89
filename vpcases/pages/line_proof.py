"""What proves a line of a proposition, in a few words: the figure with its basis, or the voice."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.catalogue import say
from vpcases.derive.case import Case, CustomerQuote
from vpcases.derive.propositions import LineProof, ProofKind
from vpcases.pages.addresses import Link
from vpcases.pages.context import Context
from vpcases.pages.element_anchor import anchor_element
from vpcases.pages.element_line import word_element_line
from vpcases.pages.ends import write_day
from vpcases.pages.marks import word_title
from vpcases.pages.quote_card import find_page, view_quote
from vpcases.pages.result import ResultLine, word_line
from vpcases.pages.share_texts import unfold
from vpcases.pages.standing import word_customer


@dataclass(frozen=True, slots=True)
class LineProofView:
    """The proof of a line: what it says, on what basis, of which customer, and where to read it.

    `quote` is Markdown in `language`, empty where that is the language of the page. `anchor` is
    where it stands on the page that the link leads to. `valid_until` is the last day on which it
    may be shown, as in 2027-04-28; empty where no end is known.
    """

    result: str
    basis: str
    comparison: str
    quote: str
    language: str
    customer: str
    link: Link
    anchor: str
    valid_until: str


def view_line_proof(proof: LineProof, context: Context) -> LineProofView:
    """Return a proof as a page shows it beside the line that it proves."""
    case, language = proof.case, context.language
    if proof.quote:
        return _view_voice(proof.quote, case, context)
    if case is None:
        raise ValueError(proof.id)
    line = _word_line(proof, case, language)
    own = case.language if case.language and case.language != language else ""
    return LineProofView(
        result=line.words,
        basis=line.basis,
        # What it is compared with stands beside the line itself.
        comparison="" if proof.kind is ProofKind.AGAINST_IT else line.comparison,
        quote="",
        language=own,
        customer=word_customer(case, language),
        link=Link(word_title(case, language), context.addresses.page_of(case)),
        anchor=_find_anchor(proof),
        valid_until=write_day(case.last_day),
    )


def _word_line(proof: LineProof, case: Case, language: str) -> ResultLine:
    if proof.figure:
        return word_line(proof.figure, case, language)
    element = proof.element
    if element is None:
        return ResultLine("", "", "")
    words = word_element_line(element, case, language)
    return words or ResultLine(element.statement or element.title, "", "")


def _find_anchor(proof: LineProof) -> str:
    if proof.figure:
        return f"figure-{proof.figure.id}"
    return anchor_element(proof.element.key) if proof.element else ""


def _view_voice(quote: CustomerQuote, case: Case | None, context: Context) -> LineProofView:
    language = context.language
    card = view_quote(
        quote, context.addresses, language, context.media, site_language=context.site_language
    )
    title = word_title(case, language) if case else say(language, "Read the quote")
    address = context.addresses.page_of(case) if case else find_page(quote, context.addresses)
    return LineProofView(
        result="",
        basis="",
        comparison="",
        quote=unfold(quote.content.short or card.text),
        language=card.language,
        customer=", ".join(card.attribution),
        link=Link(title, address),
        anchor=f"quote-{quote.id}" if case else "",
        valid_until=card.valid_until,
    )
