"""What a page says in its language.

The English words stand in the code and in the templates, and are the keys of every catalogue:
`theme/words/<language>.po` holds what they are in another language. A site's own catalogues come
before ours, one for English too, so that a site can choose its own wording.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from babel import UnknownLocaleError
from babel.numbers import format_decimal

from vpcases.catalogue.flaws import PLACE
from vpcases.catalogue.reading import read_catalogue
from vpcases.catalogue.words import Words
from vpcases.theme_folder import find_theme

FOLDER = "words"
"""Where catalogues lie: in the theme, and beside a site's own templates for our pages."""
ENGLISH = "en"


@dataclass(frozen=True)
class _Site:
    """The catalogues of a site by language, and where each language's words are looked up."""

    catalogues: Mapping[str, Words]
    found: dict[str, tuple[Words, ...]] = field(default_factory=dict)


_site: ContextVar[_Site | None] = ContextVar("the site that is being made", default=None)


def fixed(message: str) -> str:
    """Return a message as it is: this marks words in a table that `say` is given later."""
    return message


def say(language: str, message: str, /, **values: object) -> str:
    """Return a message in a language; in English where nobody has translated it.

    Args:
        language: The language of the page, as in `de` or `de-AT`.
        message: The English words, with places like `{day}`.
        values: What stands in the places, in words already.
    """
    said = message
    for words in find_words(language):
        if (translated := words.single.get(message)) is not None:
            said = translated
            break
    return fill(said, values) if values else said


def say_count(language: str, one: str, many: str, count: int, /, **values: object) -> str:
    """Return a message about a number of things, in the plural that its language has for it.

    Args:
        language: The language of the page.
        one: The English words for one thing, as in `{count} proof`.
        many: The English words for any other number, as in `{count} proofs`.
        count: How many things there are; it stands in the place `{count}`, its thousands grouped.
        values: What stands in the other places.
    """
    said = one if count == 1 else many
    for words in find_words(language):
        if (translated := words.count(one, count)) is not None:
            said = translated
            break
    return fill(said, {"count": _group_digits(count, language), **values})


def _group_digits(count: int, language: str) -> str:
    """Return a whole number as it is written in a language: 1,773 in English."""
    if count < 1000:
        return str(count)
    try:
        return format_decimal(count, locale=language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return format_decimal(count, locale="en")


def fill(words: str, values: Mapping[str, object]) -> str:
    """Return words with their places filled; a place that nobody fills stays as it is written."""
    return PLACE.sub(lambda place: str(values.get(place[1], place[0])), words)


@contextmanager
def speaking(folders: tuple[Path, ...]) -> Iterator[None]:
    """Let the catalogues in a site's own folders come before ours, for as long as this lasts."""
    # A folder that is named earlier comes before the others.
    paths = [path for folder in reversed(folders) for path in list_catalogues(folder)]
    known = {tidy_code(path.stem): read_catalogue(path).words for path in paths}
    token = _site.set(_Site(known))
    try:
        yield
    finally:
        _site.reset(token)


def list_catalogues(folder: Path) -> list[Path]:
    """Return the catalogues in one of a site's own folders, by name."""
    return sorted((folder / FOLDER).glob("*.po"))


def find_spoken(language: str) -> str:
    """Return the language that words come in: English where there is no catalogue for another."""
    site = _site.get()
    catalogues = site.catalogues if site else {}
    codes = (code for code in list_codes(language) if code != ENGLISH)
    return language if any(any(_pick(code, catalogues)) for code in codes) else ENGLISH


def tidy_code(language: str) -> str:
    """Return a language code as it is compared: `pt_BR` and `pt-br` are the same."""
    return language.replace("_", "-").casefold()


def list_codes(language: str) -> Iterator[str]:
    """Yield the codes under which something for a language may stand: `de-at`, then `de`."""
    code = tidy_code(language)
    while code:
        yield code
        code = code.rpartition("-")[0]


def find_words(language: str) -> tuple[Words, ...]:
    """Return where the words of a language are looked up, the first that has them first.

    For `de-AT` these are the site's and ours for `de-AT`, then those for `de`. Where nobody has
    translated anything, a site's own English comes last.
    """
    site = _site.get()
    if site is None:
        return _list_ours(language)
    words = site.found.get(language)
    if words is None:
        words = site.found[language] = tuple(_list_words(language, site.catalogues))
    return words


def _list_words(language: str, catalogues: Mapping[str, Words]) -> Iterator[Words]:
    for code in list_codes(language):
        if code != ENGLISH:
            yield from _pick(code, catalogues)
    yield from _pick(ENGLISH, catalogues)


def _pick(code: str, catalogues: Mapping[str, Words]) -> Iterator[Words]:
    if own := catalogues.get(code):
        yield own
    if code in (ours := find_ours()):
        yield _read_ours(ours[code])


@lru_cache(maxsize=64)
def _list_ours(language: str) -> tuple[Words, ...]:
    return tuple(_list_words(language, {}))


@lru_cache(maxsize=1)
def find_ours() -> Mapping[str, Path]:
    """Return the catalogues of the theme by their languages."""
    return {tidy_code(path.stem): path for path in list_catalogues(find_theme())}


@lru_cache(maxsize=64)
def _read_ours(path: Path) -> Words:
    return read_catalogue(path).words
