"""The options `language` and `languages`: which languages a site has lists in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from vpcases.model.languages import WrongLanguage, tidy_language
from vpcases.settings import WrongSetting

NORWEGIAN = 'write nb, or "no" in quotation marks'
"""YAML takes a bare `no`, the code of Norwegian, for the opposite of yes."""


def read_language(option: Any, of_theme: Any) -> str:
    """Return the language of a site: its own word for it, else that of its theme, else English.

    Raises:
        WrongSetting: Where it is no code of a language.
    """
    if option is not None and option != "":
        return read_code("language", option)
    if of_theme is not None and of_theme != "":
        return read_code("theme: language", of_theme)
    return "en"


def read_languages(option: Any, own: str) -> tuple[str, ...]:
    """Return the other languages of a site, each once and without its own; a text counts as one.

    Raises:
        WrongSetting: Where one of them is no code of a language.
    """
    if option is None or option == "":
        return ()
    is_list = isinstance(option, Sequence) and not isinstance(option, str)
    typed = option if is_list else [option]
    codes = dict.fromkeys(read_code("languages", each) for each in typed)
    return tuple(code for code in codes if code != own)


def read_code(option: str, value: Any) -> str:
    """Return the code of a language that stands in an option, as the web writes it.

    Raises:
        WrongSetting: Where it is none.
    """
    if value is False:
        raise WrongSetting(f"{option}: a bare no means the opposite of yes here; {NORWEGIAN}")
    if not isinstance(value, str):
        example = "[de, fr]" if option == "languages" else "de"
        raise WrongSetting(
            f"{option}: the code of a language belongs here; write it as in {option}: {example}"
        )
    try:
        return tidy_language(value.strip())
    except WrongLanguage as wrong:
        raise WrongSetting(f"{option}: {wrong.message}; {wrong.hint}") from None
