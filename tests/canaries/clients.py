"""Customers: what is known of them, and what of it becomes public with each case."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from tests.canaries.granting import Grant
from tests.canaries.mint import Canary, Fate, Mint, draw_aside

LINES = ("place", "region", "size")
"""What is said of a customer besides its name, on a line each."""


@dataclass
class Person:
    """Somebody at a customer, with a role and perhaps a picture in the registry."""

    first: Canary
    last: Canary
    role: Canary
    photo: Canary | None
    status: str | None
    used: set[str] = field(default_factory=set)

    @property
    def name(self) -> str:
        """The whole name."""
        return f"{self.first.word.title()} {self.last.word.title()}"

    def meet(self, fate: Fate, where: str = "people") -> None:
        """Plant the name."""
        for canary in (self.first, self.last):
            canary.plant(where, fate)


@dataclass
class Client:
    """A customer, in the registry or in its only case."""

    mint: Mint
    is_registered: bool
    form: str = ""
    id: Canary = field(init=False)
    name: Canary = field(init=False)
    second: Canary = field(init=False)
    said: dict[str, Canary] = field(init=False)
    people: list[Person] = field(default_factory=list)
    shunned: Canary | None = None
    has_left: bool = False
    has_alias: bool = False

    def __post_init__(self) -> None:
        """Coin its words."""
        coin = self.mint.coin_word
        self.id, self.name, self.second = coin(), coin(), coin()
        fields = (*LINES, "industry", "about", "website", "fact", "fact-name", "logo", "drawn")
        self.said = {name: coin() for name in (*fields, "described_as", "dark", "beside")}
        for _ in range(3):
            photo = coin() if self.mint.draw.random() < 0.4 else None
            status = self.mint.draw.choice([None, "in-role", "moved", "left"])
            self.people.append(Person(coin(), coin(), coin(), photo, status))
        self.meet(Fate.WITHHELD)

    @property
    def whole_name(self) -> str:
        """The name as it is written."""
        return f"{self.name.word.title()} {self.second.word.title()}{self.form}"

    def meet(self, fate: Fate) -> None:
        """Plant the name in a place where it stands alone."""
        for canary in (self.name, self.second):
            canary.plant("customer.name", fate)
        self.id.plant("customer.id", min(fate, Fate.EITHER))

    def as_block(self, grant: Grant) -> Any:
        """Return what stands under `customer:` of a case, whose grant says what may be shown."""
        inside = Fate.EITHER if grant.shows_as else grant.internal
        named = Fate.SHOWN if grant.is_named else Fate.WITHHELD
        for canary in (self.name, self.second):
            canary.plant("customer.name", named, inside)
        self.id.plant("customer.id", min(named, Fate.EITHER))
        stands = Fate.SHOWN if grant.stands else Fate.WITHHELD
        inner = Fate.EITHER if self.is_registered else Fate.WITHHELD
        self.said["industry"].plant("customer.industry", stands, max(grant.internal, inner))
        self.said["described_as"].plant("customer.described_as", min(stands, Fate.EITHER))
        self._add_said(grant, named, inside)
        self._add_logo(grant, named, inside)
        return self.id.word if self.is_registered else self.write()

    def _add_said(self, grant: Grant, named: Fate, inside: Fate) -> None:
        part = grant.draw_part("customer")
        # What is known of a customer is not edited here: it may stand in several cases.
        fate = min(named, Fate.SHOWN if part.is_open or part.is_edited else Fate.WITHHELD)
        for name in (*LINES, "about", "website", "fact", "fact-name"):
            # A page that has a place needs no region.
            most = Fate.EITHER if name == "region" else Fate.SHOWN
            inner = max(min(inside, most), Fate.EITHER if self.is_registered else Fate.WITHHELD)
            self.said[name].plant(f"customer.{name}", min(fate, most), inner)

    def _add_logo(self, grant: Grant, named: Fate, inside: Fate) -> None:
        part = grant.draw_part("customer.logo", "logo")
        part.is_open = part.is_open or part.is_edited
        fate = min(named, part.fate)
        fate = min(fate, Fate.EITHER) if self.has_left else fate
        for name in ("logo", "drawn"):
            self.said[name].plant("customer.logo", fate, min(inside, Fate.EITHER))
        for name in ("dark", "beside"):
            self.said[name].plant("customer.logo", min(fate, Fate.EITHER))

    def write(self) -> dict[str, Any]:
        """Return the customer as it is written in the registry."""
        said = {name: canary.word for name, canary in self.said.items()}
        block: dict[str, Any] = {
            "name": self.whole_name,
            "described_as": f"a house that trades in {said['described_as']}",
            "industry": f"Trade in {said['industry']}",
            **{name: f"some {said[name]} of it" for name in LINES},
            "website": f"https://{said['website']}.example/",
            "since": "2024-05",
            "about": f"They trade in {said['about']} and in little else.",
            "facts": {f"Known {said['fact-name']}": f"since the days of {said['fact']}"},
            "logo": {"light": f"{said['logo']}.svg", "dark": f"{said['dark']}.svg"},
            "people": {person.name: self._write_person(person) for person in self.people},
        }
        block |= {"left": "2026-09-30"} if self.has_left else {}
        if self.shunned:
            block["never_show_to"] = [self.shunned.word]
        return block

    def _write_person(self, person: Person) -> dict[str, Any]:
        block: dict[str, Any] = {"role": f"Keeper of {person.role.word}"}
        block |= {"photo": f"{person.photo.word}.jpg"} if person.photo else {}
        block |= {"status": person.status} if person.status else {}
        with draw_aside(self.mint.draw, person.name):
            if self.mint.draw.random() < 0.5:
                # Pages of the internal edition tell it where the customer of a case is named.
                note = self.mint.coin_word().plant("refer.note", Fate.WITHHELD, Fate.EITHER)
                block["refer"] = {"call": "yes", "note": f"Not while {note} is being counted."}
        return {**block, "may_contact": self.mint.draw.choice(["yes", "no"])}
