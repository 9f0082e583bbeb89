"""A name that is kept back stands where the public reads it.

`show_as:` keeps the name of a customer back, an approval that does not list `name` does the same,
and `may_name: no` keeps back that of an alternative: the public edition shows other words in their
place. Texts, the names of lines and of inputs, sources, the ids of evidence, the words under a
picture and the names of files are printed as they were written, or stand in an address. A customer
is found by its name, without its legal form, in one word, and by its site; a person as Ms Holm too.
Where only the approval leaves the name out, this is still to do until the case is published; from
then on what holds the name is withheld.

To fix it, write what it is instead of what it is called: *the controller* for a person, *hours left
with the bank's service* for an input, a file name without the customer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from vpcases.check.kept_back import list_kept_back, why_blinded
from vpcases.check.proposition_subject import ProposedWordsSubject, PropositionSubject
from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import (
    CalculatorSubject,
    CaseSubject,
    EntrySubject,
    QuoteSubject,
    Subject,
    TranslationSubject,
)
from vpcases.check.whole import Whole
from vpcases.derive.consent.names import find_name, is_in_id
from vpcases.derive.gate import INTERNAL_OF_CASE
from vpcases.derive.internal_records import OF_PROPOSITION
from vpcases.model.authored import Status
from vpcases.model.case import CaseHistory
from vpcases.model.quote import ReferralQuote
from vpcases.problems import FieldPath, Level

NEVER_SHOWN = {*INTERNAL_OF_CASE, "customer", "other_customers", "authors", "approval", "prices"}
"""Fields of a case that the public edition leaves out, or shows other words for."""
TAKEN_OUT = {"by", "url", "where", "company", "photo", "held_at", "confirmed_by"}
"""Fields of quotes, evidence and measurements that it leaves out for a blinded customer."""
SAID = {"text", "original", "short", "source", "role"}
"""Fields of a quote with a file of its own that are shown where its speaker is not named."""
HINT = "write what it is instead of its name"


def find_in_case(subject: CaseSubject) -> Iterator[Finding]:
    """Yield the names of a blinded customer, of its people, and of unnamed alternatives."""
    blinded = _list_blinded(subject.history, subject)
    unnamed = list_unnamed(subject.whole)
    if not blinded and not unnamed:
        return
    field = why_blinded(subject.history)
    for text in subject.texts:
        if text.path[0] in NEVER_SHOWN:
            continue
        is_out = text.path[-1] in TAKEN_OUT or text.path[0] == "opinion_leader"
        yield from _judge(text.path, text.words, () if is_out else blinded, field)
        yield from _judge(text.path, text.words, unnamed, "may_name")
    name = next((n for n in (*blinded, *unnamed) if is_in_id(n, subject.record.id)), None)
    if name and field != "approval":
        message = f'the name of this file, which is its address, gives "{name}" away'
        yield Finding((), message, "give the file another name")


def find_in_translation(subject: TranslationSubject) -> Iterator[Finding]:
    """Yield the same names in the words of a translation."""
    original = subject.original.content if subject.original else None
    blinded = _list_blinded(original, subject) if original else ()
    field = why_blinded(original) if original else ""
    for text in subject.texts:
        yield from _judge(text.path, text.words, blinded, field)
    yield from find_elsewhere(subject)


def find_in_quote(subject: QuoteSubject) -> Iterator[Finding]:
    """Yield the same names in the words of a quote whose approval does not list the name."""
    blinded = _list_blinded(subject.content, subject)
    for text in subject.texts if blinded else ():
        if text.path[0] in SAID:
            yield from _judge(text.path, text.words, blinded, "approval")
    yield from find_elsewhere(subject)


def find_elsewhere(
    subject: QuoteSubject | CalculatorSubject | TranslationSubject,
) -> Iterator[Finding]:
    """Yield the names of alternatives that may not be named."""
    unnamed = list_unnamed(subject.whole)
    for text in subject.texts if unnamed else ():
        yield from _judge(text.path, text.words, unnamed, "may_name")


def find_in_proposition(subject: PropositionSubject | ProposedWordsSubject) -> Iterator[Finding]:
    """Yield the names of alternatives that may not be named, in what customers read."""
    unnamed = list_unnamed(subject.whole)
    for text in subject.texts if unnamed else ():
        if text.path[0] not in OF_PROPOSITION:
            yield from _judge(text.path, text.words, unnamed, "may_name")


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
        if is_in_id(name, subject.record.id):
            yield Finding((), f'the id, which is its address, gives "{name}" away', "rename it")


def list_unnamed(whole: Whole) -> tuple[str, ...]:
    """Return the names of the alternatives that may not be named."""
    entries = (record.content for record in whole.library.alternatives.values())
    return tuple(entry.title for entry in entries if entry.title and not entry.may_name)


def _judge(path: FieldPath, words: str, names: Iterable[str], field: str) -> Iterator[Finding]:
    name = find_name(words, names)
    if name:
        message = f'"{name}" stands here, and {field}: keeps it back'
        level = Level.TODO if field == "approval" else None
        yield Finding(path, message, HINT, level, words=name)


def _list_blinded(content: CaseHistory | ReferralQuote, subject: Subject[Any]) -> tuple[str, ...]:
    """Return the names that a record keeps back, where a text that holds one is a slip.

    Of a published record whose approval leaves the name out, such a text is withheld, and that is
    told by `not-approved`.
    """
    is_withheld = why_blinded(content) == "approval" and subject.status is Status.PUBLISHED
    return () if is_withheld else list_kept_back(content, subject.whole)


RULE = Rule(
    "name-kept-back",
    weigh(checked=Level.MISTAKE, published=Level.MISTAKE),
    case=find_in_case,
    translation=find_in_translation,
    quote=find_in_quote,
    calculator=find_elsewhere,
    entry=find_in_entry,
    proposition=find_in_proposition,
    proposed_words=find_in_proposition,
)
