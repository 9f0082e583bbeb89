"""The programme board as Markdown: for a mail on Monday morning."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Type
from tests.sites import write_site

NOMINATED = """\
status: nominated
title: "*Yard* stops [counting](https://elsewhere.example/)"
customer:
  name: Yard & Sons
  referred_by: corner
segment: hotels
offering: tally
why: They tell everybody
owner: Ada Birch
due: 2026-10-20
drivers: trust
"""
NOBODYS = NOMINATED.replace("owner: Ada Birch\n", "").replace("Yard & Sons", "Quay")


@pytest.fixture
def board(here: Path, type_: Type) -> Type:
    """Return what prints the board of the small site with two nominations, on its day."""
    files = {
        "cases/histories/yard-counting.yml": NOMINATED,
        "cases/histories/quay-counting.yml": NOBODYS,
    }
    write_site(here, files)
    return lambda *words: type_("board", "--as-of", "2026-11-01", *words)


def test_the_board_says_whose_move_is_next_and_what_is_overdue(board: Type) -> None:
    told = board().output

    assert told.startswith("# Programme board\n\nAs of November 1, 2026")
    assert "\n## Ada Birch\n" in told
    assert "nominated; due October 20, 2026, **overdue by 12 days**" in told
    assert (
        "  Not yet qualified: 3 fields are open (`replaced`, `may_approve`, `number_they_watch`)"
        in told
    )
    assert told.index("## Ada Birch") < told.index("## Nobody yet")
    assert "\n- **Hotels × Trust**\n" in told


def test_what_authors_wrote_is_plain_text(board: Type) -> None:
    told = board().output

    assert r"\*Yard\* stops \[counting\](https://elsewhere.example/)" in told
    assert r"Yard \& Sons" in told


def test_only_the_cases_of_one_owner_are_listed(board: Type) -> None:
    told = board("--owner", "ada birch").output

    assert "## Ada Birch" in told
    assert "## Nobody yet" not in told
    assert "Quay)" not in told


def test_an_owner_whom_nobody_knows_is_answered_with_those_there_are(board: Type) -> None:
    result = board("--owner", "Ada Brich")

    assert result.exit_code == 2
    assert "There are: Ada Birch, Nobody yet." in result.output


def test_the_board_speaks_the_language_that_is_asked_for(board: Type) -> None:
    told = board("--language", "de").output

    assert told.startswith("# Programmübersicht\n\nStand: 1. November 2026")
    assert "**seit 12 Tagen überfällig**" in told


def test_there_is_a_board_of_a_site_that_has_nothing_yet(site: Path, type_: Type) -> None:
    result = type_("board")

    assert result.exit_code == 0
    assert "0 cases in work" in result.output
