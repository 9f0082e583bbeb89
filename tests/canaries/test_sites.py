"""Seeded sites: no withheld canary in the public edition, and every allowed one in it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.canaries.mint import Fate
from tests.canaries.sites import draw_site
from tests.canaries.trial import try_site

SITES = int(os.environ.get("VPCASES_CANARY_SITES", "16"))
"""How many sites are built; hundreds by `python -m tests.canaries --sites 300`."""


@pytest.mark.parametrize("seed", range(1, SITES + 1))
def test_each_edition_shows_what_was_allowed_and_nothing_else(seed: int, tmp_path: Path) -> None:
    outcome = try_site(seed, tmp_path, internal=seed % 4 == 0)

    assert outcome.stopped == ""
    assert (outcome.leaks, outcome.missing) == ([], [])
    assert (outcome.inside_leaks, outcome.inside_missing) == ([], [])


def test_a_seed_draws_the_same_site_every_time() -> None:
    one, other = draw_site(3), draw_site(3)

    assert one.files == other.files
    assert one.mint.canaries == other.mint.canaries


def test_sites_hold_canaries_of_every_fate_in_every_field_that_may_be_withheld() -> None:
    found: dict[str, set[Fate]] = {}
    for seed in range(1, 41):
        for canary in draw_site(seed).mint.canaries.values():
            for where in canary.fields:
                kind = where.split(".")[0].split()[0]
                found.setdefault(kind, set()).add(canary.public)

    both = {"title", "situation", "customer", "before_after", "value_elements", "quotes", "images"}
    both |= {"in_use", "prices", "videos", "links", "downloads", "authors", "partners", "de", "id"}
    never = {"owner", "why", "extra", "accepted", "may_approve", "number_they_watch", "approval"}
    assert {k for k in both if not {Fate.WITHHELD, Fate.SHOWN} <= found[k]} <= {"prices"}
    assert {k for k in never if found[k] != {Fate.WITHHELD}} == set()
