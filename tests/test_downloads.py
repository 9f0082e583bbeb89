"""Cards, papers and slides from build to build: made where something changed, else recalled."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.sites import DAY, write_site
from vpcases.build.arrow import build_site
from vpcases.build.downloads import MADE
from vpcases.pages.downloads import Download
from vpcases.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Return the settings of a small site that wants one kind of file."""
    site = write_site(tmp_path / "site")
    return Settings(
        cases=site / "cases",
        site=site,
        as_of=date.fromisoformat(DAY),
        site_url="https://proofs.example/",
        downloads=frozenset({Download.CARD}),
    )


def list_made(settings: Settings) -> dict[str, bytes]:
    files = build_site(settings).files
    return {a: raw for a, raw in files.items() if isinstance(raw, bytes)}


def note_of(settings: Settings) -> Path:
    return settings.site / MADE / "public.json"


def mark(settings: Settings) -> None:
    """Write something into the list of a build by which it is known again."""
    kept = json.loads(note_of(settings).read_text("utf-8"))
    kept["keys"]["marked.png"] = next(iter(kept["keys"].values()))
    note_of(settings).write_text(json.dumps(kept), "utf-8")


def test_a_build_in_which_nothing_changed_plans_no_file_anew(settings: Settings) -> None:
    first = list_made(settings)
    mark(settings)

    again = list_made(settings)

    assert first
    assert again.keys() - first.keys() == {"marked.png"}
    assert {address: again[address] for address in first} == first


def test_another_word_of_an_author_is_seen(settings: Settings) -> None:
    first = list_made(settings)
    mark(settings)
    file = next((settings.cases / "histories").glob("*.yml"))
    file.write_text(f"{file.read_text('utf-8')}\n# a remark\n", "utf-8")

    assert list_made(settings) == first


@pytest.mark.parametrize(
    "change",
    [
        {"site_name": "Another name"},
        {"prefix": "proof/"},
        {"downloads": frozenset({Download.CARD, Download.ONE_PAGE})},
    ],
    ids=lambda change: next(iter(change)),
)
def test_another_setting_is_seen(settings: Settings, change: dict[str, object]) -> None:
    first = list_made(settings)
    mark(settings)

    again = list_made(replace(settings, **change))  # type: ignore[arg-type]

    assert "marked.png" not in again
    assert again != first


def test_another_day_is_seen(settings: Settings) -> None:
    list_made(settings)
    mark(settings)

    assert "marked.png" not in list_made(
        replace(settings, as_of=settings.as_of + timedelta(days=1))
    )


@pytest.mark.parametrize("damage", ["", "[]", "{", '{"origin": 1}', "\ufeff"], ids=repr)
def test_a_list_that_cannot_be_read_is_made_anew(settings: Settings, damage: str) -> None:
    first = list_made(settings)
    note_of(settings).write_text(damage, "utf-8")

    assert list_made(settings) == first


def test_a_file_that_somebody_deleted_is_made_anew(settings: Settings) -> None:
    first = list_made(settings)
    for file in (settings.site / MADE / "public").iterdir():
        file.unlink()

    assert list_made(settings) == first


def test_an_unwritable_folder_costs_time_and_nothing_else(settings: Settings) -> None:
    (settings.site / ".cache").write_text("no folder", "utf-8")

    assert list_made(settings) == list_made(settings)
