"""What the commands have in common: which site, which name, and what to say when it fails."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

import click

from vpcases.clock import WrongDay, read_as_of
from vpcases.engine.site_file import SiteFile, UnreadableSiteFile, find_site, read_site_file
from vpcases.model.library import Library
from vpcases.read import read_library
from vpcases.scaffold.names import Name, is_id, read_name
from vpcases.scaffold.writing import NotWritten
from vpcases.schema import write_schemas

T = TypeVar("T")


class CannotStart(click.ClickException):
    """There is nothing to work on, or it cannot be read."""

    exit_code = 2


words_argument = click.argument("words", nargs=-1, required=True, metavar="ID_OR_TITLE")
id_option = click.option(
    "--id", "identity", default="", metavar="ID", help="The id, where you want another."
)
site_option = click.option(
    "--site",
    type=click.Path(file_okay=False, exists=True, path_type=Path),
    metavar="FOLDER",
    help="The folder of the site, which holds mkdocs.yml. Left out, it is the folder you are in, "
    "or the nearest around it.",
)


form_option = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Text for people, JSON for programs.",
)
AnyCommand = TypeVar("AnyCommand", bound=Callable[..., object])


def as_of_option(what: str) -> Callable[[AnyCommand], AnyCommand]:
    """Return the option for the day of a command: `what` says what for, as in `look from`."""
    return click.option(
        "--as-of",
        metavar="DAY",
        help=f"The day to {what}, as in 2026-11-01. Left out, it is VPCASES_AS_OF, else what "
        "mkdocs.yml says, else today.",
    )


def word_examples(*lines: str) -> str:
    """Return the end of a help text: commands as they are typed, one on each line."""
    head = "Example:" if len(lines) == 1 else "Examples:"
    return "\n".join(["\b", head, *(f"  {line}" for line in lines)])


def open_site(site: Path | None) -> SiteFile:
    """Return the site that a command is for, with what its `mkdocs.yml` says."""
    try:
        opened = read_site_file(site.resolve() if site else find_site(Path()))
    except UnreadableSiteFile as error:
        raise CannotStart(str(error)) from None
    if not opened.cases.is_dir():
        raise CannotStart(
            f"There is no folder {opened.cases.name}/ here, so this is not the folder of a site.\n"
            "Go to the folder of your site, name it with --site, or begin one: vpcases new site"
        )
    return opened


def open_library(site: SiteFile) -> Library:
    """Return what a site holds; its mistakes are for `vpcases check` to tell."""
    return read_library(site.cases, Path.cwd()).library


def refresh_schemas(site: SiteFile) -> None:
    """Bring what editors suggest up to what the site holds now."""
    write_schemas(site.cases, open_library(site))


def read_day(asked: str | None, site: SiteFile) -> date:
    """Return the day that was asked for, else that of VPCASES_AS_OF, of mkdocs.yml, or today."""
    try:
        return date.fromisoformat(asked.strip()) if asked else read_as_of(site.as_of)
    except WrongDay as error:
        raise CannotStart(str(error)) from None
    except ValueError:
        raise click.UsageError(f'"{asked}" is not a day; write it as in 2026-11-01') from None


def read_name_or_refuse(words: tuple[str, ...], identity: str) -> Name:
    """Return the name that was typed, or say why it cannot be one."""
    name = read_name(words, identity)
    if not is_id(name.id):
        typed = name.id or " ".join(words)
        raise click.UsageError(
            f'"{typed}" cannot be an id, which has small letters a-z, digits and single dashes.\n'
            "Give one with --id."
        )
    return name


def do_or_say_why(write: Callable[[], T]) -> T:
    """Return what a function does; where nothing is written, say why and end."""
    try:
        return write()
    except NotWritten as error:
        raise click.ClickException(str(error)) from None
    except OSError as error:
        raise click.ClickException(f"{error.filename}: {error.strerror}") from None


def tell_ready(path: Path, *then: str) -> None:
    """Say that a new file waits to be filled in, and what to type when it is."""
    click.echo(f"{name_shortly(path)} is ready to be filled in. Then:")
    for command in then:
        click.echo(f"  {command}")


def name_shortly(path: Path) -> str:
    """Return a path as somebody would type it from where they are."""
    return Path(os.path.relpath(path)).as_posix()
