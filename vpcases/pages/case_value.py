"""What a case is worth against its alternative, as its page shows it: every sum open."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from vpcases.catalogue import say
from vpcases.derive.case import Case
from vpcases.derive.value.elements import Element
from vpcases.derive.value.inputs import Input
from vpcases.derive.value.value_equation import contended_range
from vpcases.derive.value.waterfall import Bar
from vpcases.model.authored import Point
from vpcases.model.figures import Evidence
from vpcases.pages.addresses import Link
from vpcases.pages.case_facts import Fact
from vpcases.pages.closed_lists import word_kind, word_level
from vpcases.pages.context import Context
from vpcases.pages.element_anchor import anchor_element
from vpcases.pages.element_words import word_added, word_standing_of, word_views, word_worth
from vpcases.pages.equation_words import word_equation, word_equation_in_numbers
from vpcases.pages.evidence import link_pilot, name_evidence
from vpcases.pages.full_year import qualify, word_claim
from vpcases.pages.money import as_percent
from vpcases.pages.over_time import OverTimeView, find_anchor, list_over_time
from vpcases.pages.pilot_words import word_pilot
from vpcases.pages.price_facts import list_price_facts
from vpcases.pages.result import word_alternative
from vpcases.pages.units import word_unit
from vpcases.pages.value_notes import list_value_notes
from vpcases.pages.value_totals import word_settled, word_total, word_total_amount
from vpcases.pages.wording import word_quantity


@dataclass(frozen=True, slots=True)
class InputView:
    """An input of an equation; `anchor` leads to the evidence it rests on, where it names one.

    `pilot_address` leads to the pilot it was measured in, and `scaled` says how it was scaled up.
    """

    name: str
    words: str
    source: str
    level: str
    anchor: str
    scaled: str
    pilot_address: str


@dataclass(frozen=True, slots=True)
class BarView:
    """A bar of the waterfall, in percent of its width."""

    start: Decimal
    length: Decimal


@dataclass(frozen=True, slots=True)
class ElementView:
    """A value element with its three lines: words, numbers, result.

    `amount` is what it adds, signed, or why that is no number; `standing` says what is
    special about it: favours the alternative, contended, parity, expected.
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
    over_time: str
    anchor: str


@dataclass(frozen=True, slots=True)
class ValueView:
    """The value of a case against its alternative.

    `total` is ΔV by what is agreed and `claim` what may be said of it; `unit` stands over the
    column of amounts, of which `total_amount` is the last. `settled` is the range once what
    is contended is added. `zero` is the baseline of the waterfall in percent. `after_price` holds
    what follows from the prices, where they may be shown.
    """

    against: str
    total: str
    total_amount: str
    unit: str
    claim: str
    settled: str
    total_bar: BarView | None
    zero: Decimal
    elements: tuple[ElementView, ...]
    notes: tuple[str, ...]
    over_time: tuple[OverTimeView, ...]
    after_price: tuple[Fact, ...]

    @property
    def has_contended(self) -> bool:
        """Whether a bar stands for what is contended."""
        return any(element.tone == "contended" for element in self.elements)


def view_case_value(case: Case, context: Context, language: str) -> ValueView | None:
    """Return what a case is worth against its alternative; None where it says nothing of it."""
    value = case.value
    if value is None:
        return None
    # A sum that lacks an element, for what is wrong in it, would be a wrong number.
    is_whole = not value.flaws
    equation, waterfall = (value.equation, value.waterfall) if is_whole else (None, None)
    against = word_alternative(case, language)
    is_projected = equation is not None and equation.is_projected
    bars = {bar.element.key: bar for bar in waterfall.bars if bar.element} if waterfall else {}
    return ValueView(
        against=against,
        total=word_total(equation, language),
        total_amount=word_total_amount(equation, language),
        unit=word_unit(equation.money.unit, language) if equation else "",
        claim=qualify(
            word_claim(case, equation, against, language),
            say(language, "expected") if is_projected else "",
        ),
        settled=word_settled(equation, language),
        total_bar=_bar(waterfall.bars[-1]) if waterfall else None,
        zero=as_percent(waterfall.zero) if waterfall else Decimal(0),
        elements=tuple(
            _element(element, bars.get(element.key), case, context, language)
            for element in value.elements
        ),
        notes=list_value_notes(equation, case.history, language),
        over_time=list_over_time(case, language),
        after_price=list_price_facts(case, value, language) if is_whole else (),
    )


def _bar(bar: Bar) -> BarView:
    length = max(as_percent(bar.length), Decimal("0.5"))
    return BarView(min(as_percent(bar.start), 100 - length), length)


def _element(
    element: Element, bar: Bar | None, case: Case, context: Context, language: str
) -> ElementView:
    driver = element.driver
    is_contended = element.point is Point.CONTENTION
    span = contended_range(element) if is_contended and element.span else None
    ends = (span.low, span.high) if span else element.span
    return ElementView(
        title=element.title,
        driver=Link(driver.title, context.addresses.term(driver)) if driver else None,
        kind=word_kind(element.kind, language) if element.kind else "",
        standing=word_standing_of(element, language),
        amount=word_added(element, ends, language),
        words=word_equation(element),
        numbers=word_equation_in_numbers(element, language),
        result=word_worth(element, language),
        inputs=tuple(_input(entry, case, context, language) for entry in element.inputs),
        statement=element.statement,
        views=word_views(element, language) if is_contended else "",
        resolve_by=element.resolve_by,
        bar=_bar(bar) if bar else None,
        tone=_tone(bar),
        over_time=find_anchor(case, element),
        anchor=anchor_element(element.key),
    )


def _tone(bar: Bar | None) -> str:
    """Return how a bar is drawn: what speaks against us, what is contended, or neither."""
    if bar is None:
        return ""
    return "contended" if bar.is_contended else "negative" if bar.is_negative else "positive"


def _word_source(entry: Input, evidence: Evidence | None) -> str:
    """Return what stands for an input, called as it is where the evidence is listed."""
    if evidence and entry.evidence_id and not evidence.about:
        return name_evidence(entry.evidence_id, evidence)
    return entry.source or ""


def _input(entry: Input, case: Case, context: Context, language: str) -> InputView:
    evidence = case.history.evidence.get(entry.evidence_id or "")
    return InputView(
        name=entry.name,
        words=qualify(
            word_quantity(entry.quantity, language),
            say(language, "expected") if entry.is_projected else "",
        ),
        source=_word_source(entry, evidence),
        level=word_pilot(evidence, entry.level, language) or word_level(entry.level, language),
        anchor=f"#evidence-{entry.evidence_id}"
        if entry.evidence_id
        else f"#figure-{entry.figure_id}"
        if entry.figure_id
        else "",
        scaled=entry.scaled,
        pilot_address=link_pilot(case, entry.evidence_id, context),
    )
