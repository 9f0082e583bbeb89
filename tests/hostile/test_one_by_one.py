"""Single things that were once possible: out of the site's folder, into a log, into a preview."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.hostile.conftest import preview_at
from tests.hostile.making import Hostile, find_mistakes, make_harmless
from tests.hostile.payloads import DRAWINGS, PLACES, RUN
from tests.sites import build_at
from vpcases.problems import Place, Problem
from vpcases.render.markdown_text import MarkdownText
from vpcases.report import word_problem

LOADS_ONLY = {"loads", "styled"}
"""Drawings that would fetch something, which a browser does not do for a picture."""
DRAFT: dict[str, Any] = {"status": "drafted", "title": "Draft", "customer": "inn"}


def with_draft(**answers: Any) -> Hostile:
    """Return the harmless site with one more case, still a draft."""
    records = {**make_harmless().records, "histories/draft.yml": {**DRAFT, **answers}}
    return Hostile(records)


@pytest.mark.parametrize(
    "key", ["../../../escaped", "/escaped", "..", "a/../../../escaped", "x" * 900]
)
def test_no_name_leads_out_of_the_folder_of_the_site(key: str, tmp_path: Path) -> None:
    hostile = with_draft(value_elements={key: {"statement": "Calm"}})
    assert find_mistakes(hostile) == []
    build_at(hostile.write(tmp_path / "site"), tmp_path / "a" / "b" / "made", edition="internal")
    outside = {p.relative_to(tmp_path).parts[0] for p in tmp_path.rglob("*")}
    assert outside == {"site", "a"}
    assert [p.name for p in (tmp_path / "a").iterdir()] == ["b"]
    assert [p.name for p in (tmp_path / "a" / "b").iterdir()] == ["made"]


@pytest.mark.parametrize("alias", [*PLACES, "x" * 300, "a/" * 300, "claims/claims.json", "search"])
def test_an_older_address_is_refused_or_stays_within_the_site(alias: str, tmp_path: Path) -> None:
    hostile = with_draft(aliases=[alias])
    refused = find_mistakes(hostile)
    if refused:
        assert {p.rule for p in refused} <= {"not-an-address", "duplicate-address"}
        assert all(p.hint for p in refused)
        return
    site = hostile.write(tmp_path / "site")
    made = build_at(site, tmp_path / "made", edition="internal")
    older = alias.strip("/").removesuffix(".html")
    assert "cases/draft/" in made.read(f"{older}/")


def test_a_bad_entry_of_a_list_is_told_once_and_takes_nothing_else_along(tmp_path: Path) -> None:
    hostile = with_draft(aliases=["../out", "fine"], drivers=["hours", "No Id"])
    told = [(p.rule, p.field) for p in find_mistakes(hostile)]
    assert sorted(told) == [("not-an-address", "aliases.1"), ("not-an-id", "drivers.2")]


@pytest.mark.parametrize("name", ["script", "polyglot", *sorted(LOADS_ONLY)])
def test_a_preview_does_not_show_a_drawing_that_is_refused(name: str, tmp_path: Path) -> None:
    hostile = with_draft(images={"one": {"file": f"{name}.svg", "alt": "A drawing."}})
    media = {f"images/{name}.svg": DRAWINGS[name]}
    site = Hostile(hostile.records, media=media).write(tmp_path / "site")
    made = preview_at(site, tmp_path / "made")
    is_refused = any(f"{name}.svg" in line for line in made.told)
    assert is_refused or name in LOADS_ONLY
    assert (f"{name}.svg" in str(sorted(made.files()))) is not is_refused
    assert f'src="../../cases/images/{name}.svg"' not in made.read("cases/draft/") or not is_refused


def test_a_problem_cannot_write_lines_of_its_own_into_a_log() -> None:
    problem = Problem(
        "cases/a\n::error::b.yml",
        Place(),
        "x\n::stop-commands::y",
        "not-an-id",
        '"\x1b[2J\n::add-mask::z\u202e" is not an id',
        "write\r::x",
    )
    lines = word_problem(problem).split("\n")
    assert len(lines) == 2
    assert all(line.isprintable() for line in lines)
    assert "\\u001b[2J ::add-mask::z\\u202e" in lines[0]


@pytest.mark.parametrize(
    "text",
    ["1. " * 8_000, "> " * 8_000, "- " * 8_000, "![" * 10_000, "\n" * 100_000, "*a **b " * 3_000],
)
def test_a_text_that_nobody_wrote_by_hand_is_printed_all_the_same(text: str) -> None:
    html = MarkdownText().to_html(f"{text} <script>{RUN}</script>")
    assert "<script" not in html
    assert RUN in html
