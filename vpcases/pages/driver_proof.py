"""What a case shows about a driver, in one line with its basis and the way to it."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.catalogue import say
from vpcases.derive.case import CustomerQuote
from vpcases.derive.driver_proof import DriverProof
from vpcases.derive.value.elements import Element
from vpcases.pages.addresses import Link
from vpcases.pages.closed_lists import word_level
from vpcases.pages.context import Context
from vpcases.pages.element_anchor import anchor_element
from vpcases.pages.element_line import word_element_line
from vpcases.pages.ends import link_until
from vpcases.pages.marks import word_title
from vpcases.pages.quote_card import MARKS
from vpcases.pages.result import ResultLine, word_alternative, word_line
from vpcases.pages.standing import word_customer


@dataclass(frozen=True, slots=True)
class ProvedRow:
    """A proof: what it shows, on what basis, compared with what, and where it stands.

    `language` is that of the words, where it is not that of the page.
    """

    case: Link
    anchor: str
    customer: str
    words: str
    basis: str
    comparison: str
    language: str


def view_proof(proof: DriverProof, context: Context) -> ProvedRow:
    """Return a proof as pages print it."""
    case, language = proof.case, context.language
    line = _word_proof(proof, language)
    title = Link(word_title(case, language), context.addresses.page_of(case))
    return ProvedRow(
        case=link_until(title, case),
        anchor=_find_anchor(proof),
        customer=word_customer(case, language) or say(language, "Customer not named"),
        words=line.words,
        basis=line.basis,
        comparison=line.comparison,
        language=case.language if case.language not in ("", language) else "",
    )


def _word_proof(proof: DriverProof, language: str) -> ResultLine:
    if proof.figure:
        return word_line(proof.figure, proof.case, language)
    level = word_level(proof.level, language)
    if proof.element:
        told = word_element_line(proof.element, proof.case, language)
        return told or _word_statement(proof.element, proof, level, language)
    words = _word_quote(proof.quote, language) if proof.quote else ""
    return ResultLine(words, level, say(language, "In the customer's own words"))


def _word_statement(element: Element, proof: DriverProof, level: str, language: str) -> ResultLine:
    against = word_alternative(proof.case, language)
    compared = say(
        language, "Compared with {against}, and not with their own past", against=against
    )
    return ResultLine(element.statement, level, compared)


def _word_quote(quote: CustomerQuote, language: str) -> str:
    text = " ".join((quote.content.text or "").split()).strip(MARKS)
    return say(language, "“{words}”", words=text)


def _find_anchor(proof: DriverProof) -> str:
    if proof.element:
        return anchor_element(proof.element.key)
    return (
        f"figure-{proof.figure.id}"
        if proof.figure
        else f"quote-{proof.quote.id}"
        if (proof.quote)
        else ""
    )
