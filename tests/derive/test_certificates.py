from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.libraries import make_library, make_portfolio
from vpcases.derive import Edition
from vpcases.derive.certificates import Standing, derive_certificates, stand_certificate
from vpcases.model.certificate import Certificate

DAY = date(2026, 11, 1)


def standing(fields: dict[str, Any], as_of: date = DAY) -> Standing:
    return stand_certificate("one", Certificate.model_validate(fields), as_of).standing


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, Standing.STANDS),
        ({"until": "unknown"}, Standing.STANDS),
        ({"until": "2026-10-31"}, Standing.ENDED),
        ({"until": "2026-11-01"}, Standing.ENDS_SOON),
        ({"until": "2026-10"}, Standing.ENDED),
        ({"until": "2026-11"}, Standing.ENDS_SOON),
        ({"until": "2026"}, Standing.ENDS_SOON),
        ({"until": "2025"}, Standing.ENDED),
        ({"until": "2027-01-30"}, Standing.ENDS_SOON),
        ({"until": "2027-01-31"}, Standing.STANDS),
        ({"issued": "2026-11-02"}, Standing.NOT_YET),
        ({"issued": "2026-11"}, Standing.STANDS),
        ({"issued": "unknown", "until": "2030"}, Standing.STANDS),
    ],
)
def test_a_certificate_stands_to_the_end_of_its_last_day(
    fields: dict[str, str], expected: Standing
) -> None:
    assert standing(fields) is expected


@given(st.integers(-400, 400), st.integers(-400, 400))
def test_one_that_has_ended_never_stands_again(until: int, later: int) -> None:
    end = (DAY + timedelta(days=until)).isoformat()

    days = sorted([DAY, DAY + timedelta(days=later)])
    first, second = (standing({"until": end}, day) for day in days)

    assert (first is Standing.ENDED) <= (second is Standing.ENDED)
    assert (standing({"until": end}) is Standing.ENDED) is (until < 0)


def test_the_public_edition_lists_what_stands_and_the_internal_one_everything() -> None:
    library = make_library(
        certificates={
            "ended": {"title": "A", "until": "2026-10"},
            "soon": {"title": "B", "until": "2026-12"},
            "later": {"title": "C", "issued": "2027", "until": "2030"},
            "stands": "D",
        }
    )

    public = derive_certificates(make_portfolio(library, Edition.PUBLIC))
    internal = derive_certificates(make_portfolio(library, Edition.INTERNAL))

    assert [one.id for one in public] == ["soon", "stands"]
    assert [one.id for one in internal] == ["ended", "soon", "later", "stands"]
