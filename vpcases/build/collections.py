"""Collections of a site: their pages, the list of them, and what visitors make theirs of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from vpcases.derive.channels import Covered
from vpcases.derive.collections import Gathered, derive_collections
from vpcases.derive.edition import Edition
from vpcases.derive.forbidden import list_never, spell_prospect
from vpcases.model.approval import Channel
from vpcases.model.collection import Pick
from vpcases.model.library import Library
from vpcases.pages.collection_page import plan_collection_pages
from vpcases.pages.collections_page import plan_collections_page
from vpcases.pages.context import Context
from vpcases.pages.page import ProofPage
from vpcases.pages.picking_page import list_pickable, plan_picking_page
from vpcases.pages.spoken import Spoken, list_spoken
from vpcases.render.page import relative_to
from vpcases.render.pickable import render_pickable


@dataclass(frozen=True)
class Collections:
    """What the collections of an edition are made from.

    `library` is everything that was read, before the gate. `website` is what the website covers,
    for that is where collections lie, and `spoken` the same in every language of the site.
    """

    library: Library
    website: Covered
    spoken: Mapping[str, Spoken]
    edition: Edition

    @property
    def own(self) -> str:
        """The language of the site."""
        return next(iter(self.spoken))

    @cached_property
    def gathered(self) -> tuple[Gathered, ...]:
        """Every collection with an address, in the words of the site's language."""
        return self.gather(self.own)

    def gather(self, language: str) -> tuple[Gathered, ...]:
        """Return every collection with an address, its cases in the words of a language."""
        cases = {case.id: case for case in self.spoken[language].portfolio.cases}
        return derive_collections(self.library, self.website, cases)

    def gather_in(self, language: str) -> tuple[Gathered, ...]:
        """Return the collections whose pages are in a language: their own, else the site's."""
        if not self.library.collections:
            return ()
        return tuple(one for one in self.gather(language) if self._speaks(one) == language)

    def _speaks(self, one: Gathered) -> str:
        language = one.content.language or self.own
        return language if language in self.spoken else self.own


def prepare_collections(
    library: Library,
    spoken: Mapping[str, Spoken],
    context: Context,
    edition: Edition,
) -> Collections:
    """Return what the collections of an edition are made from.

    Inside, too, they show what the website covers, and no more.
    """
    website = context.channels[Channel.WEBSITE]
    if edition is Edition.INTERNAL:
        spoken = list_spoken(website.portfolio, context)
    return Collections(library, website, spoken, edition)


def plan_collections(collections: Collections) -> Iterator[ProofPage]:
    """Yield the pages of all collections, that on which one is put together, and inside the list.

    A collection has a page in its own language alone.
    """
    edition = collections.edition
    for language, each in collections.spoken.items():
        here = collections.gather_in(language)
        yield from plan_collection_pages(here, edition, each.context)
        yield plan_picking_page(edition, each.context)
    if edition is Edition.INTERNAL:
        own = collections.spoken[collections.own]
        records = collections.library.collections
        yield plan_collections_page(records, collections.gathered, own.context)


def make_picking_data(collections: Collections, last: str) -> dict[str, str]:
    """Return the proofs that visitors pick from, by address: a file for each language.

    Args:
        collections: What they are made from.
        last: What the address of a page ends with: nothing, or `index.html`.
    """
    is_internal = collections.edition is Edition.INTERNAL
    never = _list_never(collections) if is_internal else {}
    homes = collections.website.own_ids if is_internal else {}
    files = {}
    for each in collections.spoken.values():
        address = each.context.addresses.picking_data()
        proofs = list_pickable(each.portfolio.cases, each.context, never, homes)
        files[address] = render_pickable(proofs, relative_to(address, last))
    return files


def _list_never(collections: Collections) -> dict[str, tuple[str, ...]]:
    """Return the names that a case may not be shown to, by its public id."""
    library = collections.library
    found = {}
    for public, own in collections.website.own_ids.items():
        ids = list_never(Pick(case=own), library)
        names = (name for identity in ids for name in spell_prospect(identity, library))
        found[public] = tuple(dict.fromkeys(names))
    return found
