"""`vpcases new`: begin a site, a case or another file to fill in, or add an entry."""

from __future__ import annotations

import os
from pathlib import Path

import click

from vpcases.commands.doing import (
    do_or_say_why,
    id_option,
    open_library,
    open_site,
    read_name_or_refuse,
    refresh_schemas,
    site_option,
    tell_ready,
    word_examples,
    words_argument,
)
from vpcases.commands.new_collection import new_collection, new_key
from vpcases.commands.new_entry import ENTRY_COMMANDS
from vpcases.commands.new_promise import new_proposition, new_research, new_review
from vpcases.scaffold.record import write_calculator, write_case, write_quote
from vpcases.scaffold.site import TITLE, write_site
from vpcases.scaffold.win_nomination import find_win, name_nomination, word_win

SERVE = (
    "set VPCASES_EDITION=internal && mkdocs serve"
    if os.name == "nt"
    else "VPCASES_EDITION=internal mkdocs serve"
)
TOUR = (
    ("mkdocs.yml", "its name and its look"),
    ("docs/index.md", "its first page"),
    ("cases/vocabulary.yml", "your segments, drivers, offerings and alternatives"),
    ("README.md", "the commands you will need"),
)
customer_option = click.option(
    "--customer", default="", metavar="ID", help="The id of a customer in customers.yml."
)


@click.group("new")
def new_command() -> None:
    """Begin a site, a case, a quote, a proposition and more, or an entry of the vocabulary.

    Nothing is ever overwritten. A case, a quote, a calculator, a collection, a proposition,
    research or a review is a file to fill in, with the ids of your site in its notes; a segment,
    driver, offering, alternative, customer, certificate or objection is added to the file that
    holds the others, whose comments and order stay as they are.

    A title may be typed with or without quotation marks around it; the id is made from it.
    """


PROMISE_COMMANDS = (new_proposition, new_research, new_review)
for added in (*ENTRY_COMMANDS, *PROMISE_COMMANDS, new_collection, new_key):
    new_command.add_command(added)


@new_command.command("site", epilog=word_examples("vpcases new site proofs"))
@click.argument("folder", type=click.Path(path_type=Path), default=Path(), metavar="[FOLDER]")
@click.option("--title", default=TITLE, show_default=True, help="What the site is called.")
def new_site(folder: Path, title: str) -> None:
    """Begin a site in FOLDER, or in the empty folder you are in.

    It builds at once with `mkdocs build` and is shown by `mkdocs serve`. It holds mkdocs.yml, a
    first page in docs/, the vocabulary in cases/, and the settings by which an editor such as
    Visual Studio Code completes what you type and underlines mistakes.
    """
    do_or_say_why(lambda: write_site(folder, title))
    click.echo("This folder is a site now:" if folder == Path() else f"{folder} is a site now:")
    for path, about in TOUR:
        click.echo(f"  {path:<24}{about}")
    click.echo("Next:")
    if folder != Path():
        click.echo(f"  cd {folder}")
    click.echo('  vpcases new case "What changed for the customer"')
    click.echo(f"  {SERVE}")
    click.echo(
        "The last shows drafts too, at http://127.0.0.1:8000; plain `mkdocs serve` does not."
    )


@new_command.command(
    "case",
    epilog=word_examples(
        "vpcases new case harbor-foods-reconciliation",
        'vpcases new case "Harbor Foods closes its books without hand-matching"',
        "vpcases new case harbor-foods --status nominated",
        "vpcases new case --from-win 14",
    ),
)
@click.argument("words", nargs=-1, metavar="ID_OR_TITLE")
@click.option(
    "--status",
    type=click.Choice(["drafted", "nominated"]),
    default="drafted",
    show_default=True,
    help="How far it has come; a nomination is a few lines.",
)
@click.option(
    "--from-win",
    "row",
    type=int,
    metavar="ROW",
    help="Nominate the customer of a win: the row of the win log, which fills in what it knows.",
)
@customer_option
@id_option
@site_option
def new_case(
    words: tuple[str, ...],
    status: str,
    row: int | None,
    customer: str,
    identity: str,
    site: Path | None,
) -> None:
    """Begin a case history: a file in cases/histories/ to fill in.

    Its file name is its id, and will be its address. Leave empty what you do not know yet; what is
    still to do is listed by `vpcases check` with that id.
    """
    if row is None and not words:
        raise click.UsageError("Missing argument 'ID_OR_TITLE...'.")
    opened = open_site(site)
    library = open_library(opened)
    win = do_or_say_why(lambda: find_win(library, row)) if row is not None else None
    known_as = name_nomination(library, win) if win and not words else None
    typed = (known_as.title,) if known_as else words
    name = read_name_or_refuse(typed, identity or (known_as.id if known_as else ""))
    form, known = ("nominated", word_win(library, win)) if win else (status, {})
    path = do_or_say_why(
        lambda: write_case(opened.cases, library, name, form=form, customer=customer, known=known)
    )
    refresh_schemas(opened)
    tell_ready(path, f"vpcases check {name.id}", SERVE)


@new_command.command(
    "quote", epilog=word_examples("vpcases new quote harbor-foods-weekends --customer harbor-foods")
)
@words_argument
@customer_option
@id_option
@site_option
def new_quote(words: tuple[str, ...], customer: str, identity: str, site: Path | None) -> None:
    """Begin a quote that belongs to no case: a file in cases/quotes/ to fill in.

    A quote that belongs to a case stands in the case.
    """
    name, opened = read_name_or_refuse(words, identity), open_site(site)
    library = open_library(opened)
    path = do_or_say_why(lambda: write_quote(opened.cases, library, name, customer=customer))
    refresh_schemas(opened)
    tell_ready(path, f"vpcases check {name.id}")


@new_command.command(
    "calculator", epilog=word_examples('vpcases new calculator "What would matching cost you?"')
)
@words_argument
@id_option
@site_option
def new_calculator(words: tuple[str, ...], identity: str, site: Path | None) -> None:
    """Begin a value calculator: a file in cases/calculators/ to fill in.

    It runs the equations of cases with numbers that a visitor sets.
    """
    name, opened = read_name_or_refuse(words, identity), open_site(site)
    library = open_library(opened)
    path = do_or_say_why(lambda: write_calculator(opened.cases, library, name))
    refresh_schemas(opened)
    tell_ready(path, f"vpcases check {name.id}")
