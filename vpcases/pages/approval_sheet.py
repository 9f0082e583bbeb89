"""The approval sheet: what a customer is asked to approve, each thing with a box to strike it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from vpcases.catalogue import say
from vpcases.derive.asking import Asked
from vpcases.derive.consent import Part
from vpcases.derive.consent.allowance import is_struck as names_struck
from vpcases.derive.consent.part import fingerprint_sheet
from vpcases.derive.consent.parts import LISTS, TEXTS
from vpcases.model.case import CaseHistory
from vpcases.pages.closed_lists import word_item
from vpcases.pages.context import Context
from vpcases.pages.dates import word_day
from vpcases.pages.sheet import ApprovalSheet, SheetContent, SheetLine, SheetPart
from vpcases.pages.sheet_fixed import Filling, word_sheet
from vpcases.pages.sheet_frame import (
    list_channels,
    list_items,
    list_never,
    word_until,
    word_where,
)
from vpcases.pages.sheet_groups import group_parts
from vpcases.pages.sheet_labels import label_part
from vpcases.pages.sheet_quotes import QuoteWords
from vpcases.pages.sheet_texts import as_plain, is_struck, list_lines
from vpcases.pages.sheet_values import keep_known
from vpcases.pages.sheet_words import CaseWords, word_translated


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around the parts: who asks, whom to write to, and the site they would be on.

    `language` is that of the sheet; empty for that of the record.
    """

    context: Context
    asker: str = ""
    contact: str = ""
    language: str = ""


def plan_approval_sheet(asked: Asked, frame: Frame, as_of: date) -> ApprovalSheet:
    """Return the sheet of a case, or of a quote with a file of its own.

    Args:
        asked: What is asked for, and what the public would see of it.
        frame: What stands around it.
        as_of: The day it is made.
    """
    content, language = asked.record.content, frame.language or find_language(asked, frame.context)
    words = _PartWords(asked, frame.context, language)
    parts = [part for part in map(words.word, asked.parts) if part]
    is_case = isinstance(content, CaseHistory)
    until, fingerprint = word_until(asked.approval, language), fingerprint_sheet(asked.parts)
    return ApprovalSheet(
        id=asked.record.id,
        title=words.title,
        about=tuple(_list_about(asked, frame, as_of, language)),
        until=until,
        fingerprint=fingerprint,
        language=language,
        contact=frame.contact,
        fixed=word_sheet(
            Filling(
                id=asked.record.id,
                title=words.title,
                customer=asked.customer,
                fingerprint=fingerprint,
                naming=words.naming,
                contact=frame.contact,
                has_end=bool(until),
            ),
            language,
        ),
        items=list_items(asked.approval, language),
        channels=list_channels(asked.approval, language),
        groups=group_parts(parts, words.notes if is_case else {}, language),
        never=list_never(content, asked.not_asked, language),
        left_off=tuple(words.left_off),
    )


def find_language(asked: Asked, context: Context) -> str:
    """Return the language that the words of a record are shown in: its own, else the site's."""
    portfolio = asked.portfolio
    for case in portfolio.cases:
        return case.language or context.language
    for quote in portfolio.quotes:
        return quote.shown_in or context.language
    return context.language


def _list_about(
    asked: Asked, frame: Frame, as_of: date, language: str
) -> Iterator[tuple[str, str]]:
    """Yield whom a sheet is for, who asks and when, as far as that is known."""
    content = asked.record.content
    addressee = content.may_approve if isinstance(content, CaseHistory) else content.by
    yield from keep_known(
        (say(language, "For"), asked.customer),
        (say(language, "To"), addressee or ""),
        (say(language, "Asked by"), frame.asker),
        (say(language, "Prepared"), word_day(as_of, language)),
    )


class _PartWords:
    """Words the parts of one record as the public would read them."""

    def __init__(self, asked: Asked, context: Context, language: str) -> None:
        self._asked, self._context, self._language = asked, context, language
        portfolio = asked.portfolio
        cases = [*portfolio.cases, *portfolio.translated]
        self._cases = [CaseWords(case, context, self._language) for case in cases]
        self._by_language = dict(
            zip((c.language for c in portfolio.translated), self._cases[1:], strict=True)
        )
        quote = None if cases else next(iter(portfolio.quotes), None)
        self._quote = QuoteWords(quote, context, self._language) if quote else None
        self.left_off: list[tuple[str, str]] = []

    @property
    def title(self) -> str:
        """The title of the case, or whose words are asked for."""
        if self._cases:
            return self._cases[0].title
        return self._quote.title if self._quote else self._asked.record.id

    @property
    def naming(self) -> str:
        """How a customer is called who is not named; empty for one that is."""
        return "" if self._asked.consent.is_named else self._cases[0].called if self._cases else ""

    @property
    def notes(self) -> dict[str, tuple[str, ...]]:
        """What follows from the figures and the values, by group."""
        return self._cases[0].notes

    def word(self, part: Part) -> SheetPart | None:
        """Return a part as the sheet asks for it; None where it is not asked for, or not seen."""
        asked = self._asked
        own = asked.own_approvals.get(str(part.path[1])) if part.path[:1] == ("quotes",) else None
        given = [approval for approval in (asked.approval, own) if approval]
        is_gone = any(
            part.item in each.strikes or names_struck(part.name, each.strikes) for each in given
        )
        if not is_gone and part.item and any(part.item not in e.allowed_items for e in given):
            return None
        if is_gone and self._stands_inside(part):
            return None
        content = self._word_struck(part) if is_gone else self._word_shown(part)
        if content is None:
            return None
        return SheetPart(
            name=part.name,
            content=content,
            item=word_item(part.item, self._language) if part.item else "",
            where="" if is_gone else word_where(asked.approval, own, self._language),
            fingerprint=fingerprint_sheet([part]),
            is_struck=is_gone,
        )

    def _stands_inside(self, part: Part) -> bool:
        """Return whether a part belongs to another, which was struck out with it."""
        return any(part.name.startswith(f"{other.name}.") for other in self._asked.parts)

    def _word_struck(self, part: Part) -> SheetContent:
        struck = say(self._language, "You struck this out earlier; it stays away.")
        return SheetContent(part.name, (SheetLine(struck),))

    def _word_shown(self, part: Part) -> SheetContent | None:
        """Return what the public would read of a part; what it would not is told elsewhere."""
        withheld = [each for each in self._asked.consent.withheld if each.part == part.name]
        self.left_off += [(part.name, each.reason.value) for each in withheld]
        if part.name not in self._asked.consent.shown and not self._is_all_struck(part):
            return None
        if not self._cases:
            return self._word_quote(part)
        words = self._by_language.get(str(part.path[0]))
        case, last = words or self._cases[0], str(part.path[-1])
        if last in TEXTS or last in LISTS or part.name in self._asked.texts:
            label, lines = label_part(part, self._language), tuple(self._list_lines(part, case))
            return SheetContent(label, lines, language=case.language)
        return word_translated(words, part, self._language) if words else case.word(part)

    def _is_all_struck(self, part: Part) -> bool:
        return part.name in self._asked.texts or str(part.path[-1]) in LISTS

    def _list_lines(self, part: Part, case: CaseWords) -> Iterator[SheetLine]:
        strikes = self._asked.approval.strikes
        consent = self._asked.consent
        gone = [each.words for each in consent.withheld if each.part == part.name and each.words]
        text = self._asked.texts.get(part.name)
        if text is not None:
            yield from list_lines(part.name, text, strikes, gone, case.fill)
            return
        for number, line in enumerate(part.words, start=1):
            if line not in gone:
                yield SheetLine(
                    as_plain(line), str(number), f"{part.name}:{number}", is_struck(line, strikes)
                )

    def _word_quote(self, part: Part) -> SheetContent | None:
        if part.name == "customer.name":
            label = say(self._language, "Your name")
            return SheetContent(label, (SheetLine(self._asked.customer),))
        piece = part.name.partition(".")[2]
        return self._quote.word(piece) if self._quote else None
