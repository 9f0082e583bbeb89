"""Words for what is in no list: a translation of a segment, a driver or an industry without it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

from vpcases.check.rule import Finding
from vpcases.check.spelling import find_near, word_choices
from vpcases.check.subject import WordsSubject
from vpcases.derive.terms import name_term
from vpcases.derive.translated_registries import REGISTRIES
from vpcases.model.library import Library
from vpcases.problems import Level

LEAST_LETTERS = 4
"""Letters of a word that is taken for a part of another."""


def find_unlisted(subject: WordsSubject) -> Iterator[Finding]:
    """Yield every entry of a registry, and every industry, that has words but is not there.

    It is a mistake where another was meant, and advice where it may be left over.
    """
    library = subject.whole.library
    for registry in REGISTRIES:
        known = getattr(library, registry)
        if registry in library.unread:
            continue
        for key in getattr(subject.content, registry):
            if key not in known:
                message = f'there is no {registry.removesuffix("s")} "{key}"'
                yield _tell((registry, key), message, known)
    industries = list_industries(library)
    for name in subject.content.industries:
        if name_term(name) not in industries:
            message = f'no customer is in the industry "{name}"'
            yield _tell(("industries", name), message, industries.values())


def list_industries(library: Library) -> Mapping[str, str]:
    """Return the industries of all customers and cases, by what their names become."""
    customers = [record.content for record in library.customers.values()]
    blocks = [case.content.customer for case in library.cases.values()]
    both = (*customers, *(block for block in blocks if block))
    return {name_term(name): name for each in both for name in each.industry}


def find_meant(word: str, choices: Iterable[str]) -> str | None:
    """Return the choice that was most likely meant: nearly the same, or the same in part."""
    known = list(choices)
    near = find_near(word, known)
    if near:
        return near
    by_letters = {_keep_letters(choice): choice for choice in known}
    letters = _keep_letters(word)
    within = [each for each in by_letters if letters in each or each in letters]
    if len(within) == 1 and min(len(letters), len(within[0])) >= LEAST_LETTERS:
        return by_letters[within[0]]
    close = get_close_matches(letters, by_letters, n=1, cutoff=0.75)
    return by_letters[close[0]] if close else None


def _tell(path: tuple[str, str], message: str, choices: Iterable[str]) -> Finding:
    known, word = list(choices), path[1]
    meant = find_meant(word, known)
    if meant:
        return Finding(path, message, f"did you mean {meant}?", Level.MISTAKE)
    left = f"; there is {word_choices(word, known)}" if known else ""
    return Finding(path, message, f"take it out, or add it there first{left}", Level.ADVICE)


def _keep_letters(word: str) -> str:
    return re.sub(r"[\W_]", "", word.casefold())
