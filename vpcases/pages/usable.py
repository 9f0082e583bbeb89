"""What may be told of today: the cases that may be shown to somebody outside, and where."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from vpcases.catalogue import say
from vpcases.derive.case import Case, CustomerQuote
from vpcases.derive.channels import Channels
from vpcases.derive.edition import Edition
from vpcases.derive.portfolio import Portfolio
from vpcases.model.approval import Channel
from vpcases.model.authored import Status
from vpcases.pages.closed_lists import word_channels


@dataclass(frozen=True)
class Usable:
    """What of an edition may be told of as news.

    In public that is all it shows. Inside it is what is published and may be shown on a channel
    today: a draft is no news yet, and what has lapsed is none any more.
    """

    portfolio: Portfolio
    channels: Channels

    @property
    def cases(self) -> tuple[Case, ...]:
        """The cases, in the order of lists."""
        return tuple(case for case in self.portfolio.cases if self._may_tell(case))

    @property
    def quotes(self) -> tuple[CustomerQuote, ...]:
        """The quotes, in the order of lists."""
        if self.portfolio.edition is Edition.PUBLIC:
            return self.portfolio.quotes
        told = {case.id for case in self.cases}
        words = {
            " ".join((quote.content.text or "").split())
            for covered in self.channels.values()
            for quote in covered.portfolio.quotes
        }
        return tuple(
            quote
            for quote in self.portfolio.quotes
            if (not quote.case_id or quote.case_id in told)
            and " ".join((quote.content.text or "").split()) in words
        )

    def find_channels(self, case: Case) -> Collection[Channel]:
        """Return where a case may be shown to people outside."""
        return [name for name, covered in self.channels.items() if covered.find(case.id)]

    def word_channels(self, case: Case, language: str) -> str:
        """Return where a case may be used, for those inside; empty in public."""
        if self.portfolio.edition is Edition.PUBLIC:
            return ""
        where = word_channels(self.find_channels(case), language)
        return say(language, "may be used on {channels}", channels=where)

    def _may_tell(self, case: Case) -> bool:
        if self.portfolio.edition is Edition.PUBLIC:
            return True
        return case.status is Status.PUBLISHED and bool(self.find_channels(case))
