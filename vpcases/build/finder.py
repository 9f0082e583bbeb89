"""What the script of the finder loads: an index for each channel, and the cards in parts."""

from __future__ import annotations

from collections.abc import Mapping

from vpcases.build.channels import cover_channels
from vpcases.build.surroundings import make_context
from vpcases.derive import Edition, derive_portfolio, open_gate
from vpcases.derive.consent import derive_consents
from vpcases.pages.finder_data import Finder, describe_finders
from vpcases.pages.finder_page import plan_found_pages
from vpcases.pages.spoken import Spoken, list_spoken
from vpcases.read import read_library
from vpcases.render import Renderer
from vpcases.render.finder_index import render_finder
from vpcases.render.library_index import render_cards
from vpcases.render.page import relative_to
from vpcases.settings import Settings


def open_finders(settings: Settings) -> dict[str, Finder]:
    """Return what proofs are found with inside, in every language of a site, without a build."""
    library = read_library(settings.cases, settings.site).library
    shown = open_gate(library, Edition.INTERNAL, settings.as_of)
    portfolio = derive_portfolio(shown, Edition.INTERNAL, settings.as_of, frozenset(library.cases))
    channels = cover_channels(
        library, portfolio, derive_consents(library, settings.as_of), settings
    )
    context = make_context(settings, (), shown.media)
    return describe_finders(channels, library, list_spoken(portfolio, context), context)


def make_finder_files(
    finders: Mapping[str, Finder], spoken: Mapping[str, Spoken], renderer: Renderer
) -> dict[str, str]:
    """Return what the script of the finder loads, by address, in every language of the site."""
    files = {}
    for language, finder in finders.items():
        context = spoken[language].context
        for shelf in finder.shelves:
            address = context.addresses.finder_data(shelf.channel.value)
            files[address] = render_finder(finder, shelf, relative_to(address, renderer.last))
            for part in plan_found_pages(shelf, context):
                files[part.head.address] = render_cards(renderer.render(part).html)
    return files
