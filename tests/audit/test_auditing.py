"""Real builds: no alarm on what is in order, and none missed where the gate is broken."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.libraries import DAY
from tests.sites import ROOT, BuildStopped, BuiltSite, build_at, write_site
from tests.small_site import CORNER
from vpcases.audit import Surroundings, audit_site
from vpcases.model.approval import Item
from vpcases.read import read_library

FOUND = re.compile(r"^(\S+?):\d+:\d+: (?:([\w.-]+): )?an? ", re.MULTILINE)


def as_is(what: Any, *_: Any, **__: Any) -> Any:
    return what


def every_item(approval: Any) -> frozenset[Item]:
    return frozenset(Item)


BROKEN: dict[str, tuple[str, Callable[..., Any], str]] = {
    "everything passes": ("vpcases.build.arrow.open_gate", as_is, "title"),
    "alternatives keep their names": (
        "vpcases.derive.gate._publish_alternatives",
        as_is,
        "alternatives.rival.title",
    ),
    "fields of a case are all kept": ("vpcases.derive.gate._show", as_is, "prices.offering.1"),
    "documents say where they lie": (
        "vpcases.derive.gate._show",
        as_is,
        "evidence.sheets.held_at",
    ),
    "people of a blinded customer are named": (
        "vpcases.derive.gate.show_case",
        as_is,
        "quotes.sea.by",
    ),
    "a blinded customer is named": (
        "vpcases.derive.consent.showing.describe",
        lambda *_, **__: "Wintergreen Manor",
        "customers.secret-inn.name",
    ),
    "unpublished quotes pass": (
        "vpcases.derive.gate._list_quotes",
        lambda library, *_: library.quotes.items(),
        "text",
    ),
}


@pytest.mark.parametrize("gate", BROKEN)
def test_a_gate_that_is_broken_is_caught_and_its_site_is_not_kept(
    gate: str, tmp_path: Path, into: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, broken, field = BROKEN[gate]
    folder = write_site(tmp_path / "site")
    monkeypatch.setattr(target, broken)

    with pytest.raises(BuildStopped) as stopped:
        build_at(folder, into)

    assert field in {name for _, name in FOUND.findall(str(stopped.value))}
    assert list(into.iterdir()) == []


def test_an_expired_approval_that_the_gate_overlooks_is_caught(
    tmp_path: Path, into: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended = CORNER.replace("until: 2099-04-28", "until: 2026-10-01")
    folder = write_site(
        tmp_path / "site", {"cases/histories/corner-till.yml": ended, "docs/about.md": "# Us\n"}
    )
    assert build_at(folder, into)
    monkeypatch.setattr("vpcases.derive.consent.allowance._find_refusal", lambda *_: None)

    with pytest.raises(BuildStopped, match=r"corner-till\.yml:\d+:\d+: title: a text"):
        build_at(folder, into)


def test_an_item_that_the_gate_takes_for_approved_is_caught(
    tmp_path: Path, into: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    less = CORNER.replace("items: [name, logo, figures, quotes, role]", "items: [name, figures]")
    folder = write_site(tmp_path / "site")
    (folder / "cases" / "histories" / "corner-till.yml").write_text(less)
    assert "I trust the till" not in build_at(folder, into).read("cases/corner-till/")
    monkeypatch.setattr("vpcases.model.approval.Approval.allowed_items", property(every_item))

    with pytest.raises(BuildStopped, match=r"quotes\.second\.text: a text"):
        build_at(folder, into)


def test_an_edited_text_that_the_gate_lets_through_is_caught(
    tmp_path: Path, into: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_site(tmp_path / "site")
    file = folder / "cases" / "histories" / "corner-till.yml"
    file.write_text(
        file.read_text().replace("They counted both ways.", "They gave up after a day.")
    )
    assert "gave up" not in build_at(folder, into).read("cases/corner-till/")
    monkeypatch.setattr("vpcases.derive.gate.show_case", as_is)

    with pytest.raises(BuildStopped, match=r"story: a text"):
        build_at(folder, into)


def test_the_internal_edition_is_not_audited(tmp_path: Path, into: Path) -> None:
    assert build_at(write_site(tmp_path / "site"), into, edition="internal")


def test_hidden_files_of_the_folder_stay_when_a_site_is_taken_back(
    tmp_path: Path, into: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (into / ".git").mkdir(parents=True)
    (into / ".git" / "HEAD").write_text("ref: refs/heads/pages\n")
    (into / ".nojekyll").write_text("")
    monkeypatch.setattr("vpcases.build.arrow.open_gate", as_is)

    with pytest.raises(BuildStopped):
        build_at(write_site(tmp_path / "site"), into)

    assert {path.name for path in into.iterdir()} == {".git", ".nojekyll"}
    assert (into / ".git" / "HEAD").is_file()


def test_what_another_plugin_writes_is_audited_too(tmp_path: Path, into: Path) -> None:
    hook = """\
from pathlib import Path
def on_post_build(config):
    Path(config.site_dir, "offer.txt").write_text("for Wintergreen Manor")
"""
    mkdocs = (write_site(tmp_path / "site") / "mkdocs.yml").read_text()
    folder = write_site(
        tmp_path / "site",
        {"mkdocs.yml": f"{mkdocs}hooks:\n  - hook.py\n", "hook.py": hook},
    )

    with pytest.raises(BuildStopped, match=r"found in offer\.txt at byte 4"):
        build_at(folder, into)


def test_a_message_never_repeats_what_was_found(
    tmp_path: Path, into: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vpcases.build.arrow.open_gate", as_is)

    with pytest.raises(BuildStopped) as stopped:
        build_at(write_site(tmp_path / "site"), into)

    assert not re.search("wintergreen|osric|52.?017|vault:", str(stopped.value), re.IGNORECASE)
    assert re.search(r", and in \d+ more files$", str(stopped.value), re.MULTILINE)


def test_the_sample_site_gives_no_false_alarm(sample_public: BuiltSite) -> None:
    library = read_library(ROOT / "cases", ROOT).library
    audited = audit_site(sample_public.folder, library, DAY, Surroundings(ROOT / "docs", ROOT))

    assert audited.leaks == ()
    assert audited.unread == {}
    assert audited.files > 100
    assert audited.values > 50
