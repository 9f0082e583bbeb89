"""Whatever stands in a file, an author reads problems: no exception, and nothing is run."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.check.library_on_disk import ACCEPTED, find_problems
from vpcases.model.case import CaseHistory
from vpcases.model.quote import ReferralQuote
from vpcases.model.registry import Registries
from vpcases.model.translation import Translation
from vpcases.problems import Problem
from vpcases.report import as_annotations, as_json, word_problem

PLACES = st.sampled_from(
    ["histories/story.yml", "histories/story.de.yml", "quotes/words.yml", "more.yml"]
)
FIELDS = sorted(
    {
        name
        for model in (CaseHistory, Translation, ReferralQuote, Registries)
        for name in model.model_fields
    }
    | {"text", "by", "file", "alt", "light", "url", "name", "before", "after", "change", "said"}
    | {"sentence", "equation", "inputs", "people", "industry", "covers", "date", "until", "items"}
    | {"harbor-foods", "finance-hours", "working life", "Load time", "first", "superlative"}
)
PIECES = [
    *("20 h/week -> 2 h/week", "50 % less", "every 4-6 weeks", "unknown", "published", "checked"),
    *("{{figure:load-time}}", "{{quote:first}}", "{{image:", "from x-1", "2025-13", "2025 to 2024"),
    *("<script>", "](javascript:x)", "`", "```", "“", "”", '"', "'", "…", "[…]", "TODO", "best"),
    *("seamless roll-out", "../x.png", "//", "C:\\", "http://[", "mailto:", "nothing"),
    *("\u2028", "\ufeff", "\x85", "\U0001f600", "\u202e", "İ", "²", "½", "٣", "1e999", "0" * 400),
]
WORDS = st.lists(st.sampled_from(PIECES) | st.text(max_size=12), max_size=5).map(" ".join)
VALUES: st.SearchStrategy[Any] = st.recursive(
    WORDS | st.none() | st.integers() | st.booleans(),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(FIELDS) | WORDS, inner, max_size=5)
    ),
    max_leaves=25,
)
RECORDS = st.dictionaries(st.sampled_from(FIELDS), VALUES, max_size=12)


@contextmanager
def a_site() -> Iterator[Path]:
    """Make a site with one good case and a vocabulary."""
    with tempfile.TemporaryDirectory() as folder:
        cases = Path(folder) / "cases"
        for name in ("histories", "quotes"):
            (cases / name).mkdir(parents=True)
        shutil.copy(ACCEPTED / "vocabulary.yml", cases)
        shutil.copy(ACCEPTED / "plain-case.yml", cases / "histories")
        yield Path(folder)


def read_with(place: str, content: bytes) -> list[Problem]:
    """Return the problems of a site with one more file, each of them worded in every form."""
    with a_site() as site:
        (site / "cases" / place).write_bytes(content)
        problems = find_problems(site)
    for words in (*map(word_problem, problems), as_json(problems), as_annotations(problems)):
        words.encode("utf-8")
    return problems


@given(PLACES, st.binary(max_size=300))
def test_any_bytes_are_read(place: str, content: bytes) -> None:
    read_with(place, content)


@given(PLACES, st.text(max_size=300))
def test_any_text_is_read(place: str, content: str) -> None:
    read_with(place, content.encode("utf-8", "surrogatepass"))


@given(PLACES, RECORDS)
@settings(max_examples=300)
def test_any_answers_are_read(place: str, record: dict[str, Any]) -> None:
    read_with(place, json.dumps(record, ensure_ascii=False).encode("utf-8", "surrogatepass"))


@given(st.data())
def test_a_good_case_with_a_damaged_line_is_read(data: st.DataObject) -> None:
    lines = (ACCEPTED / "harbor-foods-reconciliation.yml").read_text(encoding="utf-8").split("\n")
    number = data.draw(st.integers(0, len(lines) - 1))
    lines[number] = data.draw(
        st.sampled_from(["", "\t", lines[number] + ":", lines[number] * 2, "  " + lines[number]])
        | WORDS
    )
    read_with("histories/story.yml", "\n".join(lines).encode("utf-8", "surrogatepass"))


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda t: f"<svg>{t}</svg>".encode()))
def test_any_drawing_is_read(content: bytes) -> None:
    with a_site() as site:
        (site / "cases" / "logo.svg").write_bytes(content)
        find_problems(site)
