"""The file `customers.yml`: customers of several stories, and of quotes without one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from vpcases.importing.customers import KnownCustomers, SharedCustomers, keep_differences
from vpcases.importing.lookup import is_blank
from vpcases.importing.memory import (
    Fingerprints,
    Memory,
    escape_step,
    fingerprint,
    list_fields,
)
from vpcases.importing.merging import Merge, merge_fields
from vpcases.importing.pictures import Pictures, place_pictures
from vpcases.importing.report import Note
from vpcases.importing.storing import Storage, read_plain
from vpcases.importing.story import Story
from vpcases.importing.yaml_text import CASE_ORDER, CUSTOMER_ORDER, order_fields, write_record

CUSTOMERS_FILE = "customers.yml"
_HEAD = "Customers of several stories, and of quotes without a story."
_ALL = ""
"""The origin of the registry's entries, which several records share."""


@dataclass
class Registry:
    """Writes the registry of customers, and moves customers to it from cases written earlier.

    `gives_way` are the files whose own block for a customer has moved, `moved_marks` the
    fingerprints of what their authors had left as it was.
    """

    storage: Storage
    memory: Memory
    pictures: Pictures
    gives_way: set[str] = field(default_factory=set)
    moved_marks: Fingerprints = field(default_factory=dict)

    def write(self, shared: SharedCustomers, stories: list[Story], known: KnownCustomers) -> None:
        """Write what is new in the registry, and what its author has not changed."""
        text = self.storage.read(CUSTOMERS_FILE)
        current = read_plain(text)
        before = self.memory.files.get(CUSTOMERS_FILE, {}).get(_ALL, {})
        self._leave_to_authors(shared, stories, known, before)
        if not shared.blocks:
            return
        ours = self._complete(shared.blocks, stories)
        self._move_blocks(shared, stories)
        self._write_file(text, current, self._complete(shared.blocks, stories), before)
        # What an author changed in a case, before it was moved here, gets no fingerprint of ours.
        marks = {path: fingerprint(value) for path, value in list_fields(ours)}
        marks = {**before, **self.moved_marks, **marks}
        self.memory.files.setdefault(CUSTOMERS_FILE, {})[_ALL] = marks

    def _write_file(
        self,
        text: str | None,
        current: dict[str, Any],
        new: dict[str, Any],
        before: Fingerprints,
    ) -> None:
        fields = dict(list_fields(new))
        if text is None:
            written = f"# {_HEAD}\n\n{write_record(new, '', ()).partition(chr(10))[2]}"
            self.storage.write(CUSTOMERS_FILE, written, None, CUSTOMERS_FILE)
            return
        merge = merge_fields(current, new, {p: m for p, m in before.items() if p in fields})
        self.storage.apply(CUSTOMERS_FILE, text, merge, ())

    def _leave_to_authors(
        self,
        shared: SharedCustomers,
        stories: list[Story],
        known: KnownCustomers,
        before: Fingerprints,
    ) -> None:
        """Take out the customers whose entry, or whose case, an author looks after."""
        ours = {path.split("/")[2] for path in before if path.startswith("/customers/")}
        for identity in list(shared.blocks):
            by_hand = [case for case in shared.moved[identity] if not self._is_ours(case)]
            self._tell_to_move(identity, by_hand)
            if by_hand or (identity in known.registered and identity not in ours):
                file = known.registered.get(identity, CUSTOMERS_FILE)
                keep_differences(stories, identity, self._find_entry(file, identity))
                del shared.blocks[identity]

    def _find_entry(self, file: str, identity: str) -> dict[str, Any]:
        entries = read_plain(self.storage.read(file)).get("customers")
        entry = entries.get(identity) if isinstance(entries, dict) else None
        return {"name": entry} if isinstance(entry, str) else entry or {}

    def _is_ours(self, case: str) -> bool:
        return f"histories/{case}.yml" in self.memory.files

    def _tell_to_move(self, identity: str, cases: list[str]) -> None:
        for case in cases[:1]:
            words = (
                f"further stories are about {identity}: move the block below customer: to "
                f"{CUSTOMERS_FILE}, under this id, and write customer: {identity} here"
            )
            self.storage.report.notes.append(Note(f"histories/{case}.yml", words))

    def _move_blocks(self, shared: SharedCustomers, stories: list[Story]) -> None:
        """Move the customer out of cases written earlier, with what their authors changed in it."""
        for identity, block in shared.blocks.items():
            mine = [story.id for story in stories if story.fields.get("customer") == identity]
            for case in [*shared.moved[identity], *mine]:
                name = f"histories/{case}.yml"
                text = self.storage.read(name)
                standing = read_plain(text).get("customer")
                if text and isinstance(standing, dict) and name in self.memory.files:
                    self._adopt(name, standing, identity, block)
                    if case not in mine:
                        self._point(name, text, standing, identity)

    def _adopt(
        self, name: str, standing: dict[str, Any], identity: str, block: dict[str, Any]
    ) -> None:
        """Add what a case says of its customer to the registry's entry; its author's word wins."""
        marks = {p: m for origin in self.memory.files[name].values() for p, m in origin.items()}
        for key, value in standing.items():
            if key == "id" or is_blank(value):
                continue
            is_changed = False
            for path, inner in list_fields(value, f"/{escape_step(key)}"):
                mark = marks.get(f"/customer{path}")
                if mark == fingerprint(inner):
                    self.moved_marks[f"/customers/{identity}{path}"] = mark
                else:
                    is_changed = True
            if key not in block or is_changed:
                block[key] = value
        self.gives_way.add(name)

    def _point(self, name: str, text: str, standing: dict[str, Any], identity: str) -> None:
        """Write the id of a customer into a case that is no part of this import."""
        inside = [path for path, _ in list_fields({"customer": standing})]
        self.storage.apply(name, text, Merge({"/customer": identity}, inside), CASE_ORDER)
        for marks in self.memory.files[name].values():
            for path in [path for path in marks if path.startswith("/customer/")]:
                del marks[path]
                marks["/customer"] = fingerprint(identity)

    def _complete(self, blocks: dict[str, dict[str, Any]], stories: list[Story]) -> dict[str, Any]:
        """Return the registry with its pictures in place, and nothing harmful in it."""
        entries: dict[str, Any] = {}
        for identity, block in blocks.items():
            entries[identity] = order_fields(block, CUSTOMER_ORDER)
            story = next((s for s in stories if s.fields.get("customer") == identity), None)
            if story is not None:
                harmless = story.make_harmless(entries[identity])
                beside = story.record.path
                entries[identity] = place_pictures(harmless, self.pictures, beside, identity)
        return {"customers": entries}
