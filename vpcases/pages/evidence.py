"""Evidence as a page prints it: the rows of "How we know", and what would raise it a rung."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.catalogue import fixed, say, say_count
from vpcases.derive.case import Case, is_none
from vpcases.derive.figures import STRENGTH
from vpcases.derive.gate import HELD_BY_US
from vpcases.derive.headline import Headline, find_headline
from vpcases.derive.pilots import is_pilot
from vpcases.model.authored import EvidenceLevel
from vpcases.model.figures import Evidence
from vpcases.pages.addresses import Link
from vpcases.pages.case_facts import find_level
from vpcases.pages.case_links import list_authors
from vpcases.pages.chosen_page import link_chosen
from vpcases.pages.closed_lists import explain_level, word_level
from vpcases.pages.context import Context
from vpcases.pages.dates import word_date, word_period
from vpcases.pages.pilot_words import word_pilot
from vpcases.pages.wording import capitalise, word_list

MOST_NAMES = 6
"""How many of the weakest inputs are named."""


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """A source that figures stand on; `address` leads to its pilot, or to the document."""

    id: str
    about: str
    level: str
    details: tuple[str, ...]
    address: str = ""


@dataclass(frozen=True, slots=True)
class KnownView:
    """How we know: the level of the result, what would raise it a rung, sources and ties.

    `authors` are who wrote it, or took part in that.
    """

    level: str
    next_rung: str
    source: str
    evidence: tuple[EvidenceRow, ...]
    connections: str
    authors: tuple[Link, ...]
    chosen: Link


def view_known(case: Case, context: Context, language: str) -> KnownView:
    """Return how we know what a case says."""
    history = case.history
    return KnownView(
        level=explain_level(find_level(case), language),
        next_rung=word_next_rung(case, language),
        source=history.source or "",
        evidence=list_evidence(case, context, language),
        connections=word_connections(history.connections or "", language),
        authors=list_authors(history),
        chosen=link_chosen(context, language),
    )


def word_connections(told: str, language: str) -> str:
    """Return what is told of payments and ties; that there are none in the words of the page."""
    return say(language, "none") if is_none(told) else told


def list_evidence(case: Case, context: Context, language: str) -> tuple[EvidenceRow, ...]:
    """Return the sources that figures stand on, in the order the author wrote them."""
    rows = []
    for identity, entry in case.history.evidence.items():
        level = entry.level or case.history.level
        rows.append(
            EvidenceRow(
                id=identity,
                about=name_evidence(identity, entry),
                level=word_pilot(entry, level, language) or word_level(level, language),
                details=_list_details(entry, language),
                address=link_pilot(case, identity, context) or entry.url or "",
            )
        )
    return tuple(rows)


def name_evidence(identity: str, entry: Evidence) -> str:
    """Return what a source is called."""
    return entry.about or identity.replace("-", " ").capitalize()


def link_pilot(case: Case, identity: str | None, context: Context) -> str:
    """Return the address of a pilot's page; nothing for evidence that is no pilot."""
    is_one = is_pilot(case.history.evidence.get(identity or ""))
    return context.addresses.pilot(case.id, identity or "") if is_one else ""


def _list_details(entry: Evidence, language: str) -> tuple[str, ...]:
    """Return kind, period, method and holder of a source, as far as they are known."""
    details = (
        "" if is_pilot(entry) else entry.kind or "",
        word_period(entry.covers, language),
        entry.method or "",
        entry.scaled or "",
        say(language, "from {name}", name=entry.by) if entry.by else "",
        word_date(entry.date, language),
        word_holder(entry, language),
    )
    return tuple(detail for detail in details if detail)


def word_holder(entry: Evidence, language: str) -> str:
    """Return who holds the document: by its reference inside, only that it is held in public."""
    if not entry.held_at:
        return ""
    if entry.held_at == HELD_BY_US:
        return say(language, "held by us")
    return say(language, "held at {place}", place=entry.held_at)


RAISED_BY = {
    EvidenceLevel.STATED: fixed("worked out by us from their own inputs"),
    EvidenceLevel.SUPPLIER_CALCULATED: fixed("given in the customer's own words or pen"),
    EvidenceLevel.CUSTOMER_REPORTED: fixed("signed by them"),
    EvidenceLevel.CUSTOMER_CONFIRMED: fixed("read off an instrument or a system"),
    EvidenceLevel.MEASURED: fixed("looked over by somebody who is neither of us"),
}
"""What takes evidence of a level to the next."""
ONE = {
    "": fixed("“{name}”"),
    "before": fixed("“{name}, before”"),
    "after": fixed("“{name}, after”"),
}
"""An input or a figure by its name, and with the side of it that is meant."""


def word_next_rung(case: Case, language: str) -> str:
    """Return what would raise the evidence of the result to the next level; nothing at the top.

    It names what is weakest of all that the result rests on: raised together, they raise the
    result, for all else is a level above them already.
    """
    headline = find_headline(case.figures, case.value)
    if headline is None or headline.level not in RAISED_BY:
        return ""
    level = word_level(headline.level, language)
    next_level = word_level(STRENGTH[STRENGTH.index(headline.level) + 1], language)
    names, raised = _name_weakest(headline, language), say(language, RAISED_BY[headline.level])
    if headline.equation is None:
        return say(
            language,
            "{name} is {level}; {raised}, it would be {next_level}.",
            name=names,
            level=level,
            raised=raised,
            next_level=next_level,
        )
    return say_count(
        language,
        "{names} is {level}; {raised}, it would be {next_level}, and the result with it.",
        "{names} are {level}; {raised}, they would be {next_level}, and the result with them.",
        len(headline.weakest),
        names=names,
        level=level,
        raised=raised,
        next_level=next_level,
    )


def _name_weakest(headline: Headline, language: str) -> str:
    """Return the figure, or the weakest inputs, by name."""
    names = list(headline.weakest)
    if len(names) == 1:
        return say(language, ONE[headline.weaker_side], name=names[0])
    rest = len(names) - MOST_NAMES
    more = [say_count(language, "{count} more", "{count} more", rest)] if rest > 0 else []
    return capitalise(word_list([*names[:MOST_NAMES], *more], language))
