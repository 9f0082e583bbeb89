"""A name that is kept back stands where the public reads it.

`show_as:` keeps the name of a customer back, and `may_name: no` that of an alternative: the public
edition shows other words in their place. Texts, the names of lines and of inputs, sources, the ids
of evidence and the names of files are printed as they were written, or stand in an address.

To fix it, write what it is instead of what it is called: *the controller* for a person, *hours left
with the bank's service* for an input, a file name without the customer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.slugs import slug
from vpcases.check.subject import (
    AnySubject,
    CalculatorSubject,
    CaseSubject,
    EntrySubject,
    QuoteSubject,
    TranslationSubject,
)
from vpcases.check.whole import Whole
from vpcases.derive.gate import INTERNAL_OF_CASE
from vpcases.model.case import CaseHistory
from vpcases.problems import FieldPath, Level

NEVER_SHOWN = {*INTERNAL_OF_CASE, "customer", "other_customers", "authors", "approval", "prices"}
"""Fields of a case that the public edition leaves out, or shows other words for."""
TAKEN_OUT = {"by", "url", "where", "company", "photo", "held_at", "confirmed_by"}
"""Fields of quotes, evidence and measurements that it leaves out for a blinded customer."""
HINT = "write what it is instead of its name"


def find_in_case(subject: CaseSubject) -> Iterator[Finding]:
    """Yield the names of a blinded customer, of its people, and of unnamed alternatives."""
    blinded = list_blinded(subject.history, subject.whole)
    unnamed = list_unnamed(subject.whole)
    if not blinded and not unnamed:
        return
    for text in subject.texts:
        if text.path[0] in NEVER_SHOWN:
            continue
        is_out = text.path[-1] in TAKEN_OUT
        yield from _judge(text.path, text.words, () if is_out else blinded, "show_as")
        yield from _judge(text.path, text.words, unnamed, "may_name")
    for name in (*blinded, *unnamed):
        if _is_in_id(name, subject.record.id):
            yield Finding(
                (),
                f'the name of this file, which is its address, gives "{name}" away',
                "give the file another name",
            )


def find_in_translation(subject: TranslationSubject) -> Iterator[Finding]:
    """Yield the same names in the words of a translation."""
    blinded = list_blinded(subject.original.content, subject.whole) if subject.original else ()
    yield from _find_in_texts(subject, blinded)


def find_elsewhere(subject: QuoteSubject | CalculatorSubject) -> Iterator[Finding]:
    """Yield the names of alternatives that may not be named."""
    yield from _find_in_texts(subject, ())


def find_in_entry(subject: EntrySubject) -> Iterator[Finding]:
    """Yield such names in a registry: in an address, or in what stands in place of the name."""
    unnamed = list_unnamed(subject.whole)
    if subject.registry == "customers" or not unnamed:
        return
    is_named = getattr(subject.content, "may_name", True)
    for text in subject.texts:
        if is_named or text.path[0] == "public_name":
            yield from _judge(text.path, text.words, unnamed, "may_name")
    for name in unnamed:
        if _is_in_id(name, subject.record.id):
            yield Finding((), f'the id, which is its address, gives "{name}" away', "rename it")


def _find_in_texts(subject: AnySubject, blinded: Iterable[str]) -> Iterator[Finding]:
    unnamed = list_unnamed(subject.whole)
    for text in subject.texts:
        yield from _judge(text.path, text.words, blinded, "show_as")
        yield from _judge(text.path, text.words, unnamed, "may_name")


def list_blinded(history: CaseHistory, whole: Whole) -> tuple[str, ...]:
    """Return the names that a blinded case keeps back: the customer's, and its people's."""
    if not history.show_as or history.customer is None:
        return ()
    known = whole.library.customers.get(history.customer.id or "")
    content = known.content if known else history.customer
    said = (quote.by for quote in history.quotes.values())
    names = (content.name, *content.people, *said)
    return tuple(dict.fromkeys(name for name in names if name))


def list_unnamed(whole: Whole) -> tuple[str, ...]:
    """Return the names of the alternatives that may not be named."""
    entries = (record.content for record in whole.library.alternatives.values())
    return tuple(entry.title for entry in entries if entry.title and not entry.may_name)


def _judge(path: FieldPath, words: str, names: Iterable[str], field: str) -> Iterator[Finding]:
    for name in names:
        is_there = name in words and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words)
        if is_there or (" " not in words and _is_in_id(name, slug(words))):
            message = f'"{name}" stands here, and {field}: keeps it back'
            yield Finding(path, message, HINT, words=name)
            return


def _is_in_id(name: str, words: str) -> bool:
    """Return whether an id holds a name as its address writes it."""
    known = slug(name)
    return bool(known) and f"-{known}-" in f"-{words}-"


RULE = Rule(
    "name-kept-back",
    weigh(checked=Level.MISTAKE, published=Level.MISTAKE),
    case=find_in_case,
    translation=find_in_translation,
    quote=find_elsewhere,
    calculator=find_elsewhere,
    entry=find_in_entry,
)
