"""An element of a calculator as its page shows it: what it asks, what it takes, and its sum."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.catalogue import say
from vpcases.derive.calculator.estimating import Estimate, estimate_element
from vpcases.derive.calculator.forms import list_inputs
from vpcases.derive.calculator.pooling import PooledElement, PooledInput
from vpcases.derive.case import Case
from vpcases.derive.value.value_equation import Range
from vpcases.pages.addresses import Link
from vpcases.pages.calculator_data import name_input
from vpcases.pages.calculator_words import (
    word_behind,
    word_field,
    word_in_unit,
    word_origin,
    word_suffix,
)
from vpcases.pages.context import Context
from vpcases.pages.ends import link_until
from vpcases.pages.equation_words import cut_equation
from vpcases.pages.marks import word_title
from vpcases.pages.money import word_amount


@dataclass(frozen=True, slots=True)
class AskedView:
    """An input that the visitor sets; `id` is its name in links, too, and `value` its default."""

    id: str
    label: str
    value: str
    unit: str
    origin: str


@dataclass(frozen=True, slots=True)
class TakenView:
    """An input that is taken from cases, or from where it is asked already."""

    label: str
    words: str
    origin: str


@dataclass(frozen=True, slots=True)
class ExampleView:
    """An element as one case has it, in three lines."""

    case: Link
    words: str
    numbers: str
    result: str


@dataclass(frozen=True, slots=True)
class CalculatorElementView:
    """An element with its sum by what cases say; `amount` is signed, and `standing` says why."""

    id: str
    title: str
    driver: Link
    standing: str
    behind: str
    asked: tuple[AskedView, ...]
    taken: tuple[TakenView, ...]
    words: str
    numbers: str
    amount: str
    example: ExampleView


def view_element(
    element: PooledElement, unit: str, context: Context, language: str
) -> CalculatorElementView:
    """Return an element for the page of its calculator.

    Args:
        element: The element.
        unit: What stands behind an amount of its money.
        context: The site around the page.
        language: The language of the page.
    """
    driver = Link(element.driver.title, context.addresses.term(element.driver))
    medians = [word_in_unit(entry.median, entry, language) for entry in element.inputs]
    return CalculatorElementView(
        id=f"element-{element.driver.id}",
        title=element.driver.title,
        driver=driver,
        standing=say(language, "speaks for the alternative") if element.sign < 0 else "",
        behind=word_behind(element, language),
        asked=tuple(
            _view_asked(entry, name_input(element, number), language)
            for number, entry in enumerate(element.inputs)
            if entry.is_asked and not entry.asked_at
        ),
        taken=tuple(
            _view_taken(entry, words, language)
            for entry, words in zip(element.inputs, medians, strict=True)
            if entry.asked_at or not entry.is_asked
        ),
        words=_print(element, [entry.label for entry in element.inputs]),
        numbers=_print(element, medians),
        amount=word_estimate(estimate_element(element, {}), language, unit),
        example=_view_example(element, unit, context, language),
    )


def _view_asked(entry: PooledInput, name: str, language: str) -> AskedView:
    return AskedView(
        id=name,
        label=entry.label,
        value=word_field(entry, language),
        unit=word_suffix(entry, language).strip(),
        origin=word_origin(entry, language),
    )


def _view_taken(entry: PooledInput, words: str, language: str) -> TakenView:
    """Return an input that is not asked here: it is taken from cases, or asked above."""
    if entry.asked_at:
        asked_under = entry.asked_at[0].driver.title
        return TakenView(entry.label, say(language, "as under {driver}", driver=asked_under), "")
    return TakenView(entry.label, words, word_origin(entry, language))


def _view_example(
    element: PooledElement, unit: str, context: Context, language: str
) -> ExampleView:
    """Return the element as the case has it whose words it uses."""
    at = [case.id for case in element.cases].index(element.like.id)
    numbers = [_word_seen(entry, at, language) for entry in element.inputs]
    result = element.element.span
    return ExampleView(
        case=link_case(element.like, context),
        words=_print(element, [entry.label for entry in element.inputs]),
        numbers=_print(element, numbers),
        result=word_signed(Range(*result), language, unit) if result else "",
    )


def link_case(case: Case, context: Context) -> Link:
    """Return a link to a case by its title."""
    link = Link(word_title(case, context.language), context.addresses.page_of(case))
    return link_until(link, case)


def _word_seen(entry: PooledInput, at: int, language: str) -> str:
    """Return what one case says of an input."""
    seen = entry.seen[at]
    low = word_in_unit(seen.low, entry, language)
    if not seen.is_range:
        return low
    high = word_in_unit(seen.high, entry, language)
    return say(language, "{low} to {high}", low=low, high=high)


def _print(element: PooledElement, words: list[str]) -> str:
    """Return the sum with words in place of its inputs, by their number."""
    by_name = dict(zip((entry.name for entry in list_inputs(element.element)), words, strict=True))
    return "".join(
        by_name[part] if is_input else part for is_input, part in cut_equation(element.element)
    )


def word_estimate(estimate: Estimate | None, language: str, unit: str) -> str:
    """Return what is expected, signed."""
    if estimate is None:
        return ""
    return word_signed(Range(estimate.expected, estimate.expected), language, unit)


def word_signed(amount: Range, language: str, unit: str) -> str:
    """Return an amount with its sign and its unit."""
    return f"{word_amount(amount.low, amount.high, language, is_signed=True)}{unit}"
