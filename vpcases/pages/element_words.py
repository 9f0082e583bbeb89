"""A value element in words: what it adds, how it stands, and both views of what is contended."""

from __future__ import annotations

from fractions import Fraction

from vpcases.catalogue import fixed, say
from vpcases.derive.value.bounds import find_bound, find_signed_bound
from vpcases.derive.value.elements import Element
from vpcases.model.authored import Point
from vpcases.pages.money import word_amount, word_money
from vpcases.pages.wording import word_bounded

POINTS = {
    Point.DIFFERENCE: "",
    Point.PARITY: fixed("parity"),
    Point.CONTENTION: fixed("contended"),
}
"""The badge of an element, for how it stands against the alternative."""


def word_added(element: Element, ends: tuple[Fraction, Fraction] | None, language: str) -> str:
    """Return what an element adds, signed; what is the same for both adds nothing."""
    if element.point is Point.PARITY:
        return say(language, "the same")
    if ends is None:
        is_sum = element.equation is not None
        return say(language, "not worked out") if is_sum else say(language, "not in money")
    return word_bounded(
        word_amount(*ends, language, is_signed=True), find_signed_bound(element), language
    )


def word_standing_of(element: Element, language: str) -> str:
    """Return what is special about an element: its point, whom it favours, that it is expected."""
    standing = say(language, POINTS[element.point])
    if element.point is Point.DIFFERENCE and element.favours_alternative:
        standing = say(language, "favours the alternative")
    known = (standing, say(language, "expected") if element.is_projected else "")
    return ", ".join(word for word in known if word)


def word_worth(element: Element, language: str) -> str:
    """Return what an element is worth, unsigned; nothing where it has no money figure."""
    money = element.result
    if money is None:
        return ""
    words = word_money(money.low, money.high, money.currency, money.period, language)
    return word_bounded(words, find_bound(element), language)


def word_views(element: Element, language: str) -> str:
    """Return both views of what is contended: the customer's and ours."""
    view = element.customer_view
    # Translators: what the customer takes something to be worth, until it has been shown to be.
    theirs = say(language, "nothing, as long as it is not shown")
    if view:
        theirs = word_money(view.low, view.high, view.currency, view.period, language)
    # Translators: what we take something to be worth is not decided.
    ours = word_worth(element, language) or say(language, "open")
    return say(language, "The customer's view: {theirs}. Ours: {ours}.", theirs=theirs, ours=ours)
