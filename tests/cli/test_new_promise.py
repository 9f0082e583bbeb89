from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Type
from vpcases.read import read_library


@pytest.fixture
def shops(site: Path, type_: Type) -> Path:
    for words in (
        ("segment", "small-shops", "Small shops"),
        ("driver", "hours", "Hours"),
        ("alternative", "by-hand", "By hand"),
    ):
        assert type_("new", *words).exit_code == 0
    return site


def test_a_new_proposition_is_named_after_its_segment_and_check_asks_for_its_sentence(
    shops: Path, type_: Type
) -> None:
    result = type_("new", "proposition", "small-shops")
    checked = type_("check", "small-shops")

    assert result.exit_code == checked.exit_code == 0
    text = (shops / "cases/propositions/small-shops.yml").read_text(encoding="utf-8")
    assert "# hours: what they can do with it" in text
    assert "# by-hand: no, and why" in text
    for asked in ("whom is it for?", "which problem do they have?", "what does it help them do?"):
        assert asked in checked.output


def test_a_proposition_written_into_the_new_file_gets_its_first_entry_by_the_command_it_names(
    shops: Path, type_: Type
) -> None:
    type_("new", "proposition", "small-shops")
    path = shops / "cases/propositions/small-shops.yml"
    text = path.read_text(encoding="utf-8")
    for line, filled in (
        ("for:", "for: shops with one till  #"),
        ("who:", "who: count the till at night  #"),
        ("we_offer:", "we_offer: a till that counts itself  #"),
        ("  # hours:", "  hours: go home at six  #"),
    ):
        text = text.replace(f"\n{line}", f"\n{filled}", 1)
    path.write_text(text, encoding="utf-8")

    changed = type_("proposition", "changed", "small-shops", "--what", "First wording")

    assert changed.exit_code == 0, changed.output
    content = read_library(shops / "cases").library.propositions["small-shops"].content
    assert [each.changed for each in content.history.values()] == ["First wording"]
    assert "go home at six" in str(next(iter(content.history.values())).words)


@pytest.mark.parametrize(
    ("segment", "way_out"),
    [("small-shop", "Did you mean small-shops?"), ("zoos", "vpcases new segment TITLE adds one.")],
)
def test_a_proposition_needs_a_segment(
    segment: str, way_out: str, shops: Path, type_: Type
) -> None:
    result = type_("new", "proposition", segment)

    assert result.exit_code == 1
    assert way_out in result.output
    assert not (shops / "cases/propositions").exists()


def test_new_research_asks_how_of_how_many_and_when(shops: Path, type_: Type) -> None:
    result = type_("new", "research", "What shops count")
    checked = type_("check", "what-shops-count")

    assert result.exit_code == checked.exit_code == 0
    content = read_library(shops / "cases").library.research["what-shops-count"].content
    assert (content.title, content.method, content.n) == ("What shops count", None, None)
    for asked in ("how was it looked into?", "with how many?", "when was it done?"):
        assert asked in checked.output


def test_a_new_review_is_named_after_its_month_and_is_no_note_before_somebody_writes_one(
    shops: Path, type_: Type
) -> None:
    log = shops / "cases/wins/wins.csv"
    log.parent.mkdir()
    log.write_text(
        "date,customer,industry,company_type,their_product,offering,why\n"
        "2026-10-06,A,retail,shop,bread,till,hours\n",
        encoding="utf-8",
    )
    assert type_("new", "review", "2026-10").exit_code == 0
    path = shops / "cases/reviews/2026-10.yml"

    asked = type_("check", "--as-of", "2026-11-22").output
    path.write_text("note: They want to go home.\n", encoding="utf-8")
    answered = type_("check", "--as-of", "2026-11-22").output

    assert "nobody has written what the wins mean in 2026-10" in asked
    assert "nobody has written" not in answered


def test_a_review_is_of_a_month(shops: Path, type_: Type) -> None:
    result = type_("new", "review", "october")

    assert result.exit_code == 1
    assert "Write it as in 2026-10." in result.output


@pytest.mark.parametrize(
    ("kind", "name", "file"),
    [
        ("proposition", "small-shops", "propositions/small-shops.yml"),
        ("research", "counting", "research/counting.yml"),
        ("review", "2026-10", "reviews/2026-10.yml"),
    ],
)
def test_nothing_is_ever_overwritten(
    kind: str, name: str, file: str, shops: Path, type_: Type
) -> None:
    type_("new", kind, name)
    path = shops / "cases" / file
    path.write_text("owner: Me\n", encoding="utf-8")

    again = type_("new", kind, name)

    assert again.exit_code == 1
    assert "Open it" in again.output
    assert ("--id" in again.output) is (kind == "research")
    assert path.read_text(encoding="utf-8") == "owner: Me\n"
