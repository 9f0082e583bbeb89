"""The page of a calculator: what a visitor sets, what comes out, how far to trust it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from vpcases.catalogue import fixed, say, say_count
from vpcases.derive.calculator import Calculator
from vpcases.derive.calculator.estimating import add_estimates, estimate_element
from vpcases.derive.calculator.pooling import FEWEST
from vpcases.derive.case import Case
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.value.value_equation import add_up
from vpcases.pages.addresses import Link
from vpcases.pages.back_test import BackTestView, view_back_test
from vpcases.pages.calculator_data import WORDS, word_money_unit, write_calculator_data
from vpcases.pages.calculator_view import CalculatorElementView, link_case, view_element
from vpcases.pages.calculator_words import word_from
from vpcases.pages.card import CaseCard
from vpcases.pages.context import Context
from vpcases.pages.empty_pages import empty_list
from vpcases.pages.empty_state import EmptyView
from vpcases.pages.group_page import Counted
from vpcases.pages.money import word_amount
from vpcases.pages.page import Head, ProofPage, cut_description

TITLE = fixed("Calculators")
SCRIPT = "calculator.js"


@dataclass(frozen=True)
class CalculatorPage(ProofPage):
    """A calculator; the script fills in the result, which without it is that of the medians.

    `data` is what the script is given. `example_case` is the case whose words are used, where it
    is one for all elements, and `example_total` what it comes to.
    """

    list_link: Link
    segment: Link
    about: str
    count_words: str
    elements: tuple[CalculatorElementView, ...]
    expected: str
    low: str
    high: str
    why_no_range: str
    example_case: Link | None
    example_total: str
    cards: tuple[CaseCard, ...]
    back_test: BackTestView
    data: str

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "calculator_page"


@dataclass(frozen=True)
class CalculatorsPage(ProofPage):
    """The list of all calculators that can be shown."""

    calculators: tuple[Counted, ...]
    empty: EmptyView | None

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "calculators_page"


def plan_calculator_page(
    calculator: Calculator, portfolio: Portfolio, context: Context
) -> CalculatorPage:
    """Return the page of a calculator."""
    language = context.language
    unit = word_money_unit(calculator, language)
    total = add_estimates(estimate_element(element, {}) for element in calculator.elements)
    span = total.range if total else None
    no_range = say(language, WORDS["no_range"])
    like = _find_only_like(calculator)
    return CalculatorPage(
        head=_head(calculator, context),
        edition=portfolio.edition.value,
        list_link=Link(say(language, TITLE), context.addresses.calculators()),
        segment=Link(calculator.segment.title, context.addresses.term(calculator.segment)),
        about=calculator.about,
        count_words=_count(calculator, language),
        elements=tuple(view_element(e, unit, context, language) for e in calculator.elements),
        expected=word_plain(total.expected, language, unit)
        if total
        else say(language, WORDS["nothing"]),
        low=word_plain(span.low, language, unit) if span else no_range,
        high=word_plain(span.high, language, unit) if span else no_range,
        why_no_range=_word_why_no_range(calculator, language),
        example_case=link_case(like, context) if like else None,
        example_total=_word_example_total(calculator, language, unit) if like else "",
        cards=tuple(context.card(case) for case in calculator.cases),
        back_test=view_back_test(calculator, context),
        data=write_calculator_data(calculator, language),
    )


def _head(calculator: Calculator, context: Context) -> Head:
    about = " ".join(calculator.about.split())
    return Head(
        address=context.addresses.calculator(calculator.id),
        title=calculator.title,
        description=cut_description(f"{_count(calculator, context.language)}. {about}"),
        parent=context.addresses.calculators(),
        scripts=(context.addresses.script(SCRIPT),),
    )


def _count(calculator: Calculator, language: str) -> str:
    return say_count(
        language,
        "An estimate from {count} case",
        "An estimate from {count} cases",
        len(calculator.cases),
    )


def word_plain(amount: Fraction, language: str, unit: str) -> str:
    """Return an amount with its unit, without a plus."""
    return f"{word_amount(amount, amount, language)}{unit}"


def _word_why_no_range(calculator: Calculator, language: str) -> str:
    """Return why no range is told, whatever the visitor sets; nothing where one is."""
    few = min(calculator.elements, key=lambda element: len(element.cases))
    if few.has_range:
        return ""
    return say_count(
        language,
        "No range is told: only {count} case stands behind {driver}, and a range takes {fewest}.",
        "No range is told: only {count} cases stand behind {driver}, and a range takes {fewest}.",
        len(few.cases),
        driver=few.driver.title,
        fewest=FEWEST,
    )


def _find_only_like(calculator: Calculator) -> Case | None:
    """Return the case whose words all elements use; None where there are several."""
    likes = {element.like.id: element.like for element in calculator.elements}
    return calculator.elements[0].like if len(likes) == 1 else None


def _word_example_total(calculator: Calculator, language: str, unit: str) -> str:
    total = add_up(pooled.element for pooled in calculator.elements)
    return f"{word_amount(total.low, total.high, language)}{unit}"


def plan_calculators_page(portfolio: Portfolio, context: Context) -> CalculatorsPage:
    """Return the list of calculators."""
    return CalculatorsPage(
        head=Head(
            address=context.addresses.calculators(),
            title=say(context.language, TITLE),
            description=say(
                context.language,
                "Work out an estimate of your own, by the sums of documented cases.",
            ),
            search_boost=0.3,
            is_listed=True,
        ),
        edition=portfolio.edition.value,
        calculators=tuple(_line(calculator, context) for calculator in portfolio.calculators),
        empty=None if portfolio.calculators else _empty(portfolio, context),
    )


def _empty(portfolio: Portfolio, context: Context) -> EmptyView:
    """Return the empty list; no proof stands on it, for it would have to leave when it lapses."""
    language = context.language
    words = say(language, "There is no calculator yet that we may show.")
    missing = say(language, "A calculator")
    return empty_list(words, missing, portfolio, context, "calculator", most=0)


def _line(calculator: Calculator, context: Context) -> Counted:
    count = len(calculator.cases)
    return Counted(
        link=Link(calculator.title, context.addresses.calculator(calculator.id)),
        count=count,
        about=calculator.about,
        note=word_from(count, context.language),
    )
