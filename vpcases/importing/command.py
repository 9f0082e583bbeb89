"""`vpcases import`: stories that are there already become drafts of case histories."""

from __future__ import annotations

from pathlib import Path

import click

from vpcases.importing.report import ImportReport
from vpcases.importing.run import import_stories
from vpcases.report import word_problem

_EXAMPLES = """\b
Examples:
  vpcases import stories --mapping stories.yml --dry-run
  vpcases import stories --mapping stories.yml --into my-site
  vpcases import quotes.csv --mapping quotes.yml --into my-site
"""


@click.command("import", epilog=_EXAMPLES)
@click.argument("source", type=click.Path(path_type=Path))
@click.option(
    "--mapping",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="The file that says which of their keys fills which of our fields. Left out, keys that "
    "are spelt like our fields fill those.",
)
@click.option(
    "--into",
    metavar="FOLDER",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path(),
    help="The folder of the site, which holds cases/. Left out, it is the folder you are in.",
)
@click.option("--dry-run", is_flag=True, help="Say what would be done, and write nothing.")
@click.option("--restore", is_flag=True, help="Write again what you deleted since the last import.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Text for people, JSON for programs.",
)
def import_command(
    source: Path, mapping: Path | None, into: Path, dry_run: bool, restore: bool, form: str
) -> None:
    """Write the stories of SOURCE as drafts of case histories.

    SOURCE is a folder of YAML, Markdown or HTML files, or one file with a list or a table. What has
    no field of ours is kept below extra: in its case, and counted in the report.

    You can import again at any time: what you changed in the files since is kept. The command ends
    with 1 where the mapping has a mistake, or where nothing could be imported.
    """
    report = import_stories(source, mapping, into, dry_run=dry_run, restore=restore)
    click.echo(report.as_json() if form == "json" else _word(report))
    if report.has_failed:
        raise SystemExit(1)


def _word(report: ImportReport) -> str:
    if report.problems:
        return "\n".join(word_problem(problem) for problem in report.problems)
    return report.as_text()
