"""The customers of a segment as an edition may tell of them: some by name, all as a number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from vpcases.derive.party import Party
from vpcases.derive.references import Reference
from vpcases.model.approval import Channel
from vpcases.model.authored import Adopter


@dataclass(frozen=True, slots=True)
class KnownUser:
    """A customer of a segment as an edition may name it.

    `cases` are its proofs in the segment, by the ids of the edition. `channels` are where people
    outside may be told its name; empty for one that only we may know of.
    """

    party: Party
    cases: tuple[str, ...] = ()
    channels: tuple[Channel, ...] = ()
    adopter: Adopter | None = None
    references: tuple[Reference, ...] = ()
    last_day: date | None = None


@dataclass(frozen=True, slots=True)
class Users:
    """Who uses it in a segment on a day.

    `named` are those that the edition names: in public those whom the website may name. `count` is
    how many there are, named or not. `willing` is how many people of them agreed to talk to
    prospects; in public only those who may be counted.
    """

    named: tuple[KnownUser, ...] = ()
    count: int = 0
    willing: int = 0

    @property
    def unnamed(self) -> int:
        """How many customers there are beside those that are named."""
        return self.count - len(self.named)

    @property
    def adopters(self) -> Mapping[Adopter, int]:
        """How many of the named ones began how early; all others are a number alone."""
        found = Counter(user.adopter for user in self.named if user.adopter)
        return {adopter: found[adopter] for adopter in Adopter if found[adopter]}


NOBODY = Users()
