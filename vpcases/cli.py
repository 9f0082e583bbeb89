"""The command line: it parses, calls, prints and exits."""

from __future__ import annotations

from importlib import import_module

import click

from vpcases import __version__

WHERE = {
    "approval-sheet": "vpcases.commands.approval_sheet",
    "approve": "vpcases.commands.approve",
    "audit": "vpcases.commands.audit",
    "board": "vpcases.commands.board",
    "check": "vpcases.commands.check",
    "find": "vpcases.commands.find",
    "import": "vpcases.importing.command",
    "interview": "vpcases.commands.interview",
    "new": "vpcases.commands.new",
    "proposition": "vpcases.commands.proposition",
    "purge": "vpcases.commands.purge",
    "refresh": "vpcases.commands.refresh",
    "schema": "vpcases.commands.schema",
    "usage": "vpcases.commands.usage",
    "wins": "vpcases.commands.wins",
    "words": "vpcases.commands.words",
}
"""The module of each command, which calls it after its name: `check_command`."""


class Commands(click.Group):
    """The commands. One that is typed does not wait until the modules of all others are read."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        return list(WHERE)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command; None where there is none of that name."""
        if cmd_name not in WHERE:
            return None
        command = getattr(import_module(WHERE[cmd_name]), f"{cmd_name.replace('-', '_')}_command")
        return command if isinstance(command, click.Command) else None


@click.group(cls=Commands)
@click.version_option(__version__, message="vpcases %(version)s")
def main() -> None:
    """Turn value case histories into proof pages.

    One YAML file per customer lies in cases/histories/; `mkdocs serve` and `mkdocs build` make the
    pages. These commands begin files, check them, and bring in stories that are there already.
    """


if __name__ == "__main__":
    main()
