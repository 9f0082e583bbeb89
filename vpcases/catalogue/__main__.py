"""`python -m vpcases.catalogue de` brings our own catalogue of a language up to date."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from vpcases.catalogue.speaking import FOLDER
from vpcases.catalogue.updating import update_catalogue
from vpcases.theme_folder import find_theme


def main(language: str) -> None:
    """Write the catalogue of a language in the theme, and say how it stands."""
    path: Path = find_theme() / FOLDER / f"{language}.po"
    updated = update_catalogue(path)
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(updated.text)
    click.echo(f"{path}: {updated.translated} of {updated.total} translated")


if __name__ == "__main__":
    main(sys.argv[1])
