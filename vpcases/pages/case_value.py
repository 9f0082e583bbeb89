"""What a case is worth against its alternative, as its page shows it: every sum open."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from vpcases.derive.case import Case
from vpcases.derive.value.case_value import CaseValue
from vpcases.derive.value.elements import Element, Point
from vpcases.derive.value.inputs import Input
from vpcases.derive.value.tokens import OPERATORS
from vpcases.derive.value.value_equation import ValueEquation, contended_range
from vpcases.derive.value.waterfall import Bar
from vpcases.pages.addresses import Link
from vpcases.pages.case_facts import Fact
from vpcases.pages.context import Context
from vpcases.pages.money import word_amount, word_money
from vpcases.pages.wording import LEVELS, round_down, word_number, word_quantity, word_unit


@dataclass(frozen=True, slots=True)
class InputView:
    """An input of an equation; `anchor` leads to the evidence it rests on, where it names one."""

    name: str
    words: str
    source: str
    level: str
    anchor: str


@dataclass(frozen=True, slots=True)
class BarView:
    """A bar of the waterfall, in percent of its width."""

    start: Decimal
    length: Decimal


@dataclass(frozen=True, slots=True)
class ElementView:
    """A value element with its three lines: words, numbers, result.

    `amount` is what it adds, signed, empty for a placeholder; `standing` says what is special about
    it: favours the alternative, contended.
    """

    title: str
    driver: Link | None
    kind: str
    standing: str
    amount: str
    words: str
    numbers: str
    result: str
    inputs: tuple[InputView, ...]
    statement: str
    views: str
    resolve_by: str
    bar: BarView | None
    tone: str


@dataclass(frozen=True, slots=True)
class ValueView:
    """The value of a case against its alternative.

    `total` is ΔV by what is agreed, `settled` the range once what is contended is added. `zero` is
    the baseline of the waterfall in percent. `after_price` holds what follows from the prices,
    where they may be shown.
    """

    against: str
    total: str
    settled: str
    total_bar: BarView | None
    zero: Decimal
    elements: tuple[ElementView, ...]
    after_price: tuple[Fact, ...]


def view_case_value(case: Case, context: Context, language: str) -> ValueView | None:
    """Return what a case is worth against its alternative; None where it says nothing of it."""
    value = case.value
    if value is None:
        return None
    equation, waterfall = value.equation, value.waterfall
    bars = {bar.element.key: bar for bar in waterfall.bars if bar.element} if waterfall else {}
    return ValueView(
        against=case.alternative.title if case.alternative else "the next-best alternative",
        total=_money(equation.agreed.low, equation.agreed.high, equation, language)
        if equation
        else "",
        settled=_settled(equation, language),
        total_bar=_bar(waterfall.bars[-1]) if waterfall else None,
        zero=_percent(waterfall.zero) if waterfall else Decimal(0),
        elements=tuple(
            _element(element, bars.get(element.key), context, language)
            for element in value.elements
        ),
        after_price=_after_price(case, value, language),
    )


def _money(low: Fraction, high: Fraction, equation: ValueEquation, language: str) -> str:
    return word_money(low, high, equation.currency, equation.period, language)


def _settled(equation: ValueEquation | None, language: str) -> str:
    if equation is None or equation.settled == equation.agreed:
        return ""
    return _money(equation.settled.low, equation.settled.high, equation, language)


def _percent(share: Fraction) -> Decimal:
    return (Decimal(share.numerator) * 100 / Decimal(share.denominator)).quantize(Decimal("0.01"))


def _bar(bar: Bar) -> BarView:
    return BarView(_percent(bar.start), max(_percent(bar.length), Decimal("0.5")))


def _element(element: Element, bar: Bar | None, context: Context, language: str) -> ElementView:
    driver = element.driver
    is_contended = element.point is Point.CONTENTION
    span = contended_range(element) if is_contended and element.span else None
    low, high = (span.low, span.high) if span else element.span or (None, None)
    return ElementView(
        title=element.title,
        driver=Link(driver.title, context.addresses.term(driver)) if driver else None,
        kind=element.kind.value if element.kind else "",
        standing=_standing(element),
        amount=word_amount(low, high, language, is_signed=True)
        if low is not None and high is not None
        else "",
        words=_in_words(element),
        numbers=_in_numbers(element, language),
        result=_result(element, language),
        inputs=tuple(_input(entry, language) for entry in element.inputs),
        statement=element.statement,
        views=_views(element, language) if is_contended else "",
        resolve_by=element.resolve_by,
        bar=_bar(bar) if bar else None,
        tone=_tone(bar),
    )


def _tone(bar: Bar | None) -> str:
    """Return how a bar is drawn: what speaks against us, what is contended, or neither."""
    if bar is None:
        return ""
    return "contended" if bar.is_contended else "negative" if bar.is_negative else "positive"


def _standing(element: Element) -> str:
    if element.point is Point.CONTENTION:
        return "contended"
    return "favours the alternative" if element.favours_alternative else ""


_SIGNS = {"-": "−", "×": "×", "+": "+", "÷": "÷"}


def _in_words(element: Element) -> str:
    """Return an equation as its author wrote it, with the signs of print."""
    return _set(element, {entry.name: entry.name for entry in element.inputs})


def _in_numbers(element: Element, language: str) -> str:
    """Return an equation with the quantities of its inputs in place of their names."""
    return _set(
        element, {entry.name: word_quantity(entry.quantity, language) for entry in element.inputs}
    )


def _set(element: Element, words: dict[str, str]) -> str:
    if element.equation is None:
        return ""
    parts = []
    for token in element.equation.tokens:
        if token.kind == "input":
            parts.append(words.get(token.words, token.words))
        elif token.kind == "operator":
            parts.append(f" {_SIGNS[OPERATORS[token.words]]} ")
        else:
            parts.append(", " if token.kind == "comma" else token.words)
    return "".join(parts)


def _result(element: Element, language: str) -> str:
    money = element.result
    if money is None:
        return ""
    return word_money(money.low, money.high, money.currency, money.period, language)


def _views(element: Element, language: str) -> str:
    """Return both views of what is contended: the customer's and ours."""
    view, ours = element.customer_view, element.result
    theirs = (
        word_money(view.low, view.high, view.currency, view.period, language)
        if view
        else "nothing, as long as it is not shown"
    )
    mine = word_money(ours.low, ours.high, ours.currency, ours.period, language) if ours else "open"
    return f"The customer's view: {theirs}. Ours: {mine}."


def _input(entry: Input, language: str) -> InputView:
    return InputView(
        name=entry.name,
        words=word_quantity(entry.quantity, language),
        source=entry.source or "",
        level=LEVELS[entry.level],
        anchor=f"#evidence-{entry.evidence_id}"
        if entry.evidence_id
        else f"#figure-{entry.figure_id}"
        if entry.figure_id
        else "",
    )


def _after_price(case: Case, value: CaseValue, language: str) -> tuple[Fact, ...]:
    """Return what follows from the prices: ΔP, incentive, shares and break-even."""
    equation = value.equation
    if equation is None or equation.prices is None:
        return _as_written(case)
    prices = equation.prices
    difference, incentive = prices.difference, equation.incentive
    point = equation.indifference_price
    facts = [
        Fact("Our price", _money(prices.offering.low, prices.offering.high, equation, language)),
        Fact(
            "Price of the alternative",
            _money(prices.alternative.low, prices.alternative.high, equation, language),
        ),
        Fact("Price difference", _money(difference.low, difference.high, equation, language)),
    ]
    if incentive and point:
        words = _money(incentive.low, incentive.high, equation, language)
        facts.append(Fact("Incentive to purchase, value less price difference", words))
        words = _money(point.low, point.high, equation, language)
        facts.append(Fact("Price at which both are equal", words))
    if equation.share_kept is not None:
        kept = round_down(_percent(equation.share_kept))
        words = f"{word_number(kept, language)} % of the value"
        facts.append(Fact("The customer keeps", words))
    if value.break_even:
        entry = value.break_even.input
        low = value.break_even.value
        words = f"{word_amount(low, low, language)} {word_unit(entry.quantity.unit)}"
        facts.append(Fact(f"Nothing is gained any more where {entry.name} is", words))
    return tuple(facts)


def _as_written(case: Case) -> tuple[Fact, ...]:
    """Return the prices as their author wrote them, where nothing can be worked out from them."""
    prices = case.history.prices
    if prices is None:
        return ()
    facts = (
        Fact("Our price", prices.offering or ""),
        Fact("Price of the alternative", prices.alternative or ""),
    )
    return tuple(fact for fact in facts if fact.words)
