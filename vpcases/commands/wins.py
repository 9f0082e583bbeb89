"""`vpcases wins`: what is done with the win log."""

from __future__ import annotations

import click

from vpcases.commands.wins_import import wins_import
from vpcases.commands.wins_review import wins_review


@click.group("wins")
def wins_command() -> None:
    """Keep the win log: why customers bought, a row for each win.

    The log is cases/wins/wins.csv or wins.xlsx; losses.csv has the same columns. It is read by the
    internal edition only, and never published.
    """


wins_command.add_command(wins_import)
wins_command.add_command(wins_review)
