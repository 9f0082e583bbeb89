"""A text says something of a competitor by name, and nothing dated stands behind it.

What we say of others has to be true on the day it was true, and we have to be able to show it. Our
customer may say what they saw; we need a source with a date.

To fix it, name dated evidence: a pilot, a quotation, a page of theirs and the day you read it. Or
let the customer say it in a quote, or leave the name out. Rivals of the customer are not meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vpcases.check.proposition_subject import PropositionSubject
from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject
from vpcases.check.texts import HEADLINES, PROSE, without_code, without_quotations
from vpcases.derive.scorecard.language import find_name
from vpcases.model.authored import AlternativeKind
from vpcases.model.case import CaseHistory
from vpcases.model.dates import PartialDate, Period
from vpcases.problems import Level

YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
GENERAL = re.compile(r"an? |the |some |their ", re.IGNORECASE)


def find(subject: CaseSubject) -> Iterator[Finding]:
    """Yield the first text that names each competitor, where no dated source is named."""
    history = subject.history
    if _has_dated_source(history):
        return
    for name in _list_competitors(subject):
        named = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
        if any(named.search(quote.text or "") for quote in history.quotes.values()):
            continue
        for field in (*HEADLINES, *PROSE):
            words = getattr(history, field) or ""
            found = named.search(without_quotations(without_code(words)))
            if found:
                yield Finding(
                    (field,),
                    f'"{found[0]}" is named here, and no source with a date is',
                    "add dated evidence, or let the customer say it in a quote",
                    words=found[0],
                )
                break


def find_in_proposition(subject: PropositionSubject) -> Iterator[Finding]:
    """Yield the first text that names each competitor whom no proof of the segment is about."""
    ground = subject.ground
    compared = {case.alternative for case in ground.shown.values() if _has_dated_source(case)}
    for identity, record in ground.library.alternatives.items():
        title, kind = record.content.title, record.content.kind
        if identity in compared or kind is not AlternativeKind.COMPETITOR or not title:
            continue
        for field, words in ground.own_texts().items():
            if find_name(words, (title,)):
                message = f'"{title}" is named here, and no dated proof of this segment is about it'
                hint = "name a kind of product in its place, or publish a case with it"
                yield Finding(tuple(field.split(".")), message, hint, words=title)
                break


def _list_competitors(subject: CaseSubject) -> Iterator[str]:
    """Yield the names of the competing products that the case points to."""
    history, known = subject.history, subject.whole.library.alternatives
    ids = (history.alternative, *history.considered, *history.replaced)
    for identity in dict.fromkeys(ids):
        record = known.get(identity or "")
        title = record.content.title if record else None
        is_competitor = record and record.content.kind is AlternativeKind.COMPETITOR
        # "An outside bureau" names no maker.
        if title and is_competitor and not GENERAL.match(title) and not title.islower():
            yield title


def _has_dated_source(history: CaseHistory) -> bool:
    for entry in history.evidence.values():
        days = (entry.date, entry.covers)
        if any(isinstance(day, (PartialDate, Period)) for day in days):
            return True
        if YEAR.search(entry.about or ""):
            return True
    return bool(history.source and YEAR.search(history.source))


RULE = Rule(
    "competitor-without-source",
    weigh(checked=Level.TODO, published=Level.ADVICE),
    case=find,
    proposition=find_in_proposition,
)
