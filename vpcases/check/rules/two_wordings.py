"""The same words of one person stand in two wordings.

People say a thing once. Where it is quoted twice, and differently, at least one of the two is not
what they said, and they will notice.

To fix it, keep what was said, word for word. What is left out is marked […]; a shorter cut for
cards goes into `short:` of the same quote.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any, NamedTuple

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.texts import shorten
from vpcases.check.whole import Whole
from vpcases.check.wordings import derive_likeness, is_cut_from, list_words
from vpcases.model.library import Record
from vpcases.model.quote import Quote
from vpcases.problems import FieldPath, Level

ALIKE = 0.8
FEWEST_WORDS = 6
HINT = "keep what was said, word for word, and mark what you leave out with […]"


class Spoken(NamedTuple):
    """A quote, the record it stands in, and where."""

    record: Record[Any]
    within: FieldPath
    quote: Quote


def find(whole: Whole) -> Iterator[tuple[Record[Any], Finding]]:
    """Yield every quote that repeats another of the same person in other words."""
    by_speaker: dict[tuple[str, str], list[Spoken]] = defaultdict(list)
    for spoken in _list_quotes(whole):
        yield from _judge_short(spoken)
        by_speaker[_name_speaker(spoken)].append(spoken)
    for (_, name), said in by_speaker.items():
        if name:
            for number, second in enumerate(said):
                found = (_compare(first, second) for first in said[:number])
                finding = next(filter(None, found), None)
                if finding:
                    yield second.record, finding


def _list_quotes(whole: Whole) -> Iterator[Spoken]:
    for record in whole.library.cases.values():
        for name, quote in record.content.quotes.items():
            if quote.text:
                yield Spoken(record, ("quotes", name), quote)
    for referral in whole.library.quotes.values():
        if referral.content.text:
            yield Spoken(referral, (), referral.content)


def _name_speaker(spoken: Spoken) -> tuple[str, str]:
    customer = spoken.record.content.customer
    identity = customer if isinstance(customer, str) else None
    if customer is not None and identity is None:
        identity = customer.id or customer.name
    return identity or spoken.record.id, (spoken.quote.by or "").casefold()


def _judge_short(spoken: Spoken) -> Iterator[tuple[Record[Any], Finding]]:
    short = spoken.quote.short
    wholes = (spoken.quote.text, spoken.quote.original)
    if short and not any(is_cut_from(short, whole) for whole in wholes if whole):
        message = f'"{shorten(short)}" is not cut from the words above it'
        yield spoken.record, Finding((*spoken.within, "short"), message, HINT)


def _compare(first: Spoken, second: Spoken) -> Finding | None:
    one, other = first.quote.text or "", second.quote.text or ""
    if first.quote.language != second.quote.language or one == other:
        return None
    words, others = list_words(one), list_words(other)
    if min(len(words), len(others)) < FEWEST_WORDS or words == others:
        return None
    if _is_cut(one, other) or derive_likeness(words, others) < ALIKE:
        return None
    where = f"quotes.{first.within[1]}" if first.within else first.record.source.path
    if first.within and first.record is not second.record:
        where = f"{first.record.source.path}, {where}"
    message = f"these words of {second.quote.by} stand in another wording in {where}"
    return Finding((*second.within, "text"), message, HINT)


def _is_cut(one: str, other: str) -> bool:
    return is_cut_from(one, other) or is_cut_from(other, one)


RULE = Rule(
    "two-wordings",
    weigh(drafted=Level.ADVICE, checked=Level.MISTAKE, published=Level.MISTAKE),
    library=find,
)
