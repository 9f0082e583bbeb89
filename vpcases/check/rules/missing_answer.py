"""An answer is missing that a record of this status needs.

What is asked depends on how far a record has come: a nomination is a few lines, a published case
answers everything a reader may ask. `unknown` is an answer; an empty field is not.

To fix it, fill in the field, or set the record back to the status whose answers it has.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject, QuoteSubject
from vpcases.model.authored import Status
from vpcases.model.case import CaseHistory
from vpcases.problems import Level

Answered = Callable[[Any], bool]
Asked = tuple[str, Answered, str, str]
"""A field, whether it is answered, the question, and how to answer it."""


def _has(field: str, *others: str) -> Answered:
    if not others:
        return lambda content: bool(getattr(content, field))
    return lambda content: any(getattr(content, name) for name in (field, *others))


def _has_customer(history: CaseHistory) -> bool:
    customer = history.customer
    return bool(customer and (customer.id or customer.name or customer.described_as))


CUSTOMER: Asked = (
    "customer",
    _has_customer,
    "who is it about?",
    "the id of a customer, or a block with name: or described_as:",
)
OFFERING: Asked = (
    "offering",
    _has("offering"),
    "what did they buy?",
    "the id of an offering in the vocabulary",
)
DRIVERS: Asked = (
    "drivers",
    _has("drivers", "value_elements"),
    "what mattered most to them?",
    "the id of a value driver in the vocabulary, or a list, the main one first",
)
NOMINATED: tuple[Asked, ...] = (
    CUSTOMER,
    OFFERING,
    ("why", _has("why"), "why this customer?", "one line"),
    ("owner", _has("owner"), "who looks after it?", "a name"),
    ("due", _has("due"), "when is the next step due?", "a day, as in 2026-11-20"),
)
QUALIFIED: tuple[Asked, ...] = (
    *NOMINATED,
    DRIVERS,
    (
        "replaced",
        _has("replaced", "alternative"),
        "what did they have before?",
        "the id of an alternative in the vocabulary, or unknown",
    ),
    ("may_approve", _has("may_approve"), "who at the customer may approve it?", "a name"),
    (
        "number_they_watch",
        _has("number_they_watch"),
        "which number do they follow themselves?",
        "in their words",
    ),
)
DRAFTED: tuple[Asked, ...] = (
    ("title", _has("title"), "what changed for the customer?", "one line, without numbers"),
    CUSTOMER,
    OFFERING,
    (
        "situation",
        _has("situation", "what_was_done", "outcome", "story"),
        "what happened?",
        "any one text will do: situation, what_was_done, outcome or story",
    ),
)
CHECKED: tuple[Asked, ...] = (
    *DRAFTED[:3],
    ("segment", _has("segment"), "who should read this?", "the id of a segment in the vocabulary"),
    DRIVERS,
    ("situation", _has("situation"), "what was the problem?", "a few sentences, in their words"),
    ("what_was_done", _has("what_was_done"), "what was done about it?", "a few sentences"),
    ("outcome", _has("outcome"), "what did it bring?", "a few sentences"),
    (
        "before_after",
        _has("before_after", "no_figures_because"),
        "how was it before, and how is it now?",
        "a line such as `Monthly close: 8 days -> 5 days`, or say why not in no_figures_because:",
    ),
    (
        "source",
        _has("source", "evidence"),
        "who told you, and when?",
        "as in: interview with M. Osei, 2026-04-11",
    ),
    (
        "measured",
        _has("measured"),
        "which period are the figures about?",
        "as in 2025-04 to 2026-03, or unknown",
    ),
    (
        "effort",
        _has("effort"),
        "what did it take?",
        "how long, whose time, what surprised them; or unknown",
    ),
    (
        "alternative",
        _has("alternative"),
        "what would they have done without you?",
        "the id of an alternative in the vocabulary, or unknown",
    ),
    (
        "did_not_improve",
        _has("did_not_improve"),
        "what stayed as it was?",
        "a list, or `nothing, asked 2026-04-11`, or `not asked`",
    ),
)
ALLOWED: Asked = (
    "approval",
    _has("approval"),
    "what did the customer agree to have shown?",
    "a block with by:, date: and until:",
)
APPROVED: tuple[Asked, ...] = (
    *CHECKED,
    ALLOWED,
    (
        "connections",
        _has("connections"),
        "is anyone paid, employed or related?",
        "in a sentence, or none",
    ),
)
ASKED_OF_CASES = {
    Status.NOMINATED: NOMINATED,
    Status.QUALIFIED: QUALIFIED,
    Status.DRAFTED: DRAFTED,
    Status.CHECKED: CHECKED,
    Status.APPROVED: APPROVED,
    Status.PUBLISHED: APPROVED,
}
WORDS: tuple[Asked, ...] = (
    ("text", _has("text"), "what did they say?", "their words below a |, two spaces in"),
    ("customer", _has("customer"), "which customer are they from?", "the id of a customer"),
)
SPOKEN: tuple[Asked, ...] = (
    *WORDS,
    ("by", _has("by", "role"), "who said it?", "a name, or at least a role:"),
)
CONNECTED: tuple[Asked, ...] = (
    *SPOKEN,
    ALLOWED,
    (
        "connection",
        _has("connection"),
        "is the speaker paid, employed or related?",
        "in a sentence, or none",
    ),
)
ASKED_OF_QUOTES = {
    Status.NOMINATED: WORDS,
    Status.QUALIFIED: WORDS,
    Status.DRAFTED: WORDS,
    Status.CHECKED: SPOKEN,
    Status.APPROVED: CONNECTED,
    Status.PUBLISHED: CONNECTED,
}
NEXT = {
    Status.NOMINATED: Status.QUALIFIED,
    Status.QUALIFIED: Status.DRAFTED,
    Status.DRAFTED: Status.CHECKED,
    Status.CHECKED: Status.APPROVED,
}
FIRM = {Status.CHECKED, Status.APPROVED, Status.PUBLISHED}


def find_in_case(subject: CaseSubject) -> Iterator[Finding]:
    """Yield every answer that the status asks for, and as to-dos those of the next one."""
    return _find(subject.content, subject.status, ASKED_OF_CASES)


def find_in_quote(subject: QuoteSubject) -> Iterator[Finding]:
    """Yield every answer that a quote lacks at its status and, as to-dos, at the next."""
    return _find(subject.content, subject.status, ASKED_OF_QUOTES)


def _find(
    content: Any, status: Status, asked: dict[Status, tuple[Asked, ...]]
) -> Iterator[Finding]:
    level = Level.MISTAKE if status in FIRM else Level.TODO
    missing = [row for row in asked[status] if not row[1](content)]
    yield from (_word(row, level) for row in missing)
    told = {row[0] for row in missing}
    for row in asked[NEXT[status]] if status in NEXT else ():
        if row[0] not in told and not row[1](content):
            yield _word(row, Level.TODO)


def _word(row: Asked, level: Level) -> Finding:
    field, _, question, hint = row
    return Finding((field,), f"not answered yet: {question}", hint, level)


RULE = Rule(
    "missing-answer",
    weigh(nominated=Level.TODO, drafted=Level.TODO, checked=Level.MISTAKE, published=Level.MISTAKE),
    case=find_in_case,
    quote=find_in_quote,
    can_be_accepted=False,
)
