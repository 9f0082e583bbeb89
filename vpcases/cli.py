"""The command line: it parses, calls, prints and exits."""

from __future__ import annotations

from pathlib import Path

import click

from vpcases import __version__
from vpcases.build import check_site
from vpcases.clock import WrongDay, read_as_of
from vpcases.importing.command import import_command
from vpcases.problems import Level, Problem
from vpcases.report import as_annotations, as_json, word_problem, word_summary
from vpcases.settings import Settings

HERE = click.Path(file_okay=False, path_type=Path)


@click.group()
@click.version_option(__version__)
def main() -> None:
    """Turn value case histories into proof pages."""


@main.command()
@click.argument("only", required=False)
@click.option("--site", type=HERE, default=Path(), help="The folder that holds cases/.")
@click.option("--as-of", help="The day to check for, as in 2026-11-01; today where left out.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "annotations"]),
    default="text",
    help="Text for people, JSON for programs, annotations for CI.",
)
def check(only: str | None, site: Path, as_of: str | None, form: str) -> None:
    """Say everything that is wrong or still missing; ONLY is the id of one case.

    Exits with 1 where there is a mistake, and with 0 where there are only to-dos and advice.
    """
    try:
        day = read_as_of(as_of)
    except WrongDay as error:
        raise click.UsageError(str(error)) from None
    _, problems = check_site(Settings(cases=site / "cases", site=site, as_of=day))
    shown = [problem for problem in problems if _is_shown(problem, only)]
    _print(shown, form, is_one=only is not None)
    if any(problem.level is Level.MISTAKE for problem in shown):
        raise SystemExit(1)


def _is_shown(problem: Problem, only: str | None) -> bool:
    """Return whether a problem is told: hints only where one case is asked about."""
    if only is None:
        return problem.level is not Level.HINT
    return Path(problem.path).name.split(".")[0] == only


def _print(problems: list[Problem], form: str, *, is_one: bool) -> None:
    if form == "json":
        click.echo(as_json(problems))
    elif form == "annotations":
        click.echo(as_annotations(problems))
    else:
        told = [p for p in problems if is_one or p.level is not Level.TODO]
        for problem in told:
            click.echo(word_problem(problem))
        click.echo(word_summary(problems))


main.add_command(import_command)

if __name__ == "__main__":
    main()
