"""What the owner of a site says, in the language of a page or the nearest there is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from vpcases.catalogue.speaking import list_codes, tidy_code


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Words of the owner of a site; `language` is theirs where it is not that of the page."""

    words: str
    language: str = ""


def pick_own_words(said: Mapping[str, str], language: str, site_language: str) -> OwnWords | None:
    """Return the words for a page: in its language, else in that of the site; None without any.

    Args:
        said: The words by language.
        language: The language of the page.
        site_language: The language of the site.
    """
    found = find_closest(said, language)
    if found is not None:
        return OwnWords(said[found])
    found = find_closest(said, site_language)
    return OwnWords(said[found], found) if found is not None else None


def find_closest(said: Mapping[str, str], language: str) -> str | None:
    """Return the language to speak to readers of another: `de` is for `de-AT`, too."""
    by_code = {tidy_code(code): code for code in said}
    return next((by_code[code] for code in list_codes(language) if code in by_code), None)
