"""From what an offering does to what customers have of it, and to the cases that prove it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from vpcases.derive.driver_proof import DriverProof, Proofs, derive_proofs, rank_proofs
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.terms import Axis, Term
from vpcases.model.feature import BenefitOfFeature, Feature


class Break(StrEnum):
    """Where the chain from a feature to a proof breaks."""

    NO_BENEFIT = "no benefit"
    NO_OFFERING = "no offering"
    UNKNOWN_BENEFIT = "unknown benefit"
    NO_FEATURE = "no feature"
    NO_DRIVER = "no driver"
    NO_PROOF = "no current proof"
    NOT_IN_MONEY = "not in money"


@dataclass(frozen=True, eq=False)
class BenefitLine:
    """A benefit with the features that bring it, by id, and what proves it, the best first.

    `waiting` counts the cases that would prove it if they were published and not too old.
    """

    id: str
    content: BenefitOfFeature
    driver: Term | None
    features: tuple[str, ...]
    proofs: tuple[DriverProof, ...]
    waiting: int = 0

    @property
    def title(self) -> str:
        """What it is called."""
        return self.content.title or self.id.replace("-", " ").capitalize()

    def list_breaks(self) -> Iterator[Break]:
        """Yield where its chain breaks."""
        if not self.features:
            yield Break.NO_FEATURE
        if self.driver is None:
            yield Break.NO_DRIVER
        elif self.features and not self.proofs:
            yield Break.NO_PROOF
        elif self.features and not any(proof.element for proof in self.proofs):
            yield Break.NOT_IN_MONEY


@dataclass(frozen=True, eq=False)
class FeatureLine:
    """A feature with its offering and its benefits; `unknown` are ids that no benefit has."""

    id: str
    content: Feature
    offering: Term | None
    benefits: tuple[BenefitLine, ...]
    unknown: tuple[str, ...]

    @property
    def title(self) -> str:
        """What it is called."""
        return self.content.title or self.id.replace("-", " ").capitalize()

    @property
    def drivers(self) -> tuple[Term, ...]:
        """The drivers that its benefits are about, each once."""
        return tuple(dict.fromkeys(b.driver for b in self.benefits if b.driver))

    @property
    def proved(self) -> tuple[BenefitLine, ...]:
        """The benefits that a current case of its offering proves."""
        return tuple(benefit for benefit in self.benefits if benefit.proofs)

    def list_breaks(self) -> Iterator[Break]:
        """Yield where its chain breaks by itself."""
        if not self.content.benefits:
            yield Break.NO_BENEFIT
        if self.unknown:
            yield Break.UNKNOWN_BENEFIT
        if self.offering is None:
            yield Break.NO_OFFERING


@dataclass(frozen=True)
class Chains:
    """The features and the benefits of a site, by id, in the order in which they are written.

    The benefits of a feature hold the proofs of its offering alone; those of `benefits` what cases
    of any offering prove that has a feature for it.
    """

    features: Mapping[str, FeatureLine]
    benefits: Mapping[str, BenefitLine]
    proofs: Proofs

    @property
    def told(self) -> tuple[BenefitLine, ...]:
        """The benefits that may be told to anybody: those with a driver, a feature and a proof."""
        return tuple(benefit for benefit in self.benefits.values() if benefit.proofs)


def derive_chains(portfolio: Portfolio, proofs: Proofs | None = None) -> Chains:
    """Return the chains from features over benefits and drivers to the proofs of a portfolio."""
    library, known = portfolio.library, proofs or derive_proofs(portfolio)
    offerings = _list_terms(portfolio, Axis.OFFERING)
    features = {}
    for identity, record in library.features.items():
        feature = record.content
        offering = offerings.get(feature.offering or "")
        features[identity] = FeatureLine(
            id=identity,
            content=feature,
            offering=offering,
            benefits=tuple(
                _derive_benefit(name, {identity: offering}, portfolio, known)
                for name in dict.fromkeys(feature.benefits)
                if name in library.benefits
            ),
            unknown=tuple(name for name in feature.benefits if name not in library.benefits),
        )
    benefits = {}
    for name in library.benefits:
        bringing = {k: f.offering for k, f in features.items() if name in f.content.benefits}
        benefits[name] = _derive_benefit(name, bringing, portfolio, known)
    return Chains(features, benefits, known)


def _derive_benefit(
    identity: str,
    features: Mapping[str, Term | None],
    portfolio: Portfolio,
    proofs: Proofs,
) -> BenefitLine:
    """Return a benefit with what proves it in the cases of the offerings of some features."""
    content = portfolio.library.benefits[identity].content
    driver = _list_terms(portfolio, Axis.DRIVER).get(content.driver or "")
    offerings = dict.fromkeys(offering.id for offering in features.values() if offering)
    found = [p for o in offerings for p in proofs.find(driver.id, o)] if driver else []
    waiting = sum(proofs.count_waiting(driver.id, o) for o in offerings) if driver else 0
    ranked = rank_proofs(found) if len(offerings) > 1 else tuple(found)
    return BenefitLine(identity, content, driver, tuple(features), ranked, waiting)


def _list_terms(portfolio: Portfolio, axis: Axis) -> Mapping[str, Term]:
    """Return the terms of a registry by id."""
    return {k: g.term for k, g in portfolio.groups[axis].items() if g.term.is_known}
