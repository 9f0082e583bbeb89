"""One feature: what customers have of it, with proof; inside what depends on it, too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from vpcases.catalogue import say
from vpcases.derive.edition import Edition
from vpcases.derive.features import BenefitLine, FeatureLine
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.value_at_stake import derive_value_at_stake
from vpcases.pages.addresses import Link
from vpcases.pages.case_facts import Fact
from vpcases.pages.context import Context
from vpcases.pages.feature_addresses import address_features
from vpcases.pages.features_page import BREAKS, TITLE, BenefitView, view_benefit
from vpcases.pages.page import Head, ProofPage, cut_description
from vpcases.pages.stakes import StakeView, view_stakes

MOST = 3
"""How many proofs of a benefit the page of a feature shows."""


@dataclass(frozen=True)
class FeaturePage(ProofPage):
    """A feature below the benefits that it brings, the first of which is the title of the page.

    `facts`, `stake` and `broken` are for inside.
    """

    list_link: Link
    offering: Link | None
    lead: str
    about: str
    benefits: tuple[BenefitView, ...]
    facts: tuple[Fact, ...]
    stake: StakeView | None
    broken: tuple[str, ...]

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "feature_page"


def plan_feature_page(feature: FeatureLine, portfolio: Portfolio, context: Context) -> FeaturePage:
    """Return the page of a feature; in public with what is proved of it, and nothing else."""
    language, offering = context.language, feature.offering
    is_internal = portfolio.edition is Edition.INTERNAL
    benefits = feature.benefits if is_internal else feature.proved
    lead = benefits[0].title if benefits else ""
    stake = derive_value_at_stake(feature, portfolio) if is_internal else None
    roadmap = feature.content.roadmap_item
    return FeaturePage(
        head=Head(
            address=address_features(context.addresses, feature.id),
            title=feature.title,
            description=cut_description(f"{lead}. {feature.content.about or ''}".strip(". ")),
            parent=address_features(context.addresses),
            search_boost=0.4,
        ),
        edition=portfolio.edition.value,
        list_link=Link(say(language, TITLE), address_features(context.addresses)),
        offering=Link(offering.title, context.addresses.term(offering)) if offering else None,
        lead=lead,
        about=feature.content.about or "",
        benefits=tuple(_list_benefits(benefits, portfolio, context)),
        facts=(Fact(say(language, "On the roadmap"), roadmap),) if roadmap and is_internal else (),
        stake=view_stakes(stake, context) if stake else None,
        broken=tuple(say(language, BREAKS[b]) for b in feature.list_breaks())
        if is_internal
        else (),
    )


def _list_benefits(
    benefits: tuple[BenefitLine, ...], portfolio: Portfolio, context: Context
) -> Iterator[BenefitView]:
    """Yield benefits with their proofs; the first stands at the top of the page already."""
    for place, benefit in enumerate(benefits):
        view = view_benefit(benefit, [], portfolio, context, MOST)
        first = say(context.language, "What proves it")
        yield view if place else replace(view, title=first)
