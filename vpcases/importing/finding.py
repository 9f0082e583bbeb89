"""Finds the values of a record that a mapping names, and remembers which were used."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from vpcases.importing.lookup import Found, Keys, find_values
from vpcases.importing.mapping import FieldRule, Mapping, Part
from vpcases.importing.prose import tidy_prose
from vpcases.importing.shaped import list_texts
from vpcases.importing.source_record import BODY
from vpcases.importing.story import Story
from vpcases.importing.targets import Shape
from vpcases.importing.tidy import tidy_plain

FILE_NAME, FOLDER_NAME = "file name", "folder name"
_BOLD = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1", re.DOTALL)


@dataclass
class Finder:
    """Stands between a mapping and the story that is being read.

    `quoted` tells which values became quotes, by the way to them: a text that is filled from the
    same value gets the mark of the quote.
    """

    story: Story
    mapping: Mapping
    quoted: dict[Keys, str] = field(default_factory=dict)

    def find(self, path: str) -> list[Found]:
        """Return the values a path leads to."""
        record = self.story.record
        if path == FILE_NAME:
            return [Found((), record.path.stem)]
        if path == FOLDER_NAME:
            return [Found((), record.path.parent.name)]
        found = find_values(record.values, path)
        if found:
            self.story.found_paths.add(path)
        return found

    def find_first(self, paths: tuple[str, ...]) -> list[Found]:
        """Return the values of the first path that leads to any."""
        return next((found for path in paths if (found := self.find(path))), [])

    def gather(self, rule: FieldRule) -> list[Found]:
        """Return the values that a rule names; its constant where there are none."""
        if rule.all_of:
            found = [item for path in rule.all_of for item in self.find(path)]
        elif rule.part is Part.BOLD:
            # The text itself stays free for another field.
            texts = [item for path in rule.from_ for item in self.find(path)]
            found = [Found((), bold) for item in texts if (bold := _first_bold(item.value))][:1]
        else:
            found = self.find_first(rule.from_)
        return found or ([Found((), rule.value)] if rule.value else [])

    def use(self, target: str, found: list[Found]) -> None:
        """Remember that values went into a field."""
        keys = {item.keys for item in found if item.keys}
        keys |= {label for item in found for label in item.labels}
        self.story.came_from.setdefault(target, set()).update(keys)
        self.story.used |= keys

    def read_prose(self, found: list[Found]) -> str:
        """Return values as one text."""
        return "\n\n".join(text for item in found if (text := self._read_text(item)))

    def _read_text(self, item: Found) -> str:
        if item.keys in self.quoted:
            return f"{{{{quote:{self.quoted[item.keys]}}}}}"
        return tidy_prose(
            "\n\n".join(list_texts([item])),
            self.story.finds,
            customer=self.story.customer_name,
            is_html=self.story.record.is_html and item.keys == (BODY,),
            site=self.mapping.site or "",
        )

    def complete(self, shape: Shape, found: list[Found], rule: FieldRule) -> list[Found]:
        """Return values with what the mapping adds: roles to names, the old site to addresses."""
        if shape in (Shape.PEOPLE, Shape.AUTHORS) and rule.role:
            return self._with_roles(found, rule)
        site = (self.mapping.site or "").rstrip("/")
        if site and shape in (Shape.ADDRESS, Shape.LINKS, Shape.VIDEOS):
            return [Found(item.keys, _with_site(item.value, site), item.labels) for item in found]
        return found

    def _with_roles(self, found: list[Found], rule: FieldRule) -> list[Found]:
        roles = self.find_first(rule.role)
        if not roles:
            return found
        names, words = list_texts(found), list_texts(roles)
        people = [{"name": n, "role": r} for n, r in zip(names, words, strict=False)]
        people += [{"name": name} for name in names[len(words) :]]
        self.use("roles", roles)
        rest = [Found(item.keys, None, item.labels) for item in found[1:]]
        return [Found(found[0].keys, people, found[0].labels), *rest]


def _with_site(value: Any, site: str) -> Any:
    if isinstance(value, list):
        return [_with_site(inner, site) for inner in value]
    is_within = isinstance(value, str) and value[:1] == "/" and value[:2] != "//"
    return f"{site}{value}" if is_within else value


def _first_bold(value: Any) -> str:
    found = _BOLD.search(str(value))
    return tidy_plain(found[2]) if found else ""
