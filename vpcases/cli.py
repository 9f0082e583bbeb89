"""The command line: it parses, calls, prints and exits."""

from __future__ import annotations

import click

from vpcases import __version__
from vpcases.commands.check import check_command
from vpcases.commands.new import new_command
from vpcases.commands.schema import schema_command
from vpcases.importing.command import import_command


@click.group()
@click.version_option(__version__, message="vpcases %(version)s")
def main() -> None:
    """Turn value case histories into proof pages.

    One YAML file per customer lies in cases/histories/; `mkdocs serve` and `mkdocs build` make the
    pages. These commands begin files, check them, and bring in stories that are there already.
    """


main.add_command(check_command)
main.add_command(import_command)
main.add_command(new_command)
main.add_command(schema_command)

if __name__ == "__main__":
    main()
