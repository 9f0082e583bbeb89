"""`vpcases new proposition`, `new research` and `new review`: a promise, and what it rests on."""

from __future__ import annotations

from pathlib import Path

import click

from vpcases.commands.doing import (
    do_or_say_why,
    id_option,
    name_shortly,
    open_library,
    open_site,
    read_name_or_refuse,
    refresh_schemas,
    site_option,
    tell_ready,
    word_examples,
    words_argument,
)
from vpcases.scaffold.promising import write_proposition, write_research, write_review


@click.command("proposition", epilog=word_examples("vpcases new proposition midmarket-wholesale"))
@click.argument("segment", metavar="SEGMENT")
@site_option
def new_proposition(segment: str, site: Path | None) -> None:
    """Begin the value proposition of SEGMENT: a file in cases/propositions/ to fill in.

    What it may be called, and which case proves which line, is worked out and never typed.
    """
    opened = open_site(site)
    library = open_library(opened)
    path = do_or_say_why(lambda: write_proposition(opened.cases, library, segment))
    refresh_schemas(opened)
    tell_ready(
        path,
        f"vpcases check {segment}",
        f'vpcases proposition changed {segment} --what "First wording"',
    )


@click.command("research", epilog=word_examples('vpcases new research "Why month ends run late"'))
@words_argument
@id_option
@site_option
def new_research(words: tuple[str, ...], identity: str, site: Path | None) -> None:
    """Begin research: a file in cases/research/ to fill in.

    Interviews, surveys, pilots, and what was looked up at a desk. The priorities of a segment and
    the lines of its canvas name it as their source.
    """
    name, opened = read_name_or_refuse(words, identity), open_site(site)
    library = open_library(opened)
    path = do_or_say_why(lambda: write_research(opened.cases, library, name))
    refresh_schemas(opened)
    tell_ready(path, f"vpcases check {name.id}")


@click.command("review", epilog=word_examples("vpcases new review 2026-10"))
@click.argument("month", metavar="MONTH")
@site_option
def new_review(month: str, site: Path | None) -> None:
    """Begin a note on the wins of MONTH: a file in cases/reviews/ to fill in.

    `vpcases wins review` prints what was counted; the note says what your team made of it, and a
    change of a proposition names it.
    """
    opened = open_site(site)
    library = open_library(opened)
    path = do_or_say_why(lambda: write_review(opened.cases, library, month))
    refresh_schemas(opened)
    click.echo(f"{name_shortly(path)} is ready to be filled in, beside:")
    click.echo(f"  vpcases wins review {month}")
