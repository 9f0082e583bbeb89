"""From view models to pages: title, meta, and sections of escaped HTML."""

from vpcases.render.page import RenderedPage, Renderer, Section

__all__ = ["RenderedPage", "Renderer", "Section"]
