"""Chances are those of a deck of cards that is dealt out, and of nothing else."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vpcases.derive.wins.chance import find_beyond
from vpcases.derive.wins.likelihood import compare_cell, weigh_count


@given(st.integers(1, 9), st.integers(0, 9), st.integers(0, 9), st.integers(0, 9))
def test_a_chance_is_what_counting_every_deal_gives(
    total: int, row: int, column: int, count: int
) -> None:
    row, column = min(row, total), min(column, total)
    deals = [sum(card < column for card in hand) for hand in combinations(range(total), row)]
    as_many = sum(held >= count for held in deals) / len(deals)

    chance = weigh_count(count, row, column, total)

    if count * total <= row * column:
        assert chance == 1.0
    else:
        assert chance == pytest.approx(as_many, abs=1e-12)


def test_large_counts_do_not_overflow() -> None:
    assert weigh_count(30_000, 40_000, 30_000, 50_000) < 1e-300
    # By the normal curve: 100 above the mean, where the standard deviation is 43.8.
    assert weigh_count(24_100, 40_000, 30_000, 50_000) == pytest.approx(0.0116, rel=0.05)


TABLES = st.dictionaries(
    st.tuples(st.sampled_from("abc"), st.sampled_from("uvwx")), st.integers(1, 20), min_size=4
)


@given(TABLES)
def test_nothing_taken_out_a_cell_is_compared_with_the_whole_table(
    table: dict[tuple[str, str], int],
) -> None:
    for (group, reason), n in table.items():
        row = sum(k for (g, _), k in table.items() if g == group)
        column = sum(k for (_, r), k in table.items() if r == reason)

        assert compare_cell((group, reason), table, ()) == (n, row, column, sum(table.values()))


@given(TABLES, st.data())
def test_what_is_compared_stays_possible_whatever_was_taken_out(
    table: dict[tuple[str, str], int], data: st.DataObject
) -> None:
    out = set(data.draw(st.lists(st.sampled_from(sorted(table)), max_size=3, unique=True)))
    left = {place: n for place, n in table.items() if place not in out}
    for place in left:
        count, row, column, total = compare_cell(place, left, out)

        assert count == left[place]
        assert count <= row <= total <= sum(left.values())
        assert count <= column <= total


def test_groups_of_one_mind_are_alike_once_their_own_claims_are_taken_out() -> None:
    """Each group has a claim of its own, and the rest of its reasons in the same shares."""
    shares = {"u": 40, "v": 30, "w": 20, "x": 10}
    table = {(g, r): n for g in "abc" for r, n in shares.items()}
    out = [("a", "u"), ("b", "v")]
    left = {place: n for place, n in table.items() if place not in out}

    # a and c hold 100 of what b buys for besides its claim; a seventh of that is 14.3, rounded up.
    assert compare_cell(("b", "x"), left, out) == (10, 70, 10 + 15, 70 + 100)
    assert list(find_beyond(Counter(table).elements(), "abc", 0.05, "seed")) == []


def test_the_same_table_and_seed_always_say_the_same() -> None:
    voices = [("a", "u")] * 7 + [("a", "v")] * 5 + [("b", "u")] * 3 + [("b", "v")] * 16

    found = {tuple(find_beyond(voices[::step], "ab", 0.05, "x")) for step in (1, -1)}

    assert len(found) == 1
    # Of two groups and two reasons the one cell says what the other says.
    assert len(next(iter(found))) == 1


def test_a_reason_of_two_customers_is_never_found() -> None:
    voices = [("a", "u")] * 2 + [("b", "v")] * 4000

    assert list(find_beyond(voices, "a", 0.05, "x")) == []
