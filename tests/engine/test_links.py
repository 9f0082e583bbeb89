from __future__ import annotations

from pathlib import Path

import pytest

from tests.links import find_dead_links, find_wrong_heads, read_page, read_pages
from tests.sites import ROOT, BuiltSite, build_at, write_files, write_site

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


def test_every_page_names_itself_and_all_of_its_languages(
    sample_public: BuiltSite, sample_internal: BuiltSite
) -> None:
    assert any(page.languages for page in read_pages(sample_public).values())
    assert find_wrong_heads(sample_public, SAMPLE_URL) == []
    assert find_wrong_heads(sample_internal, SAMPLE_URL) == []


def build_proofs(tmp_path: Path, into: Path, **config: object) -> BuiltSite:
    """Build the proofs of the sample site; its documentation links to where they usually are."""
    docs = write_files(tmp_path / "docs", {"index.md": "# Home\n"})
    return build_at(ROOT, into, docs_dir=str(docs), nav=["index.md"], extra_css=[], **config)


def test_every_link_of_a_site_below_a_folder_of_its_domain_leads_somewhere(
    tmp_path: Path, into: Path
) -> None:
    address = f"{SAMPLE_URL}our/proofs/"

    site = build_proofs(tmp_path, into, site_url=address)

    assert find_dead_links(site, address) == []
    assert find_wrong_heads(site, address) == []


def test_a_link_that_leads_nowhere_is_found(tmp_path: Path) -> None:
    links = {
        "index.html": '<a href="cases/">x</a><a href="#here">y</a><a href="https://b.example/">z',
        "pictures.html": '<img src="a.svg" srcset="b.png 2w, c.png 4w"><a xlink:href="d/">x</a>',
        "head.html": '<meta property="og:image" content="e.png">'
        '<meta http-equiv="refresh" content="0; url=f">',
        "data.html": '<script type="application/ld+json">{"a": [{"url": "https://small.example/g/"}]}'
        "</script>",
        "all.css": "a { background: url(h.png) } b { background: url('data:,') }",
    }
    write_files(tmp_path, links)

    assert find_dead_links(BuiltSite(tmp_path), SMALL_URL) == [
        "all.css: h.png",
        "data.html: https://small.example/g/",
        "head.html: e.png",
        "head.html: f",
        "index.html: #here (no such anchor)",
        "index.html: cases/",
        "pictures.html: a.svg",
        "pictures.html: b.png",
        "pictures.html: c.png",
        "pictures.html: d/",
    ]


def test_a_link_that_leaves_the_folder_of_its_site_is_found(tmp_path: Path) -> None:
    write_files(tmp_path, {"index.html": '<a href="/other/">x</a><a href="/ours/">y</a>'})

    assert find_dead_links(BuiltSite(tmp_path), f"{SMALL_URL}ours/") == ["index.html: /other/"]


def test_a_page_that_is_not_named_back_is_found(tmp_path: Path) -> None:
    head = (
        '<link rel="canonical" href="https://small.example/x/">'
        '<link rel="alternate" hreflang="en" href="https://small.example/">'
        '<link rel="alternate" hreflang="de" href="https://small.example/de/">'
    )
    write_files(tmp_path, {"index.html": head, "de/index.html": "<p>Hallo"})

    assert find_wrong_heads(BuiltSite(tmp_path), SMALL_URL) == [
        "https://small.example/: https://small.example/ names other languages",
        "https://small.example/: https://small.example/de/ names other languages",
        "https://small.example/: is not among its languages",
        "https://small.example/: says it is https://small.example/x/",
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
    assert find_wrong_heads(site, SMALL_URL) == []


def test_every_link_of_the_sample_site_with_other_settings_leads_somewhere(
    tmp_path: Path, into: Path
) -> None:
    site = build_proofs(tmp_path, into, use_directory_urls=False, options={"prefix": "our/proof"})

    assert "our/proof/de/cases/" in site.addresses()
    assert find_dead_links(site, SAMPLE_URL) == []
    assert find_wrong_heads(site, SAMPLE_URL) == []
    # Structured data names a page as its head does.
    case = site.read("our/proof/cases/harbor-foods-reconciliation/")
    assert case.count(read_page(case).canonical) >= 2


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
