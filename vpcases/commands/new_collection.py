"""`vpcases new collection` and `vpcases new key`: a few proofs with one link for one prospect."""

from __future__ import annotations

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
from vpcases.derive.collections import MOST
from vpcases.scaffold.keys import make_key
from vpcases.scaffold.record import write_collection


@click.command(
    "collection",
    epilog=word_examples(
        'vpcases new collection "Brackwell Ales" --until 2027-01-31',
        'vpcases new collection "Brackwell Ales" --proof harbor-foods-reconciliation',
    ),
)
@words_argument
@click.option(
    "--proof",
    "proofs",
    multiple=True,
    metavar="ID",
    help="The id of a case, or of a quote with a file of its own; up to five times.",
)
@click.option("--until", default="", metavar="DAY", help="The last day of its page: 2027-01-31.")
@click.option("--by", default="", metavar="NAME", help="Who sends it, as the page says it.")
@id_option
@site_option
def new_collection(
    words: tuple[str, ...],
    proofs: tuple[str, ...],
    until: str,
    by: str,
    identity: str,
    site: Path | None,
) -> None:
    """Begin a collection: a file in cases/collections/ to fill in, named after the prospect.

    Its page is in no list, search, feed or site map. Its address holds a key that nobody can guess,
    which is made here and kept in the file: whoever has the link sees the page, until its last day.
    """
    if len(proofs) > MOST:
        raise click.UsageError(f"A collection shows {MOST} proofs at most.")
    name, opened = read_name_or_refuse(words, identity), open_site(site)
    library = open_library(opened)
    path = do_or_say_why(
        lambda: write_collection(opened.cases, library, name, proofs=proofs, until=until, by=by)
    )
    refresh_schemas(opened)
    tell_ready(path, f"vpcases check {name.id}")
    click.echo("The link to send stands on the page of collections in the internal edition.")


@click.command("key")
def new_key() -> None:
    """Print a new key, for the address of a collection.

    Write it behind `key:` where a link has reached somebody it was not meant for. The old address
    answers no longer then.
    """
    click.echo(make_key())
