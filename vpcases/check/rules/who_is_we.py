"""A text begins with "we", and it is not said who that is.

On a page of ours "we" means us, and a story that begins with us is about us. Readers look for
somebody like themselves: the customer, by name.

To fix it, begin with the customer. Where the customer tells the story, write `told_by: customer`,
or name who wrote it under `authors:`, by the name that stands with their quote.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject
from vpcases.check.texts import HEADLINES
from vpcases.model.authored import Teller
from vpcases.model.case import CaseHistory
from vpcases.problems import Level

FIELDS = (*HEADLINES, "situation", "what_was_done", "outcome")
WE = re.compile(r"\W*(?P<we>we|our)\b(?!\s+customers?\b)", re.IGNORECASE)
OPENS_A_QUOTATION = ("“", "„", "«", '"', ">", "‘", "'")


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield the first text that begins with us, where the customer does not tell it."""
    history = subject.history
    opening = [(field, we) for field in FIELDS if (we := _find_we(getattr(history, field)))]
    if not opening or is_told_by_customer(history):
        return
    field, we = opening[0]
    several = f"{len(opening)} texts begin, this one first," if len(opening) > 1 else "this begins"
    yield Finding(
        (field,),
        f'{several} with "{we}": is that you, or the customer?',
        "begin with the customer by name, or write told_by: customer where they tell it",
        words=we,
    )


def _find_we(words: str | None) -> str | None:
    text = (words or "").lstrip("*_ ")
    found = None if text.startswith(OPENS_A_QUOTATION) else WE.match(text)
    return found["we"] if found else None


def is_told_by_customer(history: CaseHistory) -> bool:
    """Return whether the customer tells the story: by its field, or because its people wrote it."""
    if history.told_by is Teller.CUSTOMER:
        return True
    people = {quote.by for quote in history.quotes.values()}
    people |= set(history.customer.people) if history.customer else set()
    return any(author.name in people for author in history.authors if author.name)


RULE = Rule(
    "who-is-we",
    weigh(drafted=Level.HINT, checked=Level.HINT, published=Level.ADVICE),
    case=find,
)
