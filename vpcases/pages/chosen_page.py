"""How the cases of the site were chosen: what can be counted, and what its owner says."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.catalogue import fixed, say, say_count
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.typical import Typical
from vpcases.pages.addresses import Link
from vpcases.pages.case_facts import Fact
from vpcases.pages.context import Context
from vpcases.pages.dates import word_day
from vpcases.pages.own_words import OwnWords, pick_own_words
from vpcases.pages.page import Head, ProofPage
from vpcases.pages.typical_words import WITHHELD

TITLE = fixed("How our cases were chosen")
LEAD = fixed(
    "How many cases there are, how many of them we may show, and how we chose whom to ask."
)


@dataclass(frozen=True)
class ChosenPage(ProofPage):
    """What is counted of all cases of the site, without a name, and the owner's own words."""

    counted: str
    counts: tuple[Fact, ...]
    as_of: str
    how_chosen: OwnWords | None
    library: Link
    claims: Link

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "chosen_page"


def link_chosen(context: Context, language: str) -> Link:
    """Return the link to the page, as every proof and the list of them have it."""
    return Link(say(language, TITLE), context.addresses.chosen())


def plan_chosen_page(portfolio: Portfolio, context: Context) -> ChosenPage:
    """Return the page that says how the cases were chosen."""
    whole, language = portfolio.typical.whole, context.language
    return ChosenPage(
        head=Head(
            address=context.addresses.chosen(),
            title=say(language, TITLE),
            description=say(language, LEAD),
            search_boost=0.2,
            parent=context.addresses.library(),
        ),
        edition=portfolio.edition.value,
        counted=_word_counted(whole, language),
        counts=_list_counts(whole, language),
        as_of=word_day(portfolio.as_of, language),
        how_chosen=pick_own_words(context.how_chosen, language, context.site_language),
        library=Link(say(language, "All proofs"), context.addresses.library()),
        claims=Link(say(language, "Every figure, and how we know it"), context.addresses.claims()),
    )


def _word_counted(whole: Typical, language: str) -> str:
    if not whole.documented:
        return say(
            language,
            "No case has been written down and checked yet, so there was nothing to choose from.",
        )
    return say(
        language,
        "Counted is every case of ours that has been written down and checked, whether we may show "
        "it or not. What was retired or withdrawn is counted no more.",
    )


def _list_counts(whole: Typical, language: str) -> tuple[Fact, ...]:
    """Return how many cases there are, how many are shown, and how many not.

    Why they are not shown is told where it holds for three and more.
    """
    if not whole.documented:
        return ()
    hidden = whole.documented - whole.shown
    told = sum(count for _, count in whole.withheld)
    reasons = [say(language, WITHHELD[reason], count=count) for reason, count in whole.withheld]
    if told and hidden - told:
        reasons.append(say(language, "{count} for another reason", count=hidden - told))
    not_shown = say(language, "Not shown")
    return (
        Fact(say(language, "Documented"), _word_cases(whole.documented, language)),
        Fact(say(language, "Shown here"), _word_cases(whole.shown, language)),
        *(Fact(not_shown, words) for words in reasons or [_word_cases(hidden, language)]),
    )


def _word_cases(count: int, language: str) -> str:
    return say_count(language, "{count} case", "{count} cases", count)
