"""From the file of a translator to the words of a language."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError, PoFileParser

from vpcases.catalogue.flaws import Flaw, find_flaws, is_translated, list_forms
from vpcases.catalogue.words import Words, read_plural

MOST_BYTES = 2_000_000
MOST_FORMS = 6
"""Plural forms of Arabic, which has more than any other language."""
BOM = b"\xef\xbb\xbf"
SAVE_AGAIN = "save it again as a .po file in UTF-8, or begin anew: vpcases words"


class Unreadable(ValueError):
    """A catalogue that cannot be read, at a line counted from 1."""

    def __init__(self, message: str, line: int = 1) -> None:
        super().__init__(message)
        self.line = line


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
        plural = read_plural(entries.plural_expr, entries.num_plurals)
    except (Unreadable, OSError, ValueError) as error:
        line = error.line if isinstance(error, Unreadable) else 1
        message = f"this catalogue cannot be read: {error}"
        return Translated(Words(), Catalog(), (Flaw(line, message, SAVE_AGAIN),), is_readable=False)
    single: dict[str, str] = {}
    counted: dict[str, tuple[str, ...]] = {}
    flaws: list[Flaw] = []
    for entry in entries:
        if not entry.id or entry.context:
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


def read_entries(path: Path) -> Catalog:
    """Return the entries of a catalogue as Babel reads them, with the line of each.

    Raises:
        Unreadable: Where it is none.
        OSError: Where it cannot be opened.
    """
    if not path.is_file():
        raise Unreadable("it is no file")
    if path.stat().st_size > MOST_BYTES:
        raise Unreadable(f"it has more than {MOST_BYTES // 1_000_000} MB")
    content = path.read_bytes().removeprefix(BOM)
    if b"\0" in content:
        raise Unreadable("it is no text in UTF-8")
    entries = _Entries(locale=find_language(path.stem))
    try:
        PoFileParser(entries, abort_invalid=True).parse(BytesIO(content))
    except Unreadable:
        raise
    except PoFileError as error:
        raise Unreadable(str(error).rpartition(" on ")[0], error.lineno + 1) from None
    except UnicodeError:
        raise Unreadable("it is no text in UTF-8") from None
    except Exception as error:  # Babel's reader stumbles over what is no catalogue in many ways
        raise Unreadable(f"it is no catalogue ({type(error).__name__})") from None
    return entries


class _Entries(Catalog):
    """The entries of a catalogue, which keeps a place for each plural form of each."""

    @property
    def num_plurals(self) -> int:
        """How many plural forms the language has, by the header or by Babel."""
        forms = super().num_plurals
        if not 0 < forms <= MOST_FORMS:
            raise Unreadable(f"no language has {forms} plural forms")
        return forms


def find_language(code: str) -> Locale | None:
    """Return the language of a code like `de`, `pt-BR` or `zh_Hant`; None where there is none."""
    try:
        return Locale.parse(code.replace("-", "_"))
    except (UnknownLocaleError, ValueError, TypeError):
        return None
