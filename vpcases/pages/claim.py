"""One figure of a case with all that is known of it, and what sort of source it has."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from vpcases.catalogue import fixed, say
from vpcases.derive.terms import Axis, Term, unknown_term
from vpcases.derive.value.elements import Element
from vpcases.model.authored import EvidenceLevel
from vpcases.model.dates import Period
from vpcases.model.figures import Evidence
from vpcases.quantities import Unknown

SOURCES = {
    EvidenceLevel.STATED: fixed("a person told us"),
    EvidenceLevel.SUPPLIER_CALCULATED: fixed("our own calculation"),
    EvidenceLevel.CUSTOMER_REPORTED: fixed("the customer's own report"),
    EvidenceLevel.CUSTOMER_CONFIRMED: fixed("a number the customer signed"),
    EvidenceLevel.MEASURED: fixed("an instrument or a system"),
    EvidenceLevel.INDEPENDENTLY_CHECKED: fixed("a third party"),
}
"""What sort of source stands behind a level, where its evidence does not say."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure: its driver, what it is called in marks, its words, and what it rests on.

    ΔV has no driver, for it is about all of them. `mark` is empty where no mark can name it.
    `confirmation` is empty where the approval of the whole case holds.
    """

    driver: Term | None
    mark: str
    words: str
    notes: Iterable[str]
    compared_with: str
    anchor: str
    level: EvidenceLevel
    kinds: Iterable[str]
    period: Period | Unknown | None
    is_headline: bool = False
    confirmation: str = ""


def word_source(evidence: Evidence | None, level: EvidenceLevel, language: str) -> str:
    """Return what sort of source a figure has; never its name, nor where it is held."""
    return (evidence.kind if evidence else None) or say(language, SOURCES[level])


def find_driver(element: Element) -> Term:
    """Return the driver of an element, by its key alone where no registry knows it."""
    return element.driver or unknown_term(Axis.DRIVER, element.key)
