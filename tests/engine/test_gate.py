from __future__ import annotations

from pathlib import Path

import pytest

from tests.sites import ROOT, BuiltSite, build_at, differing, write_site
from tests.small_site import CORNER, UNPUBLISHED_WORDS
from vpcases.model.authored import Status
from vpcases.read import read_library

HIDDEN = [status.value for status in Status if status is not Status.PUBLISHED]
ANSWERS = {Status.UNDER_REVIEW.value, Status.RETIRED.value, Status.WITHDRAWN.value}
"""What has left the site, but for its addresses: see test_rechecked.py and test_retired.py."""


def holders(site: BuiltSite, words: tuple[str, ...]) -> list[str]:
    """Return which files of a built site hold which of the words, in their names or texts."""
    return [
        f"{name}: {word}"
        for name, content in site.files().items()
        for word in words
        if word.lower().encode() in content.lower() or word.lower() in name.lower()
    ]


def test_no_file_of_a_public_build_holds_a_word_that_is_not_public(
    small_public: BuiltSite,
) -> None:
    assert holders(small_public, UNPUBLISHED_WORDS) == []


def test_those_words_are_in_the_site_and_would_be_found(small_internal: BuiltSite) -> None:
    found = holders(small_internal, UNPUBLISHED_WORDS)

    withheld_everywhere = {"Wintergreen", "Unmentioned", "vault://", "Ottokar"}
    withheld_everywhere |= {"52017", "38023"}  # pages group the thousands
    assert {line.rpartition(": ")[2] for line in found} >= (
        set(UNPUBLISHED_WORDS) - withheld_everywhere - {"Undisclosed"}
    )


def test_a_public_build_is_the_same_byte_for_byte_without_what_it_may_not_show(
    small_public: BuiltSite, tmp_path: Path, into: Path
) -> None:
    folder = write_site(
        tmp_path / "site",
        {
            "cases/histories/harbour-berries.yml": None,
            "cases/quotes/harbour-later.yml": None,
            "cases/images/gooseberry.svg": None,
            "cases/images/unused.svg": None,
        },
    )

    built = build_at(folder, into).raw_files()

    assert differing(built, small_public.raw_files()) == []


@pytest.mark.parametrize("status", HIDDEN)
def test_a_case_that_is_no_longer_published_leaves_every_file_of_the_site(
    status: str, tmp_path: Path, into: Path
) -> None:
    text = CORNER.replace("status: published", f"status: {status}")
    about = "# About us\n"
    folder = write_site(
        tmp_path / "site", {"cases/histories/corner-till.yml": text, "docs/about.md": about}
    )

    site = build_at(folder, into)

    words = ("kumquat", "persimmon", "Corner Grocery", "Ada Quist", "zählen")
    address = () if status in ANSWERS else ("corner-till",)
    assert holders(site, (*words, *address)) == []


def test_the_public_sample_site_holds_nothing_of_its_unpublished_cases(
    sample_public: BuiltSite,
) -> None:
    library = read_library(ROOT / "cases", ROOT).library
    unpublished = [r for r in library.cases.values() if r.content.status != Status.PUBLISHED]
    titles = [r.content.title for r in unpublished if r.content.title]
    ids = [record.id for record in unpublished if record.content.status not in ANSWERS]
    blinded = [
        library.customers[record.content.customer.id].content.name
        for record in library.cases.values()
        if record.content.show_as and record.content.customer and record.content.customer.id
    ]
    unnamed = [r.content.title for r in library.alternatives.values() if not r.content.may_name]
    words = tuple(word for word in (*titles, *ids, *blinded, *unnamed) if word)

    assert unpublished
    assert blinded
    assert unnamed
    assert holders(sample_public, words) == []
