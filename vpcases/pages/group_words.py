"""Groups of cases in words: what their axes are called, whom they are for, how many they hold."""

from __future__ import annotations

from vpcases.catalogue import fixed, say, say_count
from vpcases.derive.terms import UNASSIGNED, Axis, Term
from vpcases.model.authored import AlternativeKind
from vpcases.pages.closed_lists import word_kind
from vpcases.pages.wording import capitalise

NAMES = {
    Axis.SEGMENT: (fixed("Customer segments"), fixed("Customer segment")),
    Axis.DRIVER: (fixed("Value drivers"), fixed("Value driver")),
    Axis.INDUSTRY: (fixed("Industries"), fixed("Industry")),
    Axis.ALTERNATIVE: (fixed("Alternatives"), fixed("Alternative")),
    Axis.OFFERING: (fixed("Offerings"), fixed("Offering")),
}
"""What an axis is called, and one group on it."""
LEADS = {
    Axis.SEGMENT: fixed("Find the customers who are most like you."),
    Axis.DRIVER: fixed("Find the proof for what matters most to you."),
    Axis.INDUSTRY: fixed("Find customers in your line of business."),
    Axis.ALTERNATIVE: fixed("What customers had before, looked at, or would have done instead."),
    Axis.OFFERING: fixed("Find the customers of each offering."),
}
"""What the list of an axis is for."""
ALTERNATIVES = {
    AlternativeKind.DO_NOTHING: fixed("Doing nothing"),
    AlternativeKind.IN_HOUSE: fixed("Built in-house"),
    AlternativeKind.INCUMBENT: fixed("What was there before"),
    AlternativeKind.COMPETITOR: fixed("Another supplier"),
}


def name_group(term: Term, language: str) -> str:
    """Return what a group is called; that of the cases which do not say has no title of its own."""
    return say(language, "Not yet assigned") if term.id == UNASSIGNED else term.title


def word_term_kind(term: Term, language: str) -> str:
    """Return what sort of value a driver is about, or of alternative one is; else nothing."""
    if term.kind is None:
        return ""
    if isinstance(term.kind, AlternativeKind):
        return say(language, ALTERNATIVES[term.kind])
    return capitalise(word_kind(term.kind, language))


def word_lead(term: Term, language: str) -> str:
    """Return whom a segment is for, or how customers say what a driver is."""
    if term.id == UNASSIGNED:
        return say(language, "Cases that do not say yet.")
    if not term.words:
        return ""
    if term.axis is Axis.SEGMENT:
        return say(language, "For {whom}", whom=term.words)
    return say(language, "“{words}”", words=term.words)


def word_proofs(count: int, language: str) -> str:
    """Return how many proofs there are, none among them."""
    return count_proofs(count, language) if count else say(language, "none yet")


def count_proofs(count: int, language: str) -> str:
    """Return a number of proofs."""
    return say_count(language, "{count} proof", "{count} proofs", count)
