"""The figures of a case: each before-and-after line with its change, basis and source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from vpcases.derive.terms import Term
from vpcases.model.authored import Dimension, EvidenceLevel
from vpcases.model.case import CaseHistory
from vpcases.model.dates import Period
from vpcases.model.figures import BeforeAfter, Evidence
from vpcases.model.slugs import slug
from vpcases.quantities import Change, Quantity, Unknown, bar_lengths, derive_change

STRENGTH = list(EvidenceLevel)
"""The levels of evidence, the weakest first."""
ADDED_VALUE = "added-value"
"""What a mark calls the agreed difference of a case, beside the ids of its figures."""


@dataclass(frozen=True, slots=True)
class Basis:
    """What a figure stands on: its source, how strong that is, and the period it is about.

    `evidence` is the entry that the figure names by its id, where it names one. `level` is that of
    the whole figure: a change that is worked out from two sides is no stronger than the weaker of
    them. `result_level` is that of its result alone, `before_level` that of its before, where it
    has evidence of its own.
    """

    level: EvidenceLevel
    result_level: EvidenceLevel
    before_level: EvidenceLevel | None
    source: str | None
    evidence_id: str | None
    evidence: Evidence | None
    measured: Period | Unknown | None


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing compared with the customer's own past.

    `change` is what the author typed, or what the two sides give, unrounded. `bars` are the
    lengths of the two sides as shares of the longer one, where both can be drawn.
    """

    id: str
    key: str
    label: str
    driver: Term | None
    before: Quantity | Unknown | None
    after: Quantity | Unknown | None
    change: Change | None
    is_change_computed: bool
    is_projected: bool
    is_target: bool
    sentence: str | None
    scope: str | None
    said: str | None
    basis: Basis
    bars: tuple[Decimal, Decimal] | None
    dimension: Dimension | None = None

    @property
    def has_number(self) -> bool:
        """Whether the figure can be counted, and is no sentence."""
        return self.sentence is None


def name_figure(key: str) -> str:
    """Return the id of the figure that a line of before_after makes, from the name of the line."""
    return slug(key) or "figure"


def derive_figures(history: CaseHistory, drivers: Mapping[str, Term]) -> tuple[Figure, ...]:
    """Return the figures of a case in the order the author wrote them."""
    return tuple(
        derive_figure(history, key, entry, drivers) for key, entry in history.before_after.items()
    )


def derive_figure(
    history: CaseHistory, key: str, entry: BeforeAfter, drivers: Mapping[str, Term]
) -> Figure:
    """Return one figure, with the change that its two sides make."""
    driver = drivers.get(entry.driver or "") or _driver_of_key(key, entry, drivers)
    after = entry.after or entry.expected or entry.target
    computed = bars = None
    if isinstance(entry.before, Quantity) and isinstance(after, Quantity):
        computed = None if entry.change else derive_change(entry.before, after)
        bars = bar_lengths(entry.before, after)
    return Figure(
        id=name_figure(key),
        key=key,
        label=entry.label or (driver.title if driver and entry.sentence else key),
        driver=driver,
        before=entry.before,
        after=after,
        change=entry.change or computed,
        is_change_computed=computed is not None,
        is_projected=entry.after is None and entry.expected is not None,
        is_target=entry.after is None and entry.expected is None and entry.target is not None,
        sentence=entry.sentence,
        scope=entry.scope,
        said=entry.said,
        basis=derive_basis(history, entry),
        bars=bars,
        dimension=entry.dimension,
    )


def _driver_of_key(key: str, entry: BeforeAfter, drivers: Mapping[str, Term]) -> Term | None:
    """Return the driver that a key names: by id, or in words (`working life`)."""
    return drivers.get(slug(key)) if entry.sentence else None


def derive_basis(history: CaseHistory, entry: BeforeAfter) -> Basis:
    """Return what a figure stands on; what it does not say itself it takes from its case."""
    sides = (entry.after, entry.expected, entry.target, entry.change, entry.before)
    named = entry.source or _source_in(*sides)
    evidence = history.evidence.get(named or "")
    result = entry.level or (evidence.level if evidence else None) or history.level
    before = _level_before(history, entry)
    measured = entry.measured or (evidence.covers if evidence else None) or history.measured
    return Basis(
        level=min(result, before or result, key=STRENGTH.index),
        result_level=result,
        before_level=before,
        source=(evidence.about if evidence else named) or history.source,
        evidence_id=named if evidence else None,
        evidence=evidence,
        measured=measured,
    )


def _level_before(history: CaseHistory, entry: BeforeAfter) -> EvidenceLevel | None:
    """Return how strong the before of a computed change is; None where nobody says so.

    It must name an entry of the evidence, and the result a source: a level for the whole line holds
    for both.
    """
    before, after = entry.before, entry.after or entry.expected or entry.target
    if entry.level or entry.change or not isinstance(before, Quantity) or not before.source:
        return None
    if not isinstance(after, Quantity) or not (entry.source or after.source):
        return None
    evidence = history.evidence.get(before.source)
    return (evidence.level or history.level) if evidence else None


def _source_in(*amounts: Quantity | Unknown | Change | None) -> str | None:
    for amount in amounts:
        if isinstance(amount, (Quantity, Change)) and amount.source:
            return amount.source
    return None
