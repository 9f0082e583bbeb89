"""What changed for the customers of a segment: before and after, against their own past."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.catalogue import fixed, say, say_count
from vpcases.derive.before_after_grid import Grid, GridLine, derive_grid
from vpcases.derive.edition import Edition
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.terms import Axis, Term
from vpcases.model.authored import Dimension
from vpcases.model.dates import Period
from vpcases.pages.addresses import Link
from vpcases.pages.closed_lists import word_badge, word_level
from vpcases.pages.context import Context
from vpcases.pages.dates import word_period
from vpcases.pages.empty_pages import empty_group
from vpcases.pages.empty_state import EmptyView
from vpcases.pages.ends import link_until
from vpcases.pages.feature_addresses import address_changes
from vpcases.pages.figures import word_figure_change
from vpcases.pages.page import Head, ProofPage, cut_description
from vpcases.pages.quote_card import MARKS
from vpcases.pages.result import word_alternative, word_time_before
from vpcases.pages.standing import word_customer
from vpcases.pages.wording import word_quantity

DIMENSIONS = {
    Dimension.MEASURE: fixed("What they measure"),
    Dimension.HAVE: fixed("What they have"),
    Dimension.DAY: fixed("How their day goes"),
    Dimension.FEEL: fixed("How it feels"),
    Dimension.STATUS: fixed("How others see them"),
}
"""What of a customer's life has changed."""


@dataclass(frozen=True, slots=True)
class ChangedRow:
    """A thing that changed for a customer.

    `status` is how far a case has come that is not published, inside alone. `when` is the time
    before, where it is known, and `alternative` what the alternative would have given, or that
    nobody measured it. `quote` are the customer's own words, `warning` is for the internal edition.
    `language` is that of what authors wrote, where it is not that of the page.
    """

    label: str
    before: str
    when: str
    after: str
    change: str
    case: Link
    status: str
    anchor: str
    basis: str
    alternative: str
    quote: str
    warning: str
    language: str


@dataclass(frozen=True, slots=True)
class ChangedBlock:
    """What changed in one respect."""

    anchor: str
    heading: str
    rows: tuple[ChangedRow, ...]


@dataclass(frozen=True)
class BeforeAfterPage(ProofPage):
    """The before-and-after grid of a segment."""

    segment: Link
    caption: str
    count_words: str
    blocks: tuple[ChangedBlock, ...]
    empty: EmptyView | None

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "before_after_page"


def plan_before_after_page(
    segment: Term, portfolio: Portfolio, context: Context
) -> BeforeAfterPage:
    """Return what changed for the customers of a segment."""
    language, grid = context.language, derive_grid(segment, portfolio)
    title = say(language, "Before and after: {segment}", segment=segment.title)
    counted = _count_cases(grid, language)
    blocks = tuple(block for block in _list_blocks(grid, portfolio, context) if block.rows)
    return BeforeAfterPage(
        head=Head(
            address=address_changes(context.addresses, segment.id),
            title=title,
            description=cut_description(f"{title}. {counted}."),
            parent=context.addresses.axis(Axis.SEGMENT),
            search_boost=0.4,
        ),
        edition=portfolio.edition.value,
        segment=Link(segment.title, context.addresses.term(segment)),
        caption=say(
            language,
            "Each row compares a customer with their own past, and with nobody else. What the "
            "alternative would have given stands beside it, where it was measured.",
        ),
        count_words=counted,
        blocks=blocks,
        empty=None if blocks else empty_group(segment, portfolio, context),
    )


def _count_cases(grid: Grid, language: str) -> str:
    if not grid.cases:
        return say(language, "none yet")
    return say_count(language, "From {count} case", "From {count} cases", grid.cases)


def _list_blocks(grid: Grid, portfolio: Portfolio, context: Context) -> list[ChangedBlock]:
    is_internal = portfolio.edition is Edition.INTERNAL
    return [
        ChangedBlock(
            anchor=dimension.value,
            heading=say(context.language, words),
            rows=tuple(
                _view_line(line, context)
                for line in grid.find(dimension)
                if is_internal or not line.lacks_quote
            ),
        )
        for dimension, words in DIMENSIONS.items()
    ]


def _view_line(line: GridLine, context: Context) -> ChangedRow:
    case, language = line.case, context.language
    name = word_customer(case, language) or say(language, "Customer not named")
    figure = line.figure
    other = case.language if case.language not in ("", language) else ""
    warning = say(language, "no quote says so, so that the public does not see it")
    return ChangedRow(
        label=figure.label if figure and figure.has_number else "",
        before=_word_before(line, language),
        when=word_time_before(case, figure, language) if figure else "",
        after=_word_after(line, language),
        change=word_figure_change(figure, language) if figure else "",
        case=link_until(Link(name, context.addresses.page_of(case)), case),
        status=word_badge(case.status, language),
        anchor=f"figure-{figure.id}" if figure else "",
        basis=_word_basis(line, language),
        alternative=_word_alternative(line, language),
        quote=_word_quote(line, language),
        warning=warning if line.lacks_quote else "",
        language=other,
    )


def _word_before(line: GridLine, language: str) -> str:
    if line.figure is None:
        return ", ".join(term.title for term in line.case.replaced)
    if line.figure.before is None:
        words = line.figure.has_number
        return say(language, "not counted") if words else say(language, "not told")
    return word_quantity(line.figure.before, language)


def _word_after(line: GridLine, language: str) -> str:
    if line.figure is None:
        return line.case.offering.title if line.case.offering else ""
    if line.figure.sentence:
        return line.figure.sentence
    after = word_quantity(line.figure.after, language) if line.figure.after else ""
    return after or word_figure_change(line.figure, language)


def _word_basis(line: GridLine, language: str) -> str:
    """Return for which part, when and by whose word it holds."""
    if line.figure is None:
        return say(language, "as told in the case")
    basis = line.figure.basis
    parts = (
        line.figure.scope or "",
        word_period(basis.measured, language) if isinstance(basis.measured, Period) else "",
        word_level(basis.level, language),
        (basis.evidence.scaled or "") if basis.evidence else "",
    )
    return " · ".join(part for part in parts if part)


def _word_alternative(line: GridLine, language: str) -> str:
    if line.figure is None or not line.figure.has_number:
        return ""
    name = word_alternative(line.case, language)
    if line.alternative is None:
        return say(language, "{alternative} would have given: not measured", alternative=name)
    amount = word_quantity(line.alternative.quantity, language)
    return say(language, "With {alternative}: {amount}", alternative=name, amount=amount)


def _word_quote(line: GridLine, language: str) -> str:
    text = " ".join((line.quote.content.text or "").split()).strip(MARKS) if line.quote else ""
    return say(language, "“{words}”", words=text) if text else ""
