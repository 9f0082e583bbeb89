"""The facts about a case that stand in lists: the customer, the effort, advice set aside."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.catalogue import say
from vpcases.derive.case import Case
from vpcases.derive.headline import find_headline
from vpcases.derive.party import Party
from vpcases.model.authored import EvidenceLevel
from vpcases.model.case import CaseHistory
from vpcases.pages.case_links import link_term, word_site
from vpcases.pages.context import Context
from vpcases.pages.dates import word_date, word_days
from vpcases.pages.standing import word_party, word_until
from vpcases.pages.wording import capitalise


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
            Fact(
                say(language, "Industry"),
                term.title,
                context.addresses.term(term),
                is_in_strip=True,
            )
            for term in party.industries
        )
        facts.append(Fact(say(language, "Size"), content.size or "", is_in_strip=True))
        facts.append(
            Fact(say(language, "Place"), content.place or content.region or "", is_in_strip=True)
        )
        facts.append(Fact(say(language, "Customer since"), word_date(content.since, language)))
        until = word_until(party, language)
        if until:
            facts.append(Fact(say(language, "Today"), capitalise(until), is_in_strip=True))
        never = ", ".join(content.never_show_to)
        facts.append(Fact(say(language, "Never to be shown to"), never))
        facts.append(
            Fact(say(language, "Website"), word_site(content.website), content.website or "")
        )
        facts.extend(Fact(label, words) for label, words in content.facts.items())
    offering = link_term(case.offering, context)
    if offering:
        label = say(language, "Used") if party and party.has_left else say(language, "Uses")
        facts.append(Fact(label, offering.words, offering.address))
    facts.extend(_company(other, language) for other in case.other_customers)
    facts.extend(Fact(say(language, "With"), partner) for partner in case.history.partners)
    return tuple(fact for fact in facts if fact.words)


def _company(party: Party, language: str) -> Fact:
    return Fact(say(language, "Also"), word_party(party, language), party.content.website or "")


def list_effort(history: CaseHistory, language: str) -> tuple[Fact, ...]:
    """Return what it took: dates, days, people and surprises."""
    effort = history.effort
    facts = [
        Fact(say(language, "Decided"), word_date(history.decided, language)),
        Fact(say(language, "In use since"), word_date(history.live, language)),
    ]
    if effort:
        words = say(language, "not known") if effort.words == "unknown" else effort.words or ""
        facts.append(Fact(say(language, "Effort"), words))
        facts.append(Fact(say(language, "From start to use"), _days(effort.elapsed_days, language)))
        facts.append(
            Fact(
                say(language, "Work on the customer's side"), _days(effort.customer_days, language)
            )
        )
        facts.append(Fact(say(language, "Work on our side"), _days(effort.supplier_days, language)))
        facts.append(Fact(say(language, "Who was involved"), effort.who or ""))
        facts.append(Fact(say(language, "What surprised them"), effort.surprise or ""))
    return tuple(fact for fact in facts if fact.words)


def _days(days: int | None, language: str) -> str:
    return "" if days is None else word_days(days, language)


def find_level(case: Case) -> EvidenceLevel:
    """Return how strong the evidence is for the result that stands at the top of the page."""
    headline = find_headline(case.figures, case.value)
    return headline.level if headline else case.history.level


def list_set_aside(history: CaseHistory) -> tuple[Fact, ...]:
    """Return the rules that do not hold for a case, each with its author's reason.

    The gate lets none of them into the public edition.
    """
    told = history.accepted.items()
    return tuple(Fact(rule.replace("-", " "), reason) for rule, reason in told)
