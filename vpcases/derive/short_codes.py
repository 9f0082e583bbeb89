"""Short codes of cases: the same for as long as a case keeps its id, and easy to type.

Nobody keeps a list of them: a code is the beginning of a hash. Of two cases whose codes begin the
same, the one that was published later has a longer one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from vpcases.derive.portfolio import Portfolio
from vpcases.model.dates import PartialDate

SIGNS = "0123456789abcdefghjkmnpqrstvwxyz"
"""Without i, l, o and u, which are read as something else."""
LENGTH = 6


@dataclass(frozen=True, slots=True, order=True)
class Named:
    """A name to make a code of; `since` is when it became known."""

    since: date
    name: str


def derive_codes(portfolio: Portfolio) -> dict[str, str]:
    """Return the code of every case by its name: its id, with its language for a translation.

    What a case was called before, and cases that have left, keep theirs.
    """
    return assign_codes(_list_named(portfolio))


def assign_codes(named: Iterable[Named]) -> dict[str, str]:
    """Return a code for every name, whatever their order; no two have the same."""
    codes: dict[str, str] = {}
    taken: set[str] = set()
    for each in sorted(named):
        if each.name not in codes:
            signs = make_signs(each.name)
            lengths = range(LENGTH, len(signs) + 1)
            codes[each.name] = next(signs[:n] for n in lengths if signs[:n] not in taken)
            taken.add(codes[each.name])
    return codes


def make_signs(name: str) -> str:
    """Return the hash of a name in the signs that codes are made of."""
    number = int.from_bytes(hashlib.sha256(name.encode()).digest(), "big")
    return "".join(SIGNS[number >> shift & 31] for shift in range(250, -1, -5))


def name_case(identity: str, language: str = "") -> str:
    """Return the name by which a code is made of a case, or of its translation."""
    return f"{identity}/{language}" if language else identity


def list_former(aliases: Iterable[str]) -> Iterator[str]:
    """Yield the ids that a case had before, from its older addresses: cases/harbor/."""
    for alias in aliases:
        *_, folder, last = ("", *alias.strip("/").removesuffix(".html").split("/"))
        if folder == "cases":
            yield last


def _list_named(portfolio: Portfolio) -> Iterator[Named]:
    unspoken = group_languages(portfolio.library.unspoken)
    for case in portfolio.cases:
        since = _day(case.history.published)
        languages = ("", *case.translations, *unspoken.get(case.id, ()))
        for identity in (case.id, *list_former(case.history.aliases)):
            yield from (Named(since, name_case(identity, code)) for code in languages)
    for absent in portfolio.absent:
        for identity in (absent.id, *list_former(absent.aliases)):
            for code in ("", *absent.languages):
                yield Named(_day(absent.published), name_case(identity, code))


def group_languages(pairs: Iterable[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    """Return languages by the case that they belong to."""
    found: dict[str, tuple[str, ...]] = {}
    for identity, language in pairs:
        found[identity] = (*found.get(identity, ()), language)
    return found


def _day(published: object) -> date:
    """Return when something became known; what nobody dated comes after all else."""
    return published.first_day if isinstance(published, PartialDate) else date.max
