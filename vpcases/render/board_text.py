"""The programme board as Markdown, for a mail or a channel of the team."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from vpcases.pages.board_page import BoardPage
from vpcases.render.page import make_speaker
from vpcases.render.templates import make_environment

TEMPLATE = "board.md.jinja"
SIGNS = re.compile(r"([\\`*_\[\]<>|#~&])")
"""What Markdown reads as more than itself."""
EMPTY_LINES = re.compile(r"\n{3,}")


class _Marked(str):
    """A text that is Markdown already."""

    __slots__ = ()


def render_board(
    page: BoardPage, language: str, owner: str = "", overrides: Sequence[Path] = ()
) -> str:
    """Return the board as Markdown; what authors wrote is plain text in it.

    Args:
        page: The board.
        language: The language that it speaks.
        owner: Whose cases to list, as the board names them; everybody's where left out.
        overrides: A site's own folders of templates, which come before ours.
    """
    environment = make_environment(overrides).overlay(autoescape=False, finalize=_escape)
    environment.filters = {**environment.filters, "markdown": _Marked}
    owners = tuple(each for each in page.owners if not owner or each.name == owner)
    template = environment.get_template(TEMPLATE)
    text = template.render(page=replace(page, owners=owners), **make_speaker(language))
    return EMPTY_LINES.sub("\n\n", text).strip() + "\n"


def _escape(value: object) -> str:
    if isinstance(value, _Marked):
        return value
    return SIGNS.sub(r"\\\1", " ".join(str(value).split()))
