"""What answers at the addresses of a proof that is not shown now: nothing of the proof."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vpcases.catalogue import fixed, say
from vpcases.derive.nearest import NearCase, find_current
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.terms import Axis
from vpcases.model.library import Absent, Why
from vpcases.pages.addresses import APPROVER, Link
from vpcases.pages.ask_for import link_ask
from vpcases.pages.card import CaseCard
from vpcases.pages.case_facts import Fact
from vpcases.pages.context import Context
from vpcases.pages.group_words import NAMES
from vpcases.pages.page import Head, ProofPage
from vpcases.pages.short_links import list_short, list_short_taken

WORDS = {
    Why.RECHECKED: (
        fixed("This proof is being re-checked"),
        fixed(
            "What stood here is taken down while it is checked again. It comes back to this address"
            " once it holds."
        ),
    ),
    Why.LAPSED: (
        fixed("This proof is not shown at present"),
        fixed(
            "The time for which it was approved has ended. It comes back to this address if it is"
            " approved again."
        ),
    ),
    Why.RETIRED: (
        fixed("This proof is no longer current"),
        fixed(
            "Your link is right. What stood here is no longer kept up, so we have stopped showing"
            " it."
        ),
    ),
    Why.WITHDRAWN: (
        fixed("This page has been taken down"),
        fixed("Your link is right, but there is nothing behind it any more."),
    ),
}
"""The title of a page, and what it says, by why its proof is not shown."""
SAME = {
    Axis.SEGMENT: fixed("Same segment"),
    Axis.DRIVER: fixed("Same driver"),
    Axis.ALTERNATIVE: fixed("Same alternative"),
}


@dataclass(frozen=True)
class AbsentPage(ProofPage):
    """A page without customer, figures and title of its case; it leads to the proofs there are.

    `nearest` are current proofs to read instead; of a withdrawn case there are none, for what is
    near to it would say what it was.
    """

    reason: str
    nearest: tuple[CaseCard, ...]
    library: Link
    ask: Link | None = None

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "absent_page"


def plan_absent_pages(portfolio: Portfolio, context: Context) -> Iterator[AbsentPage]:
    """Yield a page for every address of every case that has left and may have been known.

    An address that a shown case has taken over leads there.
    """
    taken = {*_list_taken(portfolio, context), *list_short_taken(portfolio, context)}
    for absent in portfolio.absent:
        addresses = [a for a in _list_addresses(absent, context) if a not in taken]
        taken.update(addresses)
        nearest = _list_nearest(absent, portfolio, context) if addresses else ()
        for address in addresses:
            yield _plan_page(absent, address, nearest, portfolio, context)


def _plan_page(
    absent: Absent,
    address: str,
    nearest: tuple[CaseCard, ...],
    portfolio: Portfolio,
    context: Context,
) -> AbsentPage:
    language = context.language
    title, reason = (say(language, words) for words in WORDS[absent.why])
    return AbsentPage(
        head=describe_gone(address, title),
        edition=portfolio.edition.value,
        reason=reason,
        nearest=nearest,
        library=Link(say(language, "All proofs"), context.addresses.library()),
        ask=None if absent.why is Why.WITHDRAWN else _ask(absent, portfolio, context),
    )


def describe_gone(address: str, title: str) -> Head:
    """Return the head of a page that answers for what has left: found by no search."""
    return Head(
        address=address,
        title=title,
        description="",
        search_boost=0.0,
        is_indexed=False,
        is_gone=True,
    )


def _list_nearest(absent: Absent, portfolio: Portfolio, context: Context) -> tuple[CaseCard, ...]:
    if absent.why is Why.WITHDRAWN:
        return ()
    near = find_current(portfolio, absent)
    return tuple(context.card(n.case, word_likeness(n, context.language)) for n in near)


def _ask(absent: Absent, portfolio: Portfolio, context: Context) -> Link | None:
    """Return the link that asks for a proof like the one that stood here, which it does not name.

    It names no more than the proofs beside it do: what they have in common with it.
    """
    terms = dict.fromkeys(t for near in find_current(portfolio, absent) for t in near.shared)
    language = context.language
    sought = [Fact(say(language, NAMES[term.axis][1]), term.title) for term in terms]
    return link_ask(say(language, "A proof that is no longer shown"), sought, context)


def word_likeness(near: NearCase, language: str) -> str:
    """Return what a proof has in common with the one that stood here, true word for word."""
    found: dict[str, list[str]] = {}
    for term in near.shared:
        found.setdefault(say(language, SAME[Axis(term.axis)]), []).append(term.title)
    words = [f"{label}: {', '.join(titles)}" for label, titles in found.items()]
    return ". ".join(words) or say(language, "Our newest proof")


def _list_taken(portfolio: Portfolio, context: Context) -> Iterator[str]:
    """Yield the addresses at which a shown case answers, or from which one is led to."""
    for case in portfolio.translated:
        yield context.addresses.case(case.id, case.language)
        yield context.addresses.approver(case)
    for case in portfolio.cases:
        yield context.addresses.case(case.id)
        yield context.addresses.approver(case)
        yield from (context.addresses.alias(alias) for alias in case.history.aliases)


def _list_addresses(case: Absent, context: Context) -> list[str]:
    """Return every address of a case, each once."""
    pages = [context.addresses.case(case.id, language) for language in ("", *case.languages)]
    addresses = [
        *pages,
        *(f"{page}{APPROVER}" for page in pages),
        *(context.addresses.alias(alias) for alias in case.aliases),
        *list_short(case, context),
    ]
    return list(dict.fromkeys(addresses))
