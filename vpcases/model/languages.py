"""The code of a language, as in `en` or `pt-BR`, and what is told where it is none."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Annotated

from babel import Locale
from babel.core import get_global
from babel.languages import get_official_languages
from pydantic import AfterValidator, BeforeValidator, WithJsonSchema

from vpcases.model.scalars import TEXTUAL, as_one_line, as_text, refuse

CODE = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z]{4})?([-_](?:[A-Za-z]{2}|\d{3}))?((?:-\w{4,8})*)")
"""A language, its script, its country and its variants, as in `zh-Hant-TW`."""
NO_LANGUAGES = {"und", "mul", "zxx", "root"}
ASK = "write its code, as in en, de or pt-BR"
IN_THEIR_OWN_WORDS = ("de", "fr", "es", "it", "nl", "pt", "pl", "sv", "da", "nb", "fi", "cs", "ja")
"""Languages that authors call by their own names: Deutsch."""


class WrongLanguage(ValueError):
    """A text that is no code of a language: what is wrong with it, and what to write."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


@lru_cache(maxsize=256)
def tidy_language(code: str) -> str:
    """Return the code of a language as the web writes it: `pt_br` is `pt-BR`.

    Raises:
        WrongLanguage: Where it is none.
    """
    found = CODE.fullmatch(code)
    if not found:
        raise WrongLanguage(f'"{code[:40]}" is no code of a language', _suggest(code))
    language, *rest = re.split("[-_]", code)
    language = language.lower()
    _look_up(code, language)
    if region := found[2]:
        _look_up_country(code, region[1:].upper())
    tidy = (part.title() if len(part) == 4 and part.isalpha() else part.upper() for part in rest)
    variants = found[3].split("-")[1:]
    return "-".join([language, *[*tidy][: len(rest) - len(variants)], *variants])


def name_language(code: str) -> str:
    """Return what a language is called in English; its code where it has no name."""
    return _names().get(code.replace("-", "_")) or _names().get(code.partition("-")[0]) or code


def is_language_name(text: str) -> bool:
    """Return whether a text is what a language is called, in English or in itself."""
    return _find_by_name(text) is not None


def list_languages_of(country: str) -> tuple[str, ...]:
    """Return the codes of the official languages of a country, named by its own code in capitals.

    Source: CLDR, the languages that are official or are used as if they were.
    """
    return tuple(get_official_languages(country, de_facto=True))


@cache
def _names() -> dict[str, str]:
    return dict(Locale.parse("en").languages)


def _look_up(code: str, language: str) -> None:
    """Refuse what is no language, or another name for one that has a shorter code."""
    aliases, countries = get_global("language_aliases"), get_global("territory_aliases")
    if language in _names() and language not in NO_LANGUAGES:
        return
    if language in aliases:
        short = aliases[language].partition("_")[0]
        hint = f"write {short} for {name_language(short)}"
        raise WrongLanguage(f'"{code}" is not how this language is written', hint)
    if len(language) == 2 or language in NO_LANGUAGES or language.upper() in countries:
        raise WrongLanguage(f'"{code}" is no language', _suggest(code))


def _look_up_country(code: str, region: str) -> None:
    if region in Locale.parse("en").territories:
        return
    aliases = get_global("territory_aliases").get(region)
    language = code[:3].rstrip("-_").lower()
    hint = f"write {language}-{aliases[0]}" if aliases else f"write {language}"
    raise WrongLanguage(f'"{region}" is no code of a country', hint)


def _suggest(code: str) -> str:
    """Return what to write for a language called by its name, or by its country."""
    named = _find_by_name(code)
    if named:
        return f"write {named}"
    country = code.strip().upper()
    country = (get_global("territory_aliases").get(country) or [country])[0]
    spoken = [f"{each} for {name_language(each)}" for each in list_languages_of(country)[:3]]
    return f"write {' or '.join(spoken)}" if spoken else ASK


def _find_by_name(text: str) -> str | None:
    return _codes_by_name().get(text.strip().lower())


@cache
def _codes_by_name() -> dict[str, str]:
    own = ((code, Locale.parse(code).languages[code]) for code in IN_THEIR_OWN_WORDS)
    codes = (*own, *Locale.parse("en").languages.items())
    return {name.lower(): code.replace("_", "-") for code, name in codes}


def _as_language(value: str) -> str:
    try:
        return tidy_language(value) if value else value
    except WrongLanguage as wrong:
        raise refuse("not-a-language", wrong.message, wrong.hint) from None


Language = Annotated[
    str,
    BeforeValidator(as_text),
    AfterValidator(as_one_line),
    AfterValidator(_as_language),
    WithJsonSchema(TEXTUAL),
]
"""The code of a language, as in en, de or pt-BR."""
