"""How much a rule weighs: by status, by who uses an entry, and when it is set aside."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.library_on_disk import find_problems, write_case
from vpcases.problems import Level, Problem

CASE = "title: One\ncustomer: harbor-foods\noffering: syncline\nstory: One.\n"


def read_rule(site: Path, rule: str) -> list[Problem]:
    """Return what one rule says about a site."""
    return [problem for problem in find_problems(site) if problem.rule == rule]


@pytest.mark.parametrize(
    ("status", "level"),
    [
        ("nominated", Level.TODO),
        ("qualified", Level.TODO),
        ("drafted", Level.TODO),
        ("checked", Level.MISTAKE),
        ("approved", Level.MISTAKE),
        ("published", Level.MISTAKE),
        ("under-review", None),
        ("retired", None),
        ("withdrawn", None),
    ],
)
def test_a_new_word_is_a_to_do_until_a_case_is_checked(
    status: str, level: Level | None, tmp_path: Path
) -> None:
    write_case(tmp_path, f"status: {status}\n{CASE}segment: regional-hospitals\n")
    assert [p.level for p in read_rule(tmp_path, "unknown-id")] == ([level] if level else [])


@pytest.mark.parametrize("status", ["nominated", "drafted", "published"])
def test_a_slip_of_a_letter_is_a_mistake_at_every_status(status: str, tmp_path: Path) -> None:
    write_case(tmp_path, f"status: {status}\n{CASE}segment: midmarket-wholsale\n")
    (found,) = read_rule(tmp_path, "unknown-id")
    assert (found.level, found.hint) == (Level.MISTAKE, "did you mean midmarket-wholesale?")


@pytest.mark.parametrize("status", ["drafted", "retired", "withdrawn"])
def test_hostile_content_is_a_mistake_at_every_status(status: str, tmp_path: Path) -> None:
    images = "images:\n  one:\n    file: ../one.png\n    alt: One thing.\n"
    write_case(tmp_path, f"status: {status}\n{CASE}notice: <script>\n{images}")
    rules = {p.rule for p in find_problems(tmp_path) if p.level is Level.MISTAKE}
    assert rules == {"unsafe-text", "leaves-cases"}


@pytest.mark.parametrize(
    ("status", "level"),
    [("drafted", Level.TODO), ("published", Level.MISTAKE), ("retired", Level.TODO)],
)
def test_an_entry_is_as_far_as_the_furthest_case_that_uses_it(
    status: str, level: Level, tmp_path: Path
) -> None:
    write_case(tmp_path, f"status: {status}\n{CASE.replace('harbor-foods', 'falkvig')}")
    text = "customers:\n  falkvig:\n    name: Falkvig\n    logo: falkvig.svg\n"
    (tmp_path / "cases/more.yml").write_text(text)
    assert [p.level for p in read_rule(tmp_path, "missing-file")] == [level]


def test_a_quote_uses_its_customer_too(tmp_path: Path) -> None:
    write_case(tmp_path, CASE)
    (tmp_path / "cases/quotes").mkdir()
    (tmp_path / "cases/quotes/one.yml").write_text("status: published\ncustomer: falkvig\n")
    text = "customers:\n  falkvig:\n    name: Falkvig\n    logo: falkvig.svg\n"
    (tmp_path / "cases/more.yml").write_text(text)
    assert [p.level for p in read_rule(tmp_path, "missing-file")] == [Level.MISTAKE]


CLAIM = f"status: published\n{CASE}outcome: A world-class result.\n"


def test_a_rule_can_be_set_aside_with_a_reason(tmp_path: Path) -> None:
    write_case(tmp_path, CLAIM)
    assert read_rule(tmp_path, "superlative")
    write_case(tmp_path, f"{CLAIM}accepted:\n  superlative: the name of their programme\n")
    assert not read_rule(tmp_path, "superlative")
    assert not read_rule(tmp_path, "accepted-rule")


def test_setting_aside_without_a_reason_is_asked_back(tmp_path: Path) -> None:
    write_case(tmp_path, f"{CLAIM}owner: R. Calder\naccepted:\n  superlative:\n  two-wordings: x\n")
    assert read_rule(tmp_path, "superlative")


def test_it_holds_for_one_case_only(tmp_path: Path) -> None:
    write_case(tmp_path, f"{CLAIM}accepted:\n  superlative: the name of their programme\n")
    write_case(tmp_path, CLAIM, "another.yml")
    assert [p.path for p in read_rule(tmp_path, "superlative")] == ["cases/histories/another.yml"]


def test_what_a_case_sets_aside_holds_for_its_translations(tmp_path: Path) -> None:
    accepted = "accepted:\n  translation-differs: another period in Germany\n"
    write_case(tmp_path, f"status: checked\n{CASE}outcome: In 40 days.\n{accepted}")
    write_case(tmp_path, "outcome: In 50 Tagen.\n", "story.de.yml")
    assert not read_rule(tmp_path, "translation-differs")
    assert not read_rule(tmp_path, "accepted-rule")


def test_a_rule_that_is_silent_at_a_status_may_be_set_aside_before_it_speaks(
    tmp_path: Path,
) -> None:
    write_case(tmp_path, f"status: nominated\n{CASE}accepted:\n  superlative: their programme\n")
    assert not read_rule(tmp_path, "accepted-rule")


def test_a_quote_can_set_rules_aside_too(tmp_path: Path) -> None:
    write_case(tmp_path, CASE)
    (tmp_path / "cases/quotes").mkdir()
    quote = "customer: harbor-foods\nby: M. Osei\ntext: TBD is the name of our team.\n"
    (tmp_path / "cases/quotes/one.yml").write_text(quote)
    assert read_rule(tmp_path, "placeholder-text")
    (tmp_path / "cases/quotes/one.yml").write_text(
        f"{quote}accepted:\n  placeholder-text: it is their name\n"
    )
    assert not read_rule(tmp_path, "placeholder-text")
