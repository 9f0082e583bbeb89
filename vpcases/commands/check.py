"""`vpcases check`: everything that is wrong or still missing, told at once."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path, PurePosixPath

import click

from vpcases.build.arrow import check_site
from vpcases.commands.doing import (
    CannotStart,
    as_of_option,
    name_shortly,
    open_site,
    read_day,
    site_option,
    word_examples,
)
from vpcases.engine.contact_option import read_contact
from vpcases.engine.site_file import SiteFile
from vpcases.model.library import Library
from vpcases.problems import Level, Problem
from vpcases.read import Reading
from vpcases.read.validation import nearest
from vpcases.report import (
    as_annotations,
    as_code_quality,
    as_json,
    word_problem,
    word_summary,
    word_todo,
)
from vpcases.settings import Settings, WrongSetting

FORMS = {"json": as_json, "annotations": as_annotations, "gitlab": as_code_quality}
LEAST_TYPED = 4
"""Characters that must agree before an id is taken for the beginning of another."""
COLOURS = {Level.MISTAKE: "red", Level.WITHHELD: "magenta", Level.ADVICE: "yellow"}


@click.command(
    "check",
    epilog=word_examples(
        "vpcases check",
        "vpcases check harbor-foods-reconciliation",
        "vpcases check --format annotations",
    ),
)
@click.argument("only", required=False, metavar="[ID]")
@site_option
@as_of_option("check for")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", *FORMS]),
    default="text",
    show_default=True,
    help="Text for people, JSON for programs, annotations for GitHub, code quality for GitLab.",
)
def check_command(only: str | None, site: Path | None, as_of: str | None, form: str) -> None:
    """Say everything that is wrong or still missing, all at once.

    With the ID of a case or a quote, or the path of its file, everything still to do in it is
    listed, and small hints are given. Without, what is still to do is counted, file by file.

    Each mistake is told with its file, line and column, and with what to do about it. The command
    ends with 1 where there is a mistake, with 0 where there are only things to do and advice, and
    with 2 where nothing could be checked.
    """
    opened = open_site(site)
    day = read_day(as_of, opened)
    # Paths as seen from here: for the eye, for editors that open them, and for CI.
    settings = Settings(
        cases=opened.cases,
        site=Path.cwd(),
        as_of=day,
        overrides=opened.overrides,
        contact=read_contact_of(opened),
        site_file=name_shortly(opened.folder / opened.name) if opened.name else "",
    )
    reading, problems = check_site(settings)
    files = find_files(only, reading, problems) if only else None
    shown = [problem for problem in problems if is_shown(problem, files)]
    if form in FORMS:
        click.echo(FORMS[form](shown))
    else:
        print_text(shown, reading.library, only or "")
    if any(problem.level is Level.MISTAKE for problem in shown):
        raise SystemExit(1)


def read_contact_of(opened: SiteFile) -> str:
    """Return whom a site names to write to; empty where it names nobody.

    Raises:
        CannotStart: Where what it names is no address.
    """
    try:
        return read_contact(opened.contact)
    except WrongSetting as error:
        raise CannotStart(f"{opened.name}: {error}") from None


def find_files(only: str, reading: Reading, problems: Iterable[Problem]) -> set[str]:
    """Return the paths of the files that an id, or a path, means.

    Raises:
        CannotStart: Where it means none.
    """
    paths = {*reading.texts, *(problem.path for problem in problems)}
    typed = name_shortly(Path(only))
    if typed in paths:
        return {typed}
    by_id = {path: PurePosixPath(path).name.partition(".")[0] for path in paths}
    found = {path for path, identity in by_id.items() if identity == only}
    if not found:
        raise CannotStart(
            f"There is no case or quote {only}.\n{hint_at(only, set(by_id.values()))}"
        )
    return found


def hint_at(typed: str, ids: Collection[str]) -> str:
    """Return what somebody can have meant who typed no id: one that is near or begins so."""
    begun = sorted(identity for identity in ids if identity.startswith(typed[:LEAST_TYPED]))
    near = nearest(typed, ids) or (begun[0] if begun and len(typed) >= LEAST_TYPED else None)
    return f"Did you mean {near}?" if near else "An id is a file's name in cases/, without .yml."


def is_shown(problem: Problem, files: set[str] | None) -> bool:
    """Return whether a problem is told: hints only where some files are asked about."""
    return problem.level is not Level.HINT if files is None else problem.path in files


def print_text(problems: Sequence[Problem], library: Library, only: str) -> None:
    """Print problems for people: what is to do first, mistakes and advice where the eye ends up."""
    listed = [p for p in problems if only or p.level is not Level.TODO]
    todo = [] if only else [p for p in problems if p.level is Level.TODO]
    for line in word_todos(todo, library):
        _echo(line)
    if todo and listed:
        _echo("")
    for problem in listed:
        _echo(colour(problem))
    if problems:
        _echo("")
    _echo(word_end(problems, library, only))


def word_todos(todo: Iterable[Problem], library: Library) -> list[str]:
    """Return one line for each file in which something is still to do."""
    statuses = {
        **{record.source.path: record.content.status for record in library.cases.values()},
        **{record.source.path: record.content.status for record in library.quotes.values()},
    }
    counts = Counter(problem.path for problem in todo)
    return [word_todo(path, count, statuses.get(path)) for path, count in counts.items()]


def word_end(problems: Sequence[Problem], library: Library, only: str) -> str:
    """Return the last line: how it stands, in a few words."""
    summary = word_summary(problems)
    if only or any(problem.level is Level.MISTAKE for problem in problems):
        return f"{only}: {summary}" if only else summary
    if not library.cases and not library.quotes:
        return 'No case yet. Begin one: vpcases new case "What changed for the customer"'
    counted = _count(len(library.cases), "case")
    if library.quotes:
        counted += f" and {_count(len(library.quotes), 'quote')}"
    is_to_do = any(problem.level is Level.TODO for problem in problems)
    how = "\nvpcases check ID lists what is to do in one of them." if is_to_do else ""
    return f"{counted}: {f'no mistake, {summary}' if problems else summary}.{how}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def colour(problem: Problem) -> str:
    """Return a problem in the same words as always, its place and its weight set off."""
    words = word_problem(problem)
    head, line, hint = words.partition("\n")
    place = f"{problem.path}:{problem.place.line}:{problem.place.column}:"
    rest = click.style(head.removeprefix(place), fg=COLOURS.get(problem.level))
    return f"{click.style(place, bold=True)}{rest}{line}{hint}"


def _echo(text: str) -> None:
    """Print a line; colours are left out where they are unwanted or nobody sees them."""
    click.echo(text, color=False if os.environ.get("NO_COLOR") else None)
