"""The command line: it parses, calls, prints and exits."""

from __future__ import annotations

import click

from vpcases import __version__
from vpcases.commands.approval_sheet import approval_sheet_command
from vpcases.commands.approve import approve_command
from vpcases.commands.audit import audit_command
from vpcases.commands.board import board_command
from vpcases.commands.check import check_command
from vpcases.commands.find import find_command
from vpcases.commands.interview import interview_command
from vpcases.commands.new import new_command
from vpcases.commands.proposition import proposition_command
from vpcases.commands.purge import purge_command
from vpcases.commands.refresh import refresh_command
from vpcases.commands.schema import schema_command
from vpcases.commands.usage import usage_command
from vpcases.commands.wins import wins_command
from vpcases.commands.words import words_command
from vpcases.importing.command import import_command


@click.group()
@click.version_option(__version__, message="vpcases %(version)s")
def main() -> None:
    """Turn value case histories into proof pages.

    One YAML file per customer lies in cases/histories/; `mkdocs serve` and `mkdocs build` make the
    pages. These commands begin files, check them, and bring in stories that are there already.
    """


main.add_command(approval_sheet_command)
main.add_command(approve_command)
main.add_command(audit_command)
main.add_command(board_command)
main.add_command(check_command)
main.add_command(find_command)
main.add_command(import_command)
main.add_command(interview_command)
main.add_command(new_command)
main.add_command(proposition_command)
main.add_command(purge_command)
main.add_command(refresh_command)
main.add_command(schema_command)
main.add_command(usage_command)
main.add_command(wins_command)
main.add_command(words_command)

if __name__ == "__main__":
    main()
