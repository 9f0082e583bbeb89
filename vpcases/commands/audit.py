"""`vpcases audit`: whether a built site shows anything that the public may not read."""

from __future__ import annotations

from pathlib import Path

import click

from vpcases.audit import Surroundings, audit_site
from vpcases.audit.telling import as_json, word_leaks, word_searched, word_unread
from vpcases.commands.doing import (
    as_of_option,
    form_option,
    open_library,
    open_site,
    read_day,
    site_option,
    word_examples,
)
from vpcases.engine.site_audit import list_theme_folders


@click.command("audit", epilog=word_examples("vpcases audit site"))
@click.argument(
    "built",
    type=click.Path(file_okay=False, exists=True, path_type=Path),
    metavar="SITE_FOLDER",
)
@site_option
@as_of_option("audit for")
@form_option
def audit_command(built: Path, site: Path | None, as_of: str | None, form: str) -> None:
    """Search a built public site for everything that it may not show.

    SITE_FOLDER is what `mkdocs build` has written. Every file in it is searched, and what is packed
    inside: names that are kept back, prices, contacts, internal notes, what is not published and
    what is not approved. Each find is told with the file it came from, and never repeated in words.

    A public build does the same at its end. The command ends with 1 where anything was found, and
    with 2 where nothing could be searched.
    """
    opened = open_site(site)
    around = Surroundings(opened.documents, opened.folder, list_theme_folders())
    audit = audit_site(built, open_library(opened), read_day(as_of, opened), around)
    if form == "json":
        click.echo(as_json(audit))
    else:
        for line in word_unread(audit):
            click.echo(line, err=True)
        if audit.leaks:
            click.echo(word_leaks(audit.leaks))
        end = f"{len(audit.leaks)} found" if audit.leaks else "none was found"
        click.echo(f"{word_searched(audit)}; {end}.")
    if audit.leaks:
        raise SystemExit(1)
