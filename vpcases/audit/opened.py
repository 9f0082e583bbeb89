"""A file of the built site while it is searched, and what leaks in it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from vpcases.audit.belonging import Belonging, Stretch
from vpcases.audit.matching import Hit
from vpcases.audit.secret import Secret, Written
from vpcases.audit.unpacking import WITHOUT_TAGS, Piece, place_without_tags


@dataclass(frozen=True, slots=True)
class Leak:
    """A value that may not be shown and is: in which file, at which byte, how often there.

    `inside` says where inside a packed file; the place is then counted in what was unpacked.
    `written` are the fields of a collection that say it there.
    """

    secret: Secret
    file: str
    offset: int
    inside: str = ""
    times: int = 1
    written: tuple[Written, ...] = ()


@dataclass
class Opened:
    """A file while it is searched: what stands in it, and what was found so far."""

    path: str
    raw: bytes = b""
    is_packed: bool = False
    found: dict[tuple[Secret, str], Leak] = field(default_factory=dict)
    stretches: list[Stretch] | None = None

    def list_stretches(self, raw: bytes, belonging: Belonging) -> list[Stretch]:
        """Return which parts of some bytes of this file are about a case; looked up once."""
        if raw is not self.raw and (self.is_packed or self.path.endswith(".json")):
            return belonging.list_stretches(self.path, raw)
        if self.stretches is None:
            self.stretches = belonging.list_stretches(self.path, self.raw)
        return self.stretches

    def note(self, secret: Secret, hit: Hit, piece: Piece) -> None:
        """Keep the first place of a value, and count the others."""
        is_bare = piece.inside.endswith(WITHOUT_TAGS)
        inside = piece.inside.removesuffix(WITHOUT_TAGS).removesuffix(": ")
        known = self.found.get((secret, inside))
        if known is None:
            is_first = is_bare and not inside
            offset = place_without_tags(self.raw, hit.start) if is_first else hit.start
            self.found[secret, inside] = Leak(secret, self.path, offset, inside)
        elif not is_bare:
            self.found[secret, inside] = replace(known, times=known.times + 1)
