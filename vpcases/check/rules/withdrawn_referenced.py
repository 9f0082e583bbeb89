"""A case or quote that was withdrawn is still pointed to.

The customer has taken the story back. No list may lead there and no sum may rest on it, whatever
the status of what points to it.

To fix it, take the id out, or name another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vpcases.check.proposition_ids import list_ids_of_proposition
from vpcases.check.proposition_subject import PropositionSubject
from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import (
    CalculatorSubject,
    CaseSubject,
    CollectionSubject,
    EntrySubject,
    QuoteSubject,
    TranslationSubject,
)
from vpcases.check.texts import without_code
from vpcases.check.whole import Whole
from vpcases.derive.collections import has_ended
from vpcases.model.authored import Status
from vpcases.model.objection import Objection
from vpcases.problems import FieldPath, Level

LINKED = re.compile(r"\]\(\s*<?([^)>\s]+)|href=[\"']([^\"']+)")


def find_in_case(subject: CaseSubject) -> Iterator[Finding]:
    """Yield every withdrawn case that a case lists as related, or that its texts link to."""
    for number, identity in enumerate(subject.history.related):
        path: FieldPath = ("related", number)
        yield from _judge(subject.whole, path, identity, "take it out of this list")
    yield from find_links(subject)


def find_in_calculator(subject: CalculatorSubject) -> Iterator[Finding]:
    """Yield every withdrawn case that a calculator takes its sum from."""
    for driver, element in subject.content.elements.items():
        if element.like:
            path = ("elements", driver, "like")
            yield from _judge(subject.whole, path, element.like, "name another")


def find_in_entry(subject: EntrySubject) -> Iterator[Finding]:
    """Yield every withdrawn case that an objection is answered by."""
    if isinstance(subject.content, Objection):
        for number, answer in enumerate(subject.content.answered_by):
            path = ("answered_by", number)
            yield from _judge(subject.whole, path, answer.case or "", "take it out of this list")


def find_in_collection(subject: CollectionSubject) -> Iterator[Finding]:
    """Yield every withdrawn case or quote that a running collection names."""
    content, whole = subject.content, subject.whole
    for number, pick in enumerate(() if has_ended(content, whole.as_of) else content.proofs):
        yield from _judge(whole, ("proofs", number, "case"), pick.case or "", "take it out")
        quote = whole.library.quotes.get(pick.quote or "")
        if quote and quote.content.status is Status.WITHDRAWN:
            message = f'the quote "{quote.id}" has been withdrawn'
            yield Finding(("proofs", number, "quote"), message, "take it out", words=quote.id)


def find_in_proposition(subject: PropositionSubject) -> Iterator[Finding]:
    """Yield every withdrawn case that a line of a proposition names as its proof."""
    for path, name, identity in list_ids_of_proposition(subject.record.id, subject.content):
        if name == "cases":
            yield from _judge(subject.whole, path, identity, "take it out of this list")


def find_links(subject: CaseSubject | QuoteSubject | TranslationSubject) -> Iterator[Finding]:
    """Yield every withdrawn case that a text links to."""
    withdrawn = subject.whole.withdrawn
    if not withdrawn or not subject.has_any("](", "href="):
        return
    for text in subject.texts:
        for found in LINKED.finditer(without_code(text.words)):
            address = found[1] or found[2]
            identity = next((step for step in _list_steps(address) if step in withdrawn), None)
            if identity:
                message = f'this links to "{identity}", which has been withdrawn'
                yield Finding(text.path, message, "take the link away", words=address)


def _list_steps(address: str) -> list[str]:
    """Return the folders of an address within the site; nothing for one that leads elsewhere."""
    if "//" in address or address.startswith("mailto:"):
        return []
    path = re.split(r"[?#]", address)[0]
    return [step.removesuffix(".md").removesuffix(".html") for step in path.split("/") if step]


def _judge(whole: Whole, path: FieldPath, identity: str, hint: str) -> Iterator[Finding]:
    record = whole.library.cases.get(identity)
    if record and record.content.status is Status.WITHDRAWN:
        message = f'the case "{identity}" has been withdrawn'
        yield Finding(path, message, hint, words=identity)


RULE = Rule(
    "withdrawn-referenced",
    weigh(
        nominated=Level.MISTAKE,
        drafted=Level.MISTAKE,
        checked=Level.MISTAKE,
        published=Level.MISTAKE,
    ),
    case=find_in_case,
    quote=find_links,
    translation=find_links,
    entry=find_in_entry,
    calculator=find_in_calculator,
    collection=find_in_collection,
    proposition=find_in_proposition,
    can_be_accepted=False,
)
