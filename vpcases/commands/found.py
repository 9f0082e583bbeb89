"""What `vpcases find` says, to people and to programs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from vpcases.catalogue import say
from vpcases.derive.candidates import Candidate
from vpcases.derive.ranking import Answer, Question
from vpcases.engine.site_file import SiteFile
from vpcases.model.approval import Channel
from vpcases.pages.addresses import Addresses, Link
from vpcases.pages.finder_data import Finder, Shelf
from vpcases.pages.finder_gaps import find_gap
from vpcases.pages.finder_words import STATEMENTS, join_parts, word_pair, word_parts, word_standing


@dataclass(frozen=True)
class Found:
    """An answer, with all that it is told with."""

    finder: Finder
    shelf: Shelf
    question: Question
    answer: Answer
    opened: SiteFile

    def word(self) -> Iterator[str]:
        """Yield the answer as lines for people."""
        yield word_standing(self.answer, self.finder.language)
        if not self.shelf.candidates:
            yield f"Nothing is published and approved for {self.shelf.channel.value} yet."
            yield "`vpcases check` says what your cases still lack."
        for number, pick in enumerate(self.answer.picks, 1):
            card = self.shelf.card(pick.candidate)
            yield ""
            parts = (self._say(pick.sort.value) if pick.sort else "", card.link.words)
            yield f"{number}. {': '.join(part for part in parts if part)}"
            if card.result:
                yield f"   {card.result.with_basis}"
            yield f"   {join_parts(self._reasons(pick.candidate))}"
            yield f"   {self._address(pick.candidate) or pick.candidate.own_id}"
        if self.answer.nearest:
            yield self._say("nearest", name=self.shelf.card(self.answer.nearest).link.words)
        if self._gap:
            yield self._say("gap", name=self._gap.words)
            yield f"   {self.opened.address}{self._gap.address}"
        if self.answer.picks:
            yield ""
            yield word_pair(self.answer, self.finder.language)

    def describe(self) -> dict[str, Any]:
        """Return the answer for programs."""
        nearest_one = self.answer.nearest
        return {
            "question": {
                **{facet.value: identity for facet, identity in self.question.known.items()},
                "asks": self.question.asks.value,
                "channel": self.shelf.channel.value,
                "prospect": self.question.prospect,
            },
            "standing": word_standing(self.answer, self.finder.language),
            "is_whole": self.answer.is_whole,
            "picks": [
                {
                    **self._describe(pick.candidate),
                    "kind": pick.sort.value if pick.sort else None,
                    "reasons": list(self._reasons(pick.candidate)),
                }
                for pick in self.answer.picks
            ],
            "nearest": self._describe(nearest_one) if nearest_one else None,
            "gap": self.opened.address + self._gap.address if self._gap else None,
        }

    @property
    def _gap(self) -> Link | None:
        return find_gap(self.finder.gaps, self.question, self.answer)

    def _describe(self, candidate: Candidate) -> dict[str, Any]:
        card = self.shelf.card(candidate)
        return {
            "id": candidate.own_id,
            "title": card.link.words,
            "customer": card.customer,
            "result": card.result.words if card.result else None,
            "basis": card.result.basis if card.result else None,
            "address": self._address(candidate),
        }

    def _say(self, statement: str, **values: str) -> str:
        return say(self.finder.language, STATEMENTS[statement], **values)

    def _reasons(self, candidate: Candidate) -> tuple[str, ...]:
        finder = self.finder
        return word_parts(candidate, self.question, finder.titles, finder.language)

    def _address(self, candidate: Candidate) -> str | None:
        """Return the page that the public can open; None where the website does not cover it.

        A page that hides the name has no link beside a card that tells it.
        """
        shown = {each.own_id: each.id for each in self.finder.shelf(Channel.WEBSITE).candidates}
        if shown.get(candidate.own_id) != candidate.id:
            return None
        return self.opened.address + Addresses(self.opened.prefix).case(candidate.id)
