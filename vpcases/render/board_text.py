"""The programme board as Markdown, for a mail or a channel of the team."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from vpcases.pages.board_page import BoardPage
from vpcases.render.sent_markdown import render_markdown

TEMPLATE = "board.md.jinja"


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
    owners = tuple(each for each in page.owners if not owner or each.name == owner)
    return render_markdown(TEMPLATE, replace(page, owners=owners), language, overrides)
