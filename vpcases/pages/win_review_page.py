"""The reviews of the win log (internal edition): the list of months, and a page for each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vpcases.catalogue import fixed, say
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.wins import MonthReview, WinReviews, derive_win_reviews
from vpcases.pages.addresses import Link
from vpcases.pages.context import Context
from vpcases.pages.page import Head, ProofPage
from vpcases.pages.win_patterns import PatternView
from vpcases.pages.win_review import ReviewView, view_review, word_decisions
from vpcases.pages.win_words import WinWords, count_wins

TITLE = fixed("Wins")
LEAD = fixed("Why customers bought, month by month, and which patterns are beyond chance.")


@dataclass(frozen=True, slots=True)
class MonthRow:
    """A month: its wins and losses, what was new in it, and whether the team has written a note."""

    link: Link
    counts: str
    patterns: tuple[str, ...]
    has_note: bool


@dataclass(frozen=True)
class WinReviewsPage(ProofPage):
    """Every month that is over, the latest first; `running` tells of the one that is not.

    `patterns` are those of the latest month with a win.
    """

    months: tuple[MonthRow, ...]
    running: str
    patterns: tuple[PatternView, ...]

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "win_reviews_page"


@dataclass(frozen=True)
class WinReviewPage(ProofPage):
    """The review of a month, with the months before and after it."""

    review: ReviewView
    list_link: Link
    earlier: Link | None
    later: Link | None
    command: str

    @property
    def kind(self) -> str:
        """The name of the page's template."""
        return "win_review_page"


def plan_win_pages(portfolio: Portfolio, context: Context) -> Iterator[ProofPage]:
    """Yield the list of reviews and the review of every month; nothing where no log is kept."""
    log = portfolio.library.log
    if not (log.wins or log.losses):
        return
    reviews, words = derive_win_reviews(portfolio), WinWords(portfolio, context)
    views = [view_review(r, words, has_losses=reviews.has_losses) for r in reviews.months]
    yield _plan_list(reviews, views, words)
    links = [_link(review, words) for review in reviews.months]
    for place, (review, view) in enumerate(zip(reviews.months, views, strict=True)):
        earlier = links[place + 1] if place + 1 < len(links) else None
        yield _plan_month(review, view, words, (earlier, links[place - 1] if place else None))


def plan_month(month: str, portfolio: Portfolio, context: Context) -> WinReviewPage | None:
    """Return the review of one month alone, or None where nobody decided or it is not over."""
    reviews, words = derive_win_reviews(portfolio, month), WinWords(portfolio, context)
    review = reviews.find(month)
    if review is None:
        return None
    view = view_review(review, words, has_losses=reviews.has_losses)
    return _plan_month(review, view, words, (None, None))


def _plan_month(
    review: MonthReview,
    view: ReviewView,
    words: WinWords,
    beside: tuple[Link | None, Link | None],
) -> WinReviewPage:
    context = words.context
    return WinReviewPage(
        head=Head(
            address=context.addresses.wins(review.month),
            title=view.title,
            description=view.lead,
            parent=context.addresses.wins(),
            search_boost=0.1,
        ),
        edition=words.portfolio.edition.value,
        review=view,
        list_link=Link(say(context.language, TITLE), context.addresses.wins()),
        earlier=beside[0],
        later=beside[1],
        command=f"vpcases wins review {review.month}",
    )


def _plan_list(reviews: WinReviews, views: list[ReviewView], words: WinWords) -> WinReviewsPage:
    context, language = words.context, words.language
    reviewed = list(zip(reviews.months, views, strict=True))
    return WinReviewsPage(
        head=Head(
            address=context.addresses.wins(),
            title=say(language, TITLE),
            description=say(language, LEAD),
            search_boost=0.1,
            is_listed=True,
        ),
        edition=words.portfolio.edition.value,
        months=tuple(
            MonthRow(
                link=_link(review, words),
                counts=word_decisions(review, language),
                patterns=tuple(
                    f"{each.group.words}: {each.reason.words}"
                    for each in view.patterns
                    if each.is_new
                ),
                has_note=review.note is not None,
            )
            for review, view in reviewed
        ),
        running=_word_running(reviews, words),
        patterns=next((view.patterns for review, view in reviewed if review.wins), ()),
    )


def _link(review: MonthReview, words: WinWords) -> Link:
    return Link(words.month(review.month), words.context.addresses.wins(review.month))


def _word_running(reviews: WinReviews, words: WinWords) -> str:
    if not reviews.running:
        return ""
    return say(
        words.language,
        "{month} is not over: {wins} so far. A month is reviewed when it is whole.",
        month=words.month(reviews.running[0].month),
        wins=count_wins(len(reviews.running), words.language),
    )
