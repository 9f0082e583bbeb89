"""Photographs every kind of page in every look into a folder, for eyes to judge.

    python -m tests.looks INTO [--site NAME]... [--kind NAME]... [--look NAME]...

Builds the sample site, a site of one case, one of two hundred, and one of everything that is hard
to set. INTO receives a picture of each kind of page of each site in each look, on paper as its
sheets of A4, `index.html` with all of them side by side, and an overview of each kind in each look.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser

from tests.chromium import open_chromium
from tests.looks.kinds import list_kinds
from tests.looks.photographs import LOOKS, Look, Photograph, photograph
from tests.looks.sheet import write_overviews, write_sheet
from tests.looks.sites import Stand, build_stands
from tests.serving import serving


def take(browser: Browser, stand: Stand, looks: list[Look], into: Path) -> Iterator[Photograph]:
    """Yield the photographs of a site."""
    with serving(stand.folder) as base:
        for look in looks:
            yield from photograph(browser, base, stand.name, stand.list_addresses(), look, into)


def main() -> None:
    """Read the command line, build the sites, and write the sheet."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("into", type=Path, help="where the pictures go")
    parser.add_argument("--site", action="append", help="only these, as in hard-public")
    parser.add_argument("--kind", action="append", choices=sorted(list_kinds()))
    parser.add_argument("--look", action="append", choices=[look.name for look in LOOKS])
    given = parser.parse_args()
    looks = [look for look in LOOKS if not given.look or look.name in given.look]
    given.into.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as built, open_chromium() as browser:
        stands = [
            stand.keep(given.kind)
            for stand in build_stands(Path(built))
            if not given.site or stand.name in given.site
        ]
        taken = [each for stand in stands for each in take(browser, stand, looks, given.into)]
    write_overviews(taken, given.into)
    print(f"{len(taken)} pictures: {write_sheet(taken, given.into)}")


if __name__ == "__main__":
    main()
