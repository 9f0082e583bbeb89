"""The files of an import, never written over what an author changed."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel

from vpcases.importing.memory import (
    MEMORY,
    Fingerprints,
    Memory,
    escape_step,
    fingerprint,
    is_same_origin,
    list_fields,
)
from vpcases.importing.merging import merge_fields
from vpcases.importing.pictures import Pictures, fingerprint_bytes, place_pictures
from vpcases.importing.report import Note
from vpcases.importing.source_record import Skipped
from vpcases.importing.storing import Storage, read_plain
from vpcases.importing.story import Story
from vpcases.importing.yaml_text import CASE_ORDER, QUOTE_ORDER, write_case, write_record
from vpcases.model.case import CaseHistory
from vpcases.model.quote import ReferralQuote
from vpcases.read.yaml_tree import compose


def name_file(story: Story) -> str:
    """Return the file of a story, relative to `cases/`."""
    return f"{'quotes' if story.is_quote else 'histories'}/{story.id}.yml"


def word_head(story: Story) -> str:
    """Return the first line of a new file."""
    origin = " ".join(story.record.origin.split())
    return f"Imported from {origin}. What is empty is still to be answered."


@dataclass
class Writer:
    """Writes the stories of one import, and remembers what it wrote.

    Args:
        restore: Whether to write again what the author deleted.
        adds: Whether a record may add to a case that another source wrote.
        gives_way: Files whose own block for a customer has moved to the registry.
    """

    storage: Storage
    memory: Memory
    pictures: Pictures
    restore: bool = False
    adds: bool = False
    gives_way: set[str] = field(default_factory=set)

    def write_story(self, story: Story) -> None:
        """Write a story, or bring its file up to date."""
        name = name_file(story)
        fields = self._complete(story)
        text = self.storage.read(name)
        if text is None:
            self._write_new(name, story, fields)
        elif self._may_update(name, text, story):
            self._update(name, text, story, fields)

    def _complete(self, story: Story) -> dict[str, Any]:
        """Return everything that belongs into the file of a story, and nothing harmful."""
        fields = {"status": "drafted", **story.fields}
        extra = story.list_extra()
        if extra and "extra" in _model_of(story).model_fields:
            fields["extra"] = extra
        else:
            self.storage.report.dropped += [
                Note(story.record.where, str(value), path.strip("/"))
                for path, value in list_fields(extra)
            ]
        return place_pictures(
            story.make_harmless(fields), self.pictures, story.record.path, story.id
        )

    def _write_new(self, name: str, story: Story, fields: dict[str, Any]) -> None:
        if name in self.memory.files and not self.restore:
            words = "you deleted this file; it is not written again (--restore brings it back)"
            self.storage.report.kept.append(Note(name, words))
            return
        head = word_head(story)
        text = (
            write_record(fields, head, QUOTE_ORDER) if story.is_quote else write_case(fields, head)
        )
        if self.storage.write(name, text, _model_of(story), story.record.where):
            marks = {path: fingerprint(value) for path, value in list_fields(fields)}
            self.memory.files[name] = {story.record.origin: marks}

    def _may_update(self, name: str, text: str, story: Story) -> bool:
        """Return whether a file was written by an import, or may be added to; tell it if not."""
        headed = f"# {word_head(story).partition('. What')[0]}."
        if name in self.memory.files or self.adds or text.startswith(headed):
            return True
        reason = (
            f"cases/{name} is there already and was not written by an import: name another key "
            "as id: in the mapping, or write add_to_existing: yes"
        )
        self.storage.report.skipped.append(Skipped(story.record.where, reason))
        return False

    def _update(self, name: str, text: str, story: Story, fields: dict[str, Any]) -> None:
        if compose(text).flaws:
            words = "there is a mistake in this file: mend it, then import again"
            self.storage.report.notes.append(Note(name, words))
            self.storage.report.unchanged.append(name)
            return
        origins = self.memory.files.get(name, {})
        origin = next((o for o in origins if is_same_origin(o, story.record.origin)), None)
        current = read_plain(text)
        before = dict(origins.get(origin or "", {}))
        others = {path for o, marks in origins.items() if o != origin for path in marks}
        if self.adds:
            fields = _keep_conflicts(fields, current, set(before) - others)
        if name in self.gives_way and isinstance(fields.get("customer"), str):
            before.update(_marks_of_block(current))
        merge = merge_fields(current, fields, before, others)
        order = QUOTE_ORDER if story.is_quote else CASE_ORDER
        if self.storage.apply(name, text, merge, order, _model_of(story)):
            if origin is not None and origin != story.record.origin:
                del origins[origin]
            marks = {path: mark for path, mark in merge.remembered.items() if path not in others}
            self.memory.files.setdefault(name, {})[story.record.origin] = marks

    def finish(self) -> None:
        """Copy the pictures that were found, and write down what was done."""
        for inside, source in self.pictures.found.items():
            self._copy(f"images/{inside}", source.read_bytes())
        for given, words in self.pictures.refused:
            self.storage.report.harmless.append(Note(given, words))
        text = self.memory.as_text()
        if self.memory.files and text != self.storage.read(MEMORY):
            problem = self.storage.store(MEMORY, text.encode("utf-8"))
            if problem:
                self.storage.report.notes.append(Note(MEMORY, problem))

    def _copy(self, name: str, raw: bytes) -> None:
        there = self.storage.cases / name
        standing = fingerprint_bytes(there.read_bytes()) if there.is_file() else None
        mark, remembered = fingerprint_bytes(raw), self.memory.images.get(name)
        self.memory.images[name] = mark
        if standing == mark:
            return
        if standing is not None and standing != remembered:
            words = "you changed this picture; it was kept"
        elif standing is None and remembered and not self.restore:
            words = "you deleted this picture; it is not copied again (--restore brings it back)"
        else:
            words = self.storage.store(name, raw)
            if not words:
                self.storage.report.images.append(name)
                return
        self.storage.report.kept.append(Note(name, words))


def _model_of(story: Story) -> type[BaseModel]:
    return ReferralQuote if story.is_quote else CaseHistory


def _marks_of_block(current: dict[str, Any]) -> Fingerprints:
    """Return fingerprints with which the customer of a file counts as unchanged."""
    block = list_fields({"customer": current.get("customer")})
    return {path: fingerprint(value) for path, value in block}


def _keep_conflicts(
    fields: dict[str, Any], current: dict[str, Any], own: set[str]
) -> dict[str, Any]:
    """Return what a second source adds to a case; what it says otherwise is kept below extra.

    Args:
        fields: What the second source says.
        current: What the file holds.
        own: The fields that the second source has filled itself.
    """
    there = dict(list_fields(current))
    otherwise = {
        path: value
        for path, value in list_fields(fields)
        if path in there
        and path not in own
        and fingerprint(there[path]) != fingerprint(value)
        and not path.startswith(("/extra/", "/status", "/customer"))
    }
    if not otherwise:
        return fields
    kept = {path.strip("/").replace("/", "."): value for path, value in otherwise.items()}
    rest = _without(fields, otherwise)
    return {**rest, "extra": {**rest.get("extra", {}), "another_source_says": kept}}


def _without(block: dict[str, Any], paths: Collection[str], within: str = "") -> dict[str, Any]:
    """Return a block without some of its fields."""
    left: dict[str, Any] = {}
    for key, value in block.items():
        path = f"{within}/{escape_step(key)}"
        if path not in paths:
            left[key] = _without(value, paths, path) if isinstance(value, dict) else value
    return left
