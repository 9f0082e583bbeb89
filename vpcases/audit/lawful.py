"""What is shown lawfully: the same words in a field that everybody may read, or by hand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape
from itertools import groupby
from operator import itemgetter
from unicodedata import normalize
from urllib.parse import unquote

from vpcases.audit.gathering import Shelf
from vpcases.audit.leaves import Leaf
from vpcases.audit.matching import Matcher
from vpcases.audit.spelling import without_marks
from vpcases.audit.surroundings import Surroundings

JSON_LETTER = re.compile(r"\\u([0-9a-fA-F]{4})")
CHOSEN = frozenset({"show_as", "described_as", "industry"})
"""Fields in which an author says in public who a blinded customer is."""
APART = b"\n\0\n"
"""What stands between two texts, so that nothing is found across them."""
ANYWHERE = ""
"""In place of a case: something that is shown in many places."""


@lru_cache(maxsize=50_000)
def spell_out(form: bytes) -> str:
    """Return the letters and digits of a hit, whatever it was escaped and set apart with."""
    text = unescape(unquote(form.decode("utf-8", "ignore")))
    text = JSON_LETTER.sub(lambda found: chr(int(found[1], 16)), text)
    return "".join(sign for sign in normalize("NFD", text) if sign.isalnum())


@dataclass
class Lawful:
    """Where the values that are searched for may stand after all.

    `texts` are the letters of texts that everybody may read. `names` holds, for the letters of a
    name, the cases in which everybody may read it. `everywhere` are the words of the site itself,
    `written` those of its pages written by hand.
    """

    texts: set[str] = field(default_factory=set)
    names: dict[str, set[str]] = field(default_factory=dict)
    everywhere: set[str] = field(default_factory=set)
    written: set[str] = field(default_factory=set)

    def find_cases(self, letters: str) -> set[str]:
        """Return the cases in which everybody may read a name, spelled with just these capitals.

        An address has no capitals, so it may stand for any.
        """
        found = self.names.get(letters, set())
        return found | self.names.get(f"/{letters}", set()) if letters.islower() else found

    def is_everywhere(self, letters: str) -> bool:
        """Return whether a name is a word of the site itself."""
        return _holds(self.everywhere, letters)

    def is_written(self, letters: str) -> bool:
        """Return whether a name stands in a page written by hand."""
        return _holds(self.written, letters)


def find_lawful(shelf: Shelf, matcher: Matcher, around: Surroundings) -> Lawful:
    """Return where the values that a matcher finds are shown lawfully."""
    lawful = Lawful()
    known: set[int] = set()
    for case, leaves in groupby(shelf.list_shown(), key=itemgetter(0)):
        for words in _list_words((leaf for _, leaf in leaves), case, shelf, matcher):
            for letters in _read(words, matcher, known):
                lawful.texts.add(letters.lower())
                for spelling in (letters, f"/{letters.lower()}"):
                    lawful.names.setdefault(spelling, set()).add(case)
    written = without_marks(around.written.decode("utf-8", "ignore")).encode()
    both = b"\n".join([around.written, written])
    for raw, kept in ((around.everywhere, lawful.everywhere), (both, lawful.written)):
        for letters in _read(raw, matcher, known):
            kept |= {letters, f"/{letters.lower()}"}
            lawful.texts.add(letters.lower())
    return lawful


def _list_words(
    leaves: Iterable[Leaf], case: str, shelf: Shelf, matcher: Matcher
) -> Iterator[bytes]:
    """Yield what everybody may read of a case: all at once, or each text that gives nobody away."""
    texts = ((leaf, f"{leaf.text}\n{without_marks(leaf.text)}".encode()) for leaf in leaves)
    if not shelf.is_blinded(case):
        yield APART.join(text for _, text in texts)
        return
    for leaf, text in texts:
        if leaf.name in CHOSEN or not _names(case, text, matcher):
            yield text


def _names(case: str, raw: bytes, matcher: Matcher) -> bool:
    """Return whether a text holds a name that its own case may not show."""
    return any(
        secret.record == case
        for hit in matcher.find(raw)
        for secret in matcher.list_standing(matcher.owners[hit.pattern].names, hit, raw)
    )


def _read(raw: bytes, matcher: Matcher, known: set[int]) -> Iterator[str]:
    """Yield the letters of the values that stand in some bytes, as they are spelled there.

    `known` are the spellings that were read before and of which once is enough.
    """
    for hit in matcher.find(raw):
        if hit.pattern in known:
            continue
        owners = matcher.owners[hit.pattern]
        standing = matcher.list_standing((*owners.names, *owners.texts), hit, raw)
        if next(standing, None):
            if not owners.names:
                known.add(hit.pattern)
            yield spell_out(raw[hit.start : hit.end])


def _holds(known: set[str], letters: str) -> bool:
    return letters in known or (letters.islower() and f"/{letters}" in known)
