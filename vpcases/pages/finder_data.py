"""What the finder works with: the proofs of each channel, and what can be asked of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from vpcases.derive.candidates import ASKED, Candidate, derive_candidates, list_prospects
from vpcases.derive.case import Case
from vpcases.derive.channels import Channels
from vpcases.derive.edition import Edition
from vpcases.derive.facets import AXES, FREE, MOST, ORDERS, Facet, FacetValue, Tongues, list_values
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.terms import UNASSIGNED
from vpcases.model.approval import Channel
from vpcases.model.library import Library
from vpcases.pages.card import CaseCard
from vpcases.pages.context import Context
from vpcases.pages.finder_gaps import Gaps, list_gaps
from vpcases.pages.finder_words import Titles
from vpcases.pages.library_facets import word_value
from vpcases.pages.quote_card import QuoteCard, view_quote
from vpcases.pages.spoken import Spoken, list_spoken

PART = 12
"""How many cards stand in each file that a script loads them from."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be asked: its id, and what it is called."""

    id: str
    words: str


Choices = Mapping[Facet, tuple[Choice, ...]]


@dataclass(frozen=True, slots=True)
class FoundCard:
    """A proof as the finder shows it: its card, and what its customer says where it is a voice.

    The card leads to the page of the case in this edition. `pick` is the id by which it is put into
    a collection; empty where the website does not cover it.
    """

    card: CaseCard
    voice: QuoteCard | None
    pick: str


@dataclass(frozen=True)
class Shelf:
    """The proofs that may be shown on a channel, in the words of a language.

    `found` are their cards, in the same order.
    """

    channel: Channel
    candidates: tuple[Candidate, ...]
    found: tuple[FoundCard, ...]

    def card(self, candidate: Candidate) -> CaseCard:
        """Return the card of a candidate."""
        return self.found[self.candidates.index(candidate)].card


@dataclass(frozen=True)
class Finder:
    """All that is needed to find proofs, in one language.

    `prospects` are those to whom a customer does not want to be shown, with what they are called;
    nobody in public. `gaps` are the pages of what can be asked and has no proof.
    """

    language: str
    choices: Choices
    shelves: tuple[Shelf, ...]
    prospects: tuple[Choice, ...] = ()
    gaps: Gaps = field(default_factory=dict)

    @property
    def titles(self) -> Titles:
        """What everything that can be asked is called."""
        return {f.value: {c.id: c.words for c in some} for f, some in self.choices.items()}

    def shelf(self, channel: Channel) -> Shelf:
        """Return the proofs of a channel; that of the first where there is no such channel here."""
        return next((s for s in self.shelves if s.channel is channel), self.shelves[0])


def describe_finders(
    channels: Channels, library: Library, spoken: Mapping[str, Spoken], context: Context
) -> dict[str, Finder]:
    """Return the finder in every language of a site.

    Args:
        channels: What each channel covers.
        library: The library before the gate.
        spoken: What the edition shows, in the languages of the site.
        context: The site around.
    """
    is_public = all(each.portfolio.edition is Edition.PUBLIC for each in spoken.values())
    by_channel = {
        # In public the website covers what the edition shows, and its cards are made already.
        channel: spoken if is_public else list_spoken(covered.portfolio, context)
        for channel, covered in channels.items()
    }
    candidates = {
        channel: derive_candidates(
            covered, library, context.site_language, next(iter(by_channel[channel].values())).site
        )
        for channel, covered in channels.items()
    }
    return {
        language: Finder(
            language,
            list_choices(each, [of_channel[language] for of_channel in by_channel.values()]),
            tuple(
                Shelf(
                    channel,
                    some,
                    _list_found(some, by_channel[channel][language], is_public=is_public),
                )
                for channel, some in candidates.items()
            ),
            _list_prospects(library, each.portfolio),
            list_gaps(each.portfolio, each.context),
        )
        for language, each in spoken.items()
    }


def _list_found(
    candidates: tuple[Candidate, ...], spoken: Spoken, *, is_public: bool
) -> tuple[FoundCard, ...]:
    """Return the cards of a channel, each with the address that its case has in this edition."""
    cases = {case.id: case for case in spoken.portfolio.cases}
    website = spoken.context.channels.get(Channel.WEBSITE)
    picks = website.known_as if website else {}
    return tuple(
        _view_found(
            cases[one.id],
            spoken.context,
            one.id if is_public else one.own_id,
            picks.get(one.own_id, ""),
        )
        for one in candidates
    )


def _view_found(case: Case, context: Context, known_as: str, pick: str) -> FoundCard:
    """Return a proof whose card leads to the page that the edition has under an id."""
    card, own = context.card(case), replace(case, id=known_as)
    link = replace(card.link, address=context.addresses.page_of(own))
    # The shortest is read.
    proofs = sorted((q for q in case.quotes if q.is_proof), key=lambda q: len(q.content.text or ""))
    voices = (
        view_quote(quote, context.addresses, context.language, context.media)
        for quote in proofs[:1]
    )
    voice = next(voices, None)
    # The link to a quote leads to its place on the page it stands on: here it has none that lasts.
    return FoundCard(replace(card, link=link), replace(voice, page="") if voice else None, pick)


def _list_prospects(library: Library, portfolio: Portfolio) -> tuple[Choice, ...]:
    """Return whom a customer does not want to be shown to; anybody else may be shown everything."""
    if portfolio.edition is Edition.PUBLIC:
        return ()
    known = library.customers
    return tuple(
        Choice(each, (known[each].content.name if each in known else None) or name_id(each))
        for each in list_prospects(library)
    )


def name_id(identity: str) -> str:
    """Return an id that no registry holds as somebody would write it."""
    return identity.replace("-", " ").title()


def list_choices(spoken: Spoken, shelves: list[Spoken]) -> Choices:
    """Return what can be asked: every known term of the registries, else what any proof has."""
    found: dict[Facet, dict[str, FacetValue]] = {facet: {} for facet in ASKED}
    counts: dict[str, int] = {}
    for facet in ASKED:
        if facet in AXES:
            groups = spoken.portfolio.groups[AXES[facet]].values()
            terms = (group.term for group in groups if group.term.id != UNASSIGNED)
            found[facet] = {term.id: FacetValue(term.id, term.title) for term in terms}
    for facet, value in (pair for shelf in shelves for pair in _list_values(shelf)):
        found[facet].setdefault(value.id, value)
        counts[value.id] = counts.get(value.id, 0) + 1
    return {
        facet: tuple(
            Choice(value.id, word_value(facet, value, spoken.context.language))
            for value in _order(facet, values, counts)
        )
        for facet, values in found.items()
    }


def _list_values(spoken: Spoken) -> Iterator[tuple[Facet, FacetValue]]:
    context = spoken.context
    tongues = Tongues(context.site_language, context.language)
    own = {case.id: case for case in spoken.site.cases}
    for case in spoken.portfolio.cases:
        values = list_values(case, own.get(case.id, case), tongues, is_internal=False)
        yield from ((facet, value) for facet in ASKED for value in values[facet])


def _order(
    facet: Facet, values: dict[str, FacetValue], counts: Mapping[str, int]
) -> list[FacetValue]:
    if facet in ORDERS:
        return [values[each] for each in ORDERS[facet] if each in values]
    if facet in FREE:
        frequent = sorted(values.values(), key=lambda v: (-counts[v.id], v.id))[:MOST]
        return sorted(frequent, key=lambda v: (v.title.casefold(), v.id))
    return list(values.values())
