"""What is made beside the pages: the index of the library, pictures, cards, papers and slides."""

from __future__ import annotations

from collections.abc import Iterable

from vpcases.derive.picture_sizes import plan_copies
from vpcases.derive.portfolio import Portfolio
from vpcases.pages.context import Context
from vpcases.pages.library_data import describe_library
from vpcases.pages.library_page import has_tools, plan_card_parts
from vpcases.pages.media import list_media
from vpcases.pages.page import ProofPage, RedirectPage
from vpcases.pages.quote_embed_page import QuoteEmbedPage
from vpcases.pages.register_page import describe_register
from vpcases.pages.spoken import Spoken
from vpcases.read.picture_copies import Published, publish_picture, read_picture
from vpcases.render import Renderer
from vpcases.render.claims import render_claims
from vpcases.render.library_index import render_cards, render_index
from vpcases.render.register import render_register
from vpcases.render.scripts import render_style
from vpcases.settings import Settings


def make_library_files(spoken: Iterable[Spoken], renderer: Renderer) -> dict[str, str]:
    """Return what the script of the library loads, by address; nothing where it has no work."""
    files = {}
    for each in spoken:
        portfolio, context = each.portfolio, each.context
        if has_tools(portfolio, each.facets):
            library = describe_library(portfolio, each.facets, context)
            files[context.addresses.library_data()] = render_index(library)
            for part in plan_card_parts(portfolio, context):
                files[part.head.address] = render_cards(renderer.render(part).html)
    return files


def make_redirects(
    pages: Iterable[ProofPage], renderer: Renderer, context: Context
) -> dict[str, str]:
    """Return every page that leads on to another, by its address."""
    return {
        page.head.address: renderer.render_redirect(page, context.absolute(page.target.address))
        for page in pages
        if isinstance(page, RedirectPage)
    }


def make_bare_files(pages: Iterable[ProofPage], renderer: Renderer) -> dict[str, str]:
    """Return every page without the frame of the site, by its file, and the style they share."""
    bare = [page for page in pages if isinstance(page, QuoteEmbedPage)]
    files = {f"{page.head.address}index.html": renderer.render_bare(page) for page in bare}
    return files | {page.style: render_style(page.style) for page in bare[:1]}


def publish_media(portfolio: Portfolio, settings: Settings) -> dict[str, Published]:
    """Return every file that a page shows or offers as it is published, by its path in `cases/`."""
    published = {}
    for file, uses in list_media(portfolio).items():
        path = settings.cases / file
        picture = read_picture(path)
        digest = portfolio.library.digests.get(file, "")
        published[file] = publish_picture(path, digest, picture, *plan_copies(picture, uses))
    return published


def make_records(
    pages: list[ProofPage], portfolio: Portfolio, context: Context, settings: Settings
) -> dict[str, str]:
    """Return the ledger of claims and the register of documented value as data, by address."""
    claims = render_claims(pages, settings.as_of, context.absolute, context.language)
    register = render_register(describe_register(portfolio, context))
    addresses = context.addresses
    return {addresses.claims_data(): claims, addresses.register_data(): register}
