"""Pilots: the list of all of them, and each as a design that others can copy."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.derive.pilots import Pilot, derive_success_rate, is_before_start
from vpcases.derive.portfolio import Portfolio
from vpcases.model.authored import Point
from vpcases.pages.addresses import Link
from vpcases.pages.case_facts import Fact
from vpcases.pages.context import Context
from vpcases.pages.ends import link_until
from vpcases.pages.evidence import word_holder
from vpcases.pages.figures import word_qualified, word_sides
from vpcases.pages.marks import word_title
from vpcases.pages.page import Head, ProofPage, cut_description
from vpcases.pages.pilot_words import OUTCOMES, word_length, word_success
from vpcases.pages.wording import LEVELS, word_date, word_period, word_quantity

NOT_TOLD = "not told"


@dataclass(frozen=True, slots=True)
class PilotCard:
    """A pilot in the list, with what it had to reach and whether it did."""

    link: Link
    compared: str
    when: str
    criteria: str
    outcome: str


@dataclass(frozen=True)
class PilotsPage(ProofPage):
    """All pilots of the cases that are shown, those that were not met as well."""

    success: str
    agreed: str
    pilots: tuple[PilotCard, ...]

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "pilots_page"


@dataclass(frozen=True)
class PilotPage(ProofPage):
    """One pilot: how it was set up, what came out, and what rests on it."""

    list_link: Link
    case: Link
    outcome: str
    design: tuple[Fact, ...]
    measured: tuple[Fact, ...]
    scaled: str

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "pilot_page"


def plan_pilots_page(
    pilots: tuple[Pilot, ...], portfolio: Portfolio, context: Context
) -> PilotsPage:
    """Return the list of pilots, in the order of their cases."""
    return PilotsPage(
        head=Head(
            address=context.addresses.pilots(),
            title="Pilots",
            description="Trials at customers, how they were set up, and whether they were met.",
            search_boost=0.3,
            is_listed=bool(pilots),
        ),
        site_notice=context.site_notice,
        edition=portfolio.edition.value,
        success=word_success(derive_success_rate(pilots), context.language) if pilots else "",
        agreed=_word_agreed(pilots),
        pilots=tuple(_card(pilot, context) for pilot in pilots),
    )


def _word_agreed(pilots: tuple[Pilot, ...]) -> str:
    """Return for how many the criteria are known to be older than the pilot."""
    count = sum(pilot.is_agreed_before for pilot in pilots)
    if not pilots:
        return ""
    return f"What had to be reached was agreed before the start in {count} of {len(pilots)}."


def _card(pilot: Pilot, context: Context) -> PilotCard:
    return PilotCard(
        link=link_until(
            Link(_title(pilot), context.addresses.pilot(pilot.case.id, pilot.id)), pilot.case
        ),
        compared=_word_compared(pilot),
        when=_word_when(pilot, context.language),
        criteria=pilot.evidence.success_criteria or NOT_TOLD,
        outcome=OUTCOMES[pilot.outcome],
    )


def _title(pilot: Pilot) -> str:
    """Return what a pilot is called: what it is, as far as that is told, and where."""
    customer = pilot.case.customer.name if pilot.case.customer else "a customer not named"
    about = pilot.evidence.about
    return f"Pilot at {customer}: {about}" if about else f"Pilot at {customer}"


def _word_when(pilot: Pilot, language: str) -> str:
    period = word_period(pilot.evidence.covers, language)
    length = word_length(pilot.evidence)
    return f"{period}, {length}" if period and length else period or NOT_TOLD


def _word_compared(pilot: Pilot) -> str:
    ours, theirs = pilot.case.offering, pilot.case.alternative
    name = ours.title if ours else "What we offer"
    if pilot.evidence.side_by_side:
        return f"{name} beside {theirs.title if theirs else 'what they would have had instead'}"
    return f"{name}, without the alternative beside it"


def plan_pilot_page(pilot: Pilot, portfolio: Portfolio, context: Context) -> PilotPage:
    """Return the page of one pilot."""
    title, outcome = _title(pilot), OUTCOMES[pilot.outcome]
    told = f"{title}, {_word_when(pilot, context.language)}: {outcome}."
    return PilotPage(
        head=Head(
            address=context.addresses.pilot(pilot.case.id, pilot.id),
            title=title,
            description=cut_description(told),
            parent=context.addresses.pilots(),
            search_boost=0.1,
            valid_until=pilot.case.last_day,
        ),
        site_notice=context.site_notice,
        edition=portfolio.edition.value,
        list_link=Link("Pilots", context.addresses.pilots()),
        case=Link(word_title(pilot.case, context.language), context.addresses.case(pilot.case.id)),
        outcome=outcome,
        design=_list_design(pilot, context.language),
        measured=_list_measured(pilot, context.language),
        scaled=pilot.evidence.scaled or "",
    )


def _list_design(pilot: Pilot, language: str) -> tuple[Fact, ...]:
    """Return how a pilot was set up; what a copy of it needs and nobody told is said to lack."""
    entry = pilot.evidence
    beside = {True: "yes", False: "no", None: NOT_TOLD}[entry.side_by_side]
    asked = (
        Fact("What was compared", _word_compared(pilot)),
        Fact("Where", entry.where or NOT_TOLD),
        Fact("When", _word_when(pilot, language)),
        Fact("Side by side", beside),
        Fact("What had to be reached", entry.success_criteria or NOT_TOLD),
        Fact("Agreed", _word_when_agreed(pilot, language)),
    )
    told = (
        Fact("How it was measured", entry.method or ""),
        Fact("Evidence", LEVELS[entry.level or pilot.case.history.level]),
        Fact("From", entry.by or ""),
        Fact(
            "Document", word_holder(entry) or ("to be read" if entry.url else ""), entry.url or ""
        ),
    )
    return (*asked, *(fact for fact in told if fact.words))


def _word_when_agreed(pilot: Pilot, language: str) -> str:
    day = word_date(pilot.evidence.agreed_before, language)
    order = {True: ", before it began", False: ", after it had begun", None: ""}
    return f"{day}{order[is_before_start(pilot.evidence)]}" if day else NOT_TOLD


def _list_measured(pilot: Pilot, language: str) -> tuple[Fact, ...]:
    """Return the figures and inputs that rest on a pilot, each with what it is part of."""
    facts = []
    for figure in pilot.figures:
        words = word_qualified(word_sides(figure, language), figure)
        facts.append(Fact(figure.label, words))
    for element, entry in pilot.inputs:
        about = [element.title]
        if element.point is Point.CONTENTION:
            about.append("contended")
        if entry.is_projected:
            about.append("expected")
        words = f"{word_quantity(entry.quantity, language)} ({', '.join(about)})"
        facts.append(Fact(entry.name, words))
    return tuple(dict.fromkeys(facts))
