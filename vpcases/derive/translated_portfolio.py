"""The portfolio as readers of another language see it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from vpcases.derive.case import Case, derive_case
from vpcases.derive.portfolio import Portfolio, collect_portfolio
from vpcases.derive.translated_propositions import translate_propositions
from vpcases.derive.translated_registries import (
    name_languages,
    speak_registries,
    translate_registries,
)
from vpcases.derive.translation import derive_translated
from vpcases.derive.vocabulary import derive_vocabulary


def list_own_words(portfolio: Portfolio) -> Iterator[Case]:
    """Yield the cases of a portfolio, each with the words of the registries in its own language.

    In the lists of its site a case bears the words of the site.
    """
    words = portfolio.library.registry_words
    written = (case.language for case in portfolio.cases if case.language in words)
    spoken = speak_registries(portfolio.library, written)
    for case in portfolio.cases:
        if case.language in spoken:
            library, vocabulary = spoken[case.language]
            yield derive_case(library.cases[case.id], library, vocabulary, portfolio.as_of)
        else:
            yield case


def translate_portfolio(portfolio: Portfolio, language: str, base: str) -> Portfolio:
    """Return a portfolio as readers of another language see it.

    A case is there once, in that language where it has been translated, else in its own. What was
    translated once is the same portfolio the next time.

    Args:
        portfolio: The portfolio in the language of its site.
        language: The other language.
        base: The language of the site: that of everything that names none.
    """
    known = portfolio.in_languages
    if (language, base) not in known:
        known[language, base] = _translate(portfolio, language, base)
    return known[language, base]


def _translate(portfolio: Portfolio, language: str, base: str) -> Portfolio:
    library = translate_registries(name_languages(portfolio.library, base), language)
    library = translate_propositions(library, language)
    vocabulary, as_of = derive_vocabulary(library), portfolio.as_of
    cases = []
    for record in library.cases.values():
        case = derive_case(record, library, vocabulary, as_of)
        is_translated = (record.id, language) in library.translations
        cases.append(
            derive_translated(case, language, library, vocabulary, as_of) if is_translated else case
        )
    found = collect_portfolio(
        cases, vocabulary, library, portfolio.edition, as_of, portfolio.read_ids
    )
    return replace(
        found,
        translated=portfolio.translated,
        typical=portfolio.typical,
        first_ids=portfolio.first_ids,
        users=portfolio.users,
        open_ids=portfolio.open_ids,
        outside=portfolio.outside,
    )
