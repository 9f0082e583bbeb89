"""A blinded customer can be recognised: what its case says also stands where it is named.

A reader who finds one sentence, one pair of figures or one picture twice, once with a name beside
it, has found the name. A search engine needs a second for it.

To fix it, write the blinded case in other words and with rounder figures, name the customer in
both, or in neither.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from vpcases.check.kept_back import why_blinded
from vpcases.check.named_files import list_named_files
from vpcases.check.portraits import tell_content
from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.rules.name_kept_back import NEVER_SHOWN
from vpcases.check.spoken import name_home, name_home_of
from vpcases.check.texts import shorten
from vpcases.check.whole import Whole
from vpcases.check.wordings import list_words
from vpcases.model.authored import Status
from vpcases.model.case import CaseHistory
from vpcases.model.library import Record
from vpcases.model.registry import Customer
from vpcases.model.slugs import slug
from vpcases.problems import FieldPath, Level
from vpcases.quantities import Quantity

READ = {
    Status.CHECKED,
    Status.APPROVED,
    Status.PUBLISHED,
    Status.UNDER_REVIEW,
    Status.RETIRED,
}
"""What the public reads, will read, or has read."""
FEWEST_WORDS = 8
SENTENCE = re.compile(r"(?<=[.!?…])[\"”’)]*\s+|\n\s*\n")
Traces = dict[object, str]
"""What tells a sentence, figure or picture from any other, and where it stands."""


class Trace(NamedTuple):
    """A sentence, a figure or a picture of a blinded case."""

    key: object
    path: FieldPath
    words: str


def find(whole: Whole) -> Iterator[tuple[Record[Any], Finding]]:
    """Yield what a blinded case shares with what names its customer: once for each field."""
    blinded = [r for r in whole.library.cases.values() if why_blinded(r.content)]
    if not blinded:
        return
    homes = {name_home(record, whole.library.customers) for record in blinded}
    named = _collect_named(whole, homes)
    for record in blinded:
        traces = named.get(name_home(record, whole.library.customers), {})
        told: set[FieldPath] = set()
        for trace in _list_traces(record, whole) if traces else ():
            if trace.key in traces and trace.path not in told:
                told.add(trace.path)
                yield record, _word(trace, traces[trace.key])


def _word(trace: Trace, where: str) -> Finding:
    message = f'"{shorten(trace.words)}" also stands in {where}, which names the customer'
    hint = "say it in other words or rounder figures here, or name the customer in neither"
    return Finding(trace.path, message, hint)


def _collect_named(whole: Whole, homes: set[str]) -> Mapping[str, Traces]:
    """Return what stands where each of some customers is named."""
    library, named = whole.library, defaultdict[str, Traces](dict)
    records: list[Record[Any]] = [*library.cases.values(), *library.quotes.values()]
    for record in records:
        home = name_home(record, library.customers)
        is_read = record.content.status in READ and not why_blinded(record.content)
        if home in homes and is_read:
            for trace in _list_traces(record, whole):
                named[home].setdefault(trace.key, record.source.path)
    for home, block, where in _list_customers(whole):
        if home in homes:
            about = _split(("about",), block.about or "") if named.get(home) else ()
            for trace in (*about, *_list_pictures(whole, block)):
                named[home].setdefault(trace.key, where)
    return named


def _list_customers(whole: Whole) -> Iterator[tuple[str, Customer, str]]:
    """Yield what tells each customer from any other, what is known of it, and where."""
    customers = whole.library.customers
    for entry in customers.values():
        yield name_home_of(entry), entry.content, entry.source.path
    for record in whole.library.cases.values():
        block = record.content.customer
        if block and (block.id or "") not in customers:
            yield name_home(record, customers), block, f"{record.source.path}, customer"


def _list_traces(record: Record[Any], whole: Whole) -> Iterator[Trace]:
    """Yield every sentence, figure and picture of a record that the public reads."""
    for text in whole.texts_of(record.content):
        if text.path[0] not in NEVER_SHOWN:
            yield from _split(text.path, text.words)
    if isinstance(record.content, CaseHistory):
        yield from _list_figures(record.content)
        for translation in whole.library.translations_of(record.id).values():
            for text in whole.texts_of(translation.content):
                yield from _split(("title",), text.words)
        for name, image in record.content.images.items():
            if image.file:
                key = tell_content(whole.library, image.file)
                yield Trace(("file", key), ("images", name), image.file)


def _split(path: FieldPath, words: str) -> Iterator[Trace]:
    if len(words) < FEWEST_WORDS * 3:
        return
    for sentence in SENTENCE.split(words):
        key = tuple(list_words(sentence))
        if len(key) >= FEWEST_WORDS:
            yield Trace(key, path, sentence)


def _list_figures(history: CaseHistory) -> Iterator[Trace]:
    """Yield every pair of sides, and every amount under its name, that a case shows."""
    for key, entry in history.before_after.items():
        sides = (entry.before, entry.after)
        if all(isinstance(side, Quantity) for side in sides):
            words = f"{key}: {' -> '.join(_word_side(side) for side in sides)}"
            yield Trace(tuple(map(_measure, sides)), ("before_after", key), words)
    for key, amount in history.in_use.items():
        if isinstance(amount, Quantity):
            words = f"{key}: {amount.wording}"
            yield Trace((slug(key), _measure(amount)), ("in_use", key), words)


def _word_side(side: object) -> str:
    return side.wording if isinstance(side, Quantity) else ""


def _measure(side: object) -> tuple[object, ...]:
    if not isinstance(side, Quantity):
        return ()
    return side.low, side.high, side.unit.casefold(), side.form


def _list_pictures(whole: Whole, customer: Customer) -> Iterator[Trace]:
    """Yield the logo of a customer and the portraits of its people."""
    for named in list_named_files(customer):
        yield Trace(("file", tell_content(whole.library, named.file)), named.path, named.file)


RULE = Rule(
    "blinded-but-recognisable",
    weigh(checked=Level.MISTAKE, published=Level.MISTAKE),
    library=find,
)
