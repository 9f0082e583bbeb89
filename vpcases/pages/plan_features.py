"""Which pages there are of features, canvases, jobs and of what changed in a segment."""

from __future__ import annotations

from collections.abc import Iterator

from vpcases.derive.canvas import derive_canvases
from vpcases.derive.driver_proof import derive_proofs
from vpcases.derive.edition import Edition
from vpcases.derive.features import derive_chains
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.terms import Axis
from vpcases.pages.before_after_page import plan_before_after_page
from vpcases.pages.canvas_page import plan_canvas_pages
from vpcases.pages.context import Context
from vpcases.pages.feature_page import plan_feature_page
from vpcases.pages.features_page import plan_features_page
from vpcases.pages.jobs_page import plan_jobs_page
from vpcases.pages.page import ProofPage
from vpcases.pages.spoken import add_languages
from vpcases.pages.stakes_page import plan_stakes_page


def plan_feature_pages(portfolio: Portfolio, context: Context) -> Iterator[ProofPage]:
    """Yield what offerings bring and what changed in segments, in one language of the site.

    In public there is no list of features where none is written, and no page of a feature of which
    nothing is proved.
    """
    chains = derive_chains(portfolio)
    is_internal = portfolio.edition is Edition.INTERNAL
    if is_internal or portfolio.library.features or portfolio.library.benefits:
        yield add_languages(plan_features_page(chains, portfolio, context), context)
    for feature in chains.features.values():
        if is_internal or feature.proved:
            yield add_languages(plan_feature_page(feature, portfolio, context), context)
    for group in portfolio.groups[Axis.SEGMENT].values():
        if group.term.is_known:
            page = plan_before_after_page(group.term, portfolio, context)
            yield add_languages(page, context)


def plan_canvases(portfolio: Portfolio, context: Context) -> Iterator[ProofPage]:
    """Yield the canvases, the jobs across segments and the value at stake (internal edition)."""
    canvases, proofs = derive_canvases(portfolio), derive_proofs(portfolio)
    yield from plan_canvas_pages(canvases, portfolio, context)
    yield plan_jobs_page(canvases, proofs, portfolio, context)
    yield plan_stakes_page(derive_chains(portfolio, proofs), portfolio, context)
