"""The versions of a proposition: when it was changed, why, and how it read from then on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from vpcases.model.proposition import Proposition


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a proposition, counted from 1.

    `key` is what its entry is called in the file, and `because` what it was changed for: reviews of
    wins, cases and research, by id. `words` is the whole text from that day on.
    """

    number: int
    key: str
    day: date
    changed: str
    because: tuple[str, ...]
    by: str
    words: str


def list_revisions(proposition: Proposition) -> tuple[Version, ...]:
    """Return the versions that the history of a proposition keeps, the oldest first.

    An entry that is called by no day is left out.
    """
    dated = [(read_day(key), key, entry) for key, entry in proposition.history.items()]
    known = sorted((day, key, entry) for day, key, entry in dated if day)
    return tuple(
        Version(
            number,
            key,
            day,
            entry.changed or "",
            entry.because,
            entry.by or "",
            entry.words or "",
        )
        for number, (day, key, entry) in enumerate(known, 1)
    )


def find_newest(proposition: Proposition) -> Version | None:
    """Return the newest version; None of a proposition without a history."""
    versions = list_revisions(proposition)
    return versions[-1] if versions else None


def read_day(text: str) -> date | None:
    """Return the day that an entry of a history is called by; None where it is none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
