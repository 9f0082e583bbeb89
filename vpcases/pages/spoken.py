"""The languages of a site: what is listed in each, and in which words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from vpcases.derive.case import Case
from vpcases.derive.facets import Facets, derive_facets
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.translated_portfolio import translate_portfolio
from vpcases.pages.context import Context
from vpcases.pages.languages import word_language
from vpcases.pages.page import OtherLanguage, ProofPage

P = TypeVar("P", bound=ProofPage)


@dataclass(frozen=True)
class Spoken:
    """A portfolio as the readers of a language see it, with the context of its pages.

    `site` is the same portfolio as it is seen in the language of the site.
    """

    portfolio: Portfolio
    context: Context
    site: Portfolio

    @cached_property
    def facets(self) -> Facets:
        """What the library of that language can be narrowed by."""
        context = self.context
        return derive_facets(self.portfolio, context.site_language, self.site, context.language)


def list_spoken(portfolio: Portfolio, context: Context) -> Mapping[str, Spoken]:
    """Return the portfolio in every language that the site has lists in, its own first."""
    site = context.site_language
    own = _translate(portfolio, site, site)
    return {
        language: Spoken(
            own if language == site else _translate(portfolio, language, site),
            context.speak(language),
            own,
        )
        for language in context.languages or (site,)
    }


def _translate(portfolio: Portfolio, language: str, site: str) -> Portfolio:
    """Return a portfolio in a language; the one of the site may hold cases written in another."""
    is_spoken = language == site and all(code != site for _, code in portfolio.library.translations)
    return portfolio if is_spoken else translate_portfolio(portfolio, language, site)


def find_spoken(case: Case, spoken: Mapping[str, Spoken]) -> Spoken:
    """Return what surrounds the page of a case: the lists in its language, else the site's."""
    return spoken.get(case.language) or next(iter(spoken.values()))


def add_languages(page: P, context: Context) -> P:
    """Return a list that leads to itself in the other languages of the site."""
    if len(context.languages) < 2:
        return page
    here, site = context.language, context.site_language
    addresses = context.addresses
    tail = page.head.address.removeprefix(addresses.prefix + addresses.lists)
    by_language = {
        code: f"{addresses.prefix}{context.speak(code).addresses.lists}{tail}"
        for code in context.languages
    }
    head = replace(
        page.head,
        language="" if here == site else here,
        alternates=tuple(by_language.items()),
        is_listed=page.head.is_listed and here == site,
        # In the navigation it stands where the list in the language of the site does.
        parent=page.head.parent if here == site else by_language[site],
    )
    others = tuple(
        OtherLanguage(code, word_language(code), address)
        for code, address in by_language.items()
        if code != here
    )
    return replace(page, head=head, other_languages=others)
