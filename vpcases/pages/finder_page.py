"""The finder: what is known of a prospect, and the two proofs that fit best.

Its script ranks in the browser, from an index that it loads when it is used. Without a script the
page leads to the same proofs by segment and driver.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vpcases.catalogue import fixed, say, say_count
from vpcases.derive.facets import Facet
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.ranking import Asks
from vpcases.derive.terms import Axis
from vpcases.pages.addresses import Link
from vpcases.pages.ask_for import link_ask
from vpcases.pages.closed_lists import CHANNELS
from vpcases.pages.context import Context
from vpcases.pages.empty_pages import empty_list
from vpcases.pages.empty_state import EmptyView
from vpcases.pages.finder_data import PART, Choice, Choices, Finder, FoundCard, Shelf
from vpcases.pages.finder_words import STATEMENTS
from vpcases.pages.group_page import Counted
from vpcases.pages.group_words import name_group, word_proofs
from vpcases.pages.library_facets import FACETS
from vpcases.pages.page import Head, ProofPage
from vpcases.pages.wording import capitalise

SCRIPT = "finder.js"
TITLE = fixed("Find two proofs")
MAIN = (Facet.SEGMENT, Facet.DRIVER, Facet.ALTERNATIVE)
"""What three taps answer."""
MORE = (Facet.OFFERING, Facet.ROLE, Facet.SIZE, Facet.REGION)
"""What may be known besides."""
NAMES_OF_FIELDS = {
    Facet.SEGMENT: fixed("Who they are"),
    Facet.DRIVER: fixed("What matters to them"),
    Facet.ALTERNATIVE: fixed("What they compare us with"),
    Facet.ROLE: fixed("Whose voice they trust"),
}
"""What a field of the finder is called, where that is not what the library calls it."""
ASKS = {Asks.YES: fixed("Yes"), Asks.NO: fixed("No")}
THINGS = "{things}"
"""The place of what was asked in a mail that asks for a proof."""
IN_VIEW = 8
"""How many values are in view; the rest of a longer list opens below them."""


@dataclass(frozen=True, slots=True)
class FinderField:
    """Something that may be known of a prospect; `rest` are the values of a long list."""

    name: str
    words: str
    options: tuple[Choice, ...]
    rest: tuple[Choice, ...] = ()
    more: str = ""


@dataclass(frozen=True, slots=True)
class FinderChannel:
    """A channel that a proof may be sent on; `index` is where the script finds its proofs."""

    id: str
    words: str
    index: str


@dataclass(frozen=True, slots=True)
class FinderRow:
    """A segment, and what its proofs are about."""

    segment: Link
    drivers: tuple[Counted, ...]


@dataclass(frozen=True)
class FinderPage(ProofPage):
    """What may be asked, and the way to the same proofs without a script.

    `main` are the fields of three taps, `more` those besides. `begin` and `failed` are what the
    script says before anything is asked, and where it cannot work. `ask` leads to a mail, or an
    issue, that asks for a proof; its address has a place for what was asked. `empty` stands in
    place of the questions while there is no proof to answer with. `picking` is where what was found
    is put into a collection.
    """

    lead: str
    main: tuple[FinderField, ...]
    more: tuple[FinderField, ...]
    asks: tuple[Choice, ...]
    channels: tuple[FinderChannel, ...]
    prospects: tuple[Choice, ...]
    part: int
    begin: str
    failed: str
    ask: Link | None
    pilots: tuple[Link, ...]
    rows: tuple[FinderRow, ...]
    picking: Link
    library: Link
    coverage: Link
    empty: EmptyView | None

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "finder_page"


@dataclass(frozen=True)
class FoundPage(ProofPage):
    """Some of the proofs of a channel: no page of its own, a script puts them into one."""

    found: tuple[FoundCard, ...]

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "found_page"


def plan_found_pages(shelf: Shelf, context: Context) -> Iterator[FoundPage]:
    """Yield the proofs of a channel; parts are counted from 1, so that a place tells its part."""
    for start in range(0, len(shelf.found), PART):
        address = context.addresses.finder_data(shelf.channel.value, start // PART + 1)
        head = Head(address=address, title="", description="", language=context.language)
        yield FoundPage(head=head, found=shelf.found[start : start + PART])


def plan_finder_page(finder: Finder, portfolio: Portfolio, context: Context) -> FinderPage:
    """Return the page that finds two proofs for a prospect."""
    language, addresses = context.language, context.addresses
    lead = say(language, "Three things you know of a prospect, and the two proofs that fit best.")
    return FinderPage(
        head=Head(
            address=addresses.finder(),
            title=say(language, TITLE),
            description=lead,
            search_boost=0.3,
            scripts=(addresses.script(SCRIPT),),
            is_listed=True,
        ),
        edition=portfolio.edition.value,
        lead=lead,
        main=_view_fields(MAIN, finder.choices, language),
        more=_view_fields(MORE, finder.choices, language),
        asks=tuple(Choice(each.value, say(language, words)) for each, words in ASKS.items()),
        channels=tuple(_view_channel(shelf, context) for shelf in finder.shelves),
        prospects=finder.prospects,
        part=PART,
        begin=say(language, "Say what you know; the answer comes with the first tap."),
        failed=say(language, STATEMENTS["failed"]),
        ask=link_ask(THINGS, (), context, addresses.finder()),
        pilots=_list_pilots(portfolio, context),
        rows=_list_rows(portfolio, context),
        picking=Link(say(language, "Put into a collection"), addresses.picking()),
        library=Link(say(language, "All proofs"), addresses.library()),
        coverage=Link(say(language, "Coverage"), addresses.coverage()),
        empty=_view_empty(finder, portfolio, context),
    )


def _view_empty(finder: Finder, portfolio: Portfolio, context: Context) -> EmptyView | None:
    """Return what stands there while nothing can be asked, or no answer can be given."""
    if any(finder.choices.values()) and any(shelf.found for shelf in finder.shelves):
        return None
    language = context.language
    words = say(language, "There is no proof yet that may be shown.")
    return empty_list(words, say(language, "Proofs"), portfolio, context, "case")


def _view_fields(
    facets: tuple[Facet, ...], choices: Choices, language: str
) -> tuple[FinderField, ...]:
    """Return the fields of which anything is known; a question without an answer is none."""
    return tuple(_view_field(each, choices, language) for each in facets if choices[each])


def _view_field(facet: Facet, choices: Choices, language: str) -> FinderField:
    options = choices[facet]
    # A list that is cut for one or two lines is longer than one that is whole.
    most = IN_VIEW if facet in MAIN and len(options) > IN_VIEW + 2 else len(options)
    rest = options[most:]
    return FinderField(
        name=facet.value,
        words=say(language, NAMES_OF_FIELDS.get(facet, FACETS[facet])),
        options=options[:most],
        rest=rest,
        more=say_count(language, "{count} more", "{count} more", len(rest)) if rest else "",
    )


def _view_channel(shelf: Shelf, context: Context) -> FinderChannel:
    words = capitalise(say(context.language, CHANNELS[shelf.channel]))
    index = context.addresses.finder_data(shelf.channel.value)
    return FinderChannel(shelf.channel.value, words, index)


def _list_pilots(portfolio: Portfolio, context: Context) -> tuple[Link, ...]:
    """Return the offerings that a prospect can try first."""
    offered = portfolio.library.offerings
    groups = portfolio.groups[Axis.OFFERING].values()
    return tuple(
        Link(name_group(group.term, context.language), context.addresses.term(group.term))
        for group in groups
        if group.term.id in offered and offered[group.term.id].content.pilot
    )


def _list_rows(portfolio: Portfolio, context: Context) -> tuple[FinderRow, ...]:
    """Return every segment with the drivers that its proofs are about."""
    segments = [g.term for g in portfolio.groups[Axis.SEGMENT].values() if g.term.is_known]
    drivers = [g.term for g in portfolio.groups[Axis.DRIVER].values() if g.term.is_known]
    language, addresses = context.language, context.addresses
    rows = []
    for segment in segments:
        counted = []
        for driver in drivers:
            count = len(portfolio.crossings[segment.id, driver.id].cases)
            address = addresses.crossing(segment.id, driver.id)
            link = Link(name_group(driver, language), address)
            counted.append(Counted(link, count, note=word_proofs(count, language)))
        link = Link(name_group(segment, language), addresses.term(segment))
        rows.append(FinderRow(link, tuple(counted)))
    return tuple(rows)


def link_finder(context: Context) -> Link:
    """Return the way to the finder, for pages that lead to it."""
    return Link(say(context.language, TITLE), context.addresses.finder())
