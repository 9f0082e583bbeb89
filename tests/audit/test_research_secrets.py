"""What was asked of customers, and how much a segment matters: found by the audit in public."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.audit.planting import audit, case, found_in
from tests.choosing import make_choosing
from vpcases.model.library import Library

FINDING = "Nine of them had paid a persimmon grower twice, and five knew what it cost."
REASON = "Half of all who buy grow persimmons, and nobody decides faster"
TOLD = "a call with Mrs Quince, who grows persimmons"
HELD = "the blue cupboard behind the persimmons"


def library(collections: dict[str, Any] | None = None, **research: Any) -> Library:
    return make_choosing(
        {"open": case()},
        segments={
            "growers": {
                "title": "Growers of persimmons",
                "importance": {"rank": 1, "reason": REASON},
                "use_cases": ["Counting persimmons before they are sold"],
            }
        },
        research={"asked": {"finding": FINDING, "held_at": HELD, "title": "Short", **research}},
        collections=collections,
        propositions={"growers": {"for": "growers", "problem_source": TOLD}},
    )


@pytest.mark.parametrize(
    ("words", "field"),
    [
        (FINDING, "finding"),
        (HELD, "held_at"),
        (REASON, "importance.reason"),
        (TOLD, "problem_source"),
    ],
)
def test_what_is_for_ourselves_is_found_on_a_page(words: str, field: str, tmp_path: Path) -> None:
    found = found_in(audit(tmp_path, {"blog.html": f"<p>{words}</p>"}, library()))

    assert [name for _, name in found if name.endswith(field)]


def test_what_everybody_may_read_of_a_segment_is_no_leak(tmp_path: Path) -> None:
    page = "<p>Growers of persimmons: Counting persimmons before they are sold</p>"

    assert found_in(audit(tmp_path, {"segments.html": page}, library())) == set()


def test_a_finding_that_was_published_elsewhere_is_no_leak(tmp_path: Path) -> None:
    open_to_all = library(link="https://example.com/persimmons")

    assert found_in(audit(tmp_path, {"blog.html": f"<p>{FINDING}</p>"}, open_to_all)) == set()


def test_a_collection_for_ourselves_is_found_by_its_note_and_not_by_its_id(tmp_path: Path) -> None:
    note = "Before anybody takes the counting of persimmons apart"
    ours = library({"uptime": {"audience": "engineering", "note": note, "segments": ["growers"]}})

    page = {"blog.html": f"<p>{note}</p>", "status.html": "<p>uptime</p>"}

    assert found_in(audit(tmp_path, page, ours)) == {("blog.html", "note")}
