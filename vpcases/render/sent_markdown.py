"""Pages as Markdown, for a mail or a channel of the team."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from vpcases.pages.page import ProofPage
from vpcases.render.page import make_speaker
from vpcases.render.templates import make_environment

SIGNS = re.compile(r"([\\`*_\[\]<>|#~&])")
"""What Markdown reads as more than itself."""
EMPTY_LINES = re.compile(r"\n{3,}")


class _Written(str):
    """A text that is Markdown already."""

    __slots__ = ()


def render_markdown(
    template: str, page: ProofPage, language: str, overrides: Sequence[Path] = ()
) -> str:
    """Return a page as Markdown; what it prints is plain text in it, but for what is Markdown.

    Args:
        template: The name of its template.
        page: The page.
        language: The language that it speaks.
        overrides: A site's own folders of templates, which come before ours.
    """
    environment = make_environment(overrides).overlay(autoescape=False, finalize=_escape)
    environment.filters = {**environment.filters, "markdown": _Written}
    text = environment.get_template(template).render(page=page, **make_speaker(language))
    return EMPTY_LINES.sub("\n\n", text).strip() + "\n"


def _escape(value: object) -> str:
    if isinstance(value, _Written):
        return value
    return SIGNS.sub(r"\\\1", " ".join(str(value).split()))
