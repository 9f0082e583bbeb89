"""How a prospect can try an offering first, for the page of the offering."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from vpcases.catalogue import say
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.terms import Axis, Term
from vpcases.model.pilot import Pilot
from vpcases.pages.addresses import Link
from vpcases.pages.case_facts import Fact
from vpcases.pages.dates import word_days


@dataclass(frozen=True, slots=True)
class PilotOfferView:
    """A trial of an offering: what, for how long, by what it is judged, and whom to ask."""

    what: str
    facts: tuple[Fact, ...]
    contact: Link | None


def view_pilot_offer(term: Term, portfolio: Portfolio, language: str) -> PilotOfferView | None:
    """Return the pilot of an offering; None for other terms, and where none is offered."""
    record = portfolio.library.offerings.get(term.id) if term.axis is Axis.OFFERING else None
    pilot = record.content.pilot if record else None
    if pilot is None:
        return None
    facts = (
        Fact(
            say(language, "Runs for"), "" if pilot.days is None else word_days(pilot.days, language)
        ),
        *(Fact(say(language, "What is measured"), measure) for measure in pilot.measures),
        Fact(say(language, "What counts as a success"), pilot.success or ""),
    )
    return PilotOfferView(
        what=pilot.what or "",
        facts=tuple(fact for fact in facts if fact.words),
        contact=_link_contact(pilot, term, language),
    )


def _link_contact(pilot: Pilot, term: Term, language: str) -> Link | None:
    if not pilot.contact:
        return None
    words = say(language, "Ask for a pilot")
    if "://" in pilot.contact:
        return Link(words, pilot.contact)
    subject = quote(say(language, "Pilot of {offering}", offering=term.title), safe="")
    return Link(words, f"mailto:{quote(pilot.contact, safe='@')}?subject={subject}")
