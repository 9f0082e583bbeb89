"""The language in the name of a translation's file: `harbor-foods.de.yml`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vpcases.model.languages import WrongLanguage, is_language_name, tidy_language
from vpcases.problems import Place, Problem
from vpcases.read.files import AuthorFile

LIKE_A_CODE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})*")


def split_language(stem: str) -> tuple[str, str]:
    """Return what a file name begins with, and the language it ends on; empty where it has none.

    A language is given as the web writes it, and as it was typed where it is none.
    """
    base, _, typed = stem.partition(".")
    if not typed or not (LIKE_A_CODE.fullmatch(typed) or is_language_name(typed)):
        return stem, ""
    try:
        return base, tidy_language(typed)
    except WrongLanguage:
        return base, typed


def find_wrong_language(file: AuthorFile, language: str) -> Iterator[Problem]:
    """Yield one problem where a file name ends on what is no language."""
    try:
        tidy_language(language)
    except WrongLanguage as wrong:
        message = f"{wrong.message}, and this file is named after it"
        hint = f"{wrong.hint}, in the name of the file"
        yield Problem(file.path, Place(), "", "not-a-language", message, hint)
