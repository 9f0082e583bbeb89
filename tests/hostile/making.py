"""Sites in which every place holds hostile words, and what is left of them once refused."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache, partial
from itertools import count
from pathlib import Path as Folder
from tempfile import TemporaryDirectory
from typing import Any

from pydantic import BaseModel

from tests.hostile import harmless
from tests.hostile.filling import (
    ELSE_UNTOUCHED,
    Kind,
    Path,
    Slot,
    as_yaml,
    complete,
    drop,
    fill,
    list_slots,
    rename,
)
from vpcases.build.arrow import check_site
from vpcases.model.calculator import ValueCalculator
from vpcases.model.case import CaseHistory
from vpcases.model.quote import ReferralQuote
from vpcases.model.registry import Registries
from vpcases.model.translation import Translation
from vpcases.problems import Problem, as_printable, list_mistakes, name_field
from vpcases.settings import Settings

DAY = date(2026, 11, 1)
ROUNDS = 15
KINDS: Mapping[str, type[BaseModel]] = {
    "vocabulary.yml": Registries,
    "histories/everything.yml": CaseHistory,
    "histories/everything.de.yml": Translation,
    "histories/structured.yml": CaseHistory,
    "histories/side.yml": CaseHistory,
    "histories/other.yml": CaseHistory,
    "histories/reviewed.yml": CaseHistory,
    "quotes/referral.yml": ReferralQuote,
    "calculators/what.yml": ValueCalculator,
}
TYPED: Mapping[str, Any] = {
    "vocabulary.yml": harmless.VOCABULARY,
    "histories/everything.yml": harmless.CASE,
    "histories/everything.de.yml": harmless.TRANSLATION,
    "histories/structured.yml": {
        **harmless.CASE,
        "customer": {**harmless.CASE["customer"], "id": "wharf"},
        "aliases": ["older/structured"],
    },
    "histories/side.yml": harmless.SIDE_CASE,
    "histories/other.yml": harmless.SIDE_CASE,
    "histories/reviewed.yml": harmless.UNDER_REVIEW,
    "quotes/referral.yml": harmless.QUOTE,
    "calculators/what.yml": harmless.CALCULATOR,
}
FREE = {"vocabulary.yml", "histories/everything.yml", "histories/everything.de.yml"}
"""Files in which every place at all is filled; in the others what is computed with stays."""
IN_FORM = {
    *("equation", "inputs", "value", "projected", "prices", "horizon", "realised", "kind"),
    *("outcome", "customer_view", "asks", "names", "labels", "accepted", "connection"),
    *("connections", "before_after", "in_use", "did_not_improve"),
}
"""Fields whose text is read, and not only printed."""
ALL = frozenset(Kind)
TEXTS = frozenset({Kind.TEXT, Kind.PROSE})
"""What is only printed: with harmless ids and numbers around it, a site has all its pages."""
MEDIA = {"images/one.svg": harmless.DRAWING, "downloads/counts.csv": harmless.TABLE}


@dataclass(frozen=True)
class Hostile:
    """Harmless records by file, hostile words by the place they are typed at, and more files."""

    records: Mapping[str, Any]
    filled: Mapping[tuple[str, Slot], str] = field(default_factory=dict)
    media: Mapping[str, str] = field(default_factory=dict)

    def write(self, site: Folder, address: str = "https://hostile.example/") -> Folder:
        """Write the site, and return its folder."""
        mkdocs = harmless.MKDOCS.format(address=address, notice="Everything is invented.")
        files = {"mkdocs.yml": mkdocs.encode(), "docs/index.md": b"# Home\n"}
        for name, text in {**MEDIA, **self.media}.items():
            files[f"cases/{name}"] = text.encode("utf-8", "surrogatepass")
        for name, typed in self.records.items():
            files[f"cases/{name}"] = as_yaml(fill(typed, *self.list_filled(name)))
        for name, content in files.items():
            place = site / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
        return site

    def without(self, problem: Problem) -> Hostile:
        """Return the site with harmless words again at what a problem is about."""
        file = problem.path.removeprefix("cases/")
        about = {*self._list_about(file, problem.field)}
        return replace(
            self,
            filled={k: v for k, v in self.filled.items() if k not in about},
            media={k: v for k, v in self.media.items() if k != file},
        )

    def list_filled(self, name: str) -> tuple[dict[Path, str], dict[Path, str]]:
        """Return the hostile words of a file: values and keys by where they stand."""
        values = {s.path: w for (f, s), w in self.filled.items() if f == name and not s.is_key}
        keys = {s.path: w for (f, s), w in self.filled.items() if f == name and s.is_key}
        return values, keys

    def _list_about(self, file: str, named: str) -> Iterator[tuple[str, Slot]]:
        """Yield the places that are called so; a name that is refused before what stands below."""
        keys = self.list_filled(file)[1]
        places = [slot for name, slot in self.filled if name == file]
        called = {slot: as_printable(name_field(rename(slot.path, keys))) for slot in places}
        exact = [slot for slot in places if called[slot] == named]
        within = [s for s in places if called[s].startswith(named) or named.startswith(called[s])]
        names = [slot for slot in exact if slot.is_key]
        yield from ((file, slot) for slot in names or exact or within)
        if not within:
            yield from self._list_beside(file, named)

    def _list_beside(self, file: str, named: str) -> Iterator[tuple[str, Slot]]:
        """Yield what a place is compared with: an original, words and their cut."""
        top, _, last = named.partition(".")[0], *named.rpartition(".")[1:]
        tops = {top, "before_after"} if top == "labels" else {top}
        for name, slot in self.filled:
            is_sibling = name.partition(".")[0] == file.partition(".")[0]
            is_longer = last == "short" and slot.path[-1] == "text"
            is_spoken = last == "language" and name == file and slot.path[-1] in SPOKEN
            if is_longer or is_spoken or (is_sibling and slot.path[0] in tops):
                yield name, slot

    def without_payload(self, file: str, line: str) -> Hostile:
        """Return the site without the words of a line, wherever they stand in its file."""
        found = {_payload(w) for (f, _), w in self.filled.items() if f == file and _dump(w) in line}
        return replace(
            self,
            filled={
                (f, s): w
                for (f, s), w in self.filled.items()
                if f != file or _payload(w) not in found
            },
        )


SPOKEN = ("text", "original")
"""What is in the language that a record, or a quote, names."""


def _payload(words: str) -> str:
    """Return words without what makes them differ from place to place."""
    return re.sub(r" [k-t]+$", "", words)


def _dump(words: str) -> str:
    return as_yaml(words).decode("utf-8")


def find_mistakes(hostile: Hostile) -> list[Problem]:
    """Return what stops a build of the site."""
    with TemporaryDirectory() as folder:
        site = hostile.write(Folder(folder))
        _, problems = check_site(Settings(cases=site / "cases", site=site, as_of=DAY))
    return list_mistakes(problems)


def _take_away(hostile: Hostile, problem: Problem) -> Hostile:
    """Return the site with harmless words again at what a problem is about."""
    name = problem.path.removeprefix("cases/")
    if problem.rule != "yaml-syntax" or name not in hostile.records:
        return hostile.without(problem)
    lines = as_yaml(fill(hostile.records[name], *hostile.list_filled(name))).decode().split("\n")
    return hostile.without_payload(name, lines[problem.place.line - 1])


def settle(hostile: Hostile) -> tuple[Hostile, list[Problem]]:
    """Return what of a site can be built, and everything that was refused on the way."""
    refused: list[Problem] = []
    for _ in range(ROUNDS):
        mistakes = find_mistakes(hostile)
        if not mistakes:
            return hostile, refused
        refused += mistakes
        smaller = hostile
        for problem in mistakes:
            smaller = _take_away(smaller, problem)
        assert smaller != hostile, "\n".join(map(str, mistakes))
        hostile = smaller
    raise AssertionError("\n".join(map(str, refused)))


def keep_readable(hostile: Hostile) -> Hostile:
    """Return the site without what keeps whole files of it from being read as YAML."""
    for _ in range(ROUNDS):
        own = [m for m in find_mistakes(hostile) if m.path.removeprefix("cases/") in KINDS]
        unread = [mistake for mistake in own if mistake.rule == "yaml-syntax"]
        if not unread:
            return hostile
        for mistake in unread:
            hostile = _take_away(hostile, mistake)
    raise AssertionError("there is no end of it")


@cache
def make_harmless() -> Hostile:
    """Return the site with plain words in every place, without what plain words cannot answer."""
    records: dict[str, Any] = {}
    numbers = count()
    for name, typed in TYPED.items():
        words = partial(_word_next, numbers)
        records[name] = complete(KINDS[name], typed, words, harmless.PROSE, ELSE_UNTOUCHED)
    return _drop_refused(Hostile(records))


def _word_next(numbers: Iterator[int]) -> str:
    """Return words that stand nowhere else; numbers would be compared with others."""
    return f"{harmless.WORDS} {word_number(next(numbers))}"


def word_number(number: int) -> str:
    """Return a number in letters."""
    return "".join(chr(ord("k") + int(digit)) for digit in str(number))


def _drop_refused(plain: Hostile) -> Hostile:
    for _ in range(ROUNDS):
        mistakes = find_mistakes(plain)
        if not mistakes:
            return plain
        records = dict(plain.records)
        for problem in mistakes:
            name = problem.path.removeprefix("cases/")
            slots = list_slots(KINDS[name], records[name])
            found = [s.path for s in slots if name_field(s.path) == problem.field]
            records[name] = drop(records[name], found[0]) if found else records[name]
        assert records != plain.records, "\n".join(map(str, mistakes))
        plain = Hostile(records)
    raise AssertionError("plain words are refused")


def make_hostile(
    payloads: tuple[str, ...], media: Mapping[str, str], kinds: frozenset[Kind] = ALL
) -> Hostile:
    """Return the site with hostile words in every place of some kinds, each in turn."""
    plain = make_harmless()
    filled: dict[tuple[str, Slot], str] = {}
    for name, typed in plain.records.items():
        for slot in list_slots(KINDS[name], typed):
            in_form = name not in FREE and (
                slot.kind in (Kind.OTHER, Kind.KEY) or not IN_FORM.isdisjoint(map(str, slot.path))
            )
            if slot.kind in kinds and not in_form:
                words = payloads[len(filled) % len(payloads)]
                words = words[:300] if slot.is_key else words
                is_own = slot.kind is not Kind.OTHER
                filled[name, slot] = f"{words} {word_number(len(filled))}" if is_own else words
                if slot.path[-1] == "short":  # a cut of the words above it
                    text = Slot((*slot.path[:-1], "text"), Kind.PROSE)
                    filled[name, slot] = filled[name, text]
    return Hostile(plain.records, filled, media)
