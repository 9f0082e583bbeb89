"""The value at stake by feature, for engineering (internal edition)."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.catalogue import fixed, say
from vpcases.derive.features import Chains, FeatureLine
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.value_at_stake import derive_value_at_stake
from vpcases.pages.addresses import Link
from vpcases.pages.case_links import link_terms
from vpcases.pages.context import Context
from vpcases.pages.dates import word_day
from vpcases.pages.feature_addresses import address_features, address_stakes
from vpcases.pages.page import Head, ProofPage
from vpcases.pages.stakes import StakeView, view_stakes

TITLE = fixed("Value at stake")
LEAD = fixed("Which value, confirmed by customers, depends on which feature.")


@dataclass(frozen=True, slots=True)
class FeatureStakeView:
    """A feature with what depends on it, over which drivers, and where work on it is planned."""

    feature: Link
    offering: str
    roadmap: str
    drivers: tuple[Link, ...]
    stake: StakeView


@dataclass(frozen=True)
class StakesPage(ProofPage):
    """Every feature with its value at stake, in the order in which features are written."""

    as_of: str
    list_link: Link
    features: tuple[FeatureStakeView, ...]

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "stakes_page"


def plan_stakes_page(chains: Chains, portfolio: Portfolio, context: Context) -> StakesPage:
    """Return the value at stake by feature (internal edition)."""
    language = context.language
    words = say(language, "What it brings")
    return StakesPage(
        head=Head(
            address=address_stakes(context.addresses),
            title=say(language, TITLE),
            description=say(language, LEAD),
            search_boost=0.1,
            is_listed=True,
        ),
        edition=portfolio.edition.value,
        as_of=say(language, "As of {day}", day=word_day(portfolio.as_of, language)),
        list_link=Link(words, address_features(context.addresses)),
        features=tuple(view_feature_stake(f, portfolio, context) for f in chains.features.values()),
    )


def view_feature_stake(
    feature: FeatureLine, portfolio: Portfolio, context: Context
) -> FeatureStakeView:
    """Return a feature with the value that depends on it."""
    return FeatureStakeView(
        feature=Link(feature.title, address_features(context.addresses, feature.id)),
        offering=feature.offering.title if feature.offering else "",
        roadmap=feature.content.roadmap_item or "",
        drivers=link_terms(feature.drivers, context),
        stake=view_stakes(derive_value_at_stake(feature, portfolio), context),
    )
