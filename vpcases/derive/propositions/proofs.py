"""What proves a line of a proposition today, the best first.

Source: a proposition is a claim and the value case histories are its proof, Anderson, Narus & van
Rossum, Customer Value Propositions in Business Markets (2006).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from vpcases.derive.case import Case, CustomerQuote
from vpcases.derive.driver_proof import has_improved, is_current_case
from vpcases.derive.figures import STRENGTH, Figure
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.terms import Axis, Term
from vpcases.derive.value.elements import Element
from vpcases.model.authored import AlternativeKind, EvidenceLevel, Point, Status
from vpcases.model.dates import PartialDate

REPORTED = STRENGTH.index(EvidenceLevel.CUSTOMER_REPORTED)
"""The weakest evidence that is a customer's own."""


class ProofKind(IntEnum):
    """What a proof of a line is, the one that says most first."""

    AGAINST_IT = 0
    """A value element against the very alternative that the line names."""
    AGAINST_OTHER = 1
    """A value element against another alternative."""
    CHANGE = 2
    """A change against the customer's own past."""
    WORDS = 3
    """A customer who explains it in their own words."""


@dataclass(frozen=True)
class Claimed:
    """What a line says that has to be proved: of which driver, to whom, against what.

    `named` are the cases that its author names as its proof, the best first.
    """

    driver: str
    segment: str
    alternative: Term | None
    point: Point
    named: tuple[str, ...] = ()


@dataclass(frozen=True)
class LineProof:
    """One thing that proves a line: an element, a figure or a quote, and the case that it is in.

    `segment` is that of its customer, None where nobody says. `is_here` says that it is the segment
    of the proposition, and `compares` that it tells the difference from the line's alternative, and
    not only from the past. `counts` says that it is a number. `named` is its place among the proofs
    that the author names; None where it is none of them.
    """

    kind: ProofKind
    case: Case | None
    element: Element | None
    figure: Figure | None
    quote: CustomerQuote | None
    level: EvidenceLevel
    segment: Term | None
    is_here: bool
    compares: bool
    counts: bool
    is_expected: bool
    newest: date
    named: int | None = None

    @property
    def id(self) -> str:
        """The id of its case, or of a quote that has none."""
        return self.case.id if self.case else self.quote.id if self.quote else ""

    @property
    def is_reported(self) -> bool:
        """Whether it is the customer's own, and not only said or worked out by us."""
        return STRENGTH.index(self.level) >= REPORTED

    @property
    def holds(self) -> bool:
        """Whether it is enough for a resonating focus: theirs, counted, reached, and compared."""
        return (
            self.is_here
            and self.is_reported
            and self.counts
            and self.compares
            and not self.is_expected
        )

    @property
    def place(self) -> tuple[object, ...]:
        """Where it stands among the proofs of its line; the smallest is the best."""
        return (
            self.named is None,
            self.named or 0,
            not self.is_here,
            not self.compares,
            self.kind,
            self.is_expected,
            -STRENGTH.index(self.level),
            not self.counts,
            -self.newest.toordinal(),
            self.id,
        )


def rank_proofs(claimed: Claimed, portfolio: Portfolio) -> tuple[LineProof, ...]:
    """Return what proves a line in what a website shows, the best first.

    What the author names comes first as long as it is shown; then the cases of the segment; then
    what tells the difference from the alternative. A value element beats a change, and a change
    beats a quote. What is too old to be called recent proves nothing today.
    """
    found = [
        proof
        for case in portfolio.cases
        if is_current_case(case, portfolio)
        for proof in _list_of_case(case, claimed)
    ]
    found += _list_of_quotes(claimed, portfolio)
    return tuple(sorted(found, key=lambda proof: proof.place))


def _list_of_case(case: Case, claimed: Claimed) -> Iterator[LineProof]:
    named = claimed.named.index(case.id) if case.id in claimed.named else None
    is_here = case.segment is not None and case.segment.id == claimed.segment
    for element in case.value.elements if case.value else ():
        if element.key == claimed.driver and _speaks_for_it(element, claimed.point):
            yield _of_element(element, case, claimed, is_here, named)
    for figure in _list_figures(case, claimed.driver, is_named=named is not None):
        yield LineProof(
            ProofKind.CHANGE, case, None, figure, None, figure.basis.level, case.segment, is_here,
            _is_past_the_alternative(case, claimed.alternative), figure.has_number,
            figure.is_projected or figure.is_target, case.newest_day, named,
        )  # fmt: skip
    for quote in case.quotes:
        if any(term.id == claimed.driver for term in quote.explains):
            yield _of_quote(quote, case, case.segment, is_here, case.newest_day, named)


def _speaks_for_it(element: Element, point: Point) -> bool:
    """Return whether an element shows what a line claims; what is contended shows nothing yet."""
    if element.flaws or element.favours_alternative or element.point is Point.CONTENTION:
        return False
    if element.point is Point.PARITY:
        return point is Point.PARITY
    return element.span is None or element.span[0] > 0


def _of_element(
    element: Element, case: Case, claimed: Claimed, is_here: bool, named: int | None
) -> LineProof:
    compares = _is_same(case.alternative, claimed.alternative)
    level = min((i.level for i in element.inputs), key=STRENGTH.index, default=case.history.level)
    return LineProof(
        ProofKind.AGAINST_IT if compares else ProofKind.AGAINST_OTHER,
        case, element, None, None, level, case.segment, is_here, compares,
        element.span is not None, element.is_projected, case.newest_day, named,
    )  # fmt: skip


def _list_figures(case: Case, driver: str, *, is_named: bool) -> Iterator[Figure]:
    """Yield the figures of a case that are about a driver and show something for us.

    A case is about its main driver, and so is its first figure that names none. Of a case that the
    author names as the proof, all figures are that name no other driver.
    """
    unnamed = [figure for figure in case.figures if figure.driver is None]
    is_main = bool(case.drivers) and case.drivers[0].id == driver
    about = unnamed if is_named else unnamed[:1] if is_main else []
    for figure in case.figures:
        names_it = figure.driver is not None and figure.driver.id == driver
        if (figure in about or names_it) and (figure.sentence or has_improved(figure, case)):
            yield figure


def _is_past_the_alternative(case: Case, alternative: Term | None) -> bool:
    """Return whether a customer's past was the alternative: what they had, or doing nothing."""
    if alternative is None:
        return False
    is_nothing = alternative.kind is AlternativeKind.DO_NOTHING
    stayed = is_nothing and _is_same(case.alternative, alternative)
    return stayed or any(_is_same(term, alternative) for term in case.replaced)


def _is_same(one: Term | None, other: Term | None) -> bool:
    return one is not None and other is not None and one.id == other.id


def _list_of_quotes(claimed: Claimed, portfolio: Portfolio) -> Iterator[LineProof]:
    """Yield the current quotes with files of their own that explain a driver."""
    for quote in portfolio.quotes:
        is_over = quote.last_day is not None and quote.last_day < portfolio.as_of
        if quote.case_id or is_over or quote.status is not Status.PUBLISHED:
            continue
        if all(term.id != claimed.driver for term in quote.explains):
            continue
        record = portfolio.library.quotes.get(quote.id)
        group = portfolio.group(Axis.SEGMENT, (record and record.content.segment) or "")
        segment = group.term if group else None
        is_here = segment is not None and segment.id == claimed.segment
        said = quote.content.said
        newest = said.last_day if isinstance(said, PartialDate) else date.min
        named = claimed.named.index(quote.id) if quote.id in claimed.named else None
        yield _of_quote(quote, None, segment, is_here, newest, named)


def _of_quote(
    quote: CustomerQuote,
    case: Case | None,
    segment: Term | None,
    is_here: bool,
    newest: date,
    named: int | None,
) -> LineProof:
    return LineProof(
        ProofKind.WORDS, case, None, None, quote, EvidenceLevel.CUSTOMER_REPORTED, segment, is_here,
        False, False, False, newest, named,
    )  # fmt: skip
