"""What the win log holds that nobody outside may read: who bought, and in which words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from vpcases.audit.secret import Secret, Sort
from vpcases.audit.sorting import LONG
from vpcases.model.library import Library
from vpcases.model.win import Win
from vpcases.problems import Place, Source

LEAST_OF_NAME = 4
"""Letters and digits of a name or a number of our own; a shorter one stands in every text."""
LEAST_OF_DIGITS = 7
"""Digits of a number of our own that has nothing else; a shorter one is anybody's."""


def list_win_secrets(library: Library) -> Iterator[Secret]:
    """Yield the customers of the win log and what they said, each once.

    A customer that the registry knows is looked for already, unless something shown names it.
    """
    log = library.log
    seen: set[str] = set()
    for kind, wins in (("wins", log.wins), ("losses", log.losses)):
        path = next((p for p in log.files if PurePosixPath(p).stem.lower() == kind), "")
        yield from _list_of(wins, path, library, seen)


def _list_of(wins: Iterable[Win], path: str, library: Library, seen: set[str]) -> Iterator[Secret]:
    for win in wins:
        is_known = win.customer in library.customers
        if win.customer not in seen and not is_known and _tells(win.customer):
            yield Secret(Sort.NAME, win.customer, _at(path, win), ("customer",))
        if win.words not in seen and len(win.words.split()) >= LONG:
            yield Secret(Sort.TEXT, win.words, _at(path, win), ("why",))
        seen |= {win.customer, win.words}


def _at(path: str, win: Win) -> Source:
    return Source(path, lambda _: Place(win.row))


def _tells(customer: str) -> bool:
    """Return whether a name says who somebody is, and is not a word or a number of everybody's."""
    if re.fullmatch(r"[\d\W]+", customer):
        return sum(sign.isdigit() for sign in customer) >= LEAST_OF_DIGITS
    return sum(sign.isalnum() for sign in customer) >= LEAST_OF_NAME and not customer.islower()
