"""How a customer and a speaker stand to us today, in words, where that is not what it was."""

from __future__ import annotations

from vpcases.catalogue import say
from vpcases.derive.case import Case, CustomerQuote
from vpcases.derive.party import Party
from vpcases.derive.roles import is_former
from vpcases.pages.dates import word_date


def word_role(quote: CustomerQuote, language: str) -> str:
    """Return what the speaker is: what they were at the time, where they are so no longer."""
    role = quote.content.role or (quote.person.role if quote.person else None) or ""
    if not role or not quote.is_past_role or is_former(role):
        return role
    return say(language, "{role} at the time", role=role)


def word_until(party: Party, language: str) -> str:
    """Return until when somebody was a customer; empty for one that still is.

    It stands behind a name: Harbor Foods, a customer until March 2026.
    """
    if not party.has_left:
        return ""
    return say(language, "a customer until {day}", day=word_date(party.content.left, language))


def word_party(party: Party, language: str) -> str:
    """Return the name of a customer, with until when it was one."""
    return ", ".join(filter(None, (party.name, word_until(party, language))))


def word_customer(case: Case, language: str) -> str:
    """Return what the customer of a case is called, as `word_party` does; empty without one."""
    return word_party(case.customer, language) if case.customer else ""
