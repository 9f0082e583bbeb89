"""The customers of the programme board: who sent whom, and who may be asked for a reference."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vpcases.catalogue import say, say_count
from vpcases.derive.front_row import InFront, derive_front_row
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.proof_use import ReferenceNeed
from vpcases.derive.references import Reference
from vpcases.derive.referrals import Referral, ReferralChain
from vpcases.pages.addresses import Link
from vpcases.pages.context import Context
from vpcases.pages.dates import word_date, word_day
from vpcases.pages.references import word_ways


@dataclass(frozen=True, slots=True)
class ReferralRow:
    """A customer in the chain of referrals, how deep it stands, and what came of it."""

    name: str
    depth: int
    note: str


@dataclass(frozen=True, slots=True)
class AskedRow:
    """Somebody who may be asked for a reference, and how often they were; `rest` until when not."""

    name: str
    customer: str
    ways: str
    asked: str
    last: str
    rest: str


@dataclass(frozen=True, slots=True)
class NeedRow:
    """A segment: how often wins there needed a reference, and who may be asked there."""

    segment: Link
    needed: str
    free: str
    is_short: bool


def view_referrals(chain: ReferralChain, language: str) -> tuple[ReferralRow, ...]:
    """Return the chain of referrals, each customer below who sent it."""
    return tuple(ReferralRow(row.name, row.depth, _word_row(row, language)) for row in chain.rows)


def _word_row(row: Referral, language: str) -> str:
    words = []
    if row.sent:
        words.append(
            say_count(language, "sent {count} customer", "sent {count} customers", row.sent)
        )
    if row.depth and row.wins:
        words.append(say_count(language, "{count} win", "{count} wins", len(row.wins)))
    return ", ".join(words)


def word_chain(chain: ReferralChain, language: str) -> str:
    """Return how many customers were sent by others, and what was won of it."""
    if not chain.rows:
        return ""
    sent = say_count(
        language,
        "{count} customer was sent to us by another.",
        "{count} customers were sent to us by others.",
        chain.sent + len(chain.circles),
    )
    if not chain.all_wins:
        return sent
    wins = say_count(
        language,
        "{part} of {count} win in the log came by a referral.",
        "{part} of {count} wins in the log came by a referral.",
        chain.all_wins,
        part=len(chain.wins),
    )
    return f"{sent} {wins}"


def list_circles(chain: ReferralChain, language: str) -> tuple[str, ...]:
    """Return what is wrong with customers who sent each other in a circle."""
    return tuple(
        say(
            language,
            "These are said to have sent each other, so nobody came first: {names}.",
            names=", ".join(circle),
        )
        for circle in chain.circles
    )


def list_asked(portfolio: Portfolio, context: Context) -> Iterator[AskedRow]:
    """Yield who agreed to be asked: who may be asked now first, the least asked before others."""
    row = derive_front_row(portfolio)
    parties = {id(one): one for one in (*row.early, *row.voices, *row.others)}
    found = [
        (one, reference) for one in parties.values() for reference in (*one.free, *one.resting)
    ]
    unique = {(one.party.id or one.party.name, r.name): (one, r) for one, r in found}
    ordered = sorted(unique.values(), key=lambda pair: (pair[1].is_reached, pair[1].asked))
    for one, reference in ordered:
        yield _view_asked(one, reference, context.language)


def _view_asked(one: InFront, reference: Reference, language: str) -> AskedRow:
    limit = reference.terms.per_quarter
    asked = (
        say_count(
            language,
            "asked {count} time this quarter",
            "asked {count} times this quarter",
            reference.asked,
        )
        if limit is None
        else say_count(
            language,
            "asked {asked} of {count} time this quarter",
            "asked {asked} of {count} times this quarter",
            limit,
            asked=reference.asked,
        )
    )
    last = word_date(reference.last, language) if reference.last else say(language, "never")
    until = word_day(reference.free_from, language)
    return AskedRow(
        name=", ".join(filter(None, (reference.name, reference.person.role or ""))),
        customer=one.party.name,
        ways=word_ways(reference.terms.ways, language),
        asked=asked,
        last=say(language, "Last asked: {day}", day=last),
        rest=say(language, "not before {day}", day=until) if reference.is_reached else "",
    )


def view_need(need: ReferenceNeed, context: Context) -> NeedRow:
    """Return what a segment needs of references, beside what it has."""
    language = context.language
    return NeedRow(
        segment=Link(need.segment.title, context.addresses.who_else(need.segment.id)),
        needed=say_count(
            language,
            "{needed} of {count} win needed a reference",
            "{needed} of {count} wins needed a reference",
            need.told,
            needed=need.needed,
        )
        if need.told
        else say(language, "no win says whether it needed a reference"),
        free=_word_free(need, language),
        is_short=need.is_short,
    )


def _word_free(need: ReferenceNeed, language: str) -> str:
    free = say_count(
        language, "{count} person may be asked now", "{count} people may be asked now", need.free
    )
    if not need.resting:
        return free
    return say_count(
        language,
        "{free}, {count} not for now",
        "{free}, {count} not for now",
        need.resting,
        free=free,
    )
