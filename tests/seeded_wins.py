"""Win logs of any length, seeded: the same seed gives the same log."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from random import Random

from vpcases.derive.wins.months import list_window
from vpcases.model.library import Library, Record
from vpcases.model.proposition import Proposition
from vpcases.model.registry import Driver, Segment
from vpcases.model.win import ReasonSource, Win, WinLog
from vpcases.problems import Source

REASONS = ("hours", "errors", "upkeep", "change", "trail", "answers")
CLAIMS = {"shops": "hours", "landlords": "errors", "clinics": "trail", "makers": "upkeep"}
"""What is claimed first for each segment."""
DRIFTED, REALLY = "makers", "answers"
"""The segment that really buys for another reason, and that reason."""
NEW_TYPE, OF_THEIRS, TAKEN_FOR = "Municipal utility", "change", "landlords"
"""The new customers, their reason, and the segment that they are taken for."""
LAST = "2026-10"


@dataclass(frozen=True)
class Plant:
    """What is hidden in a log.

    `drift` and `own` are how many of ten wins of the segment, and of the new customers, are for
    their real reason; 0 plants nothing. `share` is how many of a hundred wins are of the new
    customers from their first month on, and `first` is that month, counted from 0.
    """

    drift: int = 0
    own: int = 0
    share: int = 15
    first: int = 6


def make_claims() -> Library:
    """Return the segments, the drivers, and the propositions that claim one for each segment."""
    return Library(
        segments={k: Record(k, Segment(title=k.title()), Source("cases/v.yml")) for k in CLAIMS},
        drivers={k: Record(k, Driver(title=k.title()), Source("cases/v.yml")) for k in REASONS},
        propositions={
            segment: Record(
                segment,
                Proposition.model_validate({"that_helps": {driver: "do it"}}),
                Source(f"cases/propositions/{segment}.yml"),
            )
            for segment, driver in CLAIMS.items()
        },
    )


def make_wins(
    seed: int, plant: Plant, *, wins: int = 400, months: int = 12, claimed: int = 4
) -> tuple[Win, ...]:
    """Return wins spread over months; `claimed` of ten are for the first claim of the segment."""
    chance = Random(seed)  # noqa: S311 - to be the same again is what it is for
    names = list_window(LAST, months)
    return tuple(_make_win(row, names, row * months // wins, plant, claimed, chance)
                 for row in range(wins))  # fmt: skip


def _make_win(
    row: int, names: Sequence[str], at: int, plant: Plant, claimed: int, chance: Random
) -> Win:
    is_new = bool(plant.own) and at >= plant.first and chance.random() * 100 < plant.share
    segment = TAKEN_FOR if is_new else chance.choice(list(CLAIMS))
    reason = chance.choice(REASONS)
    if is_new:
        reason = OF_THEIRS if chance.random() * 10 < plant.own else reason
    elif plant.drift and segment == DRIFTED:
        reason = REALLY if chance.random() * 10 < plant.drift else reason
    elif chance.random() * 10 < claimed:
        reason = CLAIMS[segment]
    kind = NEW_TYPE if is_new else f"{segment} of the {chance.choice(('old', 'other'))} kind"
    # Some come back: three of ten wins are of customers who bought before.
    customer = f"{kind} {row if chance.random() < 0.7 else chance.randrange(row + 1)}"
    source = chance.choices(list(ReasonSource), [5, 3, 2])[0]
    return Win(
        row=row + 2,
        date=date.fromisoformat(f"{names[at]}-{chance.randint(1, 28):02}"),
        customer=customer,
        industry="Utilities" if is_new else f"Industry of {segment}",
        company_type=kind,
        their_product="",
        offering="syncline",
        words=f"because of {reason}",
        reason=reason,
        reason_source=source,
        segment_assumed=segment,
    )


def shuffle_reasons(wins: Sequence[Win], seed: int) -> tuple[Win, ...]:
    """Return wins whose reasons, with who says them, are dealt out anew."""
    chance = Random(seed)  # noqa: S311 - to be the same again is what it is for
    told = [(win.words, win.reason, win.reason_source) for win in wins]
    chance.shuffle(told)
    return tuple(
        replace(win, words=words, reason=reason, reason_source=source)
        for win, (words, reason, source) in zip(wins, told, strict=True)
    )


def with_log(library: Library, wins: Sequence[Win], losses: Sequence[Win] = ()) -> Library:
    """Return a library with a win log."""
    return replace(library, log=WinLog(tuple(wins), tuple(losses), ("cases/wins.csv",)))
