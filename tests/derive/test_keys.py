"""Keys of addresses: what is made cannot be guessed, and what somebody makes up is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vpcases.derive.keys import is_unguessable
from vpcases.scaffold.keys import BYTES, make_key

LETTERS = "abcdefghijklmnopqrstuvwxyz234567"


def test_every_new_key_is_one_and_no_two_are_the_same() -> None:
    keys = {make_key() for _ in range(500)}

    assert len(keys) == 500
    assert all(map(is_unguessable, keys))
    assert {len(key) for key in keys} == {BYTES * 8 // 5}
    assert BYTES * 8 >= 128


@pytest.mark.parametrize(
    "key",
    [
        "",
        "ravensgill-drinks",
        "ravensgill-drinks-2026-11-collection",
        "a" * 32,
        "abcabcabcabcabcabcabcabcabcabcab",
        "5zyse2w4t4eqnvpyvj3x5eqbi",
        "5ZYSE2W4T4EQNVPYVJ3X5EQBILUGHPO2",
        "5zyse2w4t4eqnvpyvj3x5eqbilughpo1",
        "5zyse2w4t4eqnvpyvj3x5eqbilughpo2/",
        "../5zyse2w4t4eqnvpyvj3x5eqbilughpo2",
        "5zyse2w4t4eqnvpyvj3x5eqbilughpo2" * 10,
    ],
)
def test_what_could_be_guessed_or_is_no_step_of_an_address_is_no_key(key: str) -> None:
    assert not is_unguessable(key)


@given(st.text(max_size=200))
def test_whatever_is_a_key_is_a_plain_step_of_an_address(text: str) -> None:
    if is_unguessable(text):
        assert set(text) <= set(LETTERS)
        assert len(text) >= 26


@given(st.text(LETTERS, min_size=1, max_size=25))
def test_what_has_less_than_128_bits_is_no_key(text: str) -> None:
    assert not is_unguessable(text)
