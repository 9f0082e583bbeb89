"""A catalogue brought up to the messages of today, for its translator to go on with."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import write_po

from vpcases import __version__
from vpcases.catalogue.collecting import collect_messages
from vpcases.catalogue.flaws import is_translated, list_english
from vpcases.catalogue.reading import Unreadable, find_language, read_entries
from vpcases.catalogue.speaking import ENGLISH, FOLDER, find_ours, tidy_code
from vpcases.theme_folder import find_theme

PROJECT = "vpcases"
UNSAID = ("FULL NAME <", "EMAIL@ADDRESS", "LANGUAGE <", "<LL@li.org>", "YEAR-MO-DA")
"""What Babel writes into a header where nobody has written anything."""
OF_THE_MOMENT = ('"POT-Creation-Date:', '"Generated-By:')
HEADER = """\
# {language}: the fixed words of proof pages.
#
# msgid is what a page says in English, and msgstr what it says in this language. Where msgstr is
# empty, the page says it in English. Keep what stands in braces, as in {{day}}: the page puts a
# value there. vpcases check tells where something does not fit."""
OF_ENGLISH = """\
# English: a wording of your own for the fixed words of proof pages.
#
# msgid is what a page says, and msgstr what it shall say instead. Where msgstr is empty, it says
# msgid. Keep what stands in braces, as in {{day}}: the page puts a value there. vpcases check
# tells where something does not fit."""


@dataclass(frozen=True, slots=True)
class Updated:
    """A catalogue that was brought up to date: how many messages it has, and how they stand.

    `added` and `dropped` count what was not in the file before, and what no page says any more.
    """

    text: bytes
    translated: int
    total: int
    added: int
    dropped: int


def update_catalogue(path: Path) -> Updated:
    """Return what a catalogue should hold now, named as its language: `fr.po`.

    What a translator has written stays. A message that is new has our own words, where we have
    some in that language, and none otherwise: nothing is guessed from messages that are alike.

    Raises:
        Unreadable: Where there is a file already that is no catalogue, or says a message twice.
    """
    entries = _read_once(path) if path.exists() else Catalog(locale=find_language(path.stem))
    messages = collect_messages(_find_own(path))
    before, said = _list_keys(entries), _list_keys(messages)
    _take_back(entries, said)
    _add_ours(entries, said, tidy_code(path.stem))
    entries.update(messages, no_fuzzy_matching=True, update_creation_date=False)
    _head(entries, path.stem)
    translated = sum(1 for message in entries if message.id and is_translated(message))
    return Updated(_write(entries), translated, len(said), len(said - before), len(before - said))


def _read_once(path: Path) -> Catalog:
    """Return the entries of a catalogue in which each stands once, so that none is lost."""
    entries = read_entries(path)
    doubles = tuple(entries.list_doubles())
    if doubles:
        raise Unreadable(*doubles)
    return entries


def _find_own(path: Path) -> tuple[Path, ...]:
    """Return the folder of a site that a catalogue lies in; its templates say more than ours."""
    folder = path.parent.parent
    is_own = path.parent.name == FOLDER and folder.resolve() != find_theme().resolve()
    return (folder,) if is_own else ()


def _list_keys(entries: Catalog) -> set[str]:
    """Return the English words of every message, those for one thing where it counts."""
    return {list_english(message)[0] for message in entries if message.id}


def _take_back(entries: Catalog, said: set[str]) -> None:
    """Take back what was left behind, and is said again."""
    for key in [*entries.obsolete]:
        message = entries.obsolete[key]
        if list_english(message)[0] in said - _list_keys(entries):
            entries[message.id] = entries.obsolete.pop(key)


def _add_ours(entries: Catalog, said: set[str], code: str) -> None:
    """Give a catalogue our own words for what it does not have."""
    ours = find_ours().get(code) or find_ours().get(code.partition("-")[0])
    missing = said - _list_keys(entries)
    for message in read_entries(ours) if ours else ():
        if message.id and is_translated(message) and list_english(message)[0] in missing:
            entries.add(message.id, message.string)


def _head(entries: Catalog, code: str) -> None:
    """Say above the entries whose they are, and to a new translator what to do."""
    entries.project, entries.version, entries.fuzzy = PROJECT, __version__, False
    comment = entries.header_comment
    if not comment or "FIRST AUTHOR" in comment:
        words = OF_ENGLISH if tidy_code(code) == ENGLISH else HEADER
        name = entries.locale.english_name if entries.locale else None
        entries.header_comment = words.format(language=name or code)


def _write(entries: Catalog) -> bytes:
    """Return a catalogue as the text of a file: sorted, and free of what changes by itself."""
    for message in entries:
        _drop_percent(message)
    written = BytesIO()
    write_po(written, entries, width=0, sort_output=True, include_lineno=False)
    head, gap, rest = written.getvalue().decode(entries.charset).partition("\n\n")
    lines = (line for line in head.splitlines() if not _is_noise(line))
    return ("\n".join(lines) + gap + rest.rstrip("\n") + "\n").encode(entries.charset)


def _drop_percent(message: Message) -> None:
    """Take back that a message has places like `%s`: Babel sees one in `12 % of all`."""
    message.flags.discard("python-format")


def _is_noise(line: str) -> bool:
    return line.startswith(OF_THE_MOMENT) or any(words in line for words in UNSAID)
