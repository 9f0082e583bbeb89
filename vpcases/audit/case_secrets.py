"""What of a case may not be shown: all of it, or some of its fields."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from slugify import slugify

from vpcases.audit.leaves import Leaf, Value, walk_leaves
from vpcases.audit.permission import NEVER_YET, Permission, permit_quote, seal
from vpcases.audit.portraits import shows_role
from vpcases.audit.price_sources import find_price_evidence
from vpcases.audit.sealing import (
    DECISION,
    LISTS,
    TEXTS,
    is_signed_decision,
    is_signed_entry,
    is_signed_image,
    is_signed_quote,
)
from vpcases.model.approval import Item
from vpcases.model.authored import Status
from vpcases.model.case import CaseHistory
from vpcases.model.library import Library, Record
from vpcases.problems import FieldPath

INTERNAL = frozenset(
    {"why", "owner", "due", "may_approve", "number_they_watch", "accepted", "extra"}
)
"""Fields of a case that nobody outside may read."""
PEOPLE = ("customer", "people")
"""Who may be named of them is named by a quote."""
OF_PLACE = frozenset({"place", "region", "size", "website", "about", "facts"})
"""What the part `customer` of an approval sheet is."""
OF_APPROVAL = frozenset({"by", "note", "strikes"})
OF_SPEAKERS = frozenset({"by", "company", "url", "photo"})
OF_SOURCES = frozenset({"by", "url", "where"})
LEFT_OF_BLINDED = frozenset({"described_as", "industry"})
SEALED = TEXTS | {"title", "description", "no_figures_because", "parity", "did_not_improve"}
"""Fields that are signed as they were typed."""
PARAGRAPHS = re.compile(r"\n\s*\n")
MARK = "{{"


@dataclass(frozen=True)
class CaseReader:
    """Tells of each value of a case whether everybody may read it."""

    record: Record[CaseHistory]
    permission: Permission
    day: date
    library: Library = field(default_factory=Library)

    @cached_property
    def price_evidence(self) -> frozenset[str]:
        """The entries of the evidence that only prices name."""
        return find_price_evidence(self.record.content)

    @property
    def was_never_public(self) -> bool:
        """Whether not even the address of the case may be known."""
        history = self.record.content
        return history.status in NEVER_YET or (
            history.status is Status.PUBLISHED and history.approval is None
        )

    @property
    def is_blinded(self) -> bool:
        """Whether the case is shown and its customer is not."""
        return self.permission.stands and not self.permission.has(Item.NAME)

    def is_speaker(self, leaf: Leaf) -> bool:
        """Return whether who approved a case is somebody whom it names anyway."""
        if leaf.path != ("approval", "by") or not self.permission.has(Item.NAME):
            return False
        speakers = {quote.by for quote in self.record.content.quotes.values()}
        return self.permission.has(Item.QUOTES) and leaf.text in speakers

    def list_secrets(self) -> Iterator[Leaf]:
        """Yield every value that nobody outside may read."""
        for leaf in self._walk(without=self._list_open_fields()):
            if not self.permission.stands or self.is_secret(leaf):
                yield leaf

    def list_addresses(self) -> tuple[str, ...]:
        """Return the addresses of a case that may be known, of one that has left the site too."""
        history = self.record.content
        allowed = history.approval.items or (Item.NAME,) if history.approval else (Item.NAME,)
        if self.was_never_public or history.show_as or Item.NAME not in allowed:
            return ()
        return (self.record.id, *history.aliases)

    def _list_open_fields(self) -> frozenset[str]:
        """Return the fields in which nothing can be secret, which is most of a case."""
        if not self.permission.stands or self.permission.struck:
            return frozenset()
        asked = {*_JUDGES, *INTERNAL, *SEALED, *LISTS, *DECISION}
        if self.permission.has(Item.FIGURES) and not self.is_blinded:
            asked -= {"in_use", "before_after", "value_elements"}
        return frozenset(CaseHistory.model_fields) - asked

    def list_shown(self) -> Iterator[Leaf]:
        """Yield every value that everybody may read, without the sentences that are struck."""
        if self.permission.stands:
            for leaf in self._walk():
                is_person = leaf.is_key and leaf.path[:2] == PEOPLE
                if not is_person and not self.is_secret(leaf):
                    yield replace(leaf, value=self.without_struck(leaf.value))

    def _walk(self, without: Collection[str] = ()) -> Iterator[Leaf]:
        """Yield every value; of the texts that are signed by paragraphs, every paragraph."""
        for name, value in self.record.content.__dict__.items():
            if name in TEXTS and value:
                for paragraph in PARAGRAPHS.split(value.strip()):
                    yield Leaf((name,), paragraph)
            elif name not in without:
                yield from walk_leaves(value, (name,))

    def without_struck(self, value: Value) -> Value:
        """Return a value without the sentences that are struck."""
        if isinstance(value, str) and self.permission.struck:
            value = " ".join(value.split())
            for words in self.permission.struck:
                value = value.replace(words, " ") if " " in words else value
        return value

    def is_secret(self, leaf: Leaf) -> bool:
        """Return whether a value of a case that is shown may not be shown with it."""
        field = str(leaf.path[0])
        if field in INTERNAL or self._is_struck(leaf):
            return True
        judge = _JUDGES.get(field)
        return bool(judge and judge(self, leaf)) or self._is_unsigned(leaf)

    def _is_struck(self, leaf: Leaf) -> bool:
        if not self.permission.struck:
            return False
        steps = [slugify(s) if n else s for n, s in enumerate(str(step) for step in leaf.path)]
        names = {".".join(steps[: end + 1]) for end in range(len(steps))}
        if steps[0] in DECISION:
            names.add(".".join(str(step) for step in leaf.path))
        if steps[0] == "customer" and not OF_PLACE.intersection(steps):
            names.discard("customer")  # its name and its logo are parts of their own
        return bool(names & self.permission.struck)

    def _is_unsigned(self, leaf: Leaf) -> bool:
        """Return whether a text is not among those that were signed, word for word.

        What a mark such as {{figure:hours}} stands for is signed with it; that is for the gate.
        """
        field = str(leaf.path[0])
        if field == "images" and leaf.path[1:]:
            return leaf.path[1] in self.unsigned_images
        if field in LISTS and leaf.path[1:]:
            return not is_signed_entry(leaf, self.permission.signed or {})
        if (field not in SEALED and field not in DECISION) or MARK in leaf.text:
            return False
        left, signed = str(self.without_struck(leaf.text)), self.permission.signed or {}
        if field in DECISION:
            return not is_signed_decision(leaf, self.record.content, left, signed)
        return seal(left) not in signed.get(field, ())

    @cached_property
    def unsigned_images(self) -> frozenset[object]:
        """The pictures that are not those that were signed."""
        signed = self.permission.signed or {}
        images = self.record.content.images.items()
        return frozenset(k for k, i in images if not is_signed_image(k, i, signed, self.library))

    def _judge_approval(self, leaf: Leaf) -> bool:
        return leaf.path[1] in OF_APPROVAL

    def _judge_customer(self, leaf: Leaf) -> bool:
        if "never_show_to" in leaf.path or "refer" in leaf.path:
            return True
        if "logo" in leaf.path and not self.permission.has(Item.LOGO):
            return True
        if not self.is_blinded or self.shows_role(leaf.path[1:]):
            return False
        return leaf.path[1:2] != () and leaf.path[1] not in LEFT_OF_BLINDED

    def _judge_named(self, leaf: Leaf) -> bool:
        return self.is_blinded

    def _judge_figures(self, leaf: Leaf) -> bool:
        return not self.permission.has(Item.FIGURES)

    def _judge_line(self, leaf: Leaf) -> bool:
        entry = self.record.content.before_after[str(leaf.path[1])]
        return entry.sentence is None and not self.permission.has(Item.FIGURES)

    def _judge_element(self, leaf: Leaf) -> bool:
        entry = self.record.content.value_elements[str(leaf.path[1])]
        if self.is_blinded and leaf.name == "confirmed_by":
            return True
        return bool(entry.equation) and not self.permission.has(Item.FIGURES)

    def _judge_prices(self, leaf: Leaf) -> bool:
        prices = self.record.content.prices
        is_disclosed = prices is not None and prices.disclosure == "public"
        return not is_disclosed or not self.permission.has(Item.FIGURES)

    def _judge_evidence(self, leaf: Leaf) -> bool:
        if leaf.path[1] in self.price_evidence and self._judge_prices(leaf):
            return True
        field = leaf.path[2] if len(leaf.path) > 2 else ""
        return field == "held_at" or (self.is_blinded and field in OF_SOURCES)

    def _judge_quote(self, leaf: Leaf) -> bool:
        quote = self.record.content.quotes[str(leaf.path[1])]
        allowed = permit_quote(quote, self.permission, self.day)
        field = str(leaf.path[2]) if len(leaf.path) > 2 else ""
        if not allowed.has(Item.QUOTES) or field == "approval":
            return True
        if not is_signed_quote(str(leaf.path[1]), quote, self.permission.signed or {}):
            return True
        if field == "photo" and not allowed.has(Item.PHOTO):
            return True
        if field == "role" and not allowed.has(Item.ROLE):
            return True
        return not allowed.has(Item.NAME) and field in OF_SPEAKERS

    def shows_role(self, path: FieldPath) -> bool:
        """Return whether a field of the registry is what a speaker is, whose words are shown."""
        return shows_role(path, self.record.content, self.permission, self.day)

    def _judge_video(self, leaf: Leaf) -> bool:
        return not self.permission.has(Item.VIDEO)


_JUDGES: dict[str, Callable[[CaseReader, Leaf], bool]] = {
    "approval": CaseReader._judge_approval,
    "customer": CaseReader._judge_customer,
    "other_customers": CaseReader._judge_named,
    "authors": CaseReader._judge_named,
    "opinion_leader": CaseReader._judge_named,
    "in_use": CaseReader._judge_figures,
    "before_after": CaseReader._judge_line,
    "value_elements": CaseReader._judge_element,
    "prices": CaseReader._judge_prices,
    "horizon": CaseReader._judge_prices,
    "evidence": CaseReader._judge_evidence,
    "quotes": CaseReader._judge_quote,
    "videos": CaseReader._judge_video,
}
