"""`vpcases proposition changed`: what a proposition says now, and why, kept in its history."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from vpcases.commands.doing import (
    do_or_say_why,
    name_shortly,
    open_library,
    open_site,
    read_day,
    site_option,
    word_examples,
)
from vpcases.scaffold.revising import Reason, plan_revision


@click.group("proposition")
def proposition_command() -> None:
    """Keep the history of value propositions."""


@proposition_command.command(
    "changed",
    epilog=word_examples(
        'vpcases proposition changed midmarket-wholesale --what "Hours first; evenings second" '
        "--because win-review-2026-10",
        'vpcases proposition changed midmarket-wholesale --what "First wording" --by "Ines Falk"',
    ),
)
@click.argument("segment", metavar="SEGMENT")
@click.option("--what", required=True, metavar="TEXT", help="What was changed, in a few words.")
@click.option(
    "--because",
    multiple=True,
    metavar="ID,…",
    help="What it was changed for: win-review-2026-10, or the ids of cases and research.",
)
@click.option("--by", default="", metavar="NAME", help="Who changed it; its owner if left out.")
@click.option("--on", metavar="DAY", help="The day of the change, as in 2026-10-20.")
@site_option
def changed_command(
    segment: str, what: str, because: tuple[str, ...], by: str, on: str | None, site: Path | None
) -> None:
    """Write an entry into the history of a proposition, with its whole text of today.

    First change the text of cases/propositions/SEGMENT.yml, then run this. Every other line of the
    file stays as it is. A second change of one day brings the entry of that day up to date. Where
    nothing has changed since the last entry, nothing is written.
    """
    opened = open_site(site)
    library, day, today = open_library(opened), read_day(on, opened), read_day(None, opened)
    record = library.propositions.get(segment)
    reasons = tuple(one.strip() for each in because for one in each.split(",") if one.strip())
    owner = (record.content.owner if record else None) or ""
    if not what.strip():
        raise click.UsageError("What was changed? Write it behind --what.")
    if day > today:
        raise click.UsageError(
            f"{day} is yet to come: today is {today}. Leave --on out, or name a day that has been."
        )
    reason = Reason(what.strip(), reasons, by.strip() or owner, day)
    revised = do_or_say_why(lambda: plan_revision(opened.cases, library, segment, reason))
    do_or_say_why(revised.write)
    _tell(revised.path, revised.number, day)
    if not revised.because and revised.number > 1:
        click.echo("It names no wins, cases or research, so pages call it an opinion: --because")


def _tell(path: Path, number: int, day: date) -> None:
    click.echo(f"{name_shortly(path)}: version {number}, {day.isoformat()}")
