"""How a value may be spelled in a site: the bytes to search for, in small letters."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from html import escape
from unicodedata import normalize
from urllib.parse import quote

from markupsafe import escape as escape_markup
from slugify import slugify

from vpcases.audit.secret import Sort

LEGAL_FORM = re.compile(
    r"[,\s]+(?:ltd|limited|inc|incorporated|llc|llp|plc|gmbh|mbh|ag|kg|kgaa|se|e\.?v|sarl|sas|sa|s\.a"
    r"|srl|s\.r\.l|sl|s\.l|spa|s\.p\.a|bv|b\.v|nv|n\.v|a/s|as|aps|ab|asa|oy|oyj|co|corp|corporation"
    r"|company|pty|& co(?:\.? kg)?)\.?$",
    re.IGNORECASE,
)
BETWEEN_WORDS = ("\u00a0", "\u202f", "&nbsp;", "&#160;", "-", "_", "+", "%20", ".")
"""What stands between the words of a name besides a space."""
GERMAN = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"}
)
NORDIC = str.maketrans(
    {"ø": "o", "Ø": "O", "å": "aa", "Å": "Aa", "æ": "ae", "Æ": "Ae", "ł": "l", "Ł": "L"}
)
SMALL = bytes(range(256)).lower().translate(bytes.maketrans(b"\t\n\r\v\f", b"     "))
"""Small letters, and a space for every white space; no byte moves."""
WINDOW = 5
"""Words in a row by which a text is found."""
LEAST_JOINED = 6
"""Letters from which on a name without its spaces is still a name."""
MARKS = re.compile(r"\{\{.*?\}\}|\]\([^)]*\)|^\s*(?:[#>|*-]+|\d+\.)\s+|[*_`\[\]|]+", re.MULTILINE)
SENTENCES = re.compile(r"\n\s*\n|\s*\|\s*|\n\s*(?=[-*#>|])|(?<=[.!?…:])\s+")
"""Where a text may be parted on a page: what stands on both sides says nothing together."""
GROUPS = ("", ",", ".", " ", "\u00a0", "\u202f", "'", "’")
TIES = ("", " ", "\u00a0", "\u202f", "&nbsp;", "&#160;")
LARGE = 1000
"""The least number that is searched for without its unit, which is looked for beside it."""


@lru_cache(maxsize=20_000)
def spell(sort: Sort, value: str, unit: str = "") -> tuple[bytes, ...]:
    """Return the ways in which a value may be written in a site, each once."""
    if sort is Sort.NAME:
        words = spell_name(value)
    elif sort is Sort.AMOUNT:
        words = spell_amount(value, unit)
    elif sort is Sort.TEXT:
        words = cut_windows(value)
    else:
        words = _normal_forms(value)
    written = (form for spelling in words for form in _escape(spelling))
    small = (form.encode("utf-8", "replace").translate(SMALL) for form in written)
    return tuple(dict.fromkeys(small))


def spell_name(name: str) -> Iterator[str]:
    """Yield the usual spellings of a name, with and without what kind of company it is."""
    whole = " ".join(name.split())
    for form in dict.fromkeys((whole, drop_legal_form(whole))):
        for letters in _normal_forms(form):
            yield letters
            yield from (letters.upper(), letters.lower(), letters.title())
            words = letters.split()
            if len(words) > 1:
                yield from (between.join(words) for between in BETWEEN_WORDS)
            if len(words) > 1 and len("".join(words)) >= LEAST_JOINED:
                yield "".join(words)
        yield from (slugify(form), slugify(form.replace("&", " and ")))
        joined = slugify(form).replace("-", "")
        if len(joined) >= LEAST_JOINED:
            yield joined


def drop_legal_form(name: str) -> str:
    """Return a name without Ltd, GmbH and the like; the name where nothing else is left."""
    short = name
    while LEGAL_FORM.search(short):
        short = LEGAL_FORM.sub("", short)
    return short.strip(" ,.&") or name


def cut_windows(text: str) -> Iterator[str]:
    """Yield each sentence in pieces of five words, the last five too; all of a shorter text."""
    for block in SENTENCES.split(text):
        words = MARKS.sub(" ", block).split()
        if 0 < len(words) < WINDOW and len(block.split()) == len(text.split()):
            yield " ".join(words)
        starts = [*range(0, len(words) - WINDOW + 1, WINDOW), len(words) - WINDOW]
        for start in dict.fromkeys(starts if len(words) >= WINDOW else ()):
            yield from _normal_forms(" ".join(words[start : start + WINDOW]))


def without_marks(text: str) -> str:
    """Return a text without what Markdown puts between its words, all on one line."""
    return " ".join(MARKS.sub(" ", text).split())


def spell_amount(number: str, unit: str) -> Iterator[str]:
    """Yield a number in the ways languages group it, alone if it is large, else with its unit."""
    amount = Decimal(number)
    for digits in dict.fromkeys(_spell_number(amount)):
        if abs(amount) >= LARGE:
            yield digits
        else:
            for tie in TIES:
                yield f"{digits}{tie}{unit}"
                yield f"{unit}{tie}{digits}"


def _spell_number(amount: Decimal) -> Iterator[str]:
    plain = f"{amount:f}"
    whole, _, decimals = plain.partition(".")
    decimals = decimals.rstrip("0")
    for group in GROUPS:
        grouped = f"{int(whole):,}".replace(",", group)
        if not decimals:
            yield grouped
        for point in (".", ",") if decimals else ():
            if point != group:
                yield f"{grouped}{point}{decimals}"
                yield f"{grouped}{point}{decimals.ljust(2, '0')}"


def _normal_forms(text: str) -> Iterator[str]:
    """Yield a text in both forms of Unicode, and as people write it without its own letters."""
    forms = (
        normalize("NFC", text),
        normalize("NFD", text),
        normalize("NFC", text).translate(GERMAN),
        _strip_accents(normalize("NFC", text).translate(NORDIC)),
        _strip_accents(text),
    )
    yield from (forms[:1] if text.isascii() else dict.fromkeys(forms))


def _strip_accents(text: str) -> str:
    return "".join(sign for sign in normalize("NFD", text) if not "\u0300" <= sign <= "\u036f")


def _escape(text: str) -> Iterator[str]:
    """Yield a text as HTML, JSON, web addresses and both together write it."""
    if PLAIN.fullmatch(text):
        yield text
        return
    as_html = (text, escape(text, quote=False), escape(text), str(escape_markup(text)))
    written = [*as_html, *(json.dumps(form)[1:-1] for form in as_html)]
    written += [json.dumps(form, ensure_ascii=False)[1:-1] for form in as_html]
    if not text.isascii():
        written += [_as_entities(text, "&#{};"), _as_entities(text, "&#x{:x};")]
    if len(text) < LONGEST_IN_ADDRESS:
        written += [quote(text, safe=""), quote(text, safe="/:")]
    yield from dict.fromkeys(written)


PLAIN = re.compile(r"[A-Za-z0-9 .,_-]*")
"""A text that is written the same way everywhere, but for spaces in an address."""
LONGEST_IN_ADDRESS = 60


def _as_entities(text: str, form: str) -> str:
    return "".join(s if s.isascii() else form.format(ord(s)) for s in text)
