"""What the script of the finder loads: an index for each channel, and the cards in parts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from vpcases.pages.context import Context
from vpcases.pages.finder_data import PART, Finder, Shelf
from vpcases.pages.library_page import CardsPage
from vpcases.pages.page import Head
from vpcases.pages.spoken import Spoken
from vpcases.render import Renderer
from vpcases.render.finder_index import render_finder
from vpcases.render.library_index import render_cards


def make_finder_files(
    finders: Mapping[str, Finder], spoken: Mapping[str, Spoken], renderer: Renderer
) -> dict[str, str]:
    """Return what the script of the finder loads, by address, in every language of the site."""
    files = {}
    for language, finder in finders.items():
        context = spoken[language].context
        for shelf in finder.shelves:
            files[context.addresses.finder_data(shelf.channel.value)] = render_finder(finder, shelf)
            for part in _plan_parts(shelf, context):
                files[part.head.address] = render_cards(renderer.render(part).html)
    return files


def _plan_parts(shelf: Shelf, context: Context) -> Iterator[CardsPage]:
    """Yield the cards of a channel; parts are counted from 1, so that a place tells its part."""
    for start in range(0, len(shelf.cards), PART):
        address = context.addresses.finder_data(shelf.channel.value, start // PART + 1)
        head = Head(address=address, title="", description="", language=context.language)
        yield CardsPage(head=head, cards=shelf.cards[start : start + PART])
