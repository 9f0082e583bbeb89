"""The versions of a proposition, each with why it was changed and how it read (internal)."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.catalogue import say
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.propositions.history import Version, list_revisions
from vpcases.derive.scorecard.ground import REVIEW
from vpcases.derive.wins.months import find_last_whole
from vpcases.model.dates import read_partial_date
from vpcases.model.proposition import Proposition
from vpcases.pages.addresses import Link
from vpcases.pages.context import Context
from vpcases.pages.dates import word_date, word_day
from vpcases.pages.marks import word_title


@dataclass(frozen=True, slots=True)
class VersionView:
    """A version: its number and day, what was changed, why, by whom, and its text.

    `because` are the reviews, cases and research it was changed for; `standing` says that it is the
    first, or an opinion, where there are none. `words` are its paragraphs.
    """

    name: str
    changed: str
    because: tuple[Link, ...]
    standing: str
    by: str
    words: tuple[str, ...]
    is_newest: bool


def list_version_views(
    proposition: Proposition, portfolio: Portfolio, context: Context
) -> tuple[VersionView, ...]:
    """Return the versions of a proposition, the newest first."""
    versions = list_revisions(proposition)
    return tuple(
        _view(version, portfolio, context, is_newest=version is versions[-1])
        for version in reversed(versions)
    )


def _view(
    version: Version, portfolio: Portfolio, context: Context, *, is_newest: bool
) -> VersionView:
    language = context.language
    day = word_day(version.day, language)
    return VersionView(
        name=say(language, "Version {number}, {day}", number=version.number, day=day),
        changed=version.changed,
        because=tuple(_link(identity, portfolio, context) for identity in version.because),
        standing=_word_standing(version, language),
        by=say(language, "by {name}", name=version.by) if version.by else "",
        words=tuple(part for part in version.words.split("\n\n") if part.strip()),
        is_newest=is_newest,
    )


def _word_standing(version: Version, language: str) -> str:
    if version.because:
        return ""
    if version.number == 1:
        return say(language, "First wording")
    return say(language, "An opinion: it names no wins, cases or research")


def _link(identity: str, portfolio: Portfolio, context: Context) -> Link:
    """Return what a change was made for, with its page where there is one."""
    language = context.language
    if identity.startswith(REVIEW):
        return _link_review(identity.removeprefix(REVIEW), portfolio, context)
    case = next((case for case in portfolio.cases if case.id == identity), None)
    if case:
        return Link(word_title(case, language), context.addresses.page_of(case))
    research = portfolio.library.research.get(identity)
    return Link((research.content.title if research else None) or identity)


def _link_review(month: str, portfolio: Portfolio, context: Context) -> Link:
    """Return the review of a month, with its page where that month has one."""
    known = {win.month for win in portfolio.library.log.wins}
    has_page = month in known and month <= find_last_whole(portfolio.as_of)
    address = context.addresses.wins(month) if has_page else ""
    return Link(_word_review(month, context.language), address)


def _word_review(month: str, language: str) -> str:
    """Return what the review of a month is called; an id that is no month stays as it is."""
    try:
        known = read_partial_date(month)
    except ValueError:
        return month
    return say(language, "review of the wins of {month}", month=word_date(known, language))
