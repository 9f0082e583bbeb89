"""What cases say about price, segment by segment, for colleagues only: see plan.py."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from vpcases.derive.portfolio import Portfolio
from vpcases.derive.pricing import ENOUGH, PricedCase, PriceSet, SegmentPrices, Spread
from vpcases.derive.value.bounds import find_agreed_bound, find_indifference_bound
from vpcases.pages.addresses import Link
from vpcases.pages.case_facts import Fact
from vpcases.pages.context import Context
from vpcases.pages.group_page import Counted
from vpcases.pages.marks import word_title
from vpcases.pages.money import as_percent, word_bounded, word_money, word_span
from vpcases.pages.page import Head, ProofPage
from vpcases.pages.wording import TIED, word_count, word_number, word_unit


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
    return PricingPage(
        head=Head(
            address=context.addresses.pricing(),
            title="Pricing",
            description="What cases say about price, segment by segment.",
            search_boost=0.1,
            is_listed=True,
        ),
        site_notice=context.site_notice,
        edition=portfolio.edition.value,
        segments=tuple(
            Counted(
                Link(p.segment.title, context.addresses.pricing(p.segment.id)),
                p.count,
                note=word_count(p.count, "priced case", "priced cases") if p.count else "none yet",
            )
            for p in prices
        ),
    )


def plan_segment_pricing_page(
    prices: SegmentPrices, portfolio: Portfolio, context: Context
) -> SegmentPricingPage:
    """Return what the cases of a segment say about price (internal edition)."""
    segment = prices.segment
    count = word_count(prices.count, "priced case", "priced cases")
    priced = [case for block in prices.blocks for case in block.cases]
    return SegmentPricingPage(
        head=Head(
            address=context.addresses.pricing(segment.id),
            title=f"Pricing in {segment.title}",
            description=f"What cases say about price in {segment.title}: {count}.",
            parent=context.addresses.pricing(),
            search_boost=0.1,
        ),
        site_notice=context.site_notice,
        edition=portfolio.edition.value,
        list_link=Link("Pricing", context.addresses.pricing()),
        segment=Link(segment.title, context.addresses.term(segment)),
        count_words=count,
        without=_word_without(prices.without),
        negative=tuple(_negative(case, context) for case in priced if case.is_negative),
        blocks=tuple(_block(block, context) for block in prices.blocks),
    )


def _word_without(count: int) -> str:
    if not count:
        return ""
    cases = word_count(count, "case says", "cases say")
    return f"{cases} nothing about price: both prices and an agreed value in money are needed."


def _negative(priced: PricedCase, context: Context) -> Fact:
    title = word_title(priced.case, context.language)
    address = context.addresses.case(priced.case.id)
    return Fact(title, word_span(priced.incentive, priced.equation, context.language), address)


def _block(block: PriceSet, context: Context) -> PriceSetView:
    most = max(end for case in block.cases for end in _ends(case))
    count = len(block.cases)
    return PriceSetView(
        heading=word_unit(block.cases[0].equation.money.unit),
        count_words=word_count(count, "case", "cases")
        + ("" if count >= ENOUGH else ": too few for a range"),
        spread=_spread(block, context.language),
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
        facts.append(_fact("Indifference price", whole, middle, block.indifference))
    if block.kept:
        low, high = block.kept.whole.low, block.kept.whole.high
        ends = dict.fromkeys((word_share(low, language), word_share(high, language)))
        middle = f"{word_share(block.kept.median.low, language)}{TIED}%"
        facts.append(_fact("The customer keeps", f"{' … '.join(ends)}{TIED}%", middle, block.kept))
    return tuple(facts)


def _fact(label: str, whole: str, middle: str, spread: Spread) -> Fact:
    return Fact(label, f"{whole}, median {middle} ({word_count(spread.count, 'case', 'cases')})")


def word_share(share: Fraction, language: str) -> str:
    """Return a share in whole percent without the sign, never more than it is."""
    percent = math.floor(share * 100)
    number = word_number(Decimal(abs(percent)), language)
    return f"−{TIED}{number}" if percent < 0 else number


def _view_case(priced: PricedCase, most: Fraction, context: Context) -> PricedCaseView:
    language, equation = context.language, priced.equation
    ours, theirs = equation.prices.bounds if equation.prices else (None, None)
    amounts = (
        ("Reference value", priced.reference, theirs),
        ("Differentiation value", priced.differentiation, find_agreed_bound(equation)),
        ("Indifference price", priced.indifference, find_indifference_bound(equation)),
        ("Present price", priced.present, ours),
    )
    facts = [
        Fact(label, word_bounded(word_span(amount, equation, language), bound))
        for label, amount, bound in amounts
    ]
    facts.append(Fact("The customer keeps", _word_kept(priced.kept, language)))
    loss = word_span(priced.incentive, equation, language) if priced.is_negative else ""
    return PricedCaseView(
        link=Link(word_title(priced.case, language), context.addresses.case(priced.case.id)),
        customer=priced.case.customer.name if priced.case.customer else "",
        facts=tuple(facts),
        warning=f"The incentive to purchase is negative: {loss}" if loss else "",
        bar=_bar(priced, most),
    )


def _word_kept(kept: Fraction | None, language: str) -> str:
    """Return who has which share of the value, the customer's rounded down."""
    if kept is None:
        return "no share can be given: there may be no added value"
    ours = word_share(kept, language)
    if kept < 0:
        return f"nothing: the price difference takes more than the value ({ours}{TIED}%)"
    if kept > 1:
        return f"all of the value, and pays less than for the alternative ({ours}{TIED}%)"
    taken = word_number(Decimal(100 - math.floor(kept * 100)), language)
    return f"{ours}{TIED}% of the value; the price takes {taken}{TIED}%"


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
