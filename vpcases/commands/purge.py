"""`vpcases purge`: every trace of a customer, listed and, when told to, removed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import click

from vpcases.commands.doing import (
    CannotStart,
    do_or_say_why,
    open_site,
    read_day,
    refresh_schemas,
    site_option,
    word_examples,
)
from vpcases.commands.usage import open_settings
from vpcases.derive.customers import find_customer_ids
from vpcases.engine.last_good import FOLDER, name_good_text
from vpcases.engine.site_file import SiteFile
from vpcases.importing.memory import MEMORY, load_memory
from vpcases.model.library import Library
from vpcases.read import Reading, read_library
from vpcases.read.validation import nearest
from vpcases.scaffold.changing import apply_changes, refuse_outside
from vpcases.scaffold.purging import Fate, Leaver, Plan, Trace, derive_leaver, plan_purge
from vpcases.scaffold.purging.history import read_history
from vpcases.scaffold.purging.kept import plan_kept
from vpcases.scaffold.purging.own import Step
from vpcases.scaffold.purging.remains import list_built
from vpcases.scaffold.purging.telling import word_dirty, word_history, word_traces
from vpcases.schema import SCHEMA_FOLDER


@click.command(
    "purge",
    epilog=word_examples("vpcases purge harbor-foods", "vpcases purge harbor-foods --yes"),
)
@click.argument("customer", nargs=-1, required=True, metavar="CUSTOMER")
@site_option
@click.option("--yes", is_flag=True, help="Do it. Without, everything is listed and nothing done.")
@click.option(
    "--without-addresses",
    is_flag=True,
    help="Delete also the files whose name, which is their address, names the customer.",
)
def purge_command(
    customer: tuple[str, ...], site: Path | None, yes: bool, without_addresses: bool
) -> None:
    """List every trace of a customer in the files of a site and, with --yes, remove them.

    CUSTOMER is its id or its name. Its cases are replaced by tombstones, which say nothing and
    answer old links; translations, approvals, quotes, and pictures that nothing else shows are
    deleted; its entry in the registry and every reference to it are cut out, all other lines
    staying as they were. Everything is done, or nothing.

    Sentences of other files that name it are listed for you to rewrite. What git remembers is told,
    and not touched. The command ends with 1 where something is left to you, and with 2 where there
    is no such customer.
    """
    opened = _open_own_site(site)
    reading = read_library(opened.cases, opened.folder)
    leaver = derive_leaver(_find_customer(" ".join(customer), reading.library), reading.library)
    plan = do_or_say_why(lambda: _make_plan(leaver, reading, opened, not without_addresses))
    paths = [trace.path for trace in plan.traces if trace.fate is not Fate.BY_HAND]
    history = read_history(opened.folder, leaver.names, paths)
    for line in word_traces(plan):
        click.echo(line)
    for line in word_history(history, list_built(opened.folder)):
        click.echo(line)
    if yes:
        do_or_say_why(lambda: apply_changes(plan.changes, opened.folder))
        if (opened.cases / SCHEMA_FOLDER).is_dir():
            refresh_schemas(opened)
        click.echo(_word_done(plan))
    else:
        warning = word_dirty(history)
        click.echo("\n".join(["", *([warning] if warning else []), _word_offer(leaver)]))
    if plan.remaining:
        raise SystemExit(1)


def _open_own_site(site: Path | None) -> SiteFile:
    """Return the site to purge; one whose cases lie elsewhere is not ours to touch."""
    opened = open_site(site)
    if not opened.cases.resolve().is_relative_to(opened.folder.resolve()):
        raise CannotStart(
            "The folder of cases lies outside the folder of the site.\n"
            "Nothing there is touched: go to the site it belongs to."
        )
    return opened


def _find_customer(typed: str, library: Library) -> str:
    found = find_customer_ids(typed, library)
    if len(found) == 1:
        return found[0]
    if found:
        raise CannotStart(f"Several are called {typed}: {', '.join(found)}.\nName the id of one.")
    known = {*library.customers}
    known |= {r.content.customer.name or "" for r in library.cases.values() if r.content.customer}
    near = nearest(typed, known)
    raise CannotStart(
        f"There is no customer {typed}.\n"
        + (f"Did you mean {near}?" if near else "Customers stand in customers.yml and in cases.")
    )


def _make_plan(leaver: Leaver, reading: Reading, opened: SiteFile, keeps_addresses: bool) -> Plan:
    settings = open_settings(opened, read_day(None, opened))
    own = {record.source.path for record in leaver.cases}
    own |= {record.source.path for record in leaver.quotes}
    plan = plan_purge(
        leaver,
        reading,
        opened.folder,
        opened.cases,
        prefix=settings.prefix,
        keeps_addresses=keeps_addresses,
        also=[
            *plan_kept(leaver, opened.folder, _list_kept(opened), {*map(name_good_text, own)}),
            *_list_remembered(leaver, opened, own),
        ],
    )
    refuse_outside(plan.changes, opened.folder)
    return plan


def _list_kept(opened: SiteFile) -> dict[Path, str]:
    return {
        opened.folder / FOLDER: "kept for previews",
        opened.cases / SCHEMA_FOLDER: "for editors; it is made anew",
    }


def _list_remembered(leaver: Leaver, opened: SiteFile, own: set[str]) -> Iterator[Step]:
    """Yield what imports remember of its files, as the memory without them."""
    memory = load_memory(opened.cases)
    mine = {PurePosixPath(path).name for path in own}
    files = {k: v for k, v in memory.files.items() if PurePosixPath(k).name not in mine}
    images = {k: v for k, v in memory.images.items() if not _is_among(k, leaver.media)}
    if len(files) < len(memory.files) or len(images) < len(memory.images):
        memory.files, memory.images = files, images
        name = (opened.cases / MEMORY).relative_to(opened.folder).as_posix()
        trace = Trace(name, 0, Fate.CUT, "what imports remember of it")
        yield Step(trace, name, memory.as_text())


def _is_among(file: str, media: frozenset[str]) -> bool:
    return any(PurePosixPath(file).name == PurePosixPath(one).name for one in media)


def _word_offer(leaver: Leaver) -> str:
    return f'Nothing was changed. To do it:  vpcases purge "{leaver.id}" --yes'


def _word_done(plan: Plan) -> str:
    files = "1 file" if len(plan.changes) == 1 else f"{len(plan.changes)} files"
    left = "; what is left to you is listed above" if plan.remaining else ""
    return f"\nDone: {files} changed or deleted{left}. Build the site, and publish it."
