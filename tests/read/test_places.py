"""Every problem stands where its author has to look."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.library_on_disk import ACCEPTED
from vpcases.problems import Place
from vpcases.read.places import make_source
from vpcases.read.yaml_tree import Block, compose, find_place

EXAMPLES = sorted(ACCEPTED.glob("*.yml"))
TEXT = """\
# a note
title: Closed in time   # another
customer:
  name: Harbor Foods
drivers: [finance-hours, error-cost]
order:
story: |
  First line.

  See {{quote:closing}}, and again: title: no field.
quotes:
  closing:
    text: >
      Now it is two hours,
      and no more.
"""


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)
def test_a_field_is_found_as_quickly_as_in_the_tree(example: Path) -> None:
    text = example.read_text(encoding="utf-8")
    root, source = compose(text).root, make_source("story.yml", text)
    assert isinstance(root, Block)
    for name in (*root.entries, "a-field-that-is-not-there"):
        assert source.locate((name,)) == find_place(root, (name,)), name


@pytest.mark.parametrize(
    ("field", "words", "place"),
    [
        (("title",), "in time", Place(2, 15)),
        (("title",), "nowhere", Place(2, 8)),
        (("customer", "name"), "Foods", Place(4, 16)),
        (("drivers", 1), "error-cost", Place(5, 26)),
        (("order",), "", Place(6, 1)),
        (("story",), "{{quote:closing}}", Place(10, 7)),
        (("story",), "First line.\n\nSee", Place(8, 3)),
        (("quotes", "closing", "text"), "no more", Place(15, 11)),
        (("quotes", "closing", "role"), "Controller", Place(12, 3)),
        (("nothing",), "at all", Place(2, 1)),
    ],
)
def test_words_are_found_inside_a_field(
    field: tuple[str | int, ...], words: str, place: Place
) -> None:
    locate_words = make_source("story.yml", TEXT).locate_words
    assert locate_words
    assert locate_words(field, words) == place


def test_the_place_of_an_entry_counts_from_the_top_of_its_file() -> None:
    text = "drivers:\n  finance-hours:\n    title: Hours\n    parent: none\n"
    source = make_source("vocabulary.yml", text, ("drivers", "finance-hours"))
    assert source.locate(("parent",)) == Place(4, 13)
    assert source.locate(()) == Place(2, 3)
