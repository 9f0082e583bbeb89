"""`vpcases wins import`: rows of a sales team's sheet become rows of the win log."""

from __future__ import annotations

from pathlib import Path

import click

from vpcases.commands.doing import do_or_say_why, name_shortly, open_site, word_examples
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
    site = read_library(opened.cases, Path.cwd())
    shown = name_shortly(sheet)
    done = do_or_say_why(
        lambda: import_wins(sheet, shown, opened.cases, site, losses=losses, dry=dry_run)
    )
    for line in _word(done, shown, dry_run=dry_run, losses=losses):
        click.echo(line)


def _word(done: WinImport, shown: str, *, dry_run: bool, losses: bool) -> list[str]:
    log = name_shortly(done.log)
    added = "would be added to" if dry_run else "added to"
    lines = [
        f"{shown}: {done.read} rows read",
        f"  {done.new} {added} {log}",
        f"  {done.already_there} already there",
        f"  {done.unreadable} not readable",
    ]
    lines += ["", *(word_problem(problem) for problem in done.problems)] if done.problems else []
    if done.new and not dry_run:
        what = "--from-win ROW" if not losses else ""
        lines += ["", "Next:", "  vpcases check"]
        lines += [f"  vpcases new case {what}"] if what else []
    return lines
