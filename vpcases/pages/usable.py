"""What may be told of today: what may be shown to somebody outside, and where."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from vpcases.catalogue import say
from vpcases.derive.case import Case, CustomerQuote
from vpcases.derive.channels import Channels, Covered
from vpcases.derive.edition import Edition
from vpcases.derive.portfolio import Portfolio
from vpcases.pages.closed_lists import word_channels


@dataclass(frozen=True)
class Usable:
    """What of an edition may be told of as news.

    In public that is all it shows. Inside it is what may be shown on a channel today: a draft is no
    news yet, and what has lapsed is none any more.
    """

    portfolio: Portfolio
    channels: Channels

    @cached_property
    def cases(self) -> tuple[Case, ...]:
        """The cases, in the order of lists."""
        return tuple(case for case in self.portfolio.cases if self._may_tell(case))

    @cached_property
    def quotes(self) -> tuple[CustomerQuote, ...]:
        """The quotes, in the order of lists."""
        return tuple(quote for quote in self.portfolio.quotes if self._may_tell(quote))

    def word_channels(self, item: Case | CustomerQuote, language: str) -> str:
        """Return where a case or a quote may be used, for those inside; empty in public."""
        if self._is_public:
            return ""
        found = [name for name, covered in self.channels.items() if _covers(covered, item)]
        return say(language, "may be used on {channels}", channels=word_channels(found, language))

    @property
    def _is_public(self) -> bool:
        return self.portfolio.edition is Edition.PUBLIC

    def _may_tell(self, item: Case | CustomerQuote) -> bool:
        if self._is_public:
            return True
        return any(_covers(covered, item) for covered in self.channels.values())


def _covers(covered: Covered, item: Case | CustomerQuote) -> bool:
    """Return whether a channel covers a case or a quote; in which language does not matter."""
    if isinstance(item, Case):
        return covered.find(item.id) is not None
    if item.case_id:
        case = covered.find(item.case_id)
        return case is not None and any(quote.id == item.id for quote in case.quotes)
    # Where its speaker is not named, a quote has another id there.
    return any(
        quote.id == item.id or quote.content.text == item.content.text
        for quote in covered.portfolio.quotes
        if not quote.case_id
    )
