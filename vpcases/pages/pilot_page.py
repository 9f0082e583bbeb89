"""Pilots: the list of all of them, and each as a design that others can copy."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.catalogue import fixed, say, say_count
from vpcases.derive.pilots import Pilot, derive_success_rate, is_before_start
from vpcases.derive.portfolio import Portfolio
from vpcases.model.authored import Point
from vpcases.pages.addresses import Link
from vpcases.pages.case_facts import Fact
from vpcases.pages.closed_lists import word_level
from vpcases.pages.context import Context
from vpcases.pages.dates import word_date, word_period
from vpcases.pages.ends import link_until
from vpcases.pages.evidence import word_holder
from vpcases.pages.figures import word_qualified, word_sides
from vpcases.pages.marks import word_title
from vpcases.pages.page import Head, ProofPage, cut_description
from vpcases.pages.pilot_words import word_length, word_outcome, word_success
from vpcases.pages.wording import word_quantity

TITLE = fixed("Pilots")
COMPARED = {
    (True, True, True): fixed("{offering} beside {alternative}"),
    (True, True, False): fixed("{offering} beside what they would have had instead"),
    (True, False, True): fixed("What we offer beside {alternative}"),
    (True, False, False): fixed("What we offer beside what they would have had instead"),
    (False, True, False): fixed("{offering}, without the alternative beside it"),
    (False, False, False): fixed("What we offer, without the alternative beside it"),
}
"""By whether it was side by side, and whether offering and alternative have a name."""


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
            title=say(context.language, TITLE),
            description=say(
                context.language,
                "Trials at customers, how they were set up, and whether they were met.",
            ),
            search_boost=0.3,
            is_listed=bool(pilots),
        ),
        edition=portfolio.edition.value,
        success=word_success(derive_success_rate(pilots), context.language) if pilots else "",
        agreed=_word_agreed(pilots, context.language),
        pilots=tuple(_card(pilot, context) for pilot in pilots),
    )


def _word_agreed(pilots: tuple[Pilot, ...], language: str) -> str:
    """Return for how many the criteria are known to be older than the pilot."""
    count = sum(pilot.is_agreed_before for pilot in pilots)
    if not pilots:
        return ""
    return say_count(
        language,
        "What had to be reached was agreed before the start in {agreed} of {count}.",
        "What had to be reached was agreed before the start in {agreed} of {count}.",
        len(pilots),
        agreed=count,
    )


def _card(pilot: Pilot, context: Context) -> PilotCard:
    language = context.language
    address = context.addresses.pilot(pilot.case.id, pilot.id)
    return PilotCard(
        link=link_until(Link(_title(pilot, language), address), pilot.case),
        compared=_word_compared(pilot, language),
        when=_word_when(pilot, language),
        criteria=pilot.evidence.success_criteria or _not_told(language),
        outcome=word_outcome(pilot.outcome, language),
    )


def _not_told(language: str) -> str:
    return say(language, "not told")


def _title(pilot: Pilot, language: str) -> str:
    """Return what a pilot is called: what it is, as far as that is told, and where."""
    if pilot.case.customer:
        title = say(language, "Pilot at {customer}", customer=pilot.case.customer.name)
    else:
        title = say(language, "Pilot at a customer not named")
    about = pilot.evidence.about
    return f"{title}: {about}" if about else title


def _word_when(pilot: Pilot, language: str) -> str:
    period = word_period(pilot.evidence.covers, language)
    length = word_length(pilot.evidence, language)
    return f"{period}, {length}" if period and length else period or _not_told(language)


def _word_compared(pilot: Pilot, language: str) -> str:
    ours, theirs = pilot.case.offering, pilot.case.alternative
    is_beside = bool(pilot.evidence.side_by_side)
    return say(
        language,
        COMPARED[is_beside, ours is not None, is_beside and theirs is not None],
        offering=ours.title if ours else "",
        alternative=theirs.title if theirs else "",
    )


def plan_pilot_page(pilot: Pilot, portfolio: Portfolio, context: Context) -> PilotPage:
    """Return the page of one pilot."""
    language = context.language
    title, outcome = _title(pilot, language), word_outcome(pilot.outcome, language)
    told = f"{title}, {_word_when(pilot, language)}: {outcome}."
    return PilotPage(
        head=Head(
            address=context.addresses.pilot(pilot.case.id, pilot.id),
            title=title,
            description=cut_description(told),
            parent=context.addresses.pilots(),
            search_boost=0.1,
            valid_until=pilot.case.last_day,
        ),
        edition=portfolio.edition.value,
        list_link=Link(say(language, TITLE), context.addresses.pilots()),
        case=Link(word_title(pilot.case, language), context.addresses.page_of(pilot.case)),
        outcome=outcome,
        design=_list_design(pilot, language),
        measured=_list_measured(pilot, language),
        scaled=pilot.evidence.scaled or "",
    )


def _list_design(pilot: Pilot, language: str) -> tuple[Fact, ...]:
    """Return how a pilot was set up; what a copy of it needs and nobody told is said to lack."""
    return (*_list_asked(pilot, language), *_list_told(pilot, language))


def _list_asked(pilot: Pilot, language: str) -> tuple[Fact, ...]:
    entry, not_told = pilot.evidence, _not_told(language)
    beside = {True: say(language, "yes"), False: say(language, "no"), None: not_told}
    return (
        Fact(say(language, "What was compared"), _word_compared(pilot, language)),
        Fact(say(language, "Where"), entry.where or not_told),
        Fact(say(language, "When"), _word_when(pilot, language)),
        Fact(say(language, "Side by side"), beside[entry.side_by_side]),
        Fact(say(language, "What had to be reached"), entry.success_criteria or not_told),
        Fact(say(language, "Agreed"), _word_when_agreed(pilot, language)),
    )


def _list_told(pilot: Pilot, language: str) -> tuple[Fact, ...]:
    entry = pilot.evidence
    level = word_level(entry.level or pilot.case.history.level, language)
    document = word_holder(entry, language) or (say(language, "to be read") if entry.url else "")
    told = (
        Fact(say(language, "How it was measured"), entry.method or ""),
        Fact(say(language, "Evidence"), level),
        Fact(say(language, "From"), entry.by or ""),
        Fact(say(language, "Document"), document, entry.url or ""),
    )
    return tuple(fact for fact in told if fact.words)


def _word_when_agreed(pilot: Pilot, language: str) -> str:
    day = word_date(pilot.evidence.agreed_before, language)
    is_before = is_before_start(pilot.evidence)
    if not day:
        return _not_told(language)
    if is_before is None:
        return day
    if is_before:
        return say(language, "{day}, before it began", day=day)
    return say(language, "{day}, after it had begun", day=day)


def _list_measured(pilot: Pilot, language: str) -> tuple[Fact, ...]:
    """Return the figures and inputs that rest on a pilot, each with what it is part of."""
    facts = []
    for figure in pilot.figures:
        words = word_qualified(word_sides(figure, language), figure, language)
        facts.append(Fact(figure.label, words))
    for element, entry in pilot.inputs:
        about = [element.title]
        if element.point is Point.CONTENTION:
            about.append(say(language, "contended"))
        if entry.is_projected:
            about.append(say(language, "expected"))
        words = f"{word_quantity(entry.quantity, language)} ({', '.join(about)})"
        facts.append(Fact(entry.name, words))
    return tuple(dict.fromkeys(facts))
