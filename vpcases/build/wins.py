"""The win reviews of a site, without a build."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.build.channels import cover_channels
from vpcases.build.surroundings import make_context
from vpcases.derive import Edition, Portfolio, derive_portfolio, open_gate
from vpcases.derive.consent import derive_consents
from vpcases.derive.who_else import add_users
from vpcases.model.library import Library
from vpcases.pages.context import Context
from vpcases.read import read_library
from vpcases.settings import Settings


@dataclass(frozen=True)
class Inside:
    """What the internal edition shows of a site, and what its pages know of it."""

    portfolio: Portfolio
    context: Context


def open_inside(settings: Settings) -> Inside:
    """Return what the internal edition shows of a site; which cases are public is known as well."""
    library = read_library(settings.cases, settings.site).library
    return Inside(derive_inside(library, settings), make_context(settings, (), library.media))


def derive_inside(library: Library, settings: Settings) -> Portfolio:
    """Return what the internal edition shows of a library, and which cases are public."""
    shown = open_gate(library, Edition.INTERNAL, settings.as_of)
    portfolio = derive_portfolio(shown, Edition.INTERNAL, settings.as_of, frozenset(library.cases))
    consents = derive_consents(library, settings.as_of)
    return add_users(portfolio, library, cover_channels(library, portfolio, consents, settings))
