"""What both papers of a case say: the problem in a few sentences, whom it is from, what holds."""

from __future__ import annotations

from collections.abc import Iterable

from vpcases.catalogue import say
from vpcases.derive.case import Case
from vpcases.derive.consent.sentences import list_sentences
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.terms import Term
from vpcases.model.approval import Channel
from vpcases.model.case import ALTERNATIVE_UNKNOWN
from vpcases.pages.addresses import Link
from vpcases.pages.case_facts import Fact
from vpcases.pages.case_links import word_site
from vpcases.pages.context import Context
from vpcases.pages.ends import view_age
from vpcases.pages.marks import MARK, fill_figures
from vpcases.pages.paper_figures import PaperValue
from vpcases.pages.review import list_notices
from vpcases.pages.typical import list_places

MOST_SENTENCES = 2
SET_OFF = ("#", "-", "*", "+", "|", ">", "```", "~~~")
"""How what is no sentence begins: a heading, an entry of a list, a table."""


def cut_problem(case: Case, language: str) -> str:
    """Return the first sentences of the problem, as Markdown; empty where nobody told it."""
    words = fill_figures(case.history.situation or "", case, language)
    bare = MARK.sub("", words)
    sentences = [each for each in list_sentences(bare) if not each.startswith(SET_OFF)]
    return " ".join(sentences[:MOST_SENTENCES])


def list_place_words(
    case: Case, portfolio: Portfolio, context: Context, language: str
) -> tuple[str, ...]:
    """Return where the result of a case lies among the documented ones, as whole sentences."""
    places = list_places(case, portfolio, context, language)
    return tuple(f"{place.before}{place.panel.words}{place.after}" for place in places)


def list_warnings(case: Case, language: str) -> tuple[str, ...]:
    """Return what a reader must know before all else: a notice, and that figures are old."""
    age = view_age(case.validity, language)
    old = (age.words,) if age and not age.fresh_until else ()
    return (*list_notices(case, language), *old)


def list_alternatives(case: Case, language: str) -> tuple[Fact, ...]:
    """Return what they had, what else they looked at, and their next-best alternative."""
    best = (case.alternative,) if case.alternative else ()
    facts = [
        Fact(say(language, "Had before"), _name_terms(case.replaced)),
        Fact(say(language, "Also looked at"), _name_terms(case.considered)),
        Fact(say(language, "Next-best alternative"), _name_terms(best)),
    ]
    if case.history.alternative == ALTERNATIVE_UNKNOWN and not best:
        facts.append(Fact(say(language, "Next-best alternative"), say(language, "not known")))
    return tuple(fact for fact in facts if fact.words)


def _name_terms(terms: Iterable[Term]) -> str:
    return ", ".join(term.title for term in terms)


def list_against(value: PaperValue | None) -> tuple[Fact, ...]:
    """Return what is not in our favour of the difference from the alternative, with its amount."""
    if value is None:
        return ()
    return tuple(
        Fact(f"{element.title} ({element.standing})", f"{element.amount} {value.unit}".strip())
        for element in value.elements
        if element.standing
    )


def link_public(case: Case, context: Context, channel: Channel) -> Link | None:
    """Return the public page of a case; None where what is shown here is not shown there.

    What another channel covers may be blinded on the website, and its address must not tell.
    """
    if channel is not Channel.WEBSITE or not context.public_url:
        return None
    address = context.public_address(context.addresses.page_of(case))
    return Link(word_site(address), address)
