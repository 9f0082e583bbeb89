"""Importing again: nothing changes by itself, and nothing of the author's is ever lost."""

from __future__ import annotations

import string
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from tests.importing.workshop import Workshop
from tests.pictures import draw_picture
from vpcases.importing import import_stories

MAPPING = (
    "fields:\n  title: head\n  customer: org\n  customer.place: town\n  published: date\n"
    "quotes:\n  each: quotes\n  text: words\n  by: from\n"
)
SOUP = (
    "head: Warm\norg: Soup House\ntown: Vienna\ndate: 2024-05-06\ncolour: red\n"
    "quotes:\n  - from: Ann Bee, Cook\n    words: It is very warm.\n"
)


def test_importing_twice_changes_nothing(shop: Workshop) -> None:
    shop.put("soup.yaml", SOUP)
    shop.put("tea.md", "---\nhead: Cold\norg: Tea House\n---\n{{< box >}}\n\n![A](a.png)\n")
    shop.put("a.png", draw_picture(8, 6, "png"))
    shop.load(MAPPING)
    before = shop.snapshot()

    report = shop.load(MAPPING)

    assert shop.snapshot() == before
    assert sorted(report.unchanged) == ["histories/soup.yml", "histories/tea.yml"]
    assert report.written == report.updated == report.images == report.kept == []


def test_a_changed_source_brings_only_that_field_up_to_date(shop: Workshop) -> None:
    shop.put("soup.yaml", SOUP)
    shop.load(MAPPING)
    before = shop.text("histories/soup.yml")

    shop.put("soup.yaml", SOUP.replace("Vienna", "Graz"))
    report = shop.load(MAPPING)

    assert report.updated == ["histories/soup.yml"]
    assert shop.text("histories/soup.yml") == before.replace("place: Vienna", "place: Graz")


def test_what_the_author_changed_is_kept_and_told(shop: Workshop) -> None:
    shop.put("soup.yaml", SOUP)
    shop.load(MAPPING)
    name = "histories/soup.yml"
    shop.change(name, "status: drafted", "status: checked")
    shop.change(name, "title: Warm", "title: Guests come back")
    shop.change(name, "segment: ", "segment: kitchens  # asked Ann ")
    shop.change(name, "situation: |\n", "situation: |\n  It was cold.\n")
    shop.change(name, "    by: Ann Bee\n", "    by: A. Bee  # her wish\n")
    before = shop.text(name)

    shop.put("soup.yaml", SOUP.replace("head: Warm", "head: Hot").replace("Vienna", "Graz"))
    report = shop.load(MAPPING)

    assert shop.text(name) == before.replace("place: Vienna", "place: Graz")
    assert {note.field for note in report.kept} == {"title", "quotes.first.by"}


def test_comments_stay_where_they_are(shop: Workshop) -> None:
    shop.put("soup.yaml", SOUP)
    shop.load(MAPPING)
    name = "histories/soup.yml"
    shop.change(name, "  place: Vienna", "  # the head office\n  place: Vienna   # first district")
    shop.change(name, "extra:", "# look at this later\nextra:")
    before = shop.text(name)

    shop.put("soup.yaml", SOUP.replace("Vienna", "Graz") + "sound: loud\n")
    shop.load(MAPPING)

    expected = before.replace("place: Vienna ", "place: Graz ").replace(
        "  colour: red\n", "  colour: red\n  sound: loud\n"
    )
    assert shop.text(name).split() == expected.split()


def test_what_the_author_deleted_stays_deleted(shop: Workshop) -> None:
    shop.put("soup.yaml", SOUP)
    shop.put("tea.yaml", "head: Cold\n")
    shop.load(MAPPING)
    shop.change("histories/soup.yml", "  place: Vienna\n", "")
    (shop.cases / "histories/tea.yml").unlink()
    before = shop.snapshot()

    report = shop.load(MAPPING)

    assert shop.snapshot() == before
    assert {(note.where, note.field) for note in report.kept} == {
        ("histories/soup.yml", "customer.place"),
        ("histories/tea.yml", ""),
    }


def test_a_deleted_file_comes_back_when_asked_for(shop: Workshop) -> None:
    shop.put("soup.yaml", SOUP)
    shop.load(MAPPING)
    before = shop.snapshot()
    (shop.cases / "histories/soup.yml").unlink()

    shop.load(MAPPING, restore=True)

    assert shop.snapshot() == before


def test_what_the_source_no_longer_says_goes_unless_the_author_changed_it(shop: Workshop) -> None:
    shop.put("soup.yaml", SOUP)
    shop.load(MAPPING)
    shop.change("histories/soup.yml", "2024-05-06", "2024-05-07")

    shop.put("soup.yaml", "head: Warm\norg: Soup House\n")
    shop.load(MAPPING)

    case = shop.case("soup")
    assert case["published"] == "2024-05-07"
    assert case["customer"] == {"name": "Soup House"}
    assert "extra" not in case
    assert "quotes" not in case


def test_another_mapping_moves_a_value_from_extra_to_its_field(shop: Workshop) -> None:
    shop.put("soup.yaml", SOUP)
    shop.load(MAPPING)

    shop.load(MAPPING.replace("fields:\n", "fields:\n  description: colour\n"))

    case = shop.case("soup")
    assert case["description"] == "red"
    assert "extra" not in case
    assert list(case)[:3] == ["status", "title", "description"]


def test_a_file_that_no_import_wrote_is_never_touched(shop: Workshop) -> None:
    mine = "status: drafted\ntitle: Mine\n"
    shop.cases.joinpath("histories").mkdir(parents=True)
    (shop.cases / "histories/soup.yml").write_text(mine, "utf-8")
    shop.put("soup.yaml", SOUP)

    report = shop.load(MAPPING)

    assert shop.text("histories/soup.yml") == mine
    assert "was not written by an import" in report.skipped[0].reason


def test_a_file_with_a_mistake_of_the_author_is_left_alone(shop: Workshop) -> None:
    shop.put("soup.yaml", SOUP)
    shop.load(MAPPING)
    name = shop.cases / "histories/soup.yml"
    broken = name.read_text("utf-8").replace("title: Warm", "title: Warm: soup")
    name.write_text(broken, "utf-8")
    shop.put("soup.yaml", SOUP.replace("Vienna", "Graz"))
    (shop.folder / "mapping.yml").write_text(MAPPING, "utf-8")

    report = import_stories(shop.source, shop.folder / "mapping.yml", shop.site)

    assert name.read_text("utf-8") == broken
    assert any(note.where == "histories/soup.yml" for note in report.notes)


def test_a_lost_memory_costs_no_words_of_the_author(shop: Workshop) -> None:
    shop.put("soup.yaml", SOUP)
    shop.load(MAPPING)
    shop.change("histories/soup.yml", "title: Warm", "title: Guests come back")
    before = shop.text("histories/soup.yml")
    (shop.cases / ".imported.json").unlink()

    shop.load(MAPPING)

    assert shop.text("histories/soup.yml") == before


def test_a_memory_that_cannot_be_read_is_no_memory(shop: Workshop) -> None:
    shop.put("soup.yaml", SOUP)
    shop.load(MAPPING)
    before = shop.text("histories/soup.yml")
    for text in ("", "[]", '{"files": 3}', "{"):
        (shop.cases / ".imported.json").write_text(text, "utf-8")

        shop.load(MAPPING)

        assert shop.text("histories/soup.yml") == before


def test_a_rehearsal_writes_nothing_and_says_everything(shop: Workshop) -> None:
    shop.put("soup.yaml", SOUP)

    report = shop.load(MAPPING, dry_run=True)

    assert not shop.site.exists()
    assert report.written == ["histories/soup.yml"]
    assert "would be written" in report.as_text()


def test_a_source_that_begins_a_folder_higher_means_the_same_stories(shop: Workshop) -> None:
    shop.put("pages/soup/index.yaml", SOUP)
    shop.load(MAPPING, of="pages")
    before = shop.text("histories/soup.yml")

    report = shop.load(MAPPING)

    assert report.unchanged == ["histories/soup.yml"]
    assert shop.text("histories/soup.yml") == before


def test_a_customer_moves_to_the_registry_with_its_second_story(shop: Workshop) -> None:
    shop.put("one.yaml", SOUP)
    shop.load(MAPPING)
    shop.change("histories/one.yml", "  place: Vienna", "  place: Vienna, Austria\n  size: 12")

    shop.put("two.yaml", "head: Hot\norg: Soup House\n")
    shop.load(MAPPING)

    entry = shop.record("customers.yml")["customers"]["soup-house"]
    assert entry == {
        "name": "Soup House",
        "place": "Vienna, Austria",
        "people": {"Ann Bee": "Cook"},
        "size": "12",
    }
    assert shop.case("one")["customer"] == shop.case("two")["customer"] == "soup-house"
    before = shop.snapshot()
    shop.load(MAPPING)
    assert shop.snapshot() == before


def test_a_customer_moves_out_of_a_case_of_another_import(shop: Workshop) -> None:
    shop.put("a/one.yaml", SOUP)
    shop.put("b/two.yaml", "head: Hot\norg: Soup House\n")
    shop.load(MAPPING, of="a")

    shop.load(MAPPING, of="b")

    assert shop.case("one")["customer"] == shop.case("two")["customer"] == "soup-house"
    before = shop.snapshot()
    shop.load(MAPPING, of="a")
    shop.load(MAPPING, of="b")
    assert shop.snapshot() == before


def test_a_customer_in_a_case_written_by_hand_stays_there(shop: Workshop) -> None:
    mine = "status: drafted\ntitle: Mine\ncustomer:\n  name: Soup House\n"
    shop.cases.joinpath("histories").mkdir(parents=True)
    (shop.cases / "histories/mine.yml").write_text(mine, "utf-8")
    shop.put("soup.yaml", SOUP)

    report = shop.load(MAPPING)

    assert shop.text("histories/mine.yml") == mine
    assert shop.case("soup")["customer"] == "soup-house"
    assert any("move the block" in note.words for note in report.notes)


def test_a_second_source_adds_to_a_case_what_is_not_there_yet(shop: Workshop) -> None:
    shop.put("cards.yml", "- id: soup\n  head: Warm\n  words: Short.\n")
    shop.put("pages/soup.md", "---\nhead: Hot\ntown: Vienna\n---\nLong.\n")
    cards = "id: id\nfields:\n  title: head\n  outcome: words\n"
    pages = "add_to_existing: yes\nfields:\n  title: head\n  customer.place: town\n"
    shop.load(cards, of="cards.yml")
    shop.change("histories/soup.yml", "title: Warm", "title: Guests come back")

    shop.load(pages, of="pages")

    case = shop.case("soup")
    assert case["title"] == "Guests come back"
    assert case["outcome"] == "Short.\n"
    assert case["story"] == "Long.\n"
    assert case["customer"] == {"place": "Vienna"}
    assert case["extra"] == {"another_source_says": {"title": "Hot"}}
    before = shop.snapshot()
    shop.load(cards, of="cards.yml")
    shop.load(pages, of="pages")
    assert shop.snapshot() == before


def test_a_site_that_lies_in_the_source_is_no_source_itself(shop: Workshop) -> None:
    shop.put("soup.yaml", SOUP)
    for _ in range(2):
        report = import_stories(shop.source, None, shop.source)

        assert report.records == 1


def test_a_record_that_finds_no_case_to_add_to_is_told(shop: Workshop) -> None:
    shop.put("soup.md", "Long.\n")

    report = shop.load("add_to_existing: yes\n")

    assert any("no case soup to add to" in note.words for note in report.notes)
    assert shop.case("soup")["story"] == "Long.\n"


# -- Any record at all -----------------------------------------------------------------------------

WORDS = st.text(
    st.one_of(
        st.sampled_from(list("aB1 \n\t:#-*_`[](){}<>&|>%@!'\",.~=+/\\$")),
        st.sampled_from(list(string.ascii_letters + " \n")),
        st.characters(codec="utf-8"),
    ),
    max_size=60,
)
KEYS = st.one_of(
    st.sampled_from(
        ["head", "org", "town", "date", "quotes", "body", "title", "customer", "extra"]
    ),
    st.text(st.characters(codec="utf-8"), min_size=1, max_size=12),
)
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), WORDS),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(KEYS, inner, max_size=4)),
    max_leaves=12,
)
QUICK = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@QUICK
@given(st.lists(st.dictionaries(KEYS, VALUES, min_size=1, max_size=8), min_size=1, max_size=4))
def test_any_list_of_records_is_imported_cleanly_and_twice_the_same(records: Any) -> None:
    with tempfile.TemporaryDirectory() as folder:
        shop = Workshop(Path(folder))
        shop.put("all.yml", "")
        with (shop.source / "all.yml").open("wb") as file:
            YAML(typ="safe", pure=True).dump({"items": records}, file)
        shop.load(f"records: items\n{MAPPING}", of="all.yml")
        before = shop.snapshot() if shop.site.exists() else {}

        shop.load(f"records: items\n{MAPPING}", of="all.yml")

        assert (shop.snapshot() if shop.site.exists() else {}) == before


@QUICK
@given(WORDS, st.sampled_from(["soup.md", "soup.html", "soup.mdx", "soup.yaml", "soup.csv"]))
def test_any_file_at_all_is_imported_cleanly_or_skipped(text: str, name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        shop = Workshop(Path(folder))
        shop.put(name, text)

        report = shop.load()

        assert report.records + len(report.skipped) >= (1 if name != "soup.csv" else 0)
