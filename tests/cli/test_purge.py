"""A customer purged from the small site; every byte of the tree and both editions is searched."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import Type
from tests.read.wins.sheets import COLUMNS, as_text, as_workbook, row
from tests.sites import build_at, write_site
from tests.small_site import CORNER, INN, VOCABULARY

TRACES = (
    *("Corner Grocery", "corner.example", "Ada Quist", "kumquat", "persimmon", "Zwolle", "zweimal"),
    *("I trust the till", "Theft stayed", "52017", "38023", "vault://corner", "zählen"),
)
"""Names, people, places, figures and words of the customer, and of nobody else."""
NEIGHBOUR = INN.replace(
    "quotes:\n", "related: [corner-till]\nother_customers: corner\nquotes:\n", 1
)
NEVER = "never_show_to: [corner, nobody-knows]"
OTHER_LINES = VOCABULARY.replace(
    "    industry: Hospitality\n  secret-inn",
    f"    industry: Hospitality\n    {NEVER}\n    referred_by: corner\n  secret-inn",
)
REFERRAL = "status: drafted\ncustomer: corner\ntext: Persimmons come by boat.\nby: Ada Quist\n"
MEMORY = {
    "about": "x",
    "files": {
        "histories/corner-till.yml": {"old/corner.md": {"/title": "aa"}},
        "histories/manor-bookings.yml": {"old/manor.md": {"/title": "bb"}},
    },
    "images": {"images/corner.svg": "cc", "images/berry.svg": "dd"},
}


@pytest.fixture
def corner(here: Path) -> Path:
    """Return the small site, with its longest case pointed to from everywhere, in the folder."""
    assert NEVER in OTHER_LINES
    files = {
        "cases/vocabulary.yml": OTHER_LINES,
        "cases/histories/manor-bookings.yml": NEIGHBOUR,
        "cases/histories/corner-till.yml~": CORNER,
        "cases/quotes/corner-boat.yml": REFERRAL,
        "cases/.imported.json": json.dumps(MEMORY),
        "docs/about.md": "# About us\n",
    }
    return write_site(here, files)


def trees(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder but git's, by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".git" not in path.parts
    }


def search(files: dict[str, bytes], words: tuple[str, ...]) -> list[str]:
    """Return which files hold which words, byte by byte, whatever their case."""
    return [
        f"{name}: {word}"
        for name, content in files.items()
        for word in words
        if word.lower().encode() in content.lower()
    ]


def test_without_yes_everything_is_listed_and_nothing_changed(corner: Path, type_: Type) -> None:
    before = trees(corner)

    told = type_("purge", "Corner", "Grocery").output

    for line in (
        "cases/histories/corner-till.yml ",
        "cases/histories/corner-till.de.yml ",
        "cases/histories/corner-till.yml~ ",
        "cases/approvals/corner-till.yml ",
        "cases/quotes/corner-boat.yml ",
        "cases/images/corner.svg ",
        "cases/images/till.svg ",
        "cases/downloads/counts.csv ",
        "cases/.imported.json ",
    ):
        assert f"  {line}" in told
    for field in ("customers.corner", "related.1", "related", "other_customers"):
        assert field in told
    assert "customers.harbour-inn.never_show_to.1" in told
    assert "customers.harbour-inn.referred_by" in told
    assert "Nothing was changed" in told
    assert trees(corner) == before


def test_with_yes_no_byte_of_the_tree_and_of_either_edition_holds_a_trace(
    corner: Path, type_: Type, tmp_path: Path
) -> None:
    assert search(trees(corner), TRACES) != []

    result = type_("purge", "corner", "--yes")

    assert result.exit_code == 0, result.output
    assert search(trees(corner), TRACES) == []
    assert [name for name in trees(corner) if "vpcases" in name.rpartition("/")[2]] == []
    for edition in ("public", "internal"):
        built = build_at(corner, tmp_path / edition, edition=edition)
        assert search(built.files(), TRACES) == []
        for address in ("cases/corner-till/", "cases/corner-till/de/", "old/corner/"):
            assert "This page has been taken down" in built.read(address)
    assert type_("usage", "corner-till").exit_code == 0


def test_every_other_line_stays_byte_for_byte(corner: Path, type_: Type) -> None:
    vocabulary = corner / "cases" / "vocabulary.yml"
    vocabulary.write_bytes(vocabulary.read_bytes().replace(b"\n", b"\r\n"))

    type_("purge", "corner", "--yes")

    entry = VOCABULARY.partition("  corner:\n")[2].partition("  harbour-inn:\n")[0]
    expected = OTHER_LINES.replace("  corner:\n" + entry, "").replace("[corner, n", "[n")
    expected = expected.replace("    referred_by: corner\n", "")
    assert vocabulary.read_bytes() == expected.replace("\n", "\r\n").encode()
    manor = (corner / "cases/histories/manor-bookings.yml").read_text(encoding="utf-8")
    assert manor == INN
    memory = json.loads((corner / "cases/.imported.json").read_text(encoding="utf-8"))
    assert list(memory["files"]) == ["histories/manor-bookings.yml"]
    assert list(memory["images"]) == ["images/berry.svg"]


def test_a_sentence_that_names_it_is_left_to_people(corner: Path, type_: Type) -> None:
    (corner / "docs/about.md").write_text("# About\n\nAsk Ada Quist.\n", encoding="utf-8")
    (corner / "notes.txt").write_text("see cases/corner-till/\n", encoding="utf-8")

    result = type_("purge", "corner", "--yes")

    assert result.exit_code == 1
    assert "docs/about.md:3" in result.output
    assert "notes.txt:1" in result.output
    assert "Ask Ada Quist" in (corner / "docs/about.md").read_text(encoding="utf-8")
    assert not (corner / "cases/images/corner.svg").exists()


def test_what_another_record_shows_as_well_stays(corner: Path, type_: Type) -> None:
    berries = corner / "cases/histories/harbour-berries.yml"
    text = berries.read_text(encoding="utf-8").replace("file: gooseberry.svg", "file: till.svg")
    berries.write_text(text, encoding="utf-8")

    type_("purge", "corner", "--yes")

    assert (corner / "cases/images/till.svg").exists()
    assert not (corner / "cases/images/corner.svg").exists()


def test_an_address_that_names_the_customer_goes_where_that_is_asked_for(
    corner: Path, type_: Type
) -> None:
    histories = corner / "cases/histories"
    text = CORNER.replace("old/corner.html", "old/evening.html")
    (histories / "corner-till.yml").unlink()
    (histories / "corner-till.de.yml").unlink()
    (histories / "corner-grocery-till.yml").write_text(text, encoding="utf-8")
    (histories / "evening-till.yml").write_text(text, encoding="utf-8")

    told = type_("purge", "corner", "--yes", "--without-addresses").output

    assert not (histories / "corner-grocery-till.yml").exists()
    stone = (histories / "evening-till.yml").read_text(encoding="utf-8")
    assert "corner" not in stone
    assert "status: withdrawn" in stone
    assert "old/evening" in stone
    assert "would name the customer" in told


def test_a_blinded_customer_keeps_its_public_address_and_loses_the_telling_one(
    corner: Path, type_: Type, tmp_path: Path
) -> None:
    histories = corner / "cases/histories"
    (histories / "manor-bookings.yml").unlink()
    text = INN.replace("status: published", "status: retired")
    (histories / "wintergreen-manor-bookings.yml").write_text(text, encoding="utf-8")
    (corner / "cases/approvals/manor-bookings.yml").unlink()
    before = build_at(corner, tmp_path / "before").addresses()
    known, approver = sorted(a for a in before if a.startswith("cases/case-"))
    assert approver == f"{known}approver/"

    assert type_("purge", "secret-inn", "--yes").exit_code == 0

    assert search(trees(corner), ("Wintergreen", "Osric", "manor hotel")) == []
    assert [name for name in trees(corner) if "wintergreen" in name] == []
    after = build_at(corner, tmp_path / "after")
    assert "taken down" in after.read(known)
    assert search(after.files(), ("Wintergreen", "Osric", "manor hotel")) == []


def test_a_case_that_was_never_public_leaves_no_tombstone(corner: Path, type_: Type) -> None:
    type_("purge", "harbour-inn", "--yes")

    assert not (corner / "cases/histories/harbour-berries.yml").exists()
    assert not (corner / "cases/quotes/harbour-ask.yml").exists()


def test_what_previews_kept_of_it_goes_as_well(corner: Path, type_: Type) -> None:
    kept = corner / ".cache/vpcases/last-good"
    kept.mkdir(parents=True)
    (kept / "0123.yml").write_text(CORNER, encoding="utf-8")
    (kept / "4567.yml").write_text(INN, encoding="utf-8")

    type_("purge", "corner", "--yes")

    assert [path.name for path in kept.iterdir()] == ["4567.yml"]


def test_a_file_that_leads_out_of_the_site_is_refused_and_everything_stays(
    corner: Path, type_: Type, tmp_path: Path
) -> None:
    away = tmp_path / "away.yml"
    (corner / "cases/histories/corner-till.de.yml").rename(away)
    os.link(away, corner / "cases/histories/kept.yml.bak")
    image = corner / "cases/images/corner.svg"
    image.rename(corner / "cases/images/real.svg")
    image.symlink_to(corner / "cases/images/real.svg")
    before = trees(corner)

    result = type_("purge", "corner", "--yes")

    assert result.exit_code == 1
    assert "corner.svg is a link" in result.output
    assert trees(corner) == before


def test_git_says_what_it_remembers_and_that_something_is_not_committed(
    corner: Path, type_: Type
) -> None:
    git(corner, "init", "-q")
    git(corner, "add", "-A")
    git(corner, "commit", "-qm", "first")
    (corner / "docs/about.md").write_text("Corner Grocery was here.\n", encoding="utf-8")
    git(corner, "commit", "-qam", "second")
    (corner / "docs/about.md").write_text("# About us\n", encoding="utf-8")

    told = type_("purge", "corner").output

    assert "Git remembers it in 2 commits" in told
    for path in ("cases/histories/corner-till.yml", "docs/about.md", "cases/vocabulary.yml"):
        assert path in told.partition("Git remembers")[2]
    assert "cases/histories/manor" not in told.partition("Git remembers")[2].replace(
        "cases/histories/manor-bookings.yml", "", 1
    )
    assert "not committed" in told


def git(folder: Path, *words: str) -> None:
    who = ("-c", "user.name=Somebody", "-c", "user.email=somebody@example.com")
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True)  # noqa: S607


def test_without_git_that_is_said(corner: Path, type_: Type) -> None:
    assert "There is no git here" in type_("purge", "corner").output


@pytest.mark.parametrize(
    ("typed", "said"), [("cornr", "Did you mean corner?"), ("zzz", "There is no customer zzz")]
)
def test_an_unknown_customer_ends_with_2(corner: Path, type_: Type, typed: str, said: str) -> None:
    result = type_("purge", typed)

    assert result.exit_code == 2
    assert said in result.output


def test_a_customer_who_stands_in_a_case_is_known_by_its_name(corner: Path, type_: Type) -> None:
    path = corner / "cases/histories/corner-till.yml"
    block = "customer:\n  name: Corner Grocery\n"
    path.write_text(CORNER.replace("customer: corner\n", block), encoding="utf-8")

    told = type_("purge", "corner grocery").output

    assert "Several are called" in told or "cases/histories/corner-till.yml" in told


def test_cases_that_lie_outside_the_site_are_not_touched(
    corner: Path, type_: Type, tmp_path: Path
) -> None:
    (corner / "cases").rename(tmp_path / "theirs")
    text = (corner / "mkdocs.yml").read_text(encoding="utf-8")
    option = "  - vpcases:\n      cases: ../theirs\n"
    (corner / "mkdocs.yml").write_text(text.replace("  - vpcases:\n", option), encoding="utf-8")
    before = trees(tmp_path / "theirs")

    result = type_("purge", "corner", "--yes")

    assert result.exit_code == 2
    assert "outside the folder of the site" in result.output
    assert trees(tmp_path / "theirs") == before


@pytest.mark.parametrize("name", ["wins.csv", "wins.xlsx"])
def test_a_row_of_the_win_log_is_left_to_people(name: str, site: Path, type_: Type) -> None:
    type_("new", "customer", "Zwetschgenhof")
    folder = site / "cases" / "wins"
    folder.mkdir()
    cells = [row(customer="Zwetschgenhof")[column] for column in COLUMNS.split(",")]
    raw = as_workbook(COLUMNS.split(","), cells)
    text = as_text([row(customer="Zwetschgenhof")])
    (folder / name).write_bytes(raw if name.endswith("x") else text.encode())

    result = type_("purge", "zwetschgenhof")

    left = result.output.partition("Left to you")[2]
    assert f"cases/wins/{name}:2" in left
    assert result.exit_code == 1
