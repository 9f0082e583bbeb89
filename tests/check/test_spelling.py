"""The id that an author most likely meant."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from vpcases.check.spelling import count_changes, find_near, word_choices

WORDS = st.text("abc-", max_size=8)
IDS = ["finance-hours", "error-cost", "working-life", "qa", "it"]


def test_one_or_two_letters_make_a_slip_and_three_another_word() -> None:
    assert find_near("finance-hour", IDS) == "finance-hours"
    assert find_near("fniance-horus", IDS) == "finance-hours"
    assert find_near("error-costs", IDS) == "error-cost"
    assert find_near("working-hours", IDS) is None
    assert find_near("finance", IDS) is None
    assert find_near("anything", []) is None


def test_short_words_differ_by_one_letter_only() -> None:
    assert find_near("qas", IDS) == "qa"
    assert find_near("hr", IDS) is None


def test_a_hint_lists_a_few_choices_and_the_nearest_of_many() -> None:
    assert word_choices("x", ["b", "a"]) == "b, a"
    many = [f"segment-{n}" for n in range(40)]
    assert word_choices("segment-39", many).startswith("segment-39, ")
    assert word_choices("segment-39", many).endswith(", …")


@given(WORDS, WORDS)
def test_changes_count_the_same_both_ways(one: str, other: str) -> None:
    assert count_changes(one, other, 20) == count_changes(other, one, 20)
    assert (count_changes(one, other, 20) == 0) == (one == other)


@given(WORDS, WORDS, st.integers(0, 4))
def test_a_limit_only_cuts_off(one: str, other: str, most: int) -> None:
    exact = count_changes(one, other, 20)
    limited = count_changes(one, other, most)
    assert limited == exact if exact <= most else limited > most


@given(st.text("abcdefgh-", min_size=5, max_size=12), st.data())
def test_a_word_with_a_letter_lost_is_still_known(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 1))
    assert find_near(word[:at] + word[at + 1 :], ["zzzzzzzzzzzzzzzz", word]) == word
