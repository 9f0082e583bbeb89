"""Characters that nobody can see: those that turn text around, and those that hide in a name.

What such a character does is show one thing to people and another to programs. Where a script
needs one (Persian, Arabic, Hebrew, joined emoji), it stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vpcases.model.letters import BLACK_FLAG, CONTROL, TAGS, TURNING, UNSEEN, word_letter
from vpcases.problems import Level, Place, Problem, name_field
from vpcases.read.places import find_words
from vpcases.read.unsafe import KEPT_AND_NEVER_SHOWN, list_texts
from vpcases.read.yaml_tree import Node

RULE = "hidden-character"
TURNING_HINT = (
    "delete it and type these words again; text from right to left needs no sign around it,"
    " or the mark U+200E or U+200F"
)
UNSEEN_HINT = "delete the whole word and type it again; copied text brings such characters along"
CONTROL_HINT = "delete it and type the text again"

_ANYWHERE = re.compile(f"[{TURNING}{CONTROL}]|(?<!{BLACK_FLAG})(?<![{TAGS}])[{TAGS}]")
_IN_WORDS = re.compile(f"[{TURNING}{CONTROL}{UNSEEN}{TAGS}]")
_JOINING = "\u200c-\u200f"
_IN_KEYS = re.compile(
    rf"[{TURNING}{CONTROL}\u200b\u2060-\u2064\u180e\u3164\ufeff]"
    rf"|(?<=[A-Za-z0-9])[{_JOINING}]|[{_JOINING}](?=[A-Za-z0-9])"
)
"""In a key, which may be a name of any script, joiners and marks stay between its letters."""
_NAME = re.compile(rf"[!-~{TURNING}{UNSEEN}]+")
"""An id, an address, the name of a file, a choice: a word of plain letters without a space."""
_MAY_HIDE = re.compile(rf"[{TURNING}{CONTROL}{UNSEEN}{TAGS}]|\\[xuU0abefvLPN_]")


def find_hidden_characters(path: str, text: str, root: Node) -> Iterator[Problem]:
    """Yield a problem for every value or key of a file with a character that misleads its readers.

    In `extra:`, which is kept and never shown, only what would mislead in any text is told, as
    advice.
    """
    if not _MAY_HIDE.search(text):
        return
    for field, words, key in list_texts(root):
        is_kept = field[:1] == (KEPT_AND_NEVER_SHOWN,)
        letter = _find_anywhere(words) if is_kept else find_hidden(words, is_key=key is not None)
        if letter:
            level = Level.ADVICE if is_kept else Level.MISTAKE
            said, hint = _word(letter)
            # One that was typed as a code is found by the value it stands in.
            here = find_words(root, text, field, letter)
            place = Place(key.line, key.column) if key else here
            yield Problem(path, place, name_field(field), RULE, said, hint, level)


def find_hidden(words: str, *, is_key: bool = False) -> str:
    """Return the first character of a text that may not hide there; empty where there is none.

    A single word of plain letters may hold none at all; other text those that scripts and emoji
    are joined and set with.
    """
    if not words.isascii() and _NAME.fullmatch(words.strip()):
        found = _IN_WORDS.search(words)
    else:
        found = (_IN_KEYS if is_key else _ANYWHERE).search(words)
    return found[0] if found else ""


def drop_hidden(words: str, *, is_key: bool = False) -> str:
    """Return a text without the characters that may not hide there."""
    while letter := find_hidden(words, is_key=is_key):
        words = words.replace(letter, "")
    return words


def _find_anywhere(words: str) -> str:
    found = _ANYWHERE.search(words)
    return found[0] if found else ""


def _word(letter: str) -> tuple[str, str]:
    if re.match(f"[{TURNING}]", letter):
        return f"{word_letter(letter)} turns the direction of the text from here on", TURNING_HINT
    if re.match(f"[{CONTROL}]", letter):
        return f"{word_letter(letter)} is no part of a text", CONTROL_HINT
    return f"{word_letter(letter)} stands in this word", UNSEEN_HINT
