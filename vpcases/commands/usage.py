"""`vpcases usage`: every place that shows a case, a quote, a customer or a file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from vpcases.build.arrow import build_site
from vpcases.clock import WrongDay
from vpcases.commands.check import hint_at
from vpcases.commands.doing import (
    CannotStart,
    as_of_option,
    form_option,
    open_library,
    open_site,
    read_day,
    site_option,
    word_examples,
)
from vpcases.derive.edition import Edition
from vpcases.derive.gate import GONE
from vpcases.engine.site_file import SiteFile
from vpcases.engine.whole_settings import load_settings
from vpcases.settings import Settings, WrongSetting
from vpcases.usage import derive_usage, find_sought
from vpcases.usage.sought import list_ids
from vpcases.usage.telling import as_json, word_usage


@click.command(
    "usage",
    epilog=word_examples(
        "vpcases usage harbor-foods-reconciliation",
        "vpcases usage harbor-foods-reconciliation#closing",
        "vpcases usage harbor-foods",
        "vpcases usage warehouse-dock.svg",
    ),
)
@click.argument("identity", metavar="ID")
@site_option
@as_of_option("look at")
@form_option
def usage_command(identity: str, site: Path | None, as_of: str | None, form: str) -> None:
    """List every place that shows a case, a quote, a customer, a picture or a download.

    ID is that of a case, `case#quote` for a quote in a case, the id of a quote with a file of its
    own, the id or the name of a customer, or the name of a file under cases/. Both editions are
    built in memory and looked through, and so are the author files, the pages written by hand and
    mkdocs.yml. Nothing is changed.

    After a case was retired or withdrawn the list says what still names it: it has gone when the
    list is empty. The command ends with 1 where something still names what is retired or withdrawn,
    and with 2 where there is nothing of that id.
    """
    opened = open_site(site)
    day = read_day(as_of, opened)
    library = open_library(opened)
    sought = find_sought(identity, library)
    if not sought:
        hint = hint_at(identity, set(list_ids(library)))
        raise CannotStart(f"There is no case, quote, customer or file {identity}.\n{hint}")
    settings = open_settings(opened, day)
    sites = {edition: build_site(replace(settings, edition=edition)) for edition in Edition}
    documents = [opened.documents]
    documents += [opened.folder / opened.name] if opened.name else []
    usages = [derive_usage(one, sites, settings, documents) for one in sought]
    if form == "json":
        click.echo(as_json(usages))
    else:
        click.echo("\n\n".join("\n".join(word_usage(usage)) for usage in usages))
    if any(usage.sought.status in GONE and not usage.is_empty for usage in usages):
        raise SystemExit(1)


def open_settings(opened: SiteFile, day: date) -> Settings:
    """Return the settings of a site for a day, with paths as seen from here."""
    try:
        return load_settings(opened, day, Path.cwd())
    except (WrongDay, WrongSetting) as error:
        raise CannotStart(str(error)) from None
