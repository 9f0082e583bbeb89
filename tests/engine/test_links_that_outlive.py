"""Links of hand-written pages to what leaves the site: they stop no build."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.sites import BuildStopped, build_at, write_site
from tests.small_site import CORNER
from vpcases.engine.proof_page import PARTS
from vpcases.theme_folder import find_theme

LINKS = """\
# About us

[How it was](cases/corner-till/index.md#took), [said](cases/corner-till/index.md#quotes).
"""


def test_the_parts_are_those_of_the_template() -> None:
    template = (find_theme() / "templates" / "case_page.html.jinja").read_text(encoding="utf-8")

    assert set(re.findall(r'section\("([a-z-]+)"', template)) == PARTS


@pytest.mark.parametrize(
    "ends", ["until: 2026-10-31", "until: 2099-04-28\n  strikes: [quotes]"], ids=["all", "quotes"]
)
def test_a_link_to_a_part_that_has_left_stops_no_strict_build(ends: str, tmp_path: Path) -> None:
    case = CORNER.replace("until: 2099-04-28", ends)
    site = write_site(
        tmp_path / "source", {"cases/histories/corner-till.yml": case, "docs/about.md": LINKS}
    )
    options = {"validation": {"links": {"anchors": "warn"}}}

    built = build_at(site, tmp_path / "built", strict=True, **options)

    assert "cases/corner-till/#quotes" in built.read("about/")
    assert "persimmons" not in built.read("cases/corner-till/")


def test_a_link_to_a_part_that_no_case_has_is_told(tmp_path: Path) -> None:
    typo = LINKS.replace("#took", "#tock")
    site = write_site(tmp_path / "source", {"docs/about.md": typo})
    options = {"validation": {"links": {"anchors": "warn"}}}

    with pytest.raises(BuildStopped, match="#tock"):
        build_at(site, tmp_path / "built", strict=True, **options)
