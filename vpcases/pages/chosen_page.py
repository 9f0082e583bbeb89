"""How the cases of the site were chosen: what can be counted, and what its owner says."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.derive.portfolio import Portfolio
from vpcases.derive.typical import Typical
from vpcases.pages.addresses import Link
from vpcases.pages.case_facts import Fact
from vpcases.pages.context import Context
from vpcases.pages.page import Head, ProofPage
from vpcases.pages.wording import word_count, word_day

TITLE = "How our cases were chosen"
LEAD = "How many cases there are, how many of them we may show, and how we chose whom to ask."


@dataclass(frozen=True)
class ChosenPage(ProofPage):
    """What is counted of all cases of the site, without a name, and the owner's own words."""

    counted: str
    counts: tuple[Fact, ...]
    as_of: str
    how_chosen: str
    library: Link
    claims: Link

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "chosen_page"


def link_chosen(context: Context) -> Link:
    """Return the link to the page, as every proof and the list of them have it."""
    return Link(TITLE, context.addresses.chosen())


def plan_chosen_page(portfolio: Portfolio, context: Context) -> ChosenPage:
    """Return the page that says how the cases were chosen."""
    whole = portfolio.typical.whole
    return ChosenPage(
        head=Head(
            address=context.addresses.chosen(),
            title=TITLE,
            description=LEAD,
            search_boost=0.2,
            parent=context.addresses.library(),
        ),
        site_notice=context.site_notice,
        edition=portfolio.edition.value,
        counted=_word_counted(whole),
        counts=_list_counts(whole),
        as_of=word_day(portfolio.as_of, context.language),
        how_chosen=context.how_chosen,
        library=Link("All proofs", context.addresses.library()),
        claims=Link("Every figure, and how we know it", context.addresses.claims()),
    )


def _word_counted(whole: Typical) -> str:
    if not whole.documented:
        return "No case has been written down and checked yet, so there was nothing to choose from."
    return (
        "Counted is every case of ours that has been written down and checked, whether we may show "
        "it or not. What was retired or withdrawn is counted no more."
    )


def _list_counts(whole: Typical) -> tuple[Fact, ...]:
    """Return how many cases there are, how many are shown, and how many not.

    Why they are not shown is told where it holds for three and more.
    """
    if not whole.documented:
        return ()
    hidden = whole.documented - whole.shown
    told = sum(count for _, count in whole.withheld)
    reasons = [Fact("Not shown", f"{count} {reason.value}") for reason, count in whole.withheld]
    if told and hidden - told:
        reasons.append(Fact("Not shown", f"{hidden - told} for another reason"))
    return (
        Fact("Documented", word_count(whole.documented, "case", "cases")),
        Fact("Shown here", word_count(whole.shown, "case", "cases")),
        *(reasons or [Fact("Not shown", word_count(hidden, "case", "cases"))]),
    )
