"""Texts compared by their words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from vpcases.check.wordings import derive_likeness, is_cut_from, list_words, split_at_cuts

TEXT = "Now it's two hours a week, and we spend them on the invoices that really differ."
WORDS = st.lists(st.sampled_from(list_words(TEXT)), max_size=12)


def test_marked_cuts_and_punctuation_change_no_words() -> None:
    assert is_cut_from("now it’s two hours […] the invoices", TEXT)
    assert is_cut_from("“We spend them on the invoices!”", TEXT)
    assert is_cut_from("[...] a week, and we spend them", TEXT)


def test_other_words_and_another_order_are_no_cut() -> None:
    assert not is_cut_from("Now it is two hours", TEXT)
    assert not is_cut_from("the invoices […] now it's two hours", TEXT)
    assert not is_cut_from("two hours and we spend them", TEXT)


def test_what_is_added_in_brackets_is_left_out() -> None:
    assert split_at_cuts("we [the team] spend […] them") == [["we", "spend"], ["them"]]


@given(st.data())
def test_any_run_of_its_words_is_cut_from_a_text(data: st.DataObject) -> None:
    words = TEXT.split()
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start, len(words)))
    assert is_cut_from(" ".join(words[start:end]), TEXT)


@given(WORDS, WORDS)
def test_likeness_lies_between_0_and_1(one: list[str], other: list[str]) -> None:
    assert 0 <= derive_likeness(one, other) <= 1


@given(st.lists(st.sampled_from(["a", "b", "c", "d", "e"]), min_size=2, unique=True))
def test_a_text_is_like_itself(words: list[str]) -> None:
    assert derive_likeness(words, words) == 1
