"""What the offerings bring: the benefit first, then what does it, then who has it already."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vpcases.catalogue import fixed, say
from vpcases.derive.edition import Edition
from vpcases.derive.features import BenefitLine, Break, Chains, FeatureLine
from vpcases.derive.portfolio import Portfolio
from vpcases.pages.addresses import Link
from vpcases.pages.context import Context
from vpcases.pages.driver_proof import ProvedRow, view_proof
from vpcases.pages.feature_addresses import address_features, address_stakes
from vpcases.pages.page import Head, ProofPage

TITLE = fixed("What it brings")
LEAD = fixed("What customers have of it, what does it, and the case that proves it.")
BREAKS = {
    Break.NO_BENEFIT: fixed("Brings no benefit that is written down"),
    Break.NO_OFFERING: fixed("Belongs to no offering, so no case can have used it"),
    Break.UNKNOWN_BENEFIT: fixed("Names a benefit that is not there"),
    Break.NO_FEATURE: fixed("No feature brings it"),
    Break.NO_DRIVER: fixed("Names no driver, so no value element can prove it"),
    Break.NO_PROOF: fixed("No current case proves it"),
    Break.NOT_IN_MONEY: fixed("Proved, and by no value element against the alternative"),
}
"""Where the chain from a feature to a proof breaks."""


@dataclass(frozen=True, slots=True)
class BenefitView:
    """A benefit: what customers have of it, because of which features, proved by what.

    `more` leads to all cases about its driver; `broken` says inside where its chain breaks.
    """

    anchor: str
    title: str
    about: str
    because: tuple[Link, ...]
    proofs: tuple[ProvedRow, ...]
    more: Link | None
    broken: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BrokenRow:
    """A feature or a benefit of which the chain breaks, and where."""

    link: Link
    words: str


@dataclass(frozen=True)
class FeaturesPage(ProofPage):
    """The benefits of all features; inside with what leads nowhere."""

    benefits: tuple[BenefitView, ...]
    broken: tuple[BrokenRow, ...]
    stakes: Link | None

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "features_page"


def plan_features_page(chains: Chains, portfolio: Portfolio, context: Context) -> FeaturesPage:
    """Return the list of what the offerings bring; in public what is proved, and nothing else."""
    language = context.language
    is_internal = portfolio.edition is Edition.INTERNAL
    shown = tuple(chains.benefits.values()) if is_internal else chains.told
    words = say(language, "The value at stake by feature")
    return FeaturesPage(
        head=Head(
            address=address_features(context.addresses),
            title=say(language, TITLE),
            description=say(language, LEAD),
            search_boost=0.5,
            is_listed=True,
        ),
        edition=portfolio.edition.value,
        benefits=tuple(
            view_benefit(
                benefit,
                [chains.features[name] for name in benefit.features],
                portfolio,
                context,
            )
            for benefit in shown
        ),
        broken=tuple(_list_broken(chains, context)) if is_internal else (),
        stakes=Link(words, address_stakes(context.addresses)) if is_internal else None,
    )


def view_benefit(
    benefit: BenefitLine,
    features: list[FeatureLine],
    portfolio: Portfolio,
    context: Context,
    most: int = 1,
) -> BenefitView:
    """Return a benefit with the features that bring it, and its best proofs.

    In public a feature is named where a case of its offering proves the benefit.
    """
    language = context.language
    is_internal = portfolio.edition is Edition.INTERNAL
    proved = {p.case.offering.id for p in benefit.proofs if p.case.offering}
    because = [f for f in features if is_internal or (f.offering and f.offering.id in proved)]
    driver = benefit.driver
    return BenefitView(
        anchor=benefit.id,
        title=benefit.title,
        about=benefit.content.about or "",
        because=tuple(Link(f.title, address_features(context.addresses, f.id)) for f in because),
        proofs=tuple(view_proof(proof, context) for proof in benefit.proofs[:most]),
        more=Link(
            say(language, "All cases about it: {driver}", driver=driver.title),
            context.addresses.term(driver),
        )
        if driver
        else None,
        broken=tuple(
            say(language, BREAKS[b])
            for b in benefit.list_breaks()
            if is_internal and b is not Break.NOT_IN_MONEY
        ),
    )


def _list_broken(chains: Chains, context: Context) -> Iterator[BrokenRow]:
    """Yield every feature and benefit of which the chain breaks, features first."""
    language, addresses = context.language, context.addresses
    for feature in chains.features.values():
        link = Link(feature.title, address_features(addresses, feature.id))
        for found in feature.list_breaks():
            words = say(language, BREAKS[found])
            if found is Break.UNKNOWN_BENEFIT:
                words = f"{words}: {', '.join(feature.unknown)}"
            yield BrokenRow(link, words)
    for benefit in chains.benefits.values():
        link = Link(benefit.title, f"{address_features(addresses)}#{benefit.id}")
        for found in benefit.list_breaks():
            yield BrokenRow(link, say(language, BREAKS[found]))
