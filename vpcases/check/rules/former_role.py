"""A role that somebody no longer has is shown as if they had it.

People change their work, and their words stay true as what they were when they said them. The page
then says "Controller at the time". A reader who looks the person up, and finds another role, doubts
the rest.

To fix it, write `status: moved` or `status: left` at the person, below `people:` of the customer.
The role of a quote stays what it was then, without "former".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.spoken import Spoken, name_home
from vpcases.check.texts import shorten
from vpcases.check.whole import Whole
from vpcases.check.wordings import list_words
from vpcases.derive.roles import is_former
from vpcases.model.authored import PersonStatus
from vpcases.model.library import Record
from vpcases.model.registry import Customer
from vpcases.problems import FieldPath, Level

NO_LONGER = {PersonStatus.MOVED, PersonStatus.LEFT}
SMALL_WORDS = {"of", "and", "the", "for", "at", "in", "a", "an", "to", "former", "then", "ex"}
SIGN = r"(?:former(?:ly)?|then|ex|previous(?:ly)?|ehemalige[nrs]?|damalige[nrs]?)"
MENTION = (
    r"\b{sign}[-\s]+(?P<before>(?:[^\s.!?;:()]+\s+){{0,6}}?){name}\b"
    r"|\b{name}\b\s*[,(–—-]\s*(?:who was\s+)?(?:the\s+|our\s+|their\s+)?{sign}\b[-\s]+"
    r"(?P<after>[^.!?;:()]{{0,60}})"
)
SIGNED = re.compile(rf"\b{SIGN}[-\s]+(?=\w)", re.IGNORECASE)
Told = tuple[Record[Any], Finding]


def find(whole: Whole) -> Iterator[Told]:
    """Yield every person who is said to be in a role, and elsewhere to have left it."""
    for record in whole.library.customers.values():
        yield from _find_in_people(record, (), record.content)
    for case in whole.library.cases.values():
        if case.content.customer:
            yield from _find_in_people(case, ("customer",), case.content.customer)
    by_home: dict[str, list[Spoken]] = defaultdict(list)
    for spoken in whole.spoken:
        by_home[spoken.home].append(spoken)
    for home, said in by_home.items():
        yield from _find_in_quotes(whole, home, said)


def _find_in_people(record: Record[Any], within: FieldPath, customer: Customer) -> Iterator[Told]:
    for name, person in customer.people.items():
        if person.status is PersonStatus.IN_ROLE and is_former(person.role or ""):
            message = f'"{person.role}" is over, and `status: in-role` says that it is not'
            hint = "write `status: moved` or `status: left`, or what they are today"
            yield record, Finding((*within, "people", name, "role"), message, hint)


def _find_in_quotes(whole: Whole, home: str, said: list[Spoken]) -> Iterator[Told]:
    for spoken in said:
        status = spoken.person.status if spoken.person else None
        if not spoken.speaker or not spoken.role or status in NO_LONGER:
            continue
        path = (*spoken.within, "role" if spoken.quote.role else "by")
        if is_former(spoken.role):
            if status is PersonStatus.IN_ROLE and spoken.quote.role:
                message = f'"{spoken.role}" is over, and people: says `status: in-role`'
                hint = "write `status: moved` or `status: left` there, or the role of today here"
                yield spoken.record, Finding(path, message, hint)
            continue
        where = _find_elsewhere(whole, home, spoken, said)
        if where:
            message = f"{spoken.quote.by} is shown as {spoken.role}, and is so no longer: {where}"
            yield spoken.record, Finding(path, message, _hint(spoken))


def _hint(spoken: Spoken) -> str:
    return (
        f"below people: of the customer, at {spoken.quote.by}, write `status: moved`: the page then"
        ' says "at the time"'
    )


def _find_elsewhere(whole: Whole, home: str, spoken: Spoken, said: Iterable[Spoken]) -> str:
    """Return where a speaker is said to have left the role; empty where nobody says so."""
    registered = spoken.person.role if spoken.person else None
    if registered and is_former(registered):
        return f'people: says "{registered}"'
    for other in said:
        is_same = other.speaker == spoken.speaker
        if is_same and other.role and is_former(other.role) and other is not spoken:
            return f'"{other.role}" stands in {other.name_place(spoken.record)}'
    return _find_in_texts(whole, home, spoken)


def _find_in_texts(whole: Whole, home: str, spoken: Spoken) -> str:
    name = spoken.quote.by or ""
    for record in _list_cases(whole, home, spoken):
        for text in whole.texts_of(record.content):
            # Few texts hold both, and an expression for every name takes time.
            is_near = name in text.words and SIGNED.search(text.words)
            found = _mention(name).search(text.words) if is_near else None
            if found and _is_about(spoken.role, found["before"] or found["after"] or ""):
                return f'"{shorten(found[0])}" stands in {text.path[0]}'
    return ""


def _mention(name: str) -> re.Pattern[str]:
    return re.compile(MENTION.format(sign=SIGN, name=re.escape(name)), re.IGNORECASE)


def _list_cases(whole: Whole, home: str, spoken: Spoken) -> Iterator[Record[Any]]:
    """Yield the case of a quote, or for one with its own file every case of its customer."""
    if spoken.within:
        yield spoken.record
        return
    for record in whole.library.cases.values():
        if name_home(record, whole.library.customers) == home:
            yield record


def _is_about(role: str, words: str) -> bool:
    """Return whether words name a role: one word of it is enough, if it says anything."""
    return bool((set(list_words(role)) - SMALL_WORDS) & set(list_words(words)))


RULE = Rule(
    "former-role",
    weigh(drafted=Level.ADVICE, checked=Level.MISTAKE, published=Level.MISTAKE),
    library=find,
)
