"""A text that the public reads names a customer of whom there is no proof.

Who stands in the win log or in the registry of customers, and in no case or quote, has agreed to
nothing. The audit of a public site searches for such names, but what an author typed into a text
that is shown counts as meant, so it is told here.

To fix it, write what they are in place of their name, *a regional bakery*, or ask them, and begin
their case.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.rules.name_kept_back import NEVER_SHOWN
from vpcases.check.whole import REGISTRIES, Whole
from vpcases.derive.consent.names import LEGAL_FORM, SHORTEST, find_name
from vpcases.derive.customer_keys import find_customer_id, list_customers
from vpcases.derive.internal_records import OF_FEATURE, OF_PROPOSITION, OF_SEGMENT
from vpcases.model.library import Library, Record
from vpcases.problems import Level

WORD = re.compile(r"\w+")
INSIDE = {*NEVER_SHOWN, *OF_PROPOSITION, *OF_SEGMENT, *OF_FEATURE}
"""Fields that stay inside, whatever they stand in."""
SHOWN = tuple(name for name in REGISTRIES if name not in ("customers", "reasons", "certificates"))
"""The registries whose texts the public reads."""
Names = dict[str, list[str]]
"""Names by their first word, in small letters."""


def find(whole: Whole) -> Iterator[tuple[Record[Any], Finding]]:
    """Yield every text that names a customer who is only in the log, or only in the registry."""
    names = _list_names(whole.library)
    if not names:
        return
    for record in _list_records(whole):
        for text in whole.texts_of(record.content):
            name = None if text.path[0] in INSIDE else _find(text.words, names)
            if name:
                message = f'"{name}" stands here, of whom there is no case and no quote'
                hint = "write what they are instead of their name, or ask them first"
                yield record, Finding(text.path, message, hint, words=name)


def _list_records(whole: Whole) -> Iterator[Record[Any]]:
    library = whole.library
    yield from library.propositions.values()
    yield from library.proposition_words.values()
    for name in SHOWN:
        yield from whole.registry(name).values()
    yield from library.cases.values()
    yield from library.quotes.values()
    yield from library.calculators.values()


def _list_names(library: Library) -> Names:
    """Return the names of the customers who are in no case and no quote."""
    told = {find_customer_id(record.content) for record in library.cases.values()}
    told |= {record.content.customer or "" for record in library.quotes.values()}
    known = {(c.name or "").casefold(): k for k, c in list_customers(library).items()}
    found: Names = defaultdict(list)
    for identity, entry in library.customers.items():
        if identity not in told and entry.content.name:
            _add(entry.content.name, found)
    for name in {win.customer: "" for win in (*library.log.wins, *library.log.losses)}:
        # A customer of the registry stands in the log by its id, and is asked for above.
        if name not in library.customers and known.get(name.casefold()) not in told:
            _add(name, found)
    return found


def _add(name: str, found: Names) -> None:
    """Note a name, and what it is without its legal form where that is no single word."""
    bare = LEGAL_FORM.sub("", name).strip()
    for each in dict.fromkeys((name, bare if " " in bare else name)):
        first = WORD.search(each.casefold())
        if first and sum(map(str.isalpha, each)) >= SHORTEST and not each.islower():
            found[first[0]].append(each)


def _find(words: str, names: Names) -> str | None:
    near = [name for word in set(WORD.findall(words.casefold())) for name in names.get(word, ())]
    return find_name(words, sorted(near)) if near else None


RULE = Rule("customer-without-proof-named", weigh(published=Level.ADVICE), library=find)
