"""Marks in a text: `{{figure:id}}` is printed as that figure, with everything that qualifies it."""

from __future__ import annotations

import math
import re
from fractions import Fraction

from vpcases.catalogue import say
from vpcases.derive.case import Case
from vpcases.derive.figures import ADDED_VALUE, Figure
from vpcases.derive.headline import find_added_value
from vpcases.derive.value.bounds import find_bound
from vpcases.derive.value.elements import Element
from vpcases.derive.value.value_equation import contended_range
from vpcases.model.authored import Point
from vpcases.pages.figures import word_figure_change, word_sides, word_standing
from vpcases.pages.full_year import word_rate_basis
from vpcases.pages.money import word_money
from vpcases.pages.result import word_alternative, word_result
from vpcases.pages.wording import word_bounded, word_quantity

MARK = re.compile(r"\{\{\s*(figure|quote|image):([a-z0-9-]+)(?:\.(before|after|change))?\s*\}\}")


def word_title(case: Case, language: str) -> str:
    """Return the title of a case, its numbers taken from its figures."""
    return fill_figures(case.title, case, language).strip()


def fill_figures(text: str, case: Case, language: str) -> str:
    """Return a text with the figures it names in words; a mark that leads nowhere leaves nothing.

    Titles stand alone in lists, previews and search results, so a figure takes its bound, its
    scope, and that it is only expected, with it.
    """
    if "{{" not in text:
        return text

    def word(mark: re.Match[str]) -> str:
        return word_mark(case, mark[2], mark[3] or "", language) if mark[1] == "figure" else ""

    return MARK.sub(word, text)


def word_mark(case: Case, identity: str, part: str, language: str) -> str:
    """Return a figure of a case, or one part of it, in words; nothing where there is none.

    Args:
        case: The case.
        identity: The id of a line in before_after, the driver of a value element, or added-value.
        part: before, after or change; empty for the whole figure.
        language: The language of the page.
    """
    figure = next((figure for figure in case.figures if figure.id == identity), None)
    if figure:
        return _word_figure(figure, part, language)
    if part or case.value is None or case.value.flaws:
        return ""
    if identity == ADDED_VALUE:
        return _word_added_value(case, language)
    element = next((e for e in case.value.elements if e.key == identity), None)
    return _word_element(element, case, language) if element else ""


def _word_figure(figure: Figure, part: str, language: str) -> str:
    if part == "before":
        return _qualified(word_quantity(figure.before, language), figure.scope or "")
    if part == "after":
        words = word_quantity(figure.after, language)
    elif part == "change":
        words = word_figure_change(figure, language)
    else:
        words = word_sides(figure, language)
    return _qualified(words, word_standing(figure, language), figure.scope or "")


def _word_added_value(case: Case, language: str) -> str:
    result = word_result(case, language) if find_added_value(case.value) else None
    return result.words if result else ""


def _word_element(element: Element, case: Case, language: str) -> str:
    """Return what an element is worth; nothing where it has no money figure."""
    money = element.result
    if money is None or element.point is Point.PARITY:
        return ""
    low, high = money.low, money.high
    if element.point is Point.CONTENTION:
        span = contended_range(element)
        low, high = sorted((abs(span.low), abs(span.high)))
    low, high = (_cut(end, is_cost=element.favours_alternative) for end in (low, high))
    words = word_money(low, high, money.currency, money.period, language)
    return _qualified(
        word_bounded(words, find_bound(element), language),
        word_rate_basis(case, money.period, language),
        say(language, "expected") if element.is_projected else "",
        say(language, "not agreed") if element.point is Point.CONTENTION else "",
        say(language, "in favour of {alternative}", alternative=word_alternative(case, language))
        if element.favours_alternative
        else "",
    )


def _cut(amount: Fraction, *, is_cost: bool) -> Fraction:
    """Return an amount to the cent, a cost never less than it is, and all else never more."""
    return Fraction(math.ceil(amount * 100) if is_cost else math.floor(amount * 100), 100)


def _qualified(words: str, *qualifiers: str) -> str:
    known = ", ".join(word for word in qualifiers if word)
    return f"{words} ({known})" if words and known else words
