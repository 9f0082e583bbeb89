"""What the script of the library says; it holds no words of its own."""

from __future__ import annotations

import json
from collections.abc import Callable

from vpcases.catalogue import say, say_count
from vpcases.pages.languages import find_locale

PLACE = "{count}"
SAMPLES = (*range(201), 1_000_000)
"""Numbers among which every language has one of each of its plurals."""


def write_words(language: str) -> str:
    """Return what the script says as JSON: sentences, and forms by the plurals of the language.

    A plural has the name that `Intl.PluralRules` gives it: one, few, many, other.
    """
    words = {
        "language": language,
        "of": list_forms(
            language,
            lambda n: say_count(
                language,
                "{found} of {count} proof",
                "{found} of {count} proofs",
                n,
                count=PLACE,
                found="{found}",
            ),
        ),
        "all": list_forms(
            language,
            lambda n: say_count(language, "{count} proof", "{count} proofs", n, count=PLACE),
        ),
        "show": list_forms(
            language,
            lambda n: say_count(
                language, "Show {count} proof", "Show {count} proofs", n, count=PLACE
            ),
        ),
        "relax": list_forms(
            language,
            lambda n: say_count(
                language,
                "Leave out “{name}” and see {count} proof",
                "Leave out “{name}” and see {count} proofs",
                n,
                count=PLACE,
                name="{name}",
            ),
        ),
        "filter": say(language, "Filter"),
        "filter_some": say(language, "Filter ({count})", count=PLACE),
        "none": say(language, "No proof has all of this."),
        "most": say(language, "What stands most in the way is “{name}”.", name="{name}"),
        "most_values": say(
            language,
            "What stands most in the way is “{name}”: {values}.",
            name="{name}",
            values="{values}",
        ),
        "remove": say(language, "Remove {name}", name="{name}"),
        "typed": say(language, "“{words}”", words="{words}"),
        "search": say(language, "the words you typed"),
        "failed": say(language, "The list cannot be narrowed just now. All proofs are below."),
    }
    return json.dumps(words, ensure_ascii=False, separators=(",", ":"))


def list_forms(language: str, word: Callable[[int], str]) -> dict[str, str]:
    """Return the words for every plural that a language has, by the name of the plural."""
    rule = find_locale(language).plural_form
    return {name: word(next(n for n in SAMPLES if rule(n) == name)) for name in _names(rule)}


def _names(rule: Callable[[int], str]) -> list[str]:
    return list(dict.fromkeys(rule(n) for n in SAMPLES))
