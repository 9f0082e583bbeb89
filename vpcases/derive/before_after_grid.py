"""The before-and-after grid of a segment: what changed for its customers, against their own past.

Source: before and after, Ryan Deiss (have, feel, average day, status); measured changes stand first
here, and a feeling is told where the customer says it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vpcases.derive.case import Case, CustomerQuote
from vpcases.derive.figures import Figure
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.terms import Axis, Term
from vpcases.derive.typical.measuring import is_ahead
from vpcases.derive.value.counterpart import find_counterparts
from vpcases.derive.value.inputs import Input
from vpcases.model.authored import Dimension, Kind

GRID = "before-and-after"
"""The last part of the address of a grid, below that of its segment."""


@dataclass(frozen=True, eq=False)
class GridLine:
    """A thing that changed for a customer.

    `figure` is None in the row of what they had and have now. `quote` says a feeling in their own
    words; a feeling without one is told inside alone. `alternative` is what the alternative gives
    instead, None where nobody measured it.
    """

    dimension: Dimension
    case: Case
    figure: Figure | None = None
    quote: CustomerQuote | None = None
    alternative: Input | None = None

    @property
    def lacks_quote(self) -> bool:
        """Whether it is a feeling that the customer has not said."""
        return self.dimension is Dimension.FEEL and self.quote is None


@dataclass(frozen=True, eq=False)
class Grid:
    """What changed for the customers of a segment, by dimension, in the order of lists."""

    segment: Term
    lines: tuple[GridLine, ...]
    cases: int

    def find(self, dimension: Dimension) -> tuple[GridLine, ...]:
        """Return the lines of one dimension."""
        return tuple(line for line in self.lines if line.dimension is dimension)


def derive_grid(segment: Term, portfolio: Portfolio) -> Grid:
    """Return the before-and-after grid of a segment; what is only expected is left out of it."""
    group = portfolio.group(Axis.SEGMENT, segment.id)
    cases = group.cases if group else ()
    lines = tuple(line for case in cases for line in _list_lines(case))
    return Grid(segment, lines, len({line.case.id for line in lines if line.figure}))


def find_dimension(figure: Figure) -> Dimension:
    """Return what a line is about, where its author does not say so.

    A number is measured, a sentence about a social driver a feeling, and any other about their day.
    """
    if figure.dimension:
        return figure.dimension
    if figure.has_number:
        return Dimension.MEASURE
    is_social = figure.driver is not None and figure.driver.kind is Kind.SOCIAL
    return Dimension.FEEL if is_social else Dimension.DAY


def _list_lines(case: Case) -> Iterator[GridLine]:
    known = find_counterparts(case.value)
    reached = [figure for figure in case.figures if _is_reached(figure)]
    for figure in reached:
        dimension = find_dimension(figure)
        quote = _find_quote(case, figure) if dimension is Dimension.FEEL else None
        yield GridLine(dimension, case, figure, quote, known.get(figure.id))
    if reached and case.replaced and case.offering:
        yield GridLine(Dimension.HAVE, case)


def _is_reached(figure: Figure) -> bool:
    return not is_ahead(figure) and (not figure.has_number or bool(figure.after or figure.change))


def _find_quote(case: Case, figure: Figure) -> CustomerQuote | None:
    return next((q for q in case.quotes if figure.driver in q.explains), None)
