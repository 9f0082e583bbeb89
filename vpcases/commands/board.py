"""`vpcases board`: the programme board as Markdown, to send on Monday morning."""

from __future__ import annotations

from pathlib import Path

import click

from vpcases.build.board import open_board
from vpcases.catalogue import speaking
from vpcases.commands.choosing import read_language
from vpcases.commands.doing import CannotStart, as_of_option, open_site, site_option, word_examples
from vpcases.commands.inside import look_inside
from vpcases.pages.board_page import BoardPage
from vpcases.render.board_text import render_board


@click.command(
    "board",
    epilog=word_examples(
        "vpcases board", 'vpcases board --owner "R. Calder"', "vpcases board --language de"
    ),
)
@click.option("--owner", metavar="NAME", default="", help="Only the cases that they look after.")
@click.option("--language", metavar="CODE", help="The language that it speaks, as in de.")
@as_of_option("look from")
@site_option
def board_command(owner: str, language: str | None, as_of: str | None, site: Path | None) -> None:
    """Print the programme board as Markdown, to send: whose move is next, gaps, who may be asked.

    It is what the page of the internal edition says. It names customers: it is for your own people.
    """
    opened = open_site(site)
    speaks = read_language(language) or opened.language
    with speaking(opened.overrides):
        page = open_board(look_inside(opened, as_of, ""), speaks)
        name = _find_owner(owner, page) if owner else ""
        click.echo(render_board(page, speaks, name, opened.overrides), nl=False)


def _find_owner(typed: str, page: BoardPage) -> str:
    """Return an owner as the board names them, however they were typed.

    Raises:
        CannotStart: Where nobody of that name looks after a case.
    """
    names = [each.name for each in page.owners]
    found = [name for name in names if name.casefold() == typed.strip().casefold()]
    if not found:
        known = f"There are: {', '.join(names)}." if names else "Nobody looks after a case yet."
        raise CannotStart(f"No case with a step to come is looked after by {typed}.\n{known}")
    return found[0]
