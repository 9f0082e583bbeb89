"""What a collection says to one prospect: it stands on the page of the collection, nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from vpcases.audit.leaves import walk_leaves
from vpcases.audit.matching import Matcher, stands_alone
from vpcases.audit.secret import Secret, Sort, Written
from vpcases.audit.sorting import LONG
from vpcases.derive.collections import has_ended
from vpcases.model.collection import Collection
from vpcases.model.library import Record

PLACE = re.compile(r"(?:^|/)c/([a-z2-7]+)/")
"""The folder of a collection, by its key."""
SHOWN = frozenset({"note", "why", "by", "for", "title", "contact"})
"""The fields of a collection whose words its page shows."""


@dataclass(frozen=True)
class Sent:
    """The collections of a library on a day, by their ids."""

    records: Mapping[str, Record[Collection]]
    day: date

    def list_secrets(self) -> Iterator[Secret]:
        """Yield the key, the id, the prospect, the note and the title of every collection.

        Of one that has ended nothing but the key may stand anywhere.
        """
        for record in self.records.values():
            content = record.content
            key = content.key or ""
            place = key if not has_ended(content, self.day) else ""
            found = Secret(Sort.REFERENCE, record.id, record.source, ())
            # An id that is the name, as in acme for Acme, is found as the name. That of a
            # collection for ourselves is a word such as uptime.
            if not content.audience and record.id != (content.for_ or "").casefold():
                yield replace(found, place=place)
            if key:
                yield replace(found, value=key, path=("key",), place=key)
            for path, name in (("for", content.for_), ("prospect", content.prospect)):
                if name:
                    sort = Sort.NAME if len(name.split()) < LONG else Sort.TEXT
                    words = name.replace("-", " ") if path == "prospect" else name
                    yield replace(found, sort=sort, value=words, path=(path,), place=place)
            for path, told in (("note", content.note), ("title", content.title)):
                if len((told or "").split()) >= LONG:
                    text = (told or "").strip()
                    yield replace(found, sort=Sort.TEXT, value=text, path=(path,), place=place)

    def is_place_of(self, secret: Secret, path: str) -> bool:
        """Return whether a value of a collection may stand in a file: one of its own."""
        return bool(secret.place) and _read_key(path) == secret.place

    def names(self, path: str) -> str:
        """Return the prospect that the page at a path is for: on it, that name is no secret."""
        return self._names_by_key.get(_read_key(path), "")

    def list_written(self, secret: Secret, path: str) -> Iterator[Written]:
        """Yield where the words of a collection say a value, in a file about that collection."""
        matcher = Matcher([secret])
        for record in self._list_running():
            is_there = record.content.key == _read_key(path)
            for leaf in walk_leaves(record.content) if is_there else ():
                raw = leaf.text.encode()
                hit = next((h for h in matcher.find(raw) if stands_alone(secret, h, raw)), None)
                if hit and leaf.name in SHOWN:
                    words = raw[hit.start : hit.end].decode("utf-8", "replace")
                    yield Written(record.source, leaf.path, words)

    def _list_running(self) -> Iterator[Record[Collection]]:
        for record in self.records.values():
            if record.content.key and not has_ended(record.content, self.day):
                yield record

    @cached_property
    def _names_by_key(self) -> Mapping[str, str]:
        running = self._list_running()
        return {r.content.key or "": r.content.for_ or "" for r in running}


def _read_key(path: str) -> str:
    found = PLACE.search(path)
    return found[1] if found else ""
