"""The programme board (internal edition): what somebody who runs it opens on Monday morning."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vpcases.catalogue import fixed, say, say_count
from vpcases.derive.board import Programme, derive_programme
from vpcases.derive.edition import Edition
from vpcases.derive.gaps import derive_gaps
from vpcases.derive.importance import derive_importance
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.proof_use import derive_proof_use, derive_reference_needs
from vpcases.derive.realised import Realised, derive_realised
from vpcases.derive.referrals import derive_referrals
from vpcases.derive.refresh import derive_refresh
from vpcases.model.authored import Status
from vpcases.pages.addresses import Link
from vpcases.pages.board_cases import (
    OwnerView,
    StepView,
    view_owners,
    view_steps,
    word_overdue,
)
from vpcases.pages.board_customers import (
    AskedRow,
    NeedRow,
    ReferralRow,
    list_asked,
    list_circles,
    view_need,
    view_referrals,
    word_chain,
)
from vpcases.pages.board_gaps import (
    GapRow,
    WeighedRow,
    split_gaps,
    view_gap,
    view_quiet,
    view_weighed,
    word_neglected,
    word_order,
    word_quiet,
)
from vpcases.pages.board_results import OutcomeRow, UseRow, view_outcome, view_use
from vpcases.pages.case_facts import Fact
from vpcases.pages.context import Context
from vpcases.pages.dates import word_day
from vpcases.pages.page import Head, ProofPage
from vpcases.pages.refresh_page import word_queue
from vpcases.pages.win_review_page import TITLE as WINS

TITLE = fixed("Programme board")
LEAD = fixed(
    "How far every case has come and whose move is next, what we have no proof of, and who may be"
    " asked."
)
FIRST = 10
"""How many gaps stand open on the page; the rest are folded."""


@dataclass(frozen=True)
class BoardPage(ProofPage):
    """The programme on one page: its cases, its gaps, its customers and its results.

    `gaps` are those that are wanted most, `more_gaps` the others that are wanted, and `quiet` those
    that nothing asks for, by segment. `wins` leads to the reviews of the win log, where there is
    one.
    """

    as_of: str
    counts: tuple[str, ...]
    overdue: str
    warning: str
    refresh: Link
    steps: tuple[StepView, ...]
    gone: str
    owners: tuple[OwnerView, ...]
    order: str
    gaps: tuple[GapRow, ...]
    more_gaps: tuple[GapRow, ...]
    more_words: str
    quiet: tuple[Fact, ...]
    quiet_words: str
    weighed: tuple[WeighedRow, ...]
    chain_words: str
    chain: tuple[ReferralRow, ...]
    circles: tuple[str, ...]
    asked: tuple[AskedRow, ...]
    front_row: Link
    needs: tuple[NeedRow, ...]
    above: tuple[OutcomeRow, ...]
    below: tuple[OutcomeRow, ...]
    level: str
    wins: Link | None
    used: tuple[UseRow, ...]
    unused: tuple[UseRow, ...]

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "board_page"


def plan_board(portfolio: Portfolio, context: Context) -> Iterator[BoardPage]:
    """Yield the board of an internal edition; nothing in public."""
    if portfolio.edition is Edition.INTERNAL:
        yield plan_board_page(portfolio, context)


def plan_board_page(portfolio: Portfolio, context: Context) -> BoardPage:
    """Return the board of an internal portfolio."""
    language, addresses = context.language, context.addresses
    programme, gaps = derive_programme(portfolio), derive_gaps(portfolio)
    weighed, chain = derive_importance(portfolio), derive_referrals(portfolio)
    realised, uses = derive_realised(portfolio.cases), derive_proof_use(portfolio)
    has_log = bool(portfolio.library.log.wins)
    wanted, quiet = split_gaps(gaps)
    rows = [view_gap(gap, context) for gap in wanted]
    due = derive_refresh(portfolio)
    return BoardPage(
        head=Head(
            address=addresses.board(),
            title=say(language, TITLE),
            description=say(language, LEAD),
            search_boost=0.1,
            is_listed=True,
        ),
        edition=portfolio.edition.value,
        as_of=say(language, "As of {day}", day=word_day(portfolio.as_of, language)),
        counts=tuple(_list_counts(programme, language)),
        overdue=word_overdue(sum(one.is_overdue for one in programme.all), language),
        warning=word_neglected(weighed, language),
        refresh=Link(word_queue(due, portfolio, language), addresses.refresh()),
        steps=view_steps(programme, context),
        gone=_word_gone(programme, language),
        owners=view_owners(programme, context),
        order=word_order(portfolio, gaps, language),
        gaps=tuple(rows[:FIRST]),
        more_gaps=tuple(rows[FIRST:]),
        more_words=_word_more(len(rows) - FIRST, language),
        quiet=tuple(view_quiet(gap, context) for gap in quiet),
        quiet_words=word_quiet(len(quiet), language),
        weighed=view_weighed(weighed, context),
        chain_words=word_chain(chain, language),
        chain=view_referrals(chain, language),
        circles=list_circles(chain, language),
        asked=tuple(list_asked(portfolio, context)),
        front_row=Link(say(language, "Who is in the front row"), addresses.front_row()),
        needs=tuple(view_need(need, context) for need in derive_reference_needs(portfolio)),
        above=tuple(view_outcome(one, context) for one in realised.above),
        below=tuple(view_outcome(one, context) for one in realised.below),
        level=_word_level(realised, language),
        wins=Link(say(language, WINS), addresses.wins()) if has_log else None,
        used=tuple(view_use(use, context) for use in uses if use.wins),
        unused=tuple(view_use(use, context) for use in uses if has_log and not use.wins),
    )


def _list_counts(programme: Programme, language: str) -> Iterator[str]:
    in_work = sum(
        len(standings)
        for status, standings in programme.by_status.items()
        if status not in (Status.PUBLISHED, Status.UNDER_REVIEW)
    )
    published = len(programme.by_status[Status.PUBLISHED])
    rechecked = len(programme.by_status[Status.UNDER_REVIEW])
    yield say_count(language, "{count} case in work", "{count} cases in work", in_work)
    yield say_count(language, "{count} published", "{count} published", published)
    if rechecked:
        yield say_count(language, "{count} under review", "{count} under review", rechecked)


def _word_gone(programme: Programme, language: str) -> str:
    """Return how many cases have left."""
    retired = say_count(
        language, "{count} case is retired", "{count} cases are retired", programme.retired
    )
    withdrawn = say_count(
        language, "{count} is withdrawn", "{count} are withdrawn", programme.withdrawn
    )
    return say(
        language,
        "{retired}, {withdrawn}: they stand in no list.",
        retired=retired,
        withdrawn=withdrawn,
    )


def _word_more(count: int, language: str) -> str:
    if count <= 0:
        return ""
    return say_count(language, "{count} more gap", "{count} more gaps", count)


def _word_level(realised: Realised, language: str) -> str:
    if not (realised.above or realised.below or realised.level):
        return say(language, "Nothing has been measured yet of what was expected before.")
    if not realised.level:
        return ""
    return say_count(
        language,
        "{count} other came out as it was expected.",
        "{count} others came out as they were expected.",
        realised.level,
    )
