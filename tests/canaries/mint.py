"""Canaries: words and numbers that stand nowhere else, and where each may be read."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import IntEnum

MARK = "zqx"
"""How every word that is a canary begins."""


@contextmanager
def draw_aside(draw: random.Random, name: str) -> Iterator[None]:
    """Draw from other dice for a while; afterwards the old ones lie as they did."""
    state, seed = draw.getstate(), draw.random()
    draw.seed(f"{name} {seed}")
    yield
    draw.setstate(state)


class Fate(IntEnum):
    """Whether an edition may hold a canary; of several places the most open one decides."""

    WITHHELD = 0
    EITHER = 1
    SHOWN = 2


@dataclass
class Canary:
    """A word or a number, and for each field it was planted in what becomes of it there.

    `public` and `internal` are its fates in the two editions.
    """

    word: str
    fields: list[str] = field(default_factory=list)
    public: Fate = Fate.WITHHELD
    internal: Fate = Fate.WITHHELD

    def plant(self, where: str, public: Fate, internal: Fate = Fate.EITHER) -> str:
        """Note that the canary stands in a field, and return it."""
        self.fields.append(where)
        self.public = max(self.public, public)
        self.internal = max(self.internal, internal)
        return self.word


@dataclass
class Mint:
    """Makes canaries and remembers them, in the order they were made."""

    draw: random.Random
    canaries: dict[str, Canary] = field(default_factory=dict)

    def coin_word(self) -> Canary:
        """Return a new word of small letters."""
        while True:
            word = MARK + "".join(self.draw.choice("abdefghiklmnoprstuvw") for _ in range(7))
            if word not in self.canaries:
                return self._keep(word)

    def coin_number(self, low: int = 1_100_000, high: int = 9_900_000) -> Canary:
        """Return a new number of seven digits, no two of them near each other."""
        while True:
            word = str(self.draw.randrange(low, high) // 10 * 10 + self.draw.choice((1, 3, 7, 9)))
            if word not in self.canaries:
                return self._keep(word)

    def know_number(self, number: int) -> Canary:
        """Return the canary of a number that is worked out from others."""
        return self.canaries.get(str(number)) or self._keep(str(number))

    def _keep(self, word: str) -> Canary:
        self.canaries[word] = Canary(word)
        return self.canaries[word]

    def withheld(self, *, internal: bool = False) -> dict[str, Canary]:
        """Return the canaries that an edition must not hold."""
        return {k: c for k, c in self.canaries.items() if _fate(c, internal) is Fate.WITHHELD}

    def shown(self, *, internal: bool = False) -> dict[str, Canary]:
        """Return the canaries that an edition has to hold."""
        return {k: c for k, c in self.canaries.items() if _fate(c, internal) is Fate.SHOWN}


def _fate(canary: Canary, internal: bool) -> Fate:
    if internal:
        return canary.internal if canary.fields else Fate.EITHER
    return canary.public
