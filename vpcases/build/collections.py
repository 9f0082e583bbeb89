"""The pages of collections: what the website covers of their proofs, in their own language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from vpcases.derive.channels import Channels
from vpcases.derive.collections import Gathered, derive_collections
from vpcases.derive.edition import Edition
from vpcases.model.approval import Channel
from vpcases.model.library import Library
from vpcases.pages.collection_page import plan_collection_pages
from vpcases.pages.context import Context
from vpcases.pages.page import ProofPage
from vpcases.pages.spoken import Spoken, list_spoken


def plan_collections(
    library: Library,
    channels: Channels,
    spoken: Mapping[str, Spoken],
    context: Context,
    edition: Edition,
) -> Iterator[ProofPage]:
    """Yield the pages of all collections, each in its language, and inside the list of them.

    Args:
        library: Everything that was read, before the gate.
        channels: What each channel covers.
        spoken: The portfolio of the edition in the languages of the site.
        context: The site.
        edition: The edition that is built.
    """
    if not library.collections:
        return
    website = channels[Channel.WEBSITE]
    if edition is Edition.INTERNAL:
        spoken = list_spoken(website.portfolio, context)
    own = next(iter(spoken))
    for language, each in spoken.items():
        cases = {case.id: case for case in each.portfolio.cases}
        gathered = derive_collections(library, website, cases)
        here = [one for one in gathered if _speaks(one, spoken, own) == language]
        yield from plan_collection_pages(here, edition, each.context)


def _speaks(one: Gathered, spoken: Mapping[str, Spoken], own: str) -> str:
    """Return the language of a collection's page: its own where the site has it, else the site's."""
    language = one.content.language or own
    return language if language in spoken else own
