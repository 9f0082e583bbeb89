"""`vpcases wins import`: rows of a sales team's sheet become rows of the win log."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from vpcases.commands.doing import do_or_say_why, name_shortly, open_site, read_day, word_examples
from vpcases.read import read_library
from vpcases.report import word_problem
from vpcases.scaffold.win_import import WinImport, import_wins


@click.command(
    "import",
    epilog=word_examples(
        "vpcases wins import won-deals.xlsx",
        "vpcases wins import lost.csv --losses --into my-site",
    ),
)
@click.argument("sheet", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--losses", is_flag=True, help="The rows are losses.")
@click.option(
    "--into",
    metavar="FOLDER",
    type=click.Path(file_okay=False, exists=True, path_type=Path),
    help="The folder of the site, which holds mkdocs.yml. Left out, it is the folder you are in, "
    "or the nearest around it.",
)
@click.option("--dry-run", is_flag=True, help="Say what would be done, and write nothing.")
def wins_import(sheet: Path, losses: bool, into: Path | None, dry_run: bool) -> None:
    """Add the rows of SHEET, a .csv or .xlsx file, to the win log.

    The first time, the columns of the sheet are asked for: cases/wins/mapping.yml is begun, with
    what is sure, and is kept for every time after. Rows that are there already are left alone: a
    win is the same where its day, customer, offering and words are. Rows that cannot be read are
    listed with the reason, and nothing is guessed.
    """
    opened = open_site(into)
    today = read_day(None, opened)
    site = read_library(opened.cases, Path.cwd())
    shown = name_shortly(sheet)
    done = do_or_say_why(
        lambda: import_wins(sheet, shown, opened.cases, site, losses=losses, dry=dry_run)
    )
    for line in _word(done, shown, today, dry_run=dry_run, losses=losses):
        click.echo(line)


def _word(done: WinImport, shown: str, today: date, *, dry_run: bool, losses: bool) -> list[str]:
    log = name_shortly(done.log)
    added = "would be added to" if dry_run else "added to"
    lines = [
        f"{shown}: {done.read} rows read",
        f"  {len(done.new)} {added} {log}",
        *_word_to_come(done, today, dry_run=dry_run),
        f"  {done.already_there} already there",
        f"  {done.unreadable} not readable",
    ]
    lines += ["", *(word_problem(problem) for problem in done.problems)] if done.problems else []
    if done.new and not dry_run:
        what = "--from-win ROW" if not losses else ""
        lines += ["", "Next:", "  vpcases check"]
        lines += [f"  vpcases new case {what}"] if what else []
    return lines


def _word_to_come(done: WinImport, today: date, *, dry_run: bool) -> list[str]:
    """Return the line that says how many of the new rows lie ahead, if any do."""
    later = sum(win.date > today for win in done.new)
    what = f"{later} of them {'lies' if later == 1 else 'lie'} ahead of {today.isoformat()}"
    where = "" if dry_run else ": `vpcases check` lists them"
    return [f"    {what}{where}"] if later else []
