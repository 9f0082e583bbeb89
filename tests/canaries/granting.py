"""What customers allow, drawn at random, and what of it the public may read: a logic of its own.

It follows the agreement on consent, not the code that carries it out.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from tests.canaries.mint import Canary, Fate, Mint

TODAY = date(2026, 11, 1)
ITEMS = ("name", "logo", "figures", "quotes", "role", "photo", "video", "price-statement")
USUAL = frozenset({"name", "figures", "quotes"})
STATUSES = (
    *("nominated", "qualified", "drafted", "checked", "approved"),
    *("under-review", "retired", "withdrawn"),
)
GONE = frozenset({"retired", "withdrawn"})


@dataclass
class Permit:
    """An approval as it is written, and what it comes to today on the web site."""

    block: dict[str, Any]
    stands: bool
    items: frozenset[str]


def draw_permit(draw: random.Random, mint: Mint, *, risk: float = 1.0) -> Permit:
    """Return an approval; the higher the risk, the rarer one that allows everything."""
    given = TODAY - timedelta(days=draw.randrange(30, 500))
    if draw.random() < 0.05 * risk:
        given = TODAY + timedelta(days=draw.randrange(1, 40))
    until: str | None = str(TODAY + timedelta(days=draw.randrange(60, 900)))
    kind = draw.random()
    has_ended = False
    if kind < 0.1 * risk and given < TODAY:
        last = given + timedelta(days=draw.randrange(1, max(2, (TODAY - given).days)))
        until, has_ended = str(last), last < TODAY
    elif kind < 0.15:
        until = str(TODAY) if given <= TODAY else until
    elif kind < 0.25:
        until = "unknown"
    items = _draw_items(draw)
    channels = draw.choice(([], ["website"], ["website", "one-to-one"], ["slide", "website"]))
    if draw.random() < 0.07 * risk:
        channels = draw.choice((["one-to-one"], ["slide"], ["slide", "one-to-one"]))
    block: dict[str, Any] = {
        "by": mint.coin_word().plant("approval.by", Fate.WITHHELD).title(),
        "date": str(given),
        "until": until,
        "note": f"They asked us to call {mint.coin_word().plant('approval.note', Fate.WITHHELD)}.",
    }
    block |= {"items": items} if items else {}
    block |= {"channels": channels} if channels else {}
    is_public = not channels or "website" in channels
    stands = given <= TODAY and not has_ended and is_public
    return Permit(block, stands, frozenset(items) or USUAL)


def _draw_items(draw: random.Random) -> list[str]:
    kind = draw.random()
    if kind < 0.15:
        return []
    if kind < 0.4:
        return list(ITEMS[:-1])
    items = [item for item in ITEMS[:-1] if draw.random() < (0.75 if item in USUAL else 0.5)]
    return items or ["figures"]


@dataclass
class Changed:
    """A value that is another one now than when the customer signed."""

    signed: Any
    now: Any


def settle(tree: Any, *, signed: bool) -> Any:
    """Return a tree of values as it was when it was signed, or as it is now."""
    if isinstance(tree, Changed):
        return settle(tree.signed if signed else tree.now, signed=signed)
    if isinstance(tree, dict):
        settled = {key: settle(value, signed=signed) for key, value in tree.items()}
        return {key: value for key, value in settled.items() if value is not None}
    if isinstance(tree, list):
        return [settle(value, signed=signed) for value in tree]
    return tree


@dataclass
class Grant:
    """What may be read of one record, part by part, with the strikes and edits drawn for it.

    `shows_as` tells that the customer is described where it has a name. `late` are the items that
    were added to the approval without another signature; `is_narrowed` tells that it listed more
    items when it was signed, `is_struck_later` that strikes of whole parts came behind it.
    """

    draw: random.Random
    mint: Mint
    status: str
    permit: Permit | None
    is_signed: bool = True
    shows_as: bool = False
    is_rechecked: bool = False
    risk: float = 0.04
    strikes: list[str] = field(default_factory=list)
    late: frozenset[str] = frozenset()
    is_narrowed: bool = False
    is_struck_later: bool = False

    @property
    def stands(self) -> bool:
        """Whether the public reads anything of the record today."""
        permit = self.permit
        is_out = self.status != "published" or not self.is_signed or self.is_rechecked
        return not is_out and permit is not None and permit.stands

    @property
    def internal(self) -> Fate:
        """What the internal edition does with what is shown to anybody at all."""
        return Fate.WITHHELD if self.status in GONE else Fate.SHOWN

    @property
    def items(self) -> frozenset[str]:
        """The items that may be shown, whoever asks."""
        if self.permit is None:
            return frozenset()
        struck = {"customer.name": "name", "customer.logo": "logo"}
        gone = {struck.get(strike, strike) for strike in self.strikes}
        return self.permit.items - gone - self.late

    @property
    def is_named(self) -> bool:
        """Whether the public may read who the customer is."""
        return self.stands and "name" in self.items and not self.shows_as

    @property
    def may_hold_name(self) -> bool:
        """Whether a text may hold the name without being refused as a slip."""
        return not self.shows_as

    def strike_items(self) -> None:
        """Strike out an item now and then; done before anything is asked."""
        if self.permit and self.draw.random() < self.risk * 2:
            self.strikes.append(
                self.draw.choice(("logo", "name", "customer.name", "quotes", "role"))
            )
        if self.permit and self.is_signed and self.draw.random() < self.risk * 2:
            added = self.draw.choice(sorted(self.permit.items))
            if len(self.permit.items) > 1 and added not in self.strikes:
                self.late = frozenset({added})

    def draw_history(self) -> None:
        """Decide whether the customer allowed more on the day of the signature than now."""
        if self.is_signed and not self.late:
            self.is_narrowed = self.draw.random() < 0.2
            self.is_struck_later = self.draw.random() < 0.3

    def allow_price_statement(self) -> None:
        """Allow the sentence that an advantage remains after price, where there is one."""
        if self.permit and self.permit.block.get("items") and not self.is_narrowed:
            self.permit.block["items"].append("price-statement")
            self.permit.items |= {"price-statement"}

    def is_open(self, item: str | None = None) -> bool:
        """Return whether an item may be shown."""
        return self.stands and (item is None or item in self.items)

    def draw_part(self, name: str, item: str | None = None, *, can_strike: bool = True) -> Part:
        """Return a part: struck, edited since it was signed, or neither."""
        chance = self.draw.random() if self.permit else 1.0
        is_struck = can_strike and chance < self.risk
        is_edited = self.is_signed and self.risk <= chance < 2 * self.risk
        if is_struck:
            self.strikes.append(name)
        return Part(self, name, item, is_open=not is_struck and not is_edited, is_edited=is_edited)

    def write_approval(self) -> dict[str, Any] | Changed | None:
        """Return the approval as it is written, with all that was struck."""
        if self.permit is None:
            return None
        block = dict(self.permit.block)
        if self.strikes:
            block["strikes"] = list(self.strikes)
        signed = dict(block)
        if self.is_struck_later:
            sentences = [strike for strike in self.strikes if " " in strike]
            signed = {**signed, "strikes": sentences} if sentences else signed
            signed = signed if sentences else {k: v for k, v in signed.items() if k != "strikes"}
        if self.is_narrowed:
            signed["items"] = list(ITEMS[:-1])
        if not self.late:
            return Changed(signed, block)
        before = [item for item in ITEMS if item in self.permit.items - self.late]
        return Changed({**block, "items": before}, {**block, "items": sorted(self.permit.items)})


@dataclass
class Part:
    """One part of a record: whether it may be shown, and how to plant a canary in it."""

    grant: Grant
    name: str
    item: str | None
    is_open: bool = True
    is_edited: bool = False
    most: Fate = Fate.SHOWN

    @property
    def fate(self) -> Fate:
        """What the public edition does with it."""
        is_shown = self.is_open and self.grant.is_open(self.item)
        return self.most if is_shown else Fate.WITHHELD

    def plant(
        self, field_name: str = "", *, most: Fate = Fate.SHOWN, inside: Fate | None = None
    ) -> str:
        """Return a new word for a field of this part; at most so open as said."""
        return self.put(self.grant.mint.coin_word(), field_name, most=most, inside=inside)

    def put(
        self,
        canary: Canary,
        field_name: str = "",
        *,
        most: Fate = Fate.SHOWN,
        inside: Fate | None = None,
    ) -> str:
        """Plant a canary that is known already."""
        internal = self.grant.internal if inside is None else inside
        where = f"{self.name}{'.' if field_name else ''}{field_name}"
        return canary.plant(where, min(self.fate, most), internal)

    def write(self, sentence: str, field_name: str = "", **how: Any) -> Any:
        """Return a sentence with a new word in it; another than was signed, if it was edited."""
        now = sentence.format(self.plant(field_name, **how))
        if not self.is_edited:
            return now
        old = self.grant.mint.coin_word().plant(f"{self.name} before", Fate.WITHHELD)
        return Changed(sentence.format(old), now)
