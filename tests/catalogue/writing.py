"""Catalogues written to disk, for tests."""

from __future__ import annotations

from pathlib import Path

from vpcases.catalogue.reading import Translated, read_catalogue


def write_words(folder: Path, text: str | bytes, name: str = "fr.po") -> Path:
    """Write a catalogue into one of a site's own folders, and return that folder."""
    path = folder / "words" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def read_words(folder: Path, text: str | bytes, name: str = "fr.po") -> Translated:
    """Return what a catalogue of some text says."""
    return read_catalogue(write_words(folder, text, name) / "words" / name)


def entry(english: str, translated: str, before: str = "") -> str:
    """Return an entry of a catalogue, with lines before it."""
    return f'{before}msgid "{english}"\nmsgstr "{translated}"\n\n'


def counted(one: str, many: str, *forms: str) -> str:
    """Return an entry about a number of things."""
    lines = [f'msgid "{one}"', f'msgid_plural "{many}"']
    lines += [f'msgstr[{at}] "{form}"' for at, form in enumerate(forms)]
    return "\n".join(lines) + "\n\n"


def head(plural: str = "nplurals=2; plural=(n > 1);", charset: str = "utf-8") -> str:
    """Return the header of a catalogue."""
    return (
        'msgid ""\nmsgstr ""\n'
        f'"Plural-Forms: {plural}\\n"\n"Content-Type: text/plain; charset={charset}\\n"\n\n'
    )
