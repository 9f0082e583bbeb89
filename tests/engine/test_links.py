from __future__ import annotations

from pathlib import Path

import pytest

from tests.links import find_dead_links, read_page
from tests.sites import BuiltSite, build_at, write_site

SMALL_URL = "https://small.example/"
SAMPLE_URL = "https://vpcases.example/"


def test_every_link_and_anchor_of_the_sample_site_leads_somewhere(
    sample_public: BuiltSite, sample_internal: BuiltSite
) -> None:
    assert find_dead_links(sample_public, SAMPLE_URL) == []
    assert find_dead_links(sample_internal, SAMPLE_URL) == []


def test_every_link_and_anchor_of_a_small_site_leads_somewhere(
    small_public: BuiltSite, small_internal: BuiltSite
) -> None:
    assert find_dead_links(small_public, SMALL_URL) == []
    assert find_dead_links(small_internal, SMALL_URL) == []


def test_a_link_that_leads_nowhere_is_found(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(
        '<a href="cases/">x</a><a href="#here">y</a><img src="a.svg"><a href="https://b.example/">z',
        encoding="utf-8",
    )

    assert find_dead_links(BuiltSite(tmp_path), SMALL_URL) == [
        "index.html: #here (no such anchor)",
        "index.html: a.svg",
        "index.html: cases/",
    ]


@pytest.mark.parametrize("prefix", ["proof", "/our/proof/"])
def test_every_link_below_a_prefix_leads_somewhere(prefix: str, tmp_path: Path, into: Path) -> None:
    path = prefix.strip("/")
    about = f"# About\n\nSee [a case]({path}/cases/corner-till/index.md).\n"
    folder = write_site(tmp_path / "site", {"docs/about.md": about})

    site = build_at(folder, into, strict=True, options={"prefix": prefix})

    assert f"{path}/cases/corner-till/" in site.addresses()
    assert "cases/" not in site.addresses()
    assert find_dead_links(site, SMALL_URL) == []


def test_every_link_of_a_site_for_a_disk_leads_somewhere(tmp_path: Path, into: Path) -> None:
    folder = write_site(tmp_path / "site")

    site = build_at(folder, into, use_directory_urls=False)

    assert find_dead_links(site, SMALL_URL) == []
    page = read_page(site.read("cases/corner-till/index.html"))
    within = [link for link in page.links if "://" not in link and not link.startswith("#")]
    assert [link for link in within if link.endswith("/")] == []


def test_pictures_with_any_name_are_shown(tmp_path: Path, into: Path) -> None:
    names = ["Kasse mit Waage ä.svg", "50% #1.svg", "a?b&c.svg", "it's.svg"]
    lines = "".join(
        f'  p{number}:\n    file: "{name}"\n    alt: A drawing.\n'
        for number, name in enumerate(names)
    )
    case = f"title: Pictures\ncustomer: {{name: Acme}}\noffering: tally\nimages:\n{lines}"
    drawing = "<svg xmlns='http://www.w3.org/2000/svg'/>"
    folder = write_site(
        tmp_path / "site",
        {
            "cases/histories/pictures.yml": case,
            **{f"cases/images/{name}": drawing for name in names},
        },
    )

    site = build_at(folder, into, edition="internal")

    assert find_dead_links(site, SMALL_URL) == []
    assert len([n for n in site.files() if n.startswith("assets/cases/images/")]) >= len(names)
