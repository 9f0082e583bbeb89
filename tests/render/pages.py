"""Pages rendered from small libraries."""

from __future__ import annotations

from typing import Any

from tests.libraries import make_pages
from vpcases.derive import Edition
from vpcases.model.library import Library
from vpcases.pages.page import RedirectPage
from vpcases.render import RenderedPage, Renderer

RENDERER = Renderer()


def render_pages(
    library: Library, edition: Edition = Edition.PUBLIC, **more: Any
) -> dict[str, RenderedPage]:
    """Return the pages of an edition by address, redirects left out."""
    return {
        page.head.address: RENDERER.render(page)
        for page in make_pages(library, edition, **more)
        if not isinstance(page, RedirectPage)
    }
