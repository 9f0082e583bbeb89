"""The coverage page: which segments have proofs about which drivers, and where there is none."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.catalogue import fixed, say, say_count
from vpcases.derive.coverage import Cell, Coverage, Lack, derive_coverage
from vpcases.derive.edition import Edition
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.terms import Term
from vpcases.pages.addresses import Link
from vpcases.pages.closed_lists import word_level
from vpcases.pages.context import Context
from vpcases.pages.coverage_wins import CoverageWinsView, view_coverage_wins
from vpcases.pages.dates import word_day
from vpcases.pages.group_words import word_proofs
from vpcases.pages.page import Head, ProofPage

TITLE = fixed("Coverage")
LEAD = fixed(
    "Which customer segments have proofs about which value drivers, and where we have none."
)
LACKS = {
    Lack.PROOFS: fixed("No proof at all."),
    Lack.ONLY_INNOVATORS: fixed(
        "Innovators alone: these proofs will not convince a buyer who asks who else uses it."
    ),
    Lack.DO_NOTHING: fixed("No proof against doing nothing."),
}
"""What a segment lacks although it may have proofs."""


@dataclass(frozen=True, slots=True)
class CellView:
    """A crossing: its proofs, by how strong they are; `driver` stands there in a list.

    `in_work` counts the cases that the public may not see; empty in public.
    """

    driver: str
    link: Link
    is_gap: bool
    levels: tuple[str, ...]
    in_work: str


@dataclass(frozen=True, slots=True)
class DriverRow:
    """A driver, with a cell for each segment in the order of the columns."""

    driver: Link
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True)
class CoveredView:
    """A segment, with a cell for each driver, how many are gaps, and what else it lacks."""

    segment: Link
    gaps: str
    lacks: tuple[str, ...]
    cells: tuple[CellView, ...]


@dataclass(frozen=True)
class CoveragePage(ProofPage):
    """The matrix twice: as a table where there is room for it, and as a list for each segment.

    `wins` are those of the log beside the proofs, inside alone.
    """

    lead: str
    gaps: str
    as_of: str
    rows: tuple[DriverRow, ...]
    segments: tuple[CoveredView, ...]
    wins: CoverageWinsView | None = None

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "coverage_page"


def plan_coverage_page(portfolio: Portfolio, context: Context) -> CoveragePage:
    """Return the matrix of segments and drivers."""
    coverage, language = derive_coverage(portfolio), context.language
    return CoveragePage(
        head=Head(
            address=context.addresses.coverage(),
            title=say(language, TITLE),
            description=say(language, LEAD),
            search_boost=0.2,
            is_listed=True,
        ),
        edition=portfolio.edition.value,
        lead=_word_lead(portfolio, language),
        gaps=_word_gaps(coverage.gaps, language),
        as_of=say(language, "As of {day}", day=word_day(portfolio.as_of, language)),
        rows=tuple(
            DriverRow(
                _link(driver, context),
                tuple(_cell(coverage, s, driver, context) for s in coverage.segments),
            )
            for driver in coverage.drivers
        ),
        segments=tuple(_segment(segment, coverage, context) for segment in coverage.segments),
        wins=view_coverage_wins(portfolio, context),
    )


def _word_lead(portfolio: Portfolio, language: str) -> str:
    if portfolio.edition is Edition.PUBLIC:
        return say(language, LEAD)
    return say(
        language,
        "{lead} Proofs are what the public may see; what is not published yet is in work.",
        lead=say(language, LEAD),
    )


def _word_gaps(count: int, language: str) -> str:
    if not count:
        return say(language, "No gap")
    return say_count(language, "{count} gap", "{count} gaps", count)


def _segment(segment: Term, coverage: Coverage, context: Context) -> CoveredView:
    language = context.language
    cells = [coverage.cells[segment.id, driver.id] for driver in coverage.drivers]
    return CoveredView(
        segment=_link(segment, context),
        gaps=_word_gaps(sum(cell.is_gap for cell in cells), language),
        lacks=tuple(say(language, LACKS[lack]) for lack in coverage.lacks[segment.id]),
        cells=tuple(_cell(coverage, segment, driver, context) for driver in coverage.drivers),
    )


def _cell(coverage: Coverage, segment: Term, driver: Term, context: Context) -> CellView:
    cell, language = coverage.cells[segment.id, driver.id], context.language
    address = context.addresses.crossing(segment.id, driver.id)
    return CellView(
        driver=driver.title,
        link=Link(word_proofs(cell.count, language), address),
        is_gap=cell.is_gap,
        levels=_word_levels(cell, language),
        in_work=say(language, "{count} in work", count=cell.in_work) if cell.in_work else "",
    )


def _word_levels(cell: Cell, language: str) -> tuple[str, ...]:
    return tuple(
        say(language, "{count} {level}", count=count, level=word_level(level, language))
        for level, count in cell.levels
    )


def _link(term: Term, context: Context) -> Link:
    return Link(term.title, context.addresses.term(term))
