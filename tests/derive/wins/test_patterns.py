"""The review finds what was planted in the first month in which it can be, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from math import comb
from random import Random

import pytest

from tests.seeded_wins import (
    CLAIMS,
    DRIFTED,
    LAST,
    NEW_TYPE,
    OF_THEIRS,
    REALLY,
    REASONS,
    Plant,
    make_claims,
    make_wins,
    shuffle_reasons,
)
from vpcases.derive.wins.months import list_window
from vpcases.derive.wins.pattern import SHARES, Found, GroupKind, share_out
from vpcases.derive.wins.patterns import derive_patterns
from vpcases.derive.wins.told import tell_all
from vpcases.model.library import Library
from vpcases.model.proposition import Proposition
from vpcases.model.win import ReasonSource, Win

CLAIMED = make_claims()
DAY = date(2026, 11, 1)
DRIFT = (GroupKind.SEGMENT, DRIFTED, REALLY)
NEW = (GroupKind.COMPANY_TYPE, NEW_TYPE.casefold(), OF_THEIRS)
Key = tuple[GroupKind, str, str]
PLANTS = [Plant(7, 7), Plant(9, 9, share=20), Plant(8, 8, share=12), Plant(6, 9, share=25)]
FALSE_AT_MOST = 0.05


def review(wins: Sequence[Win], library: Library = CLAIMED, last: str = LAST) -> dict[str, Found]:
    return derive_patterns(tell_all(wins, library, DAY), library, last)


def list_called(found: dict[str, Found]) -> dict[Key, str]:
    """Return every pattern with the first month that calls it."""
    called: dict[Key, str] = {}
    for month, one in found.items():
        for pattern in one.patterns:
            called.setdefault((pattern.of, pattern.group, pattern.reason), month)
    return called


def weigh_exactly(count: int, row: int, column: int, total: int) -> Fraction:
    """Return the upper tail of the hypergeometric distribution in whole numbers."""
    ways = sum(
        comb(row, k) * comb(total - row, column - k) for k in range(count, min(row, column) + 1)
    )
    return Fraction(ways, comb(total, column))


def list_chances(wins: Sequence[Win], kind: GroupKind, group: str, reason: str) -> Iterator[
    tuple[str, bool, Fraction, int]
]:  # fmt: skip
    """Yield each month with whether a cell is large enough, how likely it is, and of how many."""
    for month in list_window(LAST):
        window = [
            win
            for win in wins
            if win.month in list_window(month) and win.reason_source is not ReasonSource.ASSUMED
        ]
        cell = [w for w in window if name(w, kind) == group and w.reason == reason]
        voices = {win.customer: win for win in sorted(window, key=lambda w: (w.date, w.row))}
        heard = [(name(win, kind) == group, win.reason == reason) for win in voices.values()]
        chance = weigh_exactly(
            sum(g and r for g, r in heard), sum(g for g, _ in heard),
            sum(r for _, r in heard), len(heard),
        )  # fmt: skip
        members = sum(name(win, kind) == group for win in window)
        others = sum(win.reason == reason for win in window) - len(cell)
        is_twice = len(cell) * (len(window) - members) >= 2 * others * members
        large = len(cell) >= 5 and len({w.customer for w in cell}) >= 3 and is_twice
        yield month, large, chance, len(REASONS) * len(CLAIMS)


def name(win: Win, kind: GroupKind) -> str:
    return win.segment if kind is GroupKind.SEGMENT else win.company_type.casefold()


@pytest.mark.parametrize("seed", [1, 2, 4, 8])
@pytest.mark.parametrize("plant", PLANTS, ids=lambda p: f"{p.drift}-{p.own}-{p.share}")
@pytest.mark.parametrize("claimed", [0, 4])
def test_what_was_planted_is_found_as_soon_as_it_can_be_and_nothing_else_is(
    plant: Plant, seed: int, claimed: int
) -> None:
    wins = make_wins(seed, plant, claimed=claimed)

    called = list_called(review(wins))

    assert set(called) == {DRIFT, NEW}
    for key in (DRIFT, NEW):
        share = {m: share_out(m, "2025-11") * SHARES[key[0]] for m in list_window(LAST)}
        chances = [c for c in list_chances(wins, *key) if c[1]]
        can = next((m for m, _, chance, _ in chances if chance <= share[m]), LAST)
        # Before this month it is larger than chance allows for one cell alone, and from the other
        # on it is smaller even if every cell of the table is taken for a look of its own. Claims
        # that are borne out are taken out of the table, which can only bring the first forward.
        must = next((m for m, _, chance, cells in chances if chance * cells <= share[m]), LAST)
        assert (can if not claimed else chances[0][0]) <= called[key] <= must


def test_a_reason_that_nobody_else_has_is_found_in_the_month_of_its_fifth_win() -> None:
    background = make_wins(3, Plant(), wins=240)
    planted = list(background)
    for number, day in enumerate(["05-03", "05-20", "06-02", "06-11", "07-09", "07-30", "08-08"]):
        planted.append(
            replace(
                background[0],
                row=1000 + number,
                date=date.fromisoformat(f"2026-{day}"),
                customer=f"Waterworks {number}",
                company_type="Waterworks",
                industry="Water",
                reason="dry-feet",
                reason_source=ReasonSource.BUYER,
            )
        )

    called = list_called(review(planted))

    assert called == {(GroupKind.COMPANY_TYPE, "waterworks", "dry-feet"): "2026-07"}


def test_what_a_month_says_is_never_changed_by_later_wins() -> None:
    wins = make_wins(5, PLANTS[0])

    whole = review(wins)

    for month in list_window(LAST)[::3]:
        until = review([win for win in wins if win.month <= month], last=month)
        assert until == {k: v for k, v in whole.items() if k <= month}


def test_the_order_of_the_rows_and_the_spelling_of_names_change_nothing() -> None:
    wins = make_wins(6, PLANTS[0])
    mixed = [
        replace(win, customer=f" {win.customer.upper()} ", company_type=win.company_type.upper())
        for win in wins
    ]
    Random(6).shuffle(mixed)  # noqa: S311 - to be the same again is what it is for

    assert list_called(review(mixed)) == list_called(review(wins))


def test_guesses_of_ours_make_no_pattern() -> None:
    wins = [replace(win, reason_source=ReasonSource.ASSUMED) for win in make_wins(1, Plant(10, 10))]

    assert list_called(review(wins)) == {}


def test_one_customer_who_comes_back_every_week_makes_no_pattern() -> None:
    wins = [
        replace(win, customer="One and the same") if win.reason == REALLY else win
        for win in make_wins(1, Plant(10, 0))
    ]

    assert list_called(review(wins)) == {}


def test_a_segment_that_buys_for_what_is_claimed_bears_the_claim_out() -> None:
    really = Library(
        segments=CLAIMED.segments,
        drivers=CLAIMED.drivers,
        propositions={DRIFTED: replace(CLAIMED.propositions[DRIFTED], content=_claim(REALLY))},
    )

    found = review(make_wins(2, Plant(8, 0), claimed=0), really)

    assert list_called(found) == {}
    assert {(p.group, p.reason) for p in found[LAST].borne_out} >= {(DRIFTED, REALLY)}


def test_a_later_claim_is_drift_once_it_has_overtaken_the_first() -> None:
    both = replace(
        CLAIMED,
        propositions={
            DRIFTED: replace(CLAIMED.propositions[DRIFTED], content=_claim(CLAIMS[DRIFTED], REALLY))
        },
    )

    called = list_called(review(make_wins(2, Plant(8, 0), claimed=0), both))

    assert set(called) == {DRIFT}


def test_new_customers_who_have_a_segment_of_their_own_are_not_proposed_as_one() -> None:
    wins = [
        replace(win, segment_actual="towns") if win.company_type == NEW_TYPE else win
        for win in make_wins(1, PLANTS[1])
    ]
    with_towns = replace(CLAIMED, segments={**CLAIMED.segments, "towns": CLAIMED.segments["shops"]})

    called = list_called(review(wins, with_towns))

    assert NEW not in called
    assert (GroupKind.SEGMENT, "towns", OF_THEIRS) in called


def test_a_pattern_that_fades_is_told_as_known_and_not_called() -> None:
    wins = make_wins(2, Plant(9, 0), wins=800, months=24)
    faded = [
        replace(win, reason=CLAIMS[DRIFTED])
        if win.month > "2025-10" and win.segment == DRIFTED and int(win.row) % 12
        else win
        for win in wins
    ]

    found = review(faded)[LAST]

    assert [p for p in found.patterns if p.group == DRIFTED] == []
    assert [(p.group, p.reason) for p in found.quiet] == [(DRIFTED, REALLY)]
    assert found.quiet[0].since < "2025-10"


def test_the_five_per_cent_are_enough_for_a_log_of_any_length() -> None:
    spent = sum(share_out(month, "1990-01") for month in list_window("2089-12", 1200))

    assert 0.0499 < spent < FALSE_AT_MOST
    assert sum(SHARES.values()) == 1


def count_false(runs: Iterator[Sequence[Win]]) -> tuple[int, int]:
    """Return how many logs had a pattern in any month, and of how many."""
    called = [bool(list_called(review(wins))) for wins in runs]
    return sum(called), len(called)


def bound(n: int, chance: float = FALSE_AT_MOST) -> int:
    """Return how many of n a fair share of false calls exceeds in one test of ten thousand."""
    tail, k = 1.0, 0
    while tail > 1e-4:
        tail -= comb(n, k) * chance**k * (1 - chance) ** (n - k)
        k += 1
    return k


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["planted and shuffled", "few wins", "never any structure"])
def test_at_most_one_in_twenty_logs_without_structure_has_a_pattern(kind: str) -> None:
    def make() -> Iterator[Sequence[Win]]:
        for seed in range(200):
            if kind == "planted and shuffled":
                yield shuffle_reasons(make_wins(seed % 25, PLANTS[0]), seed)
            elif kind == "never any structure":
                yield make_wins(seed, Plant(), claimed=0)
            else:
                yield shuffle_reasons(make_wins(seed % 25, PLANTS[1], wins=150), seed)

    false, n = count_false(make())

    assert n == 200
    assert false <= 0.05 * n
    assert false < bound(n)


@pytest.mark.slow
def test_customers_who_repeat_themselves_make_no_patterns() -> None:
    """Each customer buys again and again for its own reason, those of one segment most often."""

    def make() -> Iterator[Sequence[Win]]:
        for seed in range(150):
            chance = Random(seed)  # noqa: S311 - to be the same again is what it is for
            own = {f"{s} {n}": chance.choice(REASONS) for s in CLAIMS for n in range(25)}
            often = [c for c in own for _ in range(8 if c.startswith("shops") else 2)]
            yield [
                replace(
                    win,
                    customer=(customer := chance.choice(often)),
                    segment_assumed=customer.split()[0],
                    company_type=customer.split()[0],
                    industry=customer.split()[0],
                    reason=own[customer],
                )
                for win in make_wins(seed, Plant())
            ]

    false, n = count_false(make())

    assert false <= 0.05 * n


def _claim(*drivers: str) -> Proposition:
    return Proposition.model_validate({"that_helps": dict.fromkeys(drivers, "do it")})
