"""An answer is missing that a case of this status needs.

What is asked depends on how far a case has come: a nomination is a few lines, a published case
answers everything a reader may ask. `unknown` is an answer; an empty field is not.

To fix it, fill in the field, or set the case back to the status whose answers it has.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from vpcases.check.rule import CaseRule, Finding, Subject
from vpcases.model.authored import Status
from vpcases.model.case import CaseHistory
from vpcases.problems import Level

Answered = Callable[[CaseHistory], bool]


def _has(*fields: str) -> Answered:
    return lambda history: any(bool(getattr(history, name)) for name in fields)


def _has_customer(history: CaseHistory) -> bool:
    customer = history.customer
    return bool(customer and (customer.id or customer.name or customer.described_as))


CUSTOMER = ("customer", _has_customer, "the id of a customer, or a block with name")
NOMINATED: tuple[tuple[str, Answered, str], ...] = (
    CUSTOMER,
    ("offering", _has("offering"), "what they bought"),
    ("why", _has("why"), "one line: why this customer"),
    ("owner", _has("owner"), "who looks after it"),
    ("due", _has("due"), "when the next step is due"),
)
QUALIFIED = (
    *NOMINATED,
    ("drivers", _has("drivers", "value_elements"), "what mattered most to them"),
    ("replaced", _has("replaced", "alternative"), "what they had, or alternative: unknown"),
    ("may_approve", _has("may_approve"), "who at the customer may approve it"),
    ("number_they_watch", _has("number_they_watch"), "the number they follow themselves"),
)
DRAFTED = (
    ("title", _has("title"), "what changed for the customer, without numbers"),
    CUSTOMER,
    ("offering", _has("offering"), "what they bought"),
    (
        "situation",
        _has("situation", "what_was_done", "outcome", "story"),
        "any one text: situation, what_was_done, outcome or story",
    ),
)
CHECKED = (
    *DRAFTED[:3],
    ("segment", _has("segment"), "who should read this"),
    ("drivers", _has("drivers", "value_elements"), "what mattered most to them"),
    ("situation", _has("situation"), "the problem, in their words"),
    ("what_was_done", _has("what_was_done"), "what was done about it"),
    ("outcome", _has("outcome"), "what it brought"),
    ("before_after", _has("before_after", "no_figures_because"), "or no_figures_because"),
    ("source", _has("source", "evidence"), "who told you, and when"),
    ("measured", _has("measured"), "the period the figures are about, or unknown"),
    ("effort", _has("effort"), "what it took, or unknown"),
    ("alternative", _has("alternative"), "what they would have done without us, or unknown"),
    ("did_not_improve", _has("did_not_improve"), "a list, or `nothing, asked 2026-04-11`"),
)
APPROVED = (
    *CHECKED,
    ("approval", _has("approval"), "what the customer agreed to have shown"),
    ("connections", _has("connections"), "any payment or tie, or none"),
)
ASKED = {
    Status.NOMINATED: NOMINATED,
    Status.QUALIFIED: QUALIFIED,
    Status.DRAFTED: DRAFTED,
    Status.CHECKED: CHECKED,
    Status.APPROVED: APPROVED,
    Status.PUBLISHED: APPROVED,
}
NEXT = {
    Status.NOMINATED: QUALIFIED,
    Status.QUALIFIED: DRAFTED,
    Status.DRAFTED: CHECKED,
    Status.CHECKED: APPROVED,
}
FIRM = {Status.CHECKED, Status.APPROVED, Status.PUBLISHED}


def find(subject: Subject) -> Iterator[Finding]:
    """Yield every answer that the status asks for, and as to-dos those of the next one."""
    history = subject.history
    asked = ASKED.get(history.status, ())
    told = set()
    for name, is_answered, hint in asked:
        if not is_answered(history):
            told.add(name)
            level = Level.MISTAKE if history.status in FIRM else Level.TODO
            yield Finding((name,), f"{name} is not answered yet", hint, level)
    for name, is_answered, hint in NEXT.get(history.status, ()):
        if name not in told and not is_answered(history):
            yield Finding((name,), f"{name} is not answered yet", hint, Level.TODO)


RULE = CaseRule("missing-answer", dict.fromkeys(ASKED, Level.TODO), find)
