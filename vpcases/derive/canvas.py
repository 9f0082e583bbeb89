"""The value proposition canvas of a segment: its pains and gains, and the features that meet them.

A link from a pain or a gain to a feature is proved where a current case of the segment that may be
shown, and that used the feature's offering, shows something about the driver of the pain or gain.

Source: fit on paper and fit in the market, Osterwalder, Pigneur, Bernarda & Smith, Value
Proposition Design (2014).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from vpcases.derive.driver_proof import DriverProof, derive_proofs
from vpcases.derive.features import Chains, FeatureLine, derive_chains
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.terms import Axis, Term
from vpcases.model.proposition import Gain, Job, Need, Pain, Proposition, Severity


class Gap(StrEnum):
    """Why a link to a feature is not proved."""

    UNKNOWN_FEATURE = "unknown feature"
    NO_DRIVER = "no driver"
    NO_OFFERING = "no offering"
    IN_WORK = "in work"
    NO_CASE = "no case"


@dataclass(frozen=True, eq=False)
class Tie:
    """A pain or gain tied to a feature, and what proves it, the best first.

    `feature` is None where no feature has the id, and `gap` says why there is no proof.
    """

    id: str
    feature: FeatureLine | None
    proofs: tuple[DriverProof, ...]
    gap: Gap | None


@dataclass(frozen=True, eq=False)
class CanvasLine:
    """A pain or a gain, with the features that meet it.

    `counts` tells whether it counts for the fit: a severe pain, or a gain that is required.
    """

    id: str
    content: Pain | Gain
    driver: Term | None
    ties: tuple[Tie, ...]
    counts: bool

    @property
    def is_met(self) -> bool:
        """Whether a feature is there for it."""
        return any(tie.feature for tie in self.ties)

    @property
    def is_proved(self) -> bool:
        """Whether a current case proves that a feature meets it."""
        return any(tie.proofs for tie in self.ties)


@dataclass(frozen=True, slots=True)
class Fit:
    """Of so many severe pains and required gains, how many a feature meets, and how many proved."""

    count: int
    on_paper: int
    in_market: int


@dataclass(frozen=True, eq=False)
class FeatureUse:
    """A feature of the canvas with the pains and gains that it meets there, by id."""

    feature: FeatureLine
    relieves: tuple[str, ...]
    creates: tuple[str, ...]

    @property
    def is_idle(self) -> bool:
        """Whether it meets nothing of this segment."""
        return not self.relieves and not self.creates


@dataclass(frozen=True, eq=False)
class Canvas:
    """Both sides of the canvas of a segment.

    `features` are all of its products; `in_nothing` are the ids of those among them that have no
    benefit and meet nothing in any segment.
    """

    segment: Term
    jobs: Mapping[str, Job]
    pains: tuple[CanvasLine, ...]
    gains: tuple[CanvasLine, ...]
    products: tuple[Term, ...]
    features: tuple[FeatureUse, ...]
    in_nothing: frozenset[str]
    fit: Fit

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known of the customers' side yet."""
        return not self.jobs and not self.pains and not self.gains


def derive_canvases(portfolio: Portfolio) -> tuple[Canvas, ...]:
    """Return the canvas of every segment, in the order of the segments."""
    chains = derive_chains(portfolio, derive_proofs(portfolio))
    groups = portfolio.groups[Axis.SEGMENT].values()
    used = _list_used(portfolio)
    return tuple(_derive(g.term, portfolio, chains, used) for g in groups if g.term.is_known)


def _derive(segment: Term, portfolio: Portfolio, chains: Chains, used: frozenset[str]) -> Canvas:
    record = portfolio.library.propositions.get(segment.id)
    proposition = record.content if record else Proposition()
    pains = tuple(
        _derive_line(identity, pain, pain.relieved_by, segment, portfolio, chains)
        for identity, pain in proposition.pains.items()
    )
    gains = tuple(
        _derive_line(identity, gain, gain.created_by, segment, portfolio, chains)
        for identity, gain in proposition.gains.items()
    )
    products = tuple(_list_products(segment, proposition, pains + gains, portfolio))
    features = tuple(_list_uses(products, pains, gains, chains))
    return Canvas(
        segment=segment,
        jobs=proposition.jobs,
        pains=pains,
        gains=gains,
        products=products,
        features=features,
        in_nothing=frozenset(
            use.feature.id
            for use in features
            if use.feature.id not in used and not use.feature.content.benefits
        ),
        fit=derive_fit(pains + gains),
    )


def derive_fit(lines: tuple[CanvasLine, ...]) -> Fit:
    """Return the fit of the severe pains and the required gains among some."""
    counted = [line for line in lines if line.counts]
    return Fit(
        len(counted),
        sum(line.is_met for line in counted),
        sum(line.is_proved for line in counted),
    )


def _derive_line(
    identity: str,
    content: Pain | Gain,
    features: tuple[str, ...],
    segment: Term,
    portfolio: Portfolio,
    chains: Chains,
) -> CanvasLine:
    group = portfolio.group(Axis.DRIVER, content.driver or "")
    driver = group.term if group and group.term.is_known else None
    counts = (
        content.severity is Severity.SEVERE
        if isinstance(content, Pain)
        else content.need is Need.REQUIRED
    )
    ties = tuple(_tie(name, driver, segment, chains) for name in dict.fromkeys(features))
    return CanvasLine(identity, content, driver, ties, counts)


def _tie(identity: str, driver: Term | None, segment: Term, chains: Chains) -> Tie:
    feature = chains.features.get(identity)
    if feature is None:
        return Tie(identity, None, (), Gap.UNKNOWN_FEATURE)
    if driver is None:
        return Tie(identity, feature, (), Gap.NO_DRIVER)
    if feature.offering is None:
        return Tie(identity, feature, (), Gap.NO_OFFERING)
    found = chains.proofs.find(driver.id, feature.offering.id, segment.id)
    if found:
        return Tie(identity, feature, found, None)
    waiting = chains.proofs.count_waiting(driver.id, feature.offering.id, segment.id)
    return Tie(identity, feature, (), Gap.IN_WORK if waiting else Gap.NO_CASE)


def _list_products(
    segment: Term,
    proposition: Proposition,
    lines: tuple[CanvasLine, ...],
    portfolio: Portfolio,
) -> Iterator[Term]:
    """Yield what is offered to a segment: what it is said to be, and what its features are of."""
    record = portfolio.library.segments.get(segment.id)
    chosen = getattr(record.content, "offerings", ()) if record else ()
    tied = [tie.feature.offering for line in lines for tie in line.ties if tie.feature]
    named = (*proposition.offerings, *chosen, *(term.id for term in tied if term))
    for identity in dict.fromkeys(named):
        group = portfolio.group(Axis.OFFERING, identity)
        if group and group.term.is_known:
            yield group.term


def _list_uses(
    products: tuple[Term, ...],
    pains: tuple[CanvasLine, ...],
    gains: tuple[CanvasLine, ...],
    chains: Chains,
) -> Iterator[FeatureUse]:
    """Yield the features of some products, and those that are tied and of no product."""
    for identity, feature in chains.features.items():
        relieves = tuple(p.id for p in pains if any(tie.id == identity for tie in p.ties))
        creates = tuple(g.id for g in gains if any(tie.id == identity for tie in g.ties))
        if feature.offering in products or relieves or creates:
            yield FeatureUse(feature, relieves, creates)


def _list_used(portfolio: Portfolio) -> frozenset[str]:
    """Return the ids of the features that a pain or a gain of any segment names."""
    return frozenset(
        identity
        for record in portfolio.library.propositions.values()
        for names in (
            *(pain.relieved_by for pain in record.content.pains.values()),
            *(gain.created_by for gain in record.content.gains.values()),
        )
        for identity in names
    )
