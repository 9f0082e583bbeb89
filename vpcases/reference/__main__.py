"""`python -m vpcases.reference docs/reference` writes the reference pages of the documentation."""

from __future__ import annotations

from pathlib import Path

import click

from vpcases.reference.pages import render_reference


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def write_reference(folder: Path) -> None:
    """Write the reference pages into FOLDER, over those of before."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in render_reference().items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
        click.echo(folder / name)


if __name__ == "__main__":
    write_reference(prog_name="python -m vpcases.reference")
