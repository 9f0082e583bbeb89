from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vpcases.read.yaml_tree import compose, to_plain
from vpcases.scaffold.cutting import cut_fields
from vpcases.scaffold.writing import NotWritten

REGISTRY = """\
# Our customers.
customers:
  # The first.
  alpha:
    name: Alpha      # long known

  # Only since spring.
  beta:
    name: Beta
    about: |
      One line.
    # of the sales team
      # not a comment: text
  gamma: Gamma

drivers:
  hours: Hours
"""


def test_an_entry_goes_with_the_comment_above_it_and_every_other_line_stays() -> None:
    cut = cut_fields(REGISTRY.replace("    # of the sales team\n", ""), [("customers", "beta")])

    assert cut == REGISTRY.partition("  # Only")[0] + "  gamma: Gamma\n\ndrivers:\n  hours: Hours\n"


def test_the_first_entry_leaves_the_comment_above_it_to_the_list() -> None:
    cut = cut_fields(REGISTRY.replace("    # of the sales team\n", ""), [("customers", "alpha")])

    assert cut.startswith("# Our customers.\ncustomers:\n  # The first.\n  # Only since spring.\n")


def test_the_last_entry_leaves_the_section_that_follows_where_it_is() -> None:
    cut = cut_fields(REGISTRY, [("customers", "gamma")])

    assert cut == REGISTRY.replace("  gamma: Gamma\n", "")


def test_the_only_entry_leaves_its_registry_empty() -> None:
    assert cut_fields("customers:\n  a: A\n", [("customers", "a")]) == "customers:\n"


@pytest.mark.parametrize(
    ("before", "paths", "after"),
    [
        ("related: [a, b, c]   # why\n", [("related", 1)], "related: [a, c]   # why\n"),
        ("related: [a, b, c]\n", [("related", 0)], "related: [b, c]\n"),
        ("related: [a, b, c]\n", [("related", 2), ("related", 1)], "related: [a]\n"),
        ("related: [a, 'b',\n  c]\n", [("related", 1)], "related: [a, c]\n"),
        ("title: x\nrelated: [a, b]\nlevel: y\n", [("related", 0), ("related", 1)],
         "title: x\nlevel: y\n"),
        ("related:\n  - a\n  - b # b\nx: 1\n", [("related", 1)], "related:\n  - a\nx: 1\n"),
        ("related:\n- a\n- b\nx: 1\n", [("related", 0), ("related", 1)], "x: 1\n"),
        ("related: a\nx: 1\n", [("related",)], "x: 1\n"),
    ],
)  # fmt: skip
def test_items_leave_a_list_in_whichever_way_it_is_written(
    before: str, paths: list[tuple[str | int, ...]], after: str
) -> None:
    assert cut_fields(before, paths) == after


def test_line_ends_and_the_mark_before_the_text_stay() -> None:
    text = "\ufeffcustomers:\r\n  a: A\r\n  b: B\n"

    assert cut_fields(text, [("customers", "a")]) == "\ufeffcustomers:\r\n  b: B\n"


@pytest.mark.parametrize(
    "text",
    [
        "customers: {a: A, b: B}\n",
        "customers:\n  a: &x A\n  b: *x\n",
        "customers:\n  a: [\n",
        "other: 1\n",
    ],
)
def test_what_has_no_lines_of_its_own_is_refused(text: str) -> None:
    with pytest.raises(NotWritten):
        cut_fields(text, [("customers", "a")])


WORDS = st.text("abc äß#:'\"", min_size=1, max_size=8)


@given(st.lists(st.tuples(WORDS, st.booleans(), st.booleans()), min_size=1, max_size=6), st.data())
def test_whatever_is_cut_nothing_else_changes(
    entries: list[tuple[str, bool, bool]], data: st.DataObject
) -> None:
    blocks = []
    for number, (words, is_long, is_spaced) in enumerate(entries):
        value = "'" + words.replace("'", "''") + "'"
        block = [f"  c{number}:", f"    name: {value}"] if is_long else [f"  c{number}: {value}"]
        blocks.append([*block, ""] if is_spaced else block)
    gone = data.draw(st.sampled_from(range(len(entries))))
    text = "\n".join(["customers:", *(line for block in blocks for line in block), "tail: 2", ""])

    cut = cut_fields(text, [("customers", f"c{gone}")])

    before, root = compose(text).root, compose(cut).root
    assert before
    assert root
    expected = to_plain(before)
    del expected["customers"][f"c{gone}"]
    assert to_plain(root) == {**expected, "customers": expected["customers"] or None}
    kept = [line for number, block in enumerate(blocks) if number != gone for line in block if line]
    assert [line for line in cut.split("\n") if line] == ["customers:", *kept, "tail: 2"]
