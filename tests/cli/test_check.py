from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.cli.conftest import Type
from vpcases.cli import main

GOOD = """\
status: drafted
title: Nordlicht plans its routes before breakfast
customer:
  name: Nordlicht Logistik
offering: routemaster
situation: |
  Two planners put the stops on a map by hand.
"""


@pytest.fixture
def site(site: Path, type_: Type) -> Path:
    """Return a site with one good draft."""
    type_("new", "offering", "Routemaster")
    write(site, "histories/nordlicht.yml", GOOD)
    return site


def write(site: Path, name: str, text: str) -> None:
    path = site / "cases" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_a_draft_ends_with_0_and_one_line_of_what_is_to_do(site: Path, type_: Type) -> None:
    result = type_("check")

    assert result.exit_code == 0
    (line,) = (line for line in result.output.splitlines() if line.startswith("cases/"))
    assert line.startswith("cases/histories/nordlicht.yml: ")
    assert line.endswith(" to do before checked")
    assert "1 case: no mistake" in result.output


def test_what_is_to_do_in_one_case_is_listed_line_by_line(site: Path, type_: Type) -> None:
    counted = type_("check").output.split(": ")[1].split(" ")[0]

    result = type_("check", "nordlicht")

    assert result.exit_code == 0
    assert result.output.count("(to-do: ") == int(counted)
    assert f"nordlicht: {counted} to do" in result.output


def test_every_mistake_is_told_at_once_and_ends_with_1(site: Path, type_: Type) -> None:
    write(site, "histories/a.yml", "titel: x\nlive: 1.3.2025\n")
    write(site, "quotes/b.yml", "txt: y\n")

    result = type_("check")

    assert result.exit_code == 1
    assert "cases/histories/a.yml:1:1: titel: there is no field" in result.output
    assert "    did you mean title?" in result.output
    assert "cases/histories/a.yml:2:7: live:" in result.output
    assert "cases/quotes/b.yml:1:1: txt:" in result.output
    assert "3 mistakes" in result.output


def test_the_check_of_one_case_is_silent_about_the_others(site: Path, type_: Type) -> None:
    write(site, "histories/a.yml", "titel: x\n")

    result = type_("check", "nordlicht")

    assert result.exit_code == 0
    assert "titel" not in result.output


def test_the_check_of_a_case_holds_its_translations(site: Path, type_: Type) -> None:
    write(site, "histories/nordlicht.de.yml", "titel: x\n")

    result = type_("check", "nordlicht")

    assert result.exit_code == 1
    assert "cases/histories/nordlicht.de.yml:1:1" in result.output


def test_a_file_can_be_named_by_its_path(
    site: Path, type_: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(site / "cases" / "histories")

    result = type_("check", "nordlicht.yml")

    assert result.exit_code == 0
    assert "nordlicht.yml:" in result.output


@pytest.mark.parametrize("typed", ["nordlich", "nordlight", "nord"])
def test_an_unknown_id_is_told_with_the_nearest_and_ends_with_2(
    site: Path, type_: Type, typed: str
) -> None:
    result = type_("check", typed)

    assert result.exit_code == 2
    assert f"There is no case or quote {typed}" in result.output
    assert "Did you mean nordlicht?" in result.output


def test_an_id_like_no_other_is_told_without_a_guess(site: Path, type_: Type) -> None:
    result = type_("check", "quite-different")

    assert result.exit_code == 2
    assert "Did you mean" not in result.output


def test_a_file_that_cannot_be_read_is_still_found_by_its_id(site: Path, type_: Type) -> None:
    (site / "cases/histories/broken.yml").write_bytes(b"title: \xff\n")

    result = type_("check", "broken")

    assert result.exit_code == 1
    assert "UTF-8" in result.output


def test_paths_are_told_as_seen_from_where_one_is(
    site: Path, type_: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(site, "histories/a.yml", "titel: x\n")
    monkeypatch.chdir(site.parent)

    result = type_("check", "--site", site.name)

    assert f"{site.name}/cases/histories/a.yml:1:1" in result.output


def test_the_options_of_the_site_are_those_of_mkdocs_yml(site: Path, type_: Type) -> None:
    (site / "cases").rename(site / "stories")
    config = site / "mkdocs.yml"
    config.write_text(config.read_text("utf-8") + "      cases: stories\n", encoding="utf-8")
    write(site.joinpath("stories").parent, "../stories/histories/a.yml", "titel: x\n")

    result = type_("check")

    assert result.exit_code == 1
    assert "stories/histories/a.yml:1:1" in result.output


def test_the_options_of_a_site_may_be_inherited_and_may_hold_tags(site: Path, type_: Type) -> None:
    (site / "cases").rename(site / "stories")
    (site / "base.yml").write_text(
        "markdown_extensions:\n"
        "  - pymdownx.emoji:\n"
        "      emoji_index: !!python/name:material.extensions.emoji.twemoji\n"
        "plugins:\n"
        "  vpcases:\n"
        "    cases: !ENV [VPCASES_TEST_UNSET, stories]\n",
        encoding="utf-8",
    )
    (site / "mkdocs.yml").write_text("INHERIT: base.yml\nsite_name: x\n", encoding="utf-8")

    result = type_("check")

    assert result.exit_code == 0
    assert "stories/histories/nordlicht.yml" in result.output


def test_a_mkdocs_yml_that_is_no_yaml_is_told_with_its_line(site: Path, type_: Type) -> None:
    (site / "mkdocs.yml").write_text("site_name: x\n  theme: y: z\n", encoding="utf-8")

    result = type_("check")

    assert result.exit_code == 2
    assert "mkdocs.yml:2" in result.output


def test_outside_a_site_nothing_can_be_checked(here: Path, type_: Type) -> None:
    result = type_("check")

    assert result.exit_code == 2
    assert "vpcases new site" in result.output


def find_rules(output: str) -> set[str]:
    return {found["rule"] for found in json.loads(output)}


def test_the_day_is_asked_for_then_set_then_that_of_the_site(
    site: Path, type_: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(site, "histories/nordlicht.yml", f"{GOOD}live: 2028\n")
    config = site / "mkdocs.yml"
    config.write_text(config.read_text("utf-8") + "      as_of: 2026-11-01\n", encoding="utf-8")

    def check(*words: str) -> set[str]:
        return find_rules(type_("check", "--format", "json", *words).output)

    before, after = check("--as-of", "2026-11-01"), check("--as-of", "2031-01-01")
    assert before - after == {"date-in-future"}
    assert check() == before
    monkeypatch.setenv("VPCASES_AS_OF", "2031-01-01")
    assert check() == after
    assert check("--as-of", "2026-11-01") == before


@pytest.mark.parametrize(("words", "variable"), [(["--as-of", "1.3.2026"], ""), ([], "tomorrow")])
def test_a_day_that_is_none_is_told_and_ends_with_2(
    site: Path, type_: Type, monkeypatch: pytest.MonkeyPatch, words: list[str], variable: str
) -> None:
    monkeypatch.setenv("VPCASES_AS_OF", variable)

    result = type_("check", *words)

    assert result.exit_code == 2
    assert "is not a day; write it as in 2026-11-01" in result.output


def test_json_holds_every_part_of_a_problem(site: Path, type_: Type) -> None:
    write(site, "histories/a.yml", "titel: x\n")

    result = type_("check", "a", "--format", "json")

    assert result.exit_code == 1
    mistakes = [found for found in json.loads(result.output) if found["level"] == "mistake"]
    assert mistakes == [
        {
            "file": "cases/histories/a.yml",
            "line": 1,
            "column": 1,
            "field": "titel",
            "rule": "unknown-key",
            "level": "mistake",
            "message": 'there is no field "titel"',
            "hint": "did you mean title?",
        }
    ]


def test_json_holds_what_is_to_do_one_by_one(site: Path, type_: Type) -> None:
    found = json.loads(type_("check", "--format", "json").output)

    assert {item["level"] for item in found} == {"to-do"}
    assert len(found) > 5


def test_annotations_are_workflow_commands_and_leave_out_what_is_to_do(
    site: Path, type_: Type
) -> None:
    write(site, "histories/a.yml", "titel: 50 %\nlive: 1.3.2025, 10:30\n")

    result = type_("check", "--format", "annotations")

    assert result.exit_code == 1
    lines = result.output.splitlines()
    assert lines[0].startswith(
        "::error file=cases/histories/a.yml,line=1,col=1,title=unknown-key::titel: there is no"
    )
    assert len(lines) == 2
    assert all(line.startswith("::error ") for line in lines)


def test_what_would_end_a_workflow_command_is_escaped(site: Path, type_: Type) -> None:
    write(site, "histories/a.yml", 'status: "50 %, at least"\n')

    result = type_("check", "--format", "annotations")

    assert "50 %25, at least" in result.output


def test_gitlab_gets_a_code_quality_report(site: Path, type_: Type) -> None:
    write(site, "histories/a.yml", "titel: x\nlive: 1.3.2025\n")

    found = json.loads(type_("check", "--format", "gitlab").output)

    assert [item["location"] for item in found] == [
        {"path": "cases/histories/a.yml", "lines": {"begin": line}} for line in (1, 2)
    ]
    assert found[0]["check_name"] == "unknown-key"
    assert {item["severity"] for item in found} == {"major"}
    assert len({item["fingerprint"] for item in found}) == 2


def test_colours_are_for_terminals_that_want_them_and_change_no_word(
    site: Path, type_: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(site, "histories/a.yml", "titel: x\n")
    plain = type_("check").output
    monkeypatch.delenv("NO_COLOR", raising=False)

    coloured = CliRunner().invoke(main, ["check"], color=True).output
    monkeypatch.setenv("NO_COLOR", "1")
    unwanted = CliRunner().invoke(main, ["check"], color=True).output

    assert "\x1b" not in plain
    assert "\x1b[31m" in coloured
    assert strip(coloured) == plain == unwanted


def strip(text: str) -> str:
    """Return a text without the marks that colour it."""
    return re.sub(r"\x1b\[\d*m", "", text)
