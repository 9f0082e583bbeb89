"""The files of an import: written whole or not at all, and never over what an author changed."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from vpcases.importing.checking import list_flaws
from vpcases.importing.customers import (
    CUSTOMERS_FILE,
    KnownCustomers,
    SharedCustomers,
    keep_differences,
)
from vpcases.importing.lookup import is_blank
from vpcases.importing.mapping import Becomes
from vpcases.importing.memory import (
    MEMORY,
    Fingerprints,
    Memory,
    fingerprint,
    is_same_origin,
    list_fields,
)
from vpcases.importing.merging import Merge, apply_merge, merge_fields
from vpcases.importing.pictures import Pictures, fingerprint_bytes
from vpcases.importing.source_record import Skipped
from vpcases.importing.report import ImportReport, Note
from vpcases.importing.story import Story
from vpcases.importing.yaml_text import (
    CASE_ORDER,
    CUSTOMER_ORDER,
    QUOTE_ORDER,
    order_fields,
    write_case,
    write_record,
)
from vpcases.model.case import CaseHistory
from vpcases.model.quote import ReferralQuote
from vpcases.read.files import MAX_BYTES
from vpcases.read.yaml_tree import Block, compose, to_plain

REGISTRY_HEAD = "Customers of several stories, and of quotes without a story."
_TOO_LARGE = f"its case file would be larger than {MAX_BYTES // 1_000_000} MB; no case is"
SAME_RECORD = ""
"""The origin of the registry's entries, which several records share."""


def name_file(story: Story) -> str:
    """Return the file of a story, relative to `cases/`."""
    folder = "histories" if not story.is_quote else "quotes"
    return f"{folder}/{story.id}.yml"


def word_head(story: Story) -> str:
    """Return the first line of a new file."""
    origin = " ".join(story.record.origin.split())
    return f"Imported from {origin}. What is empty is still to be answered."


@dataclass
class Writer:
    """Writes the files of one import into a folder of cases, and remembers what it wrote."""

    cases: Path
    memory: Memory
    report: ImportReport
    pictures: Pictures
    restore: bool = False
    adds: bool = False
    gives_way: set[str] = field(default_factory=set)
    """Files whose block for a customer has moved to the registry."""

    # -- Customers ---------------------------------------------------------------------------------

    def write_customers(
        self, shared: SharedCustomers, stories: list[Story], known: KnownCustomers
    ) -> None:
        """Write the registry of customers: what is new, and what its author has not changed."""
        name = CUSTOMERS_FILE
        text = self._read(name)
        current = _read_plain(text)
        entries = current.get("customers") if isinstance(current.get("customers"), dict) else {}
        before = self.memory.files.get(name, {}).get(SAME_RECORD, {})
        self._leave_to_authors(shared, stories, known, entries or {}, before)
        self._move_blocks(shared, stories)
        blocks = {
            identity: self._with_pictures(identity, block, stories)
            for identity, block in shared.blocks.items()
        }
        new = {"customers": {k: order_fields(b, CUSTOMER_ORDER) for k, b in blocks.items()}}
        if not blocks:
            return
        if text is None:
            head = f"# {REGISTRY_HEAD}\n\n"
            self._write(name, head + write_record(new, "", ()).partition("\n")[2], None)
            marks = {path: fingerprint(value) for path, value in list_fields(new)}
        else:
            wanted = {path for path, _ in list_fields(new)}
            merge = merge_fields(current, new, {p: m for p, m in before.items() if p in wanted})
            self._apply(name, text, merge, ())
            marks = merge.remembered
        self.memory.files.setdefault(name, {})[SAME_RECORD] = {**before, **marks}

    def _leave_to_authors(
        self,
        shared: SharedCustomers,
        stories: list[Story],
        known: KnownCustomers,
        entries: dict[str, Any],
        before: Fingerprints,
    ) -> None:
        """Take out the customers whose entry or whose case an author looks after."""
        ours = {path.split("/")[2] for path in before if path.startswith("/customers/")}
        for identity in list(shared.blocks):
            by_hand = [case for case in shared.moved[identity] if not self._is_ours(case)]
            if by_hand:
                self.report.notes.append(
                    Note(
                        f"histories/{by_hand[0]}.yml",
                        f"further stories are about {identity}: move the block below customer: to "
                        f"{CUSTOMERS_FILE}, under this id, and write customer: {identity} here",
                    )
                )
            theirs = identity in known.registered and identity not in ours
            if by_hand or theirs:
                entry = entries.get(identity) or {}
                keep_differences(stories, {identity: entry if isinstance(entry, dict) else {}})
                del shared.blocks[identity]

    def _is_ours(self, case: str) -> bool:
        return f"histories/{case}.yml" in self.memory.files

    def _move_blocks(self, shared: SharedCustomers, stories: list[Story]) -> None:
        """Move the customer out of cases written earlier, with what their authors changed in it."""
        for identity, block in shared.blocks.items():
            mine = [s.id for s in stories if s.fields.get("customer") == identity]
            for case in [*shared.moved[identity], *mine]:
                name = f"histories/{case}.yml"
                text = self._read(name)
                standing = _read_plain(text).get("customer")
                if text is None or not isinstance(standing, dict) or name not in self.memory.files:
                    continue
                for key, value in standing.items():
                    if not is_blank(value) and (key not in block or self._changed(name, key, value)):
                        block[key] = value
                block.pop("id", None)
                self.gives_way.add(name)
                if case in shared.moved[identity]:
                    self._point(name, text, standing, identity)

    def _changed(self, name: str, key: str, value: Any) -> bool:
        marks = {p: m for origin in self.memory.files[name].values() for p, m in origin.items()}
        return any(
            fingerprint(inner) != marks.get(f"/customer/{key}{path}")
            for path, inner in list_fields(value)
        )

    def _point(self, name: str, text: str, standing: dict[str, Any], identity: str) -> None:
        """Write the id of a customer into a case that is no part of this import."""
        inside = [path for path, _ in list_fields({"customer": standing})]
        self._apply(name, text, Merge({"/customer": identity}, inside), CASE_ORDER)
        for marks in self.memory.files[name].values():
            for path in [p for p in marks if p.startswith("/customer/")]:
                del marks[path]
                marks["/customer"] = fingerprint(identity)

    def _with_pictures(
        self, identity: str, block: dict[str, Any], stories: list[Story]
    ) -> dict[str, Any]:
        story = next((s for s in stories if s.fields.get("customer") == identity), None)
        if story is None:
            return block
        return self._place(story.make_harmless(block), ("logo", "photo"), story, identity)

    # -- Stories -----------------------------------------------------------------------------------

    def write_story(self, story: Story) -> None:
        """Write a story, or bring its file up to date."""
        name = name_file(story)
        order = CASE_ORDER if not story.is_quote else QUOTE_ORDER
        fields = self._complete(story)
        text = self._read(name)
        if text is None:
            self._write_new(name, story, fields)
        else:
            self._update(name, text, story, fields, order)

    def _complete(self, story: Story) -> dict[str, Any]:
        """Return everything that belongs into the file of a story."""
        fields = {"status": "drafted", **story.fields}
        extra = story.list_extra()
        if extra and "extra" in _model_of(story).model_fields:
            fields["extra"] = extra
        elif extra:
            self.report.dropped += [
                Note(story.record.where, str(value), path.strip("/"))
                for path, value in list_fields(extra)
            ]
        fields = story.make_harmless(fields)
        return self._place(fields, ("images", "photo", "logo", "downloads"), story, story.id)

    def _place(
        self, block: dict[str, Any], names: tuple[str, ...], story: Story, folder: str
    ) -> dict[str, Any]:
        """Return a block in which the pictures below these names have their place."""
        placed: dict[str, Any] = {}
        for key, value in block.items():
            if key in names:
                placed[key] = self._place_all(value, story, folder)
            elif isinstance(value, dict) and key != "extra":
                placed[key] = self._place(value, names, story, folder)
            else:
                placed[key] = value
        return placed

    def _place_all(self, value: Any, story: Story, folder: str) -> Any:
        beside = story.record.path
        if isinstance(value, str):
            return self.pictures.place(value, beside, folder)
        if isinstance(value, list):
            return [self._place_all(entry, story, folder) for entry in value]
        if not isinstance(value, dict):
            return value
        is_picture = {"file", "light", "dark"} & set(value)
        return {
            key: self.pictures.place(inner, beside, folder)
            if is_picture and key in ("file", "light", "dark") and isinstance(inner, str)
            else self._place_all(inner, story, folder) if not is_picture and key != "url" else inner
            for key, inner in value.items()
        }  # fmt: skip

    def _write_new(self, name: str, story: Story, fields: dict[str, Any]) -> None:
        if name in self.memory.files and not self.restore:
            words = "you deleted this file; it is not written again (--restore brings it back)"
            self.report.kept.append(Note(name, words))
            return
        head = word_head(story)
        is_case = not story.is_quote
        text = write_case(fields, head) if is_case else write_record(fields, head, QUOTE_ORDER)
        if not self._write(name, text, _model_of(story), story.record.where):
            return
        marks = {path: fingerprint(value) for path, value in list_fields(fields)}
        self.memory.files[name] = {story.record.origin: marks}

    def _update(
        self, name: str, text: str, story: Story, fields: dict[str, Any], order: tuple[str, ...]
    ) -> None:
        origins = self.memory.files.get(name, {})
        origin = next((o for o in origins if is_same_origin(o, story.record.origin)), None)
        if not origins and not self.adds and not _is_headed(text, story):
            reason = (
                f"cases/{name} is there already and was not written by an import; name another "
                "key as id: in the mapping, or write add_to_existing: yes"
            )
            self.report.skipped.append(Skipped(story.record.where, reason))
            return
        current = _read_plain(text)
        before = origins.get(origin or "", {})
        others = {p for o, marks in origins.items() if o != origin for p in marks}
        if origin is None and self.adds:
            fields = _without_conflicts(fields, current)
        self._give_way(name, current, fields, before)
        merge = merge_fields(current, fields, before, others)
        if self._apply(name, text, merge, order, _model_of(story)):
            if origin and origin != story.record.origin:
                del origins[origin]
            marks = {p: m for p, m in merge.remembered.items() if p not in others}
            self.memory.files.setdefault(name, {})[story.record.origin] = marks

    def _give_way(
        self, name: str, current: dict[str, Any], fields: dict[str, Any], before: Fingerprints
    ) -> None:
        """Let a case's own block for a customer count as unchanged: it is in the registry now."""
        if name in self.gives_way and isinstance(fields.get("customer"), str):
            for path, value in list_fields({"customer": current.get("customer")}):
                before[path] = fingerprint(value)

    # -- Files -------------------------------------------------------------------------------------

    def _apply(
        self, name: str, text: str, merge: Merge, order: tuple[str, ...],
        model: type[BaseModel] | None = None,
    ) -> bool:  # fmt: skip
        """Write the changes of a merge; return whether the file is now as the merge says."""
        self.report.kept += [
            Note(name, "you changed this; it was kept", path.strip("/").replace("/", "."))
            for path in merge.kept
            if path != "/status"
        ]
        if merge.changes_nothing:
            self.report.unchanged.append(name)
            return True
        changed = apply_merge(text, merge, order)
        if changed is None or (model and list_flaws(changed, model)):
            words = "it cannot be brought up to date without loss, so it was left as it is"
            self.report.notes.append(Note(name, words))
            self.report.unchanged.append(name)
            return False
        return self._write(name, changed, model, is_update=True)

    def _read(self, name: str) -> str | None:
        path = self.cases / name
        try:
            return path.read_text("utf-8-sig") if path.is_file() else None
        except (OSError, UnicodeDecodeError):
            return ""

    def _write(
        self, name: str, text: str, model: type[BaseModel] | None, where: str = "",
        *, is_update: bool = False,
    ) -> bool:  # fmt: skip
        """Write a file if every rule of the form holds for it; return whether it was written."""
        flaws = list_flaws(text, model) if model else []
        if flaws:
            path, message, _ = flaws[0]
            reason = f"{'.'.join(map(str, path))}: {message}" if path else message
            self.report.skipped.append(Skipped(where or name, reason))
            return False
        raw = text.encode("utf-8")
        problem = _TOO_LARGE if len(raw) > MAX_BYTES else self._store(name, raw)
        if problem:
            self.report.skipped.append(Skipped(where or name, problem))
            return False
        (self.report.updated if is_update else self.report.written).append(name)
        return True

    def _store(self, name: str, raw: bytes) -> str:
        """Write bytes below the folder of cases, whole or not at all; return why not."""
        target = self.cases / name
        if target.is_symlink() or not target.parent.resolve().is_relative_to(self.cases.resolve()):
            return f"cases/{name} would lie outside the folder of cases"
        if self.report.is_rehearsal:
            return ""
        draft = target.with_name(f".{target.name}.{os.getpid()}.tmp")
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            draft.write_bytes(raw)
            draft.replace(target)
        except OSError as error:
            draft.unlink(missing_ok=True)
            return f"cases/{name} cannot be written: {error.strerror or 'unknown reason'}"
        return ""

    def finish(self) -> None:
        """Copy the pictures that were found, and write down what was done."""
        for inside, source in self.pictures.found.items():
            self._copy(f"images/{inside}", source)
        for given, words in self.pictures.refused:
            self.report.harmless.append(Note(given, words))
        text = self.memory.as_text()
        if self.memory.files and text != self._read(MEMORY):
            problem = self._store(MEMORY, text.encode("utf-8"))
            if problem:
                self.report.notes.append(Note(MEMORY, problem))

    def _copy(self, name: str, source: Path) -> None:
        raw = source.read_bytes()
        mark = fingerprint_bytes(raw)
        there = self.cases / name
        standing = fingerprint_bytes(there.read_bytes()) if there.is_file() else None
        remembered = self.memory.images.get(name)
        self.memory.images[name] = mark
        if standing == mark:
            return
        if standing is not None and standing != remembered:
            self.report.kept.append(Note(name, "you changed this picture; it was kept"))
        elif standing is None and remembered and not self.restore:
            self.report.kept.append(Note(name, "you deleted this picture; it is not copied again"))
        elif not self._store(name, raw):
            self.report.images.append(name)


def _model_of(story: Story) -> type[BaseModel]:
    return CaseHistory if not story.is_quote else ReferralQuote


def _is_headed(text: str, story: Story) -> bool:
    """Return whether a file says of itself that it was imported from this record."""
    return text.startswith(f"# {word_head(story).partition('. What')[0]}.")


def _without_conflicts(fields: dict[str, Any], current: dict[str, Any]) -> dict[str, Any]:
    """Return what a second source adds to a case; what is there already differs goes to extra."""
    there = dict(list_fields(current))
    also = {
        path.strip("/").replace("/", "."): value
        for path, value in list_fields(fields)
        if path in there
        and fingerprint(there[path]) != fingerprint(value)
        and not path.startswith(("/extra/", "/status", "/customer"))
    }
    if not also:
        return fields
    extra = fields.get("extra") or {}
    return {**fields, "extra": {**extra, "another_source_says": also}}


def _read_plain(text: str | None) -> dict[str, Any]:
    root = compose(text).root if text else None
    plain = to_plain(root) if isinstance(root, Block) else {}
    return plain if isinstance(plain, dict) else {}
