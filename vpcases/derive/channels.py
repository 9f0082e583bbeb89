"""What each channel covers: the portfolio that may be sent to somebody, shown or put on a slide."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from vpcases.derive.case import Case
from vpcases.derive.consent import Consents, derive_consents
from vpcases.derive.consent.blinding import hide_case, hide_quote
from vpcases.derive.edition import Edition
from vpcases.derive.gate import open_gate
from vpcases.derive.portfolio import Outside, Portfolio, derive_portfolio
from vpcases.derive.short_codes import derive_codes
from vpcases.derive.translated_portfolio import list_own_words
from vpcases.model.approval import Channel
from vpcases.model.library import Library


@dataclass(frozen=True)
class Covered:
    """What people outside may be shown on a channel.

    `portfolio` is that of a public edition, with what the channel covers in place of the website.
    `known_as` tells under which id it has each case of the library; a blinded one has another.
    """

    channel: Channel
    portfolio: Portfolio
    known_as: Mapping[str, str]

    def find(self, identity: str) -> Case | None:
        """Return a case as the channel covers it, by its id in the library; None where not."""
        return self._by_id.get(self.known_as.get(identity, ""))

    def find_told(self, identity: str, language: str = "") -> Case | None:
        """Return a case or its translation, every word in its own language; None where not."""
        return self._told.get((self.known_as.get(identity, ""), language))

    def shows(self, known: str) -> bool:
        """Return whether it has a case of that id, as the public knows it."""
        return known in self._by_id

    @cached_property
    def own_ids(self) -> Mapping[str, str]:
        """The ids that cases have in the library, by those they have on the channel."""
        return {known: own for own, known in self.known_as.items()}

    def find_own(self, known: str) -> str:
        """Return the id of a case in the library, by that or by the one it has on the channel."""
        return self.own_ids.get(known, known)

    @cached_property
    def codes(self) -> Mapping[str, str]:
        """The short code of every case that the channel covers or did cover, by its name."""
        return derive_codes(self.portfolio)

    @cached_property
    def _told(self) -> dict[tuple[str, str], Case]:
        told = {(case.id, ""): case for case in list_own_words(self.portfolio)}
        return told | {(case.id, case.language): case for case in self.portfolio.translated}

    @cached_property
    def _by_id(self) -> dict[str, Case]:
        return {case.id: case for case in self.portfolio.cases}


Channels = Mapping[Channel, Covered]
"""What each channel covers; a public edition knows the website alone."""


def derive_channels(library: Library, portfolio: Portfolio, consents: Consents) -> Channels:
    """Return what the channels cover: inside all of them, in public the website.

    Args:
        library: Everything that was read, before the gate.
        portfolio: That of the edition, which in public is what the website covers.
        consents: What the website covers of the published cases.
    """
    if portfolio.edition is Edition.PUBLIC:
        names = _list_names(library, portfolio, consents)
        return {Channel.WEBSITE: Covered(Channel.WEBSITE, portfolio, names)}
    return {c: derive_covered(library, portfolio.as_of, c) for c in Channel}


def cover_website(portfolio: Portfolio) -> Channels:
    """Return what a public portfolio tells by itself: that it is what the website covers."""
    if portfolio.edition is Edition.INTERNAL:
        return {}
    names = {case.id: case.id for case in portfolio.cases}
    return {Channel.WEBSITE: Covered(Channel.WEBSITE, portfolio, names)}


def derive_covered(library: Library, as_of: date, channel: Channel) -> Covered:
    """Return what one channel covers of a library before the gate."""
    consents = derive_consents(library, as_of, channel)
    shown = open_gate(library, Edition.PUBLIC, as_of, consents, channel)
    portfolio = derive_portfolio(shown, Edition.PUBLIC, as_of, frozenset(library.cases))
    return Covered(channel, portfolio, _list_names(library, portfolio, consents))


def add_outside(portfolio: Portfolio, library: Library, website: Covered) -> Portfolio:
    """Return a portfolio that knows which of its cases the website covers, and what it shows."""
    ids = frozenset(case.id for case in portfolio.cases)
    if portfolio.edition is Edition.PUBLIC:
        return replace(portfolio, open_ids=ids)
    shown = website.portfolio.library.quotes
    quotes = {k if k in shown else hide_quote(r, library): k for k, r in library.quotes.items()}
    outside = Outside(website.portfolio, website.own_ids, quotes)
    return replace(portfolio, open_ids=ids & website.known_as.keys(), outside=outside)


def _list_names(library: Library, portfolio: Portfolio, consents: Consents) -> dict[str, str]:
    """Return the ids of a portfolio's cases by those they have in the library."""
    ids = {case.id for case in portfolio.cases}
    names = {
        own: own if consent.is_named else hide_case(library.cases[own], library)
        for own, consent in consents.items()
    }
    return {own: name for own, name in names.items() if name in ids}
