from __future__ import annotations

import pytest

from vpcases.derive.consent.names import is_in_id


@pytest.mark.parametrize(
    ("name", "identity"),
    [
        ("Harbor Foods", "harbor-foods-reconciliation"),
        ("Ada's Corner", "ada-s-corner"),
        ("Ada's Corner", "adas-corner-till"),
        ("Ada’s Corner", "why-adas-corner"),
        ("O'Hara", "ohara-prints"),
    ],
)
def test_an_id_gives_a_name_away_however_its_apostrophe_was_typed(name: str, identity: str) -> None:
    assert is_in_id(name, identity)


@pytest.mark.parametrize(
    ("name", "identity"), [("Harbor Foods", "harbor-fast"), ("Ada", "adas-corner"), ("'", "a-b")]
)
def test_a_part_of_a_word_is_no_name(name: str, identity: str) -> None:
    assert not is_in_id(name, identity)
