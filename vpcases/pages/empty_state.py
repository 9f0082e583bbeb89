"""What stands where there is nothing to show: the nearest proofs, a trial, and whom to ask.

Every page that can be empty asks for the same view: a segment, a driver, their crossing, a list, or
what somebody chose in the proof finder.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from vpcases.catalogue import say
from vpcases.derive.carrying_over import Wanted, compare_case
from vpcases.derive.case import Case
from vpcases.derive.edition import Edition
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.terms import Axis
from vpcases.derive.trials import find_trial
from vpcases.pages.addresses import Link
from vpcases.pages.ask_for import link_ask
from vpcases.pages.card import CaseCard
from vpcases.pages.carrying_over import list_carrying_over
from vpcases.pages.case_facts import Fact
from vpcases.pages.context import Context
from vpcases.pages.group_words import NAMES, name_group
from vpcases.pages.pilot_offer import PilotOfferView, view_pilot_offer


@dataclass(frozen=True, slots=True)
class NearView:
    """A proof to read instead, with what carries over from it and what does not."""

    card: CaseCard
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class EmptyView:
    """What to read and do where there is nothing to show.

    `record` is what an author begins to have the first one, inside only. `trial` is the offering
    that `pilot` tries.
    """

    words: str
    record: str
    nearest: tuple[NearView, ...]
    trial: Link | None
    pilot: PilotOfferView | None
    ask: Link | None


def view_empty(
    words: str,
    missing: str,
    wanted: Wanted,
    near: Iterable[Case],
    portfolio: Portfolio,
    context: Context,
    *,
    page: str = "",
    record: str = "",
) -> EmptyView:
    """Return what stands where there is nothing to show.

    Args:
        words: The sentence that says so.
        missing: What there is none of, as the subject of a mail: Finance hours in Hospitality.
        wanted: What somebody looks for.
        near: The proofs to read instead, the nearest first.
        portfolio: What the edition shows.
        context: The site, and the language of the page.
        page: The address of the page, for whoever is asked.
        record: What an author begins to have the first one, as in `vpcases new quote`.
    """
    nearest = tuple(near)
    group = portfolio.group(Axis.SEGMENT, wanted.segment.id) if wanted.segment else None
    trial = wanted.offering or find_trial(portfolio, group.cases if group else (), nearest)
    pilot = view_pilot_offer(trial, portfolio, context.language) if trial else None
    is_internal = portfolio.edition is Edition.INTERNAL
    return EmptyView(
        words=words,
        record=record if is_internal else "",
        nearest=tuple(_view_near(case, wanted, context) for case in nearest),
        trial=Link(trial.title, context.addresses.term(trial)) if trial and pilot else None,
        pilot=pilot,
        ask=link_ask(missing, list_sought(wanted, context.language), context, page),
    )


def _view_near(case: Case, wanted: Wanted, context: Context) -> NearView:
    languages = tuple(dict.fromkeys((context.language, context.site_language, "en")))
    found = compare_case(case, wanted, languages)
    return NearView(context.card(case), list_carrying_over(found, context.language))


def list_sought(wanted: Wanted, language: str) -> Iterator[Fact]:
    """Yield what somebody looks for, line by line."""
    terms = (
        wanted.segment,
        *wanted.drivers,
        wanted.alternative,
        wanted.offering,
        wanted.industry,
    )
    for term in terms:
        if term:
            yield Fact(say(language, NAMES[term.axis][1]), name_group(term, language))
    for label, words in (
        (say(language, "Size"), wanted.size),
        (say(language, "Region"), wanted.region),
    ):
        if words:
            yield Fact(label, words)
