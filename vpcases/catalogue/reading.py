"""From the file of a translator to the words of a language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, PoFileParser

from vpcases.catalogue.flaws import (
    Flaw,
    find_flaws,
    is_translated,
    list_english,
    list_forms,
    shorten,
)
from vpcases.catalogue.slips import find_slips
from vpcases.catalogue.words import Plural, Words, read_plural

MOST_BYTES = 2_000_000
MOST_FORMS = 6
"""Plural forms of Arabic, which has more than any other language."""
BOM = b"\xef\xbb\xbf"
CHARSET = re.compile(rb'^\s*"Content-Type:[^"\n]*charset=([^\s"\\]+)', re.MULTILINE)
OLDER = re.compile(rb"^#~\|.*", re.MULTILINE)
"""What a message once was, which an editor for translations keeps, and Babel does not know."""
NO_FILE = "it is no file"
IN_UTF_8 = "save it again as text in UTF-8"
ANEW = "move it away and begin anew: vpcases words writes a file with every message"
COUNTING = (
    "take the line Plural-Forms: out of the header; how the language counts is known without it"
)


class Unreadable(ValueError):
    """A catalogue that cannot be read, with everything that is in the way."""

    def __init__(self, *flaws: Flaw) -> None:
        super().__init__(flaws[0].message)
        self.flaws = flaws

    @property
    def line(self) -> int:
        """The line of the first of them, counted from 1."""
        return self.flaws[0].line

    @property
    def hint(self) -> str:
        """What to do about the first of them."""
        return self.flaws[0].hint


@dataclass(frozen=True)
class Translated:
    """What a catalogue holds: its entries, the words that pages say, and what is wrong with it.

    Its words are those that are translated in full, are not marked as fuzzy, and have no flaw;
    none where the file cannot be read.
    """

    words: Words
    entries: Catalog
    flaws: tuple[Flaw, ...] = ()
    is_readable: bool = True


def read_catalogue(path: Path) -> Translated:
    """Return the words of a catalogue, which is named as its language: `de.po`."""
    try:
        entries = read_entries(path)
        plural = _read_plural(entries)
    except Unreadable as unreadable:
        return Translated(Words(), Catalog(), _word_unreadable(unreadable), is_readable=False)
    single: dict[str, str] = {}
    counted: dict[str, tuple[str, ...]] = {}
    flaws = [*entries.list_doubles()]
    for entry in entries:
        if not entry.id or entry.context or entry in entries.doubles:
            continue
        found = tuple(find_flaws(entry, plural))
        flaws.extend(found)
        if found or not is_translated(entry):
            continue
        if isinstance(entry.id, str):
            single[entry.id] = list_forms(entry)[0]
        else:
            counted[entry.id[0]] = list_forms(entry)
    return Translated(Words(single, counted, plural), entries, tuple(flaws))


def _word_unreadable(unreadable: Unreadable) -> tuple[Flaw, ...]:
    return tuple(
        Flaw(flaw.line, f"this catalogue cannot be read: {flaw.message}", flaw.hint)
        for flaw in unreadable.flaws
    )


def read_entries(path: Path) -> Entries:
    """Return the entries of a catalogue as Babel reads them, with the line of each.

    Raises:
        Unreadable: Where it is none.
    """
    text = _read_text(path)
    slips = tuple(find_slips(text))
    if slips:
        raise Unreadable(*slips)
    entries = Entries(locale=find_language(path.stem))
    try:
        PoFileParser(entries, abort_invalid=True).parse(text.split("\n"))
    except Unreadable:
        raise
    except PoFileError as error:
        message, _, _ = str(error).rpartition(" on ")
        raise Unreadable(Flaw(error.lineno + 1, message, ANEW)) from None
    except Exception as error:  # Babel's reader stumbles over what is no catalogue in many ways
        message = f"it is no catalogue ({type(error).__name__})"
        raise Unreadable(Flaw(1, message, ANEW)) from None
    entries.is_whole = True
    return entries


def _read_text(path: Path) -> str:
    """Return the text of a catalogue in the code of letters that its header names."""
    if not path.is_file():
        raise Unreadable(Flaw(1, NO_FILE, "take it away, or write a file in its place"))
    if path.stat().st_size > MOST_BYTES:
        raise Unreadable(Flaw(1, f"it has more than {MOST_BYTES // 1_000_000} MB", ANEW))
    try:
        content = OLDER.sub(b"", path.read_bytes().removeprefix(BOM))
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise Unreadable(Flaw(1, why, "see to it that the file can be opened")) from None
    named = CHARSET.search(content)
    charset = named[1].decode("ascii", "replace") if named else "utf-8"
    try:
        charset.encode(charset)
    except (LookupError, UnicodeError):
        line = content[: named.start()].count(b"\n") + 1 if named else 1
        message = f'"{shorten(charset)}" is no code of letters'
        raise Unreadable(Flaw(line, message, "write charset=utf-8 in its place")) from None
    lines = content.split(b"\n")
    return "\n".join(_decode(line, number, charset) for number, line in enumerate(lines, 1))


def _decode(line: bytes, number: int, charset: str) -> str:
    """Return a line as text."""
    try:
        if b"\0" not in line:
            return line.decode(charset)
    except UnicodeError:
        pass
    name = charset.upper()
    hint = IN_UTF_8 if name == "UTF-8" else f"{IN_UTF_8}, and write charset=utf-8 in its header"
    raise Unreadable(Flaw(number, f"it is no text in {name}", hint))


def _read_plural(entries: Entries) -> Plural:
    try:
        return read_plural(entries.plural_expr, entries.num_plurals)
    except ValueError as error:
        if isinstance(error, Unreadable):
            raise
        raise Unreadable(Flaw(1, str(error), COUNTING)) from None


class Entries(Catalog):
    """The entries of a catalogue, which keeps a place for each plural form of each.

    `doubles` are messages that stand in it more than once.
    """

    def __init__(self, **known: Any) -> None:
        self.is_whole = False
        self._seen: dict[object, Message] = {}
        self._twice: list[tuple[Message, Message]] = []
        super().__init__(**known)

    def __setitem__(self, words: Any, message: Message) -> None:
        """Add a message; while the file is read, one that is there already is kept in mind."""
        if not self.is_whole:
            key = self._key_for(words, message.context)
            first = self._seen.setdefault(key, message)
            if first is not message:
                self._twice.append((first, message))
        super().__setitem__(words, message)

    @property
    def doubles(self) -> list[Message]:
        """The first of each of the messages that stand in it more than once."""
        return [first for first, _ in self._twice]

    def list_doubles(self) -> Iterator[Flaw]:
        """Yield every message that stands in it already."""
        for first, second in self._twice:
            name = shorten(list_english(second)[0]) or "the header"
            message = f'"{name}" stands in line {first.lineno}, too'
            yield Flaw(second.lineno or 1, message, "take one of the two away")

    @property
    def num_plurals(self) -> int:
        """How many plural forms the language has, by the header or by Babel."""
        forms = super().num_plurals
        if not 0 < forms <= MOST_FORMS:
            raise Unreadable(Flaw(1, f"no language has {forms} plural forms", COUNTING))
        return forms


def find_language(code: str) -> Locale | None:
    """Return the language of a code like `de`, `pt-BR` or `zh_Hant`; None where there is none."""
    try:
        return Locale.parse(code.replace("-", "_"))
    except (UnknownLocaleError, ValueError, TypeError):
        return None
