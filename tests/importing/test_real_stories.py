"""Real stories, from the folder that VPCASES_STORIES names; skipped loudly where it names none."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.importing.workshop import letters
from vpcases.importing import ImportReport, import_stories
from vpcases.importing.lookup import list_leaves, name_path
from vpcases.importing.records import read_records
from vpcases.importing.source_record import SourceRecord
from vpcases.read import read_library

MAPPINGS = Path(__file__).parents[2] / "docs" / "importing"


@dataclass(frozen=True)
class RealSet:
    """A collection of stories, with its mappings in the order in which they are used."""

    name: str
    steps: tuple[tuple[str, str], ...]
    cases: int


SETS = (
    RealSet("jenkins", (("jenkins-stories/src/user-story", "jenkins"),), 194),
    RealSet(
        "kotlin",
        (
            ("kotlin-web-site/data/case-studies/case-studies.yml", "kotlin"),
            ("kotlin-web-site/data/case-studies", "kotlin-pages"),
        ),
        77,
    ),
    RealSet("18f", (("18f-projects/content/pages/projects/services", "18f"),), 22),
    RealSet("budibase", (("budibase/content/customers", "budibase"),), 8),
)
UNMAPPED = (
    "apache-beam", "asyncapi", "cdap", "controlshift", "go-website", "haskell-testimonials",
    "numpy-cases", "portaljs", "supabase-sample", "todogroup",
)  # fmt: skip


def load(stories: Path, real: RealSet, into: Path) -> list[ImportReport]:
    """Import a set; return the report of each step."""
    return [
        import_stories(stories / source, MAPPINGS / f"{mapping}.yml", into)
        for source, mapping in real.steps
    ]


def snapshot(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("real", SETS, ids=lambda real: real.name)
def test_every_real_story_becomes_a_case_that_reads_without_a_mistake(
    stories: Path, tmp_path: Path, real: RealSet
) -> None:
    reports = load(stories, real, tmp_path)

    reading = read_library(tmp_path / "cases", tmp_path)
    assert [str(problem) for problem in reading.problems] == []
    assert len(reading.library.cases) == real.cases
    assert [report.skipped for report in reports] == [[] for _ in reports]
    assert [report.never_found for report in reports if report.never_found] in (
        [],
        [["learn_more"]],
    )


@pytest.mark.parametrize("real", SETS, ids=lambda real: real.name)
def test_importing_real_stories_twice_changes_nothing(
    stories: Path, tmp_path: Path, real: RealSet
) -> None:
    load(stories, real, tmp_path)
    before = snapshot(tmp_path)

    reports = load(stories, real, tmp_path)

    assert snapshot(tmp_path) == before
    assert all(not report.written and not report.updated for report in reports)


@pytest.mark.parametrize("real", SETS, ids=lambda real: real.name)
def test_no_words_of_a_real_story_are_lost(stories: Path, tmp_path: Path, real: RealSet) -> None:
    """Every run of twelve letters or more in a source is in the files or in the report."""
    reports = load(stories, real, tmp_path)
    kept = {
        path.stem: letters(path.read_text("utf-8")) for path in (tmp_path / "cases").rglob("*.yml")
    }
    shared = kept.get("customers", "")
    lost: list[str] = []
    for (source, _), report in zip(real.steps, reports, strict=True):
        told = letters(report.as_text())
        files = {origin: name for name, origin in _list_origins(tmp_path)}
        for record in _read_all(stories / source, report):
            text = kept[files[record.origin]] + shared + told
            lost += [
                f"{record.where}: {piece}"
                for piece in _list_pieces(record, report)
                if letters(piece) not in text
            ]
    assert lost == []


def _list_origins(site: Path) -> list[tuple[str, str]]:
    """Return the names of the files of an import with the records they came from."""
    import json

    memory = json.loads((site / "cases/.imported.json").read_text("utf-8"))
    return [
        (Path(name).stem, origin) for name, origins in memory["files"].items() for origin in origins
    ]


def _read_all(source: Path, report: ImportReport) -> list[SourceRecord]:
    root = source if source.is_dir() else source.parent
    aside = {*report.not_looked_at, *report.left_out}
    files = [source] if source.is_file() else sorted(p for p in source.rglob("*") if p.is_file())
    chosen = [path for path in files if path.relative_to(root).as_posix() not in aside]
    records = (
        item
        for path in chosen
        for item in read_records(path, root, key="items" if source.is_file() else "")
    )
    return [record for record in records if isinstance(record, SourceRecord)]


def _list_pieces(record: SourceRecord, report: ImportReport) -> list[str]:
    """Return the runs of words of a record that no import may lose: what stands between marks."""
    pieces: list[str] = []
    for leaf in list_leaves(record.values):
        key = name_path(leaf.keys).removesuffix("[]")
        if key in report.ignored:
            continue
        text = html.unescape(str(leaf.value))
        # What only says how a page is laid out, and the joint between a role and the company.
        text = re.sub(
            r"{% include \"[^\"]*\"|\b(?:organization|attribution):| at |<\w+", " | ", text
        )
        text = re.sub(r"\s(?:class|style|rel|target|id|size)=\"[^\"]*\"|size: \"\w+\"", " ", text)
        pieces += re.split(r"[\n<>\"“”()\[\]{}|:,]|\bT\d\d|\*\*|``", text)
    return [piece for piece in pieces if len(re.sub(r"[\W\d_]+", "", piece)) >= 12]


@pytest.mark.parametrize("name", UNMAPPED)
def test_stories_that_nobody_mapped_are_imported_by_the_names_of_their_keys(
    stories: Path, tmp_path: Path, name: str
) -> None:
    report = import_stories(stories / name, None, tmp_path)

    reading = read_library(tmp_path / "cases", tmp_path)
    assert [str(problem) for problem in reading.problems] == []
    assert len(reading.library.cases) == report.records > 0
    assert report.skipped == []
