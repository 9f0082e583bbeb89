"""Papers in a whole build: for whom, of what, in whose looks, and what stops it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.papers import open_pdf, read_text
from tests.sites import BuildStopped, BuiltSite, build_at, edit_site, write_site
from tests.small_site import CORNER, INN, MKDOCS
from vpcases.theme_folder import find_theme

OWN = "overrides/vpcases"
LOOKS = MKDOCS.replace("  font: false\n", "  font: false\n  custom_dir: overrides\n")
PAPERS = {"downloads": ["one-page", "approver"]}
FOLDER = "cases/corner-till/corner-till"
TEMPLATE = (find_theme() / "templates" / "paper.typ").read_text("utf-8")
PRINTS = '#import "paper.typ": *\n#show: setup\n= #data.title\nAsk us about {}.\n'


def list_papers(site: BuiltSite) -> list[str]:
    return sorted(name for name in site.raw_files() if name.endswith(".pdf"))


def test_a_site_that_asks_for_none_has_none(small_public: BuiltSite) -> None:
    assert list_papers(small_public) == []


def test_papers_are_of_what_is_published_in_every_language(tmp_path: Path, into: Path) -> None:
    built = build_at(write_site(tmp_path / "site"), into, options=PAPERS)

    papers = list_papers(built)
    blinded = "cases/manor-bookings/manor-bookings"
    assert papers == [
        f"{FOLDER}-approver-de.pdf",
        f"{FOLDER}-approver.pdf",
        f"{FOLDER}-one-page-de.pdf",
        f"{FOLDER}-one-page.pdf",
        f"{blinded}-approver.pdf",
        f"{blinded}-one-page.pdf",
    ]
    for name in papers[4:]:
        assert "a manor hotel by the sea" in read_text(built.raw_files()[name])
        assert "Wintergreen" not in read_text(built.raw_files()[name])
    assert "Zählen" in read_text(built.raw_files()[f"{FOLDER}-one-page-de.pdf"])


@pytest.mark.parametrize("status", ["retired", "withdrawn", "drafted"])
def test_what_is_not_shown_any_more_has_no_paper(status: str, tmp_path: Path, into: Path) -> None:
    changed = CORNER.replace("status: published", f"status: {status}", 1)
    folder = write_site(
        tmp_path / "site",
        {
            "cases/histories/corner-till.yml": changed,
            "docs/about.md": "# About us\n",
        },
    )
    built = build_at(folder, into, options=PAPERS)

    assert [name for name in list_papers(built) if "corner" in name] == []


def test_each_channel_has_what_its_customer_allowed_there(tmp_path: Path, into: Path) -> None:
    changed = INN.replace(
        "items: [figures, quotes, role]",
        "items: [name, figures, quotes, role]\n  channels: [one-to-one]",
    ).replace("show_as: a manor hotel by the sea\n", "")
    folder = write_site(tmp_path / "site", {"cases/histories/manor-bookings.yml": changed})
    built = build_at(folder, into, edition="internal", options=PAPERS)

    files = built.raw_files()
    named = {n for n in list_papers(built) if "Wintergreen" in read_text(files[n])}
    assert named == {
        "cases/manor-bookings/manor-bookings-approver-one-to-one.pdf",
        "cases/manor-bookings/manor-bookings-one-page-one-to-one.pdf",
    }


def test_paper_of_the_size_that_is_asked_for(tmp_path: Path, into: Path) -> None:
    options = {**PAPERS, "paper": "us-letter"}
    built = build_at(write_site(tmp_path / "site"), into, options=options)

    box = open_pdf(built.raw_files()[f"{FOLDER}-one-page.pdf"]).pages[0].mediabox
    assert (round(float(box.width)), round(float(box.height))) == (612, 792)


def test_a_size_that_is_none_stops_the_build(tmp_path: Path, into: Path) -> None:
    with pytest.raises(BuildStopped, match='paper: "A3" is no size of ours; write a4 or us-letter'):
        build_at(write_site(tmp_path / "site"), into, options={**PAPERS, "paper": "A3"})


def test_a_site_has_papers_of_its_own(tmp_path: Path, into: Path) -> None:
    files = {
        "mkdocs.yml": LOOKS,
        f"{OWN}/paper.typ": TEMPLATE,
        f"{OWN}/one_page.typ": PRINTS.format("plums"),
    }
    folder = write_site(tmp_path / "site", files)
    built = build_at(folder, into, options=PAPERS)

    assert "Ask us about plums." in read_text(built.raw_files()[f"{FOLDER}-one-page.pdf"])
    assert "plums" not in read_text(built.raw_files()[f"{FOLDER}-approver.pdf"])

    edit_site(folder, {f"{OWN}/one_page.typ": PRINTS.format("damsons")})
    again = build_at(folder, into, options=PAPERS)
    assert "Ask us about damsons." in read_text(again.raw_files()[f"{FOLDER}-one-page.pdf"])


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("one_page.typ", PRINTS.format("#data.plums"), (f"{OWN}/one_page.typ:4:1:", '"plums"')),
        ("one_page.typ", "#import", (f"{OWN}/one_page.typ:1:1:", "cannot be set")),
        ("one-page.typ", "= Plums", (f"{OWN}/one-page.typ", "did you mean one_page.typ?")),
    ],
)
def test_a_broken_paper_of_a_site_stops_the_build_and_says_where(
    name: str, text: str, told: tuple[str, ...], tmp_path: Path, into: Path
) -> None:
    files = {"mkdocs.yml": LOOKS, f"{OWN}/paper.typ": TEMPLATE, f"{OWN}/{name}": text}
    folder = write_site(tmp_path / "site", files)

    with pytest.raises(BuildStopped) as stop:
        build_at(folder, into, options=PAPERS)

    for words in told:
        assert words in str(stop.value)
    assert "Traceback" not in str(stop.value)


@pytest.mark.parametrize("secret", ["Wintergreen Manor", "52,017 EUR a week"])
def test_the_audit_reads_papers(secret: str, tmp_path: Path, into: Path) -> None:
    files = {
        "mkdocs.yml": LOOKS,
        f"{OWN}/paper.typ": TEMPLATE,
        f"{OWN}/one_page.typ": PRINTS.format(secret),
    }
    folder = write_site(tmp_path / "site", files)

    with pytest.raises(BuildStopped, match=r"shows in \d+ places? what it may not") as stop:
        build_at(folder, into, options=PAPERS)

    assert "one-page" in str(stop.value)
    assert "page 1" in str(stop.value)


def test_the_page_for_an_approver_is_for_those_who_are_sent_it(tmp_path: Path, into: Path) -> None:
    built = build_at(write_site(tmp_path / "site"), into, options=PAPERS)

    page = built.read("cases/corner-till/approver/")
    assert '<meta name="robots" content="noindex">' in page
    assert "corner-till-approver.pdf" in page
    assert "approver/" not in built.read("sitemap.xml")
    assert "approver/" not in built.read("search/search_index.json")
    assert "cases/corner-till/approver/" in built.read("cases/corner-till/")
    assert "cases/corner-till/de/approver/" in page


def test_a_page_without_its_paper_leads_to_none(small_public: BuiltSite) -> None:
    page = small_public.read("cases/corner-till/approver/")

    assert ".pdf" not in page
    assert "Nobody has told us yet." in page
