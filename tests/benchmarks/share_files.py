"""How long cards, papers and slides of a thousand cases take: the first time, and unchanged.

Only the files are timed: what they are made of is read before. A build begins with one process and
starts others for them, so that the seconds are those of the clock.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from tests.benchmarks.seeded_cases import AS_OF, write_site
from vpcases.build.channels import cover_channels
from vpcases.build.downloads import make_downloads
from vpcases.build.surroundings import make_context
from vpcases.derive import Edition, derive_portfolio, open_gate
from vpcases.derive.consent import derive_consents
from vpcases.pages.downloads import Download
from vpcases.read import read_library
from vpcases.settings import Settings

COLD, WARM = 60.0, 2.0
"""Seconds that all files of 1,000 cases may take on two cores: the first time, and unchanged."""


def main() -> int:
    """Make the files that the command line asks for; 1 where they take longer than they may."""
    parser = argparse.ArgumentParser(description="Make the files of seeded cases twice.")
    parser.add_argument("--cases", type=int, default=1000)
    parser.add_argument("--edition", choices=[e.value for e in Edition], default="public")
    kinds = [kind.value for kind in Download]
    parser.add_argument("--kinds", nargs="+", choices=kinds, default=kinds)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        site = Path(name) / "site"
        write_site(site, asked.cases)
        settings = describe_site(site, [Download(kind) for kind in asked.kinds], asked.edition)
        cold, made = measure(settings)
        warm, again = measure(settings)
    assert made == again
    share = asked.cases / 1000
    print(f"{len(made):,} files of {asked.cases:,} cases ({', '.join(asked.kinds)}), ", end="")
    print(f"{sum(made.values()) / 1e6:.1f} MB: {cold:.1f} s cold, {warm:.2f} s warm; ", end="")
    print(f"{os.times().children_user + os.times().children_system:.1f} s of the processor to make")
    return int(cold > COLD * max(1, share) or warm > WARM * max(1, share))


def describe_site(site: Path, kinds: Sequence[Download], edition: str) -> Settings:
    """Return the settings of a seeded site that wants some kinds of files."""
    return Settings(
        cases=site / "cases",
        site=site,
        as_of=date.fromisoformat(AS_OF),
        edition=Edition(edition),
        site_url="https://example.com/",
        site_name="Seeded proofs",
        downloads=frozenset(kinds),
    )


def measure(settings: Settings) -> tuple[float, dict[str, int]]:
    """Return how many seconds the files of a site took, and the size of each."""
    reading = read_library(settings.cases, settings.site)
    library = reading.library
    consents = derive_consents(library, settings.as_of)
    shown = open_gate(library, settings.edition, settings.as_of, consents)
    portfolio = derive_portfolio(shown, settings.edition, settings.as_of)
    channels = cover_channels(library, portfolio, consents, settings)
    context = make_context(settings, (), shown.media)
    began = time.perf_counter()
    made, problems = make_downloads(channels, context, settings, reading)
    took = time.perf_counter() - began
    assert not problems, problems[:3]
    return took, {address: len(raw) for address, raw in made.items()}


if __name__ == "__main__":
    raise SystemExit(main())
