"""The commands, from what they say of themselves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import click

from vpcases.cli import main


@dataclass(frozen=True, slots=True)
class CommandNote:
    """A command as its own `--help` shows it."""

    name: str
    about: str
    help: str


def list_commands() -> tuple[CommandNote, ...]:
    """Return every command that does something, in the order of its name."""
    return tuple(_walk(main, "vpcases", None))


def _walk(command: click.Command, name: str, parent: click.Context | None) -> Iterator[CommandNote]:
    context = click.Context(command, parent=parent, info_name=name, terminal_width=80)
    if isinstance(command, click.Group):
        for inner in command.list_commands(context):
            found = command.get_command(context, inner)
            if found and not found.hidden:
                yield from _walk(found, inner, context)
        return
    about = command.get_short_help_str(limit=200)
    yield CommandNote(context.command_path, about, command.get_help(context))
