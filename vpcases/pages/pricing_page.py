"""What cases say about price, segment by segment, for colleagues only: see plan.py."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from vpcases.catalogue import fixed, say
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.pricing import PricedCase, PriceSet, SegmentPrices
from vpcases.derive.value.bounds import find_agreed_bound, find_indifference_bound
from vpcases.pages.addresses import Link
from vpcases.pages.case_facts import Fact
from vpcases.pages.context import Context
from vpcases.pages.group_page import Counted
from vpcases.pages.marks import word_title
from vpcases.pages.money import as_percent, word_money, word_span
from vpcases.pages.page import Head, ProofPage
from vpcases.pages.pricing_words import (
    word_cases,
    word_kept,
    word_priced,
    word_share,
    word_spread,
    word_without,
)
from vpcases.pages.units import word_unit
from vpcases.pages.wording import TIED, word_bounded

TITLE = fixed("Pricing")


@dataclass(frozen=True, slots=True)
class PriceBarView:
    """Where prices lie on a line from nothing to the most of its block, in percent of it.

    The first bar reaches to `start`; the second, for the differentiation value, from there on.
    `is_less` says that it is taken off the reference value. `present` is where the present price
    lies.
    """

    start: Decimal
    length: Decimal
    is_less: bool
    present: Decimal


@dataclass(frozen=True, slots=True)
class PricedCaseView:
    """A case with its indifference price; `warning` says where the incentive is negative."""

    link: Link
    customer: str
    facts: tuple[Fact, ...]
    warning: str
    bar: PriceBarView | None


@dataclass(frozen=True, slots=True)
class PriceSetView:
    """The priced cases of one currency and period; `spread` is what they say together."""

    heading: str
    count_words: str
    spread: tuple[Fact, ...]
    cases: tuple[PricedCaseView, ...]


@dataclass(frozen=True)
class SegmentPricingPage(ProofPage):
    """What the cases of one segment say about price."""

    list_link: Link
    segment: Link
    count_words: str
    without: str
    negative: tuple[Fact, ...]
    blocks: tuple[PriceSetView, ...]

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "segment_pricing_page"


@dataclass(frozen=True)
class PricingPage(ProofPage):
    """The segments, each with how many of its cases say something about price."""

    segments: tuple[Counted, ...]

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "pricing_page"


def plan_pricing_page(
    prices: tuple[SegmentPrices, ...], portfolio: Portfolio, context: Context
) -> PricingPage:
    """Return the list of segments with their priced cases (internal edition)."""
    language = context.language
    return PricingPage(
        head=Head(
            address=context.addresses.pricing(),
            title=say(language, TITLE),
            description=say(language, "What cases say about price, segment by segment."),
            search_boost=0.1,
            is_listed=True,
        ),
        edition=portfolio.edition.value,
        segments=tuple(
            Counted(
                Link(p.segment.title, context.addresses.pricing(p.segment.id)),
                p.count,
                note=word_priced(p.count, language) if p.count else say(language, "none yet"),
            )
            for p in prices
        ),
    )


def plan_segment_pricing_page(
    prices: SegmentPrices, portfolio: Portfolio, context: Context
) -> SegmentPricingPage:
    """Return what the cases of a segment say about price (internal edition)."""
    segment, language = prices.segment, context.language
    count = word_priced(prices.count, language)
    priced = [case for block in prices.blocks for case in block.cases]
    return SegmentPricingPage(
        head=Head(
            address=context.addresses.pricing(segment.id),
            title=say(language, "Pricing in {segment}", segment=segment.title),
            description=say(
                language,
                "What cases say about price in {segment}: {cases}.",
                segment=segment.title,
                cases=count,
            ),
            parent=context.addresses.pricing(),
            search_boost=0.1,
        ),
        edition=portfolio.edition.value,
        list_link=Link(say(language, TITLE), context.addresses.pricing()),
        segment=Link(segment.title, context.addresses.term(segment)),
        count_words=count,
        without=word_without(prices.without, language),
        negative=tuple(_negative(case, context) for case in priced if case.is_negative),
        blocks=tuple(_block(block, context) for block in prices.blocks),
    )


def _negative(priced: PricedCase, context: Context) -> Fact:
    title = word_title(priced.case, context.language)
    address = context.addresses.page_of(priced.case)
    return Fact(title, word_span(priced.incentive, priced.equation, context.language), address)


def _block(block: PriceSet, context: Context) -> PriceSetView:
    most = max(end for case in block.cases for end in _ends(case))
    language = context.language
    return PriceSetView(
        heading=word_unit(block.cases[0].equation.money.unit, language),
        count_words=word_cases(len(block.cases), language),
        spread=_spread(block, language),
        cases=tuple(_view_case(case, most, context) for case in block.cases),
    )


def _ends(priced: PricedCase) -> tuple[Fraction, ...]:
    return priced.reference.high, priced.indifference.high, priced.present.high


def _spread(block: PriceSet, language: str) -> tuple[Fact, ...]:
    """Return the ranges and medians over the cases, each with how many it is over."""
    facts = []
    if block.indifference:
        whole, middle = (
            word_money(amount.low, amount.high, block.currency, block.period, language)
            for amount in (block.indifference.whole, block.indifference.median)
        )
        label = say(language, "Indifference price")
        facts.append(Fact(label, word_spread(whole, middle, block.indifference, language)))
    if block.kept:
        low, high = block.kept.whole.low, block.kept.whole.high
        ends = dict.fromkeys((word_share(low, language), word_share(high, language)))
        middle = f"{word_share(block.kept.median.low, language)}{TIED}%"
        whole = f"{' … '.join(ends)}{TIED}%"
        label = say(language, "The customer keeps")
        facts.append(Fact(label, word_spread(whole, middle, block.kept, language)))
    return tuple(facts)


def _view_case(priced: PricedCase, most: Fraction, context: Context) -> PricedCaseView:
    language, equation = context.language, priced.equation
    ours, theirs = equation.prices.bounds if equation.prices else (None, None)
    amounts = (
        (say(language, "Reference value"), priced.reference, theirs),
        (
            say(language, "Differentiation value"),
            priced.differentiation,
            find_agreed_bound(equation),
        ),
        (
            say(language, "Indifference price"),
            priced.indifference,
            find_indifference_bound(equation),
        ),
        (say(language, "Present price"), priced.present, ours),
    )
    facts = [
        Fact(label, word_bounded(word_span(amount, equation, language), bound, language))
        for label, amount, bound in amounts
    ]
    facts.append(Fact(say(language, "The customer keeps"), word_kept(priced.kept, language)))
    loss = word_span(priced.incentive, equation, language)
    warning = say(language, "The incentive to purchase is negative: {amount}", amount=loss)
    return PricedCaseView(
        link=Link(word_title(priced.case, language), context.addresses.page_of(priced.case)),
        customer=priced.case.customer.name if priced.case.customer else "",
        facts=tuple(facts),
        warning=warning if priced.is_negative else "",
        bar=_bar(priced, most),
    )


def _bar(priced: PricedCase, most: Fraction) -> PriceBarView | None:
    reference, indifference = priced.reference.low, priced.indifference.low
    if most <= 0 or min(reference, indifference, priced.present.low) < 0:
        return None
    start, end = sorted((reference, indifference))
    return PriceBarView(
        start=as_percent(start / most),
        length=as_percent((end - start) / most),
        is_less=indifference < reference,
        present=as_percent(priced.present.low / most),
    )
