"""What is wrong in the lines of a catalogue, before anything is made of them.

Babel reads what it can: a quotation mark that is missing costs it a letter, and it says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from vpcases.catalogue.flaws import Flaw, shorten

STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
KEYWORD = re.compile(r"(msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)(?: +(.*))?")
CURLED = "“”„‟«»‘’‚'`´"  # noqa: RUF001  what people paste
"""Marks that an author or a program takes for straight quotation marks."""


def find_slips(text: str) -> Iterator[Flaw]:
    """Yield every line that does not say what its translator meant, in the order of the file."""
    entry = _Entry()
    for number, line in enumerate(text.split("\n"), 1):
        words = line.strip()
        is_comment = words.startswith("#") and not words.startswith("#~")
        if is_comment:
            yield from entry.close()
            entry = _Entry()
            continue
        words = words.removeprefix("#~").lstrip()
        found = KEYWORD.fullmatch(words)
        if found:
            if entry.ends_at(found[1]):
                yield from entry.close()
                entry = _Entry()
            yield from entry.add(number, found[1], found[2] or "")
            yield from _find_in_string(number, found[1], found[2] or "")
        elif words.startswith('"'):
            yield from _find_in_string(number, "", words)
        elif words:
            entry.is_lost = True
            yield _tell_unknown(number, words)
    yield from entry.close()


@dataclass
class _Entry:
    """What stands of an entry so far: its keywords, where it begins, and the words it is about.

    It is lost where one of its lines cannot be told apart.
    """

    keywords: set[str] = field(default_factory=set)
    line: int = 0
    name: str = ""
    is_lost: bool = False

    def ends_at(self, keyword: str) -> bool:
        """Return whether a keyword begins another entry."""
        return keyword == "msgctxt" or (keyword == "msgid" and self.keywords != {"msgctxt"})

    def add(self, line: int, keyword: str, words: str) -> Iterator[Flaw]:
        """Yield what is wrong with a keyword in this place."""
        if keyword != "msgctxt" and keyword != "msgid" and "msgid" not in self.keywords:
            yield Flaw(
                line,
                f"{keyword} belongs to no msgid",
                "write it right below its msgid, without a comment between them",
            )
        elif keyword in self.keywords:
            yield Flaw(
                line,
                f'{keyword} stands twice below "{self.name}"',
                "take one of the two away",
            )
        if keyword == "msgid":
            self.line, self.name = line, shorten(words.strip('"'))
        self.keywords.add(keyword)

    def close(self) -> Iterator[Flaw]:
        """Yield what an entry lacks at its end."""
        is_open = "msgid" in self.keywords and not self.is_lost
        if is_open and not any(keyword.startswith("msgstr") for keyword in self.keywords):
            yield Flaw(
                self.line,
                f'"{self.name}" has no msgstr',
                'write msgstr "" right below its msgid, with your words between the marks',
            )


def _find_in_string(line: int, keyword: str, words: str) -> Iterator[Flaw]:
    """Yield what is wrong with the quotation marks around the words of a line."""
    if STRING.fullmatch(words):
        return
    told = shorten(f"{keyword} {words}".strip())
    bare = words.strip(f'"{CURLED} ')
    example = f'write {keyword} "{shorten(bare)}"'.replace("  ", " ")
    if not words.startswith('"'):
        is_curled = words[:1] in CURLED and bool(words)
        hint = f"{example}, with straight quotation marks" if is_curled else example
        yield Flaw(line, f"{told}: there is no quotation mark before the words", hint)
    elif '"' not in re.sub(r"\\.", "", words[1:]):
        yield Flaw(line, f"{told}: there is no quotation mark behind the words", example)
    else:
        yield Flaw(
            line,
            f"{told}: the words end at a quotation mark within the line",
            r"write \" for a quotation mark within the words, and nothing behind the last one",
        )


def _tell_unknown(line: int, words: str) -> Flaw:
    return Flaw(
        line,
        f'"{shorten(words)}" is neither a comment nor words in quotation marks',
        'a line begins with msgid, msgstr, # or a quotation mark, as in msgstr "Belege"',
    )
