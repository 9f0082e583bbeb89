"""The facts about a case that stand in lists: the customer, the effort, the stamp, the prices."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.derive.case import Case, Party
from vpcases.derive.headline import find_headline
from vpcases.model.authored import EvidenceLevel, Status
from vpcases.model.case import CaseHistory
from vpcases.model.dates import PartialDate
from vpcases.pages.card import word_status
from vpcases.pages.case_links import link_term, word_site
from vpcases.pages.context import Context
from vpcases.pages.wording import LEVELS, word_count, word_date, word_period


@dataclass(frozen=True, slots=True)
class Fact:
    """A label with what stands behind it.

    `is_in_strip` marks the few facts that stand at the top of a page where there is no side column.
    """

    label: str
    words: str
    address: str = ""
    is_in_strip: bool = False


def list_customer_facts(case: Case, context: Context, language: str) -> tuple[Fact, ...]:
    """Return what a reader needs to see whether this customer is like them."""
    party = case.customer
    facts: list[Fact] = []
    if party:
        content = party.content
        facts.extend(
            Fact("Industry", term.title, context.addresses.term(term), is_in_strip=True)
            for term in party.industries
        )
        facts.append(Fact("Size", content.size or "", is_in_strip=True))
        facts.append(Fact("Place", content.place or content.region or "", is_in_strip=True))
        facts.append(Fact("Customer since", word_date(content.since, language)))
        facts.append(Fact("Customer until", word_date(content.left, language)))
        facts.append(Fact("Website", word_site(content.website), content.website or ""))
        facts.extend(Fact(label, words) for label, words in content.facts.items())
    offering = link_term(case.offering, context)
    facts.append(Fact("Uses", offering.words, offering.address) if offering else Fact("Uses", ""))
    facts.extend(_company(party) for party in case.other_customers)
    facts.extend(Fact("With", partner) for partner in case.history.partners)
    return tuple(fact for fact in facts if fact.words)


def _company(party: Party) -> Fact:
    return Fact("Also", party.name, party.content.website or "")


def list_effort(history: CaseHistory, language: str) -> tuple[Fact, ...]:
    """Return what it took: dates, days, people and surprises."""
    effort = history.effort
    facts = [
        Fact("Decided", word_date(history.decided, language)),
        Fact("In use since", word_date(history.live, language)),
    ]
    if effort:
        words = "not known" if effort.words == "unknown" else effort.words or ""
        facts.append(Fact("Effort", words))
        facts.append(Fact("From start to use", _days(effort.elapsed_days)))
        facts.append(Fact("Work on the customer's side", _days(effort.customer_days)))
        facts.append(Fact("Work on our side", _days(effort.supplier_days)))
        facts.append(Fact("Who was involved", effort.who or ""))
        facts.append(Fact("What surprised them", effort.surprise or ""))
    return tuple(fact for fact in facts if fact.words)


def _days(days: int | None) -> str:
    return "" if days is None else word_count(days, "day", "days")


def list_stamp(case: Case, language: str) -> tuple[Fact, ...]:
    """Return how current a case is, and what it may be used for until when."""
    history = case.history
    status = "Current" if case.status is Status.PUBLISHED else word_status(case.status).capitalize()
    measured = history.measured
    facts = [Fact("Status", status)]
    if measured is not None:
        facts.append(Fact("Measured", word_period(measured, language)))
    elif not any(isinstance(day, PartialDate) for day in (history.live, history.decided)):
        facts.append(Fact("Measured", "no date given"))
    facts.append(Fact("Evidence", LEVELS[find_level(case)]))
    if history.approval:
        until = word_date(history.approval.until, language)
        facts.append(Fact("Approved", word_date(history.approval.date, language)))
        facts.append(Fact("May be used on", ", ".join(history.approval.channels)))
        facts.append(Fact("Until", until))
    return tuple(fact for fact in facts if fact.words)


def find_level(case: Case) -> EvidenceLevel:
    """Return how strong the evidence is for the result that stands at the top of the page."""
    headline = find_headline(case.figures, case.value)
    return headline.level if headline else case.history.level
