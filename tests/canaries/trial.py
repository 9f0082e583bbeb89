"""One seeded site, built in both editions and searched."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from tests.canaries.mint import MARK
from tests.canaries.search import Sighting, find_canaries
from tests.canaries.sites import Site, draw_site, write_site
from tests.sites import BuildStopped, build_at


@dataclass
class Outcome:
    """What became of a site.

    `stopped` says why a build ended early. `leaks` are withheld canaries in the public edition,
    `missing` allowed ones that are not there; the same for the internal edition.
    """

    seed: int
    stopped: str = ""
    leaks: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    inside_leaks: list[str] = field(default_factory=list)
    inside_missing: list[str] = field(default_factory=list)
    canaries: int = 0

    @property
    def is_good(self) -> bool:
        """Whether everything is where it belongs, and nowhere else."""
        wrong = (self.stopped, self.leaks, self.missing, self.inside_leaks, self.inside_missing)
        return not any(wrong)


def try_site(seed: int, folder: Path, *, internal: bool = True) -> Outcome:
    """Return what becomes of the site of a seed, written and built below a folder."""
    site = draw_site(seed)
    write_site(site, folder / "site")
    outcome = Outcome(seed, canaries=len(site.mint.canaries))
    try:
        build_at(folder / "site", folder / "public", edition="public")
        outcome.leaks, outcome.missing = compare(site, folder / "public")
        if internal:
            build_at(folder / "site", folder / "internal", edition="internal")
            found = compare(site, folder / "internal", internal=True)
            outcome.inside_leaks, outcome.inside_missing = found
    except BuildStopped as stop:
        outcome.stopped = str(stop)
    return outcome


def compare(site: Site, folder: Path, *, internal: bool = False) -> tuple[list[str], list[str]]:
    """Return the withheld canaries that stand in a built site, and the allowed that do not."""
    known = site.mint.canaries
    sightings = find_canaries(folder, known, MARK)
    seen = {sighting.word for sighting in sightings}
    withheld, shown = site.mint.withheld(internal=internal), site.mint.shown(internal=internal)
    leaks = [_tell(s, known[s.word].fields) for s in sightings if s.word in withheld]
    missing = [f"{word} of {', '.join(known[word].fields)}" for word in shown if word not in seen]
    return leaks, missing


def _tell(sighting: Sighting, fields: list[str]) -> str:
    return f"{sighting} of {', '.join(fields)}"
