"""A translation gives other numbers or other links than the case itself.

Numbers change when a case is corrected, and translations are forgotten. Readers of two languages
then read two results.

To fix it, bring the translation up to date. Small numbers may be written as words in either
language, so they are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from vpcases.check.proposed_words import list_pairs
from vpcases.check.proposition_subject import ProposedWordsSubject
from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import TranslationSubject
from vpcases.check.texts import PROSE
from vpcases.derive.consent.decision_parts import SENTENCES
from vpcases.model.case import CaseHistory
from vpcases.model.translation import Translation
from vpcases.problems import FieldPath, Level
from vpcases.quantities.spelling import spell_whole

LARGEST_AS_A_WORD = 20
"""Numbers up to here are often written out, in one language or in both."""
MARKS = re.compile(r"\{\{[^{}]*\}\}")
NUMBER = re.compile(r"(?<![\w.,])\d+(?:[.,'’\u00a0\u202f ]\d{3}(?!\d))*(?:[.,]\d+)?")
LINK = re.compile(r"\]\(\s*<?([^)>\s]+)|<((?:https?|mailto):[^>\s]+)>")
Pair = tuple[FieldPath, str, str]


def find(subject: TranslationSubject) -> Iterator[Finding]:
    """Yield every text of a translation whose numbers or links are not those of its original."""
    if subject.original is None:
        return
    for path, original, words in _list_pairs(subject.original.content, subject.content):
        yield from _compare_numbers(path, original, words)
        yield from _compare_links(path, _list_links(original), _list_links(words))


def find_in_proposition(subject: ProposedWordsSubject) -> Iterator[Finding]:
    """Yield every text of a translated proposition whose numbers are not those of its original."""
    for path, original, words in list_pairs(subject):
        yield from _compare_numbers(path, original, words)


def _list_pairs(history: CaseHistory, words: Translation) -> Iterator[Pair]:
    for field in ("title", "description", "notice", *PROSE):
        original, translated = getattr(history, field), getattr(words, field)
        if original and translated:
            yield (field,), original, translated
    for name, quote in words.quotes.items():
        original = history.quotes[name].text if name in history.quotes else None
        if original and quote.text:
            yield ("quotes", name, "text"), original, quote.text
    for block, fields in SENTENCES.items():
        mine, theirs = getattr(history, block), getattr(words, block)
        for field in fields if mine and theirs else ():
            original, translated = getattr(mine, field), getattr(theirs, field)
            if original and translated:
                yield (block, field), original, translated
    if len(words.did_not_improve) == len(history.did_not_improve):
        for number, line in enumerate(words.did_not_improve):
            yield ("did_not_improve", number), history.did_not_improve[number], line


def _list_numbers(words: str) -> dict[str, str]:
    """Return the numbers of a text as typed, by their digits alone."""
    plain = LINK.sub(" ", MARKS.sub(" ", words))
    found = (match[0] for match in NUMBER.finditer(plain))
    return {re.sub(r"\D", "", typed): typed for typed in found}


def _compare_numbers(path: FieldPath, original: str, words: str) -> Iterator[Finding]:
    mine, theirs = _list_numbers(original), _list_numbers(words)
    missing = [typed for digits, typed in mine.items() if digits not in theirs and _counts(digits)]
    added = [
        digits
        for digits in theirs
        if digits not in mine and _counts(digits) and not _is_spelled(digits, original)
    ]
    if added:
        typed = theirs[added[0]]
        instead = f", there is {missing[0]}" if missing else ""
        message = f"the number {typed} is not in the original{instead}"
        yield Finding(path, message, "bring the two into line", words=typed)
    elif missing:
        message = f"the number {missing[0]} of the original is missing here"
        yield Finding(path, message, "bring the two into line")


def _is_spelled(digits: str, original: str) -> bool:
    """Return whether an English original gives the number in words: four hundred."""
    if len(digits) > 12:
        return False
    spelled = spell_whole(int(digits)).replace(" and ", " ")
    return spelled in " ".join(original.lower().replace("-", " ").replace(" and ", " ").split())


def _counts(digits: str) -> bool:
    return len(digits) > 2 or int(digits) > LARGEST_AS_A_WORD


def _list_links(words: str) -> list[str]:
    return [found[1] or found[2] for found in LINK.finditer(words)]


def _compare_links(path: FieldPath, mine: list[str], theirs: list[str]) -> Iterator[Finding]:
    """Yield a link that one of the two lacks; another page of the same site may be its language."""
    missing = [link for link in mine if link not in theirs]
    added = [link for link in theirs if link not in mine]
    sites = {_site(link) for link in missing}
    strangers = [link for link in added if _site(link) not in sites]
    if strangers:
        message = f"the link {strangers[0]} is not in the original"
        yield Finding(path, message, "bring the two into line", words=strangers[0])
    elif len(missing) > len(added):
        message = f"the link {missing[0]} of the original is missing here"
        yield Finding(path, message, "bring the two into line")


def _site(link: str) -> str:
    try:
        return urlsplit(link).netloc.split(":")[0].removeprefix("www.")
    except ValueError:
        return link


RULE = Rule(
    "translation-differs",
    weigh(drafted=Level.ADVICE, checked=Level.MISTAKE, published=Level.MISTAKE),
    translation=find,
    proposed_words=find_in_proposition,
)
