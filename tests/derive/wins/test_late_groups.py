"""Groups that come late, in months in which everybody turns to something, and unknown segments."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from random import Random

import pytest

from tests.derive.wins.test_patterns import FALSE_AT_MOST, list_called, review
from tests.seeded_wins import CLAIMS, LAST, NEW_TYPE, REASONS
from vpcases.derive.wins.months import list_window
from vpcases.derive.wins.pattern import GroupKind
from vpcases.model.win import ReasonSource, Win

MONTHS = list_window(LAST)
TURNED_TO, OF_THEIRS = REASONS[0], REASONS[1]
RUNS = 40


def sell(seed: int, *, turned: float = 0.0, late: str = "", own: float = 0.0) -> Iterator[Win]:
    """Yield 400 wins of a year; from its seventh month on, a quarter are of a late group.

    `turned` of all wins are for one reason from then on, whoever buys, and `own` of those of the
    late group for another. The group is a company type, or else the segment `late`.
    """
    chance = Random(seed)  # noqa: S311 - to be the same again is what it is for
    for row in range(400):
        at = row * len(MONTHS) // 400
        is_late = at >= 6 and chance.random() < 0.25
        reason = chance.choice(REASONS)
        if at >= 6 and chance.random() < turned:
            reason = TURNED_TO
        if is_late and chance.random() < own:
            reason = OF_THEIRS
        yield Win(
            row=row + 2,
            date=date.fromisoformat(f"{MONTHS[at]}-{chance.randint(1, 28):02}"),
            customer=f"Customer {row}",
            industry="Trade",
            company_type=NEW_TYPE if is_late and not late else chance.choice(("old", "other")),
            their_product="",
            offering="syncline",
            words=f"because of {reason}",
            reason=reason,
            reason_source=ReasonSource.BUYER,
            segment_assumed=late if is_late and late else chance.choice(list(CLAIMS)),
        )


@pytest.mark.parametrize("late", ["", "breweries"], ids=["a type", "a segment"])
def test_what_everybody_turns_to_is_no_reason_of_those_who_came_then(late: str) -> None:
    called = sum(
        bool(list_called(review(tuple(sell(seed, turned=0.7, late=late))))) for seed in range(RUNS)
    )

    assert called <= RUNS * FALSE_AT_MOST


@pytest.mark.parametrize(
    ("late", "key"),
    [
        ("", (GroupKind.COMPANY_TYPE, NEW_TYPE.casefold(), OF_THEIRS)),
        ("breweries", (GroupKind.SEGMENT, "breweries", OF_THEIRS)),
    ],
)
def test_a_late_group_with_a_reason_of_its_own_is_found_under_the_name_the_log_has(
    late: str, key: tuple[GroupKind, str, str]
) -> None:
    called = list_called(review(tuple(sell(1, late=late, own=0.9))))

    assert set(called) == {key}
    assert called[key] <= MONTHS[8]
