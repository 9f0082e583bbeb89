"""Every gate that is broken on purpose lets something through, and the audit stops the build."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.canaries.gates import GATES
from tests.canaries.sites import draw_site, write_site
from tests.canaries.trial import compare
from tests.sites import BuildStopped, build_at
from vpcases.engine import site_audit

SEEDS = {
    "items ignored": 2,
    "date ignored": 3,
    "channels ignored": 4,
    "unsigned quotes shown": 21,
    "roles shown": 2,
    "logos shown": 6,
    "films shown": 2,
    "figures shown": 2,
    "pictures shown": 11,
    "facts of customers shown": 6,
    "titles shown": 6,
    "prices shown": 5,
    "translations whole": 7,
    "approval of quotes ignored": 5,
    "every status shown": 2,
    "re-checked cases shown": 3,
}
"""A site in which a gate has something to hold back; the first where none is given."""


@pytest.mark.parametrize("name", GATES)
def test_a_broken_gate_is_found_by_the_search_and_stopped_by_the_audit(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = draw_site(SEEDS.get(name, 1))
    folder = write_site(site, tmp_path / "site")
    GATES[name](monkeypatch)
    # What was built is kept, so that it can be searched.
    monkeypatch.setattr(site_audit, "take_back", lambda *asked: None)

    with pytest.raises(BuildStopped, match="shows in"):
        build_at(folder, tmp_path / "public", edition="public")

    leaks, _ = compare(site, tmp_path / "public")
    assert leaks
