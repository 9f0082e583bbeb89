from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from vpcases.read.yaml_tree import compose, to_plain
from vpcases.scaffold.names import is_id, read_name
from vpcases.scaffold.yaml_lines import add_entry, word_value

printable = st.characters(min_codepoint=32, exclude_categories=["C", "Zl", "Zp"])
titles = st.text(printable, min_size=1, max_size=40).map(str.strip).filter(bool)
ids = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+){0,2}", fullmatch=True)


def read(text: str) -> object:
    tree = compose(text)
    assert tree.root is not None
    assert not tree.flaws
    return to_plain(tree.root)


@given(titles)
@example("*0")
def test_any_title_is_read_back_as_it_was_typed(title: str) -> None:
    assert read(f"title: {word_value(title)}\n") == {"title": title}


@given(st.lists(st.tuples(ids, titles), min_size=1, max_size=6, unique_by=lambda pair: pair[0]))
def test_entries_are_added_one_after_another(entries: list[tuple[str, str]]) -> None:
    text = "# ours\nsegments:  # who\n  # none yet\n\ndrivers:\n  hours: Hours\n"
    for identity, title in entries:
        text, line = add_entry(text, "segments", [f"{identity}: {word_value(title)}"])
        assert text.splitlines()[line - 1].startswith(f"  {identity}:")

    assert read(text) == {"segments": dict(entries), "drivers": {"hours": "Hours"}}
    assert text.startswith("# ours\nsegments:  # who\n  # none yet\n")
    assert text.endswith("\n\ndrivers:\n  hours: Hours\n")


@pytest.mark.parametrize("end", ["", "\n", "\n\n"])
def test_an_entry_is_added_behind_a_text_that_ends_the_file(end: str) -> None:
    text = f"drivers:\n  hours:\n    title: Hours\n    about: |\n      Counted.{end}"

    added, _ = add_entry(text, "segments", ["shops: Shops"])

    assert read(added)["segments"] == {"shops": "Shops"}


@given(st.lists(titles, min_size=1, max_size=5))
def test_words_make_an_id_or_none(words: list[str]) -> None:
    name = read_name(words)

    assert name.id == "" or is_id(name.id)
