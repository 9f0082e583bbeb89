"""`vpcases approve`: what a customer answered is recorded, and bound to the very words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import click

from vpcases.commands.choosing import (
    CHANNELS,
    ITEMS,
    read_channels,
    read_date,
    read_end,
    read_items,
)
from vpcases.commands.doing import (
    do_or_say_why,
    name_shortly,
    open_site,
    read_day,
    site_option,
    word_examples,
)
from vpcases.model.dates import PartialDate
from vpcases.read import read_library
from vpcases.scaffold.answers import Answer
from vpcases.scaffold.approvable import find_approvable
from vpcases.scaffold.approval_words import word_recorded
from vpcases.scaffold.approving import Recorded, plan_approval


@click.command(
    "approve",
    epilog=word_examples(
        'vpcases approve harbor-foods-reconciliation --by "M. Osei" --on 2026-04-28 '
        "--until 2027-04-28 --items name,logo,figures,quotes",
        "vpcases approve harbor-foods-reconciliation --strike situation:3 --strike logo",
        "vpcases approve harbor-foods-reconciliation --only quotes.closing",
    ),
)
@click.argument("identity", metavar="CASE")
@click.option("--by", metavar="NAME", help="Who approved it.")
@click.option("--on", metavar="DATE", help="When, as in 2026-04-28.")
@click.option("--until", metavar="DATE", help="The last day it may be shown, or unknown.")
@click.option("--items", multiple=True, metavar="ITEM,…", help=f"What may be shown: {ITEMS}.")
@click.option("--channels", multiple=True, metavar="CHANNEL,…", help=f"Where: {CHANNELS}.")
@click.option(
    "--strike",
    "strikes",
    multiple=True,
    metavar="PART",
    help="What they struck out, as the sheet names it: logo, quotes.closing, situation:3 for the "
    "third sentence; or the words themselves. Once for each.",
)
@click.option("--note", metavar="TEXT", help="Anything else they said; never shown in public.")
@click.option(
    "--only",
    multiple=True,
    metavar="PART",
    help="Bind only this part to its words of today; all others stay as they were approved. "
    "Once for each.",
)
@click.option(
    "--sheet",
    metavar="FINGERPRINT",
    help="The fingerprint on the sheet they signed; if the words have changed since, nothing is "
    "recorded.",
)
@click.option("--quote", "is_quote", is_flag=True, help="CASE is a quote with a file of its own.")
@click.option("--dry-run", is_flag=True, help="Say what would be recorded, and write nothing.")
@site_option
def approve_command(
    identity: str,
    by: str | None,
    on: str | None,
    until: str | None,
    items: tuple[str, ...],
    channels: tuple[str, ...],
    strikes: tuple[str, ...],
    note: str | None,
    only: tuple[str, ...],
    sheet: str | None,
    is_quote: bool,
    dry_run: bool,
    site: Path | None,
) -> None:
    """Record what a customer answered, and bind it to the very words they approved.

    CASE is the id of a case, or of a quote with a file of its own. What is said here is written to
    the block approval: in its file, where every other line stays as it is; what is not said stays,
    too. The fingerprints of all words, numbers and files that may be shown are written to
    cases/approvals/. What is changed afterwards is approved no longer, and only that.

    Without options, the approval that stands in the file is bound to the words of today.
    """
    opened = open_site(site)
    today = read_day(None, opened)
    answer = Answer(
        by=" ".join(by.split()) if by else None,
        date=_read_past(on, today),
        until=read_end(until, "--until"),
        items=read_items(items),
        channels=read_channels(channels),
        strikes=strikes,
        note=" ".join(note.split()) if note else None,
        only=only,
        sheet=sheet or "",
    )

    def record() -> Recorded:
        library = read_library(opened.cases).library
        found = find_approvable(library, identity, is_quote=is_quote)
        recorded = plan_approval(opened.cases, found, answer, today)
        if not dry_run:
            recorded.write()
        return recorded

    _print(do_or_say_why(record), today, is_dry=dry_run)


def _read_past(typed: str | None, today: date) -> PartialDate | None:
    """Return a day on which somebody has approved something: none that is still to come."""
    day = read_date(typed, "--on")
    if day and day.first_day > today:
        raise click.UsageError(f"--on: {day} is still to come; today is {today}")
    return day


def _print(recorded: Recorded, today: date, *, is_dry: bool) -> None:
    for line in word_recorded(recorded, today):
        click.echo(line)
    names = [name_shortly(path) for path in recorded.texts]
    click.echo("")
    click.echo(_word_files(names, is_dry=is_dry))


def _word_files(names: Iterable[str], *, is_dry: bool) -> str:
    listed = " and ".join(names)
    if not listed:
        return "Both files said so already; nothing was written."
    return f"Would write {listed}; nothing was written." if is_dry else f"Written: {listed}"
