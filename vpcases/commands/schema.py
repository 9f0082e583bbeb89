"""`vpcases schema`: what editors complete and underline by."""

from __future__ import annotations

from pathlib import Path

import click

from vpcases.commands.doing import name_shortly, open_library, open_site, site_option
from vpcases.schema import SCHEMA_FOLDER, Kind, derive_schema, render_schema, write_schemas


@click.command("schema")
@click.argument("kind", type=click.Choice([kind.value for kind in Kind]), default=Kind.CASE.value)
@click.option("--write", is_flag=True, help="Write them all into cases/.schema/, for editors.")
@site_option
def schema_command(kind: str, write: bool, site: Path | None) -> None:
    """Print the JSON Schema of a KIND of file, or write them all for editors.

    KIND is case where left out; registries are the vocabulary and customers, and registry-words
    those in another language. The schemas hold the ids of the site, so that an editor which reads
    YAML by a schema suggests them, explains every field, and underlines what is misspelt.
    `vpcases new` keeps them up to date; run this after you have added to the vocabulary by hand.
    """
    opened = open_site(site)
    library = open_library(opened)
    if not write:
        click.echo(render_schema(derive_schema(Kind(kind), library)), nl=False)
        return
    folder = name_shortly(opened.cases / SCHEMA_FOLDER)
    changed = write_schemas(opened.cases, library)
    names = ", ".join(path.name for path in changed)
    click.echo(f"{folder}/: {names} written" if changed else f"{folder}/ is up to date")
