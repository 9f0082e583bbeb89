"""Every part of a case in the words of its page, for the approval sheet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from vpcases.catalogue import say
from vpcases.derive.case import Case
from vpcases.derive.consent import Part
from vpcases.derive.consent.parts import NAMED
from vpcases.derive.media import resolve_media
from vpcases.derive.terms import Term
from vpcases.pages.case_facts import list_customer_facts
from vpcases.pages.case_proof import view_case_figure
from vpcases.pages.case_value import ValueView, view_case_value
from vpcases.pages.context import Context
from vpcases.pages.evidence import list_evidence
from vpcases.pages.marks import fill_figures, word_title
from vpcases.pages.over_time import name_anchor
from vpcases.pages.result import word_result
from vpcases.pages.sheet import SheetContent, SheetLine, SheetPicture
from vpcases.pages.sheet_decision import word_decision
from vpcases.pages.sheet_labels import LISTED, label_part
from vpcases.pages.sheet_quotes import QuoteWords, word_picture
from vpcases.pages.sheet_texts import as_plain
from vpcases.pages.sheet_values import (
    keep_known,
    word_element,
    word_evidence,
    word_figure,
    word_measured,
)
from vpcases.pages.wording import word_quantity


class CaseWords:
    """The words of a case as the public would read it.

    Its texts speak the language of its page, all else that of the sheet.
    """

    def __init__(self, case: Case, context: Context, language: str) -> None:
        """Word everything that a page prints."""
        self._case, self._context, self._language = case, context, language
        self._written_in = case.language or context.language
        self.value: ValueView | None = view_case_value(case, context, language)
        self._by_first: Mapping[str, Callable[[Part], SheetContent | None]] = {
            "customer": self._customer,
            "before_after": self._figure,
            "in_use": self._in_use,
            "value_elements": self._element,
            "prices": self._prices,
            "quotes": self._quote,
            "evidence": self._evidence,
            "images": self._image,
            "videos": self._listed,
            "downloads": self._listed,
            "links": self._listed,
            "effort": self._decision,
            "forces": self._decision,
            "risk": self._decision,
            "opinion_leader": self._decision,
            "approval_path": self._decision,
            "alternative": self._set_against,
            "replaced": self._set_against,
            "considered": self._set_against,
        }

    def word(self, part: Part) -> SheetContent | None:
        """Return what a page says of a part; None where it says nothing."""
        take = self._by_first.get(str(part.path[0]), self._plain)
        return take(part)

    @property
    def title(self) -> str:
        """The title as a page prints it."""
        return word_title(self._case, self._written_in)

    @property
    def language(self) -> str:
        """The language of its texts, where it is not that of the sheet."""
        return self._written_in if self._written_in != self._language else ""

    @property
    def called(self) -> str:
        """What a customer is called who is not named."""
        party = self._case.customer
        industries = ", ".join(term.title for term in party.industries) if party else ""
        return (
            f"{party.name} ({industries})" if party and industries else party.name if party else ""
        )

    @property
    def notes(self) -> dict[str, tuple[str, ...]]:
        """What follows from the parts, by the group they stand in."""
        value, shown = self.value, self._word_result()
        if value is None or not value.total:
            return {"figures": (shown,) if shown else ()}
        sums = (
            say(self._language, "Together: {total}.", total=value.total),
            self._word_settled(value),
            shown,
            *value.notes,
        )
        return {"value": tuple(note for note in sums if note)}

    def _word_result(self) -> str:
        result = word_result(self._case, self._language)
        if result is None:
            return ""
        return say(
            self._language,
            "At the top of the page: {result} ({basis}).",
            result=result.words,
            basis=result.basis,
        )

    def _word_settled(self, value: ValueView) -> str:
        if not value.settled:
            return ""
        return say(
            self._language, "Once what is contended is settled: {amount}.", amount=value.settled
        )

    def fill(self, text: str) -> str:
        """Return a text with figures in the place of their marks."""
        return fill_figures(text, self._case, self._written_in)

    def _plain(self, part: Part) -> SheetContent | None:
        words = getattr(self._case.history, str(part.path[0]), None)
        if part.path[0] in ("other_customers", "partners"):
            words = ", ".join(part.words[0].split(" | "))
        if not words:
            return None
        lines = (SheetLine(as_plain(self.fill(words))),)
        return SheetContent(label_part(part, self._language), lines, language=self.language)

    def _set_against(self, part: Part) -> SheetContent:
        """Return what the case is set against, called what its page calls it."""
        case = self._case
        terms: Mapping[str, tuple[Term, ...]] = {
            "alternative": (case.alternative,) if case.alternative else (),
            "replaced": case.replaced,
            "considered": case.considered,
        }
        titles = [term.title for term in terms[part.name]] or part.words[0].split(" | ")
        return SheetContent(label_part(part, self._language), (SheetLine(", ".join(titles)),))

    def _customer(self, part: Part) -> SheetContent | None:
        party = self._case.customer
        if party is None or not party.is_named:
            return None
        if part.name == "customer.name":
            return SheetContent(say(self._language, "Your name"), (SheetLine(party.name),))
        if part.name == "customer.logo":
            return self._logo()
        facts = list_customer_facts(self._case, self._context, self._language)
        about = " ".join((party.content.about or "").split())
        listed = ((fact.label, fact.words) for fact in facts)
        label = say(self._language, "Who you are")
        named = (say(self._language, "About you"), about)
        return SheetContent(label, facts=keep_known(*listed, named))

    def _logo(self) -> SheetContent | None:
        logo = self._case.customer.content.logo if self._case.customer else None
        if logo is None or self._case.customer is None:
            return None
        alt = logo.alt or self._case.customer.name
        files = ((self._find(logo.light), False), (self._find(logo.dark), True))
        pictures = (SheetPicture(file, alt, is_dark) for file, is_dark in files if file)
        label, facts = say(self._language, "Your logo"), ((say(self._language, "Read aloud"), alt),)
        return SheetContent(label, facts=facts, pictures=tuple(pictures))

    def _find(self, file: str | None) -> str:
        return (resolve_media(file, self._context.media) if file else None) or ""

    def _figure(self, part: Part) -> SheetContent | None:
        found = (figure for figure in self._case.figures if figure.key == part.path[1])
        figure = next(found, None)
        if figure is None:
            return None
        view = view_case_figure(figure, self._case, self._context, self._language)
        return word_figure(figure, view, self._language)

    def _in_use(self, part: Part) -> SheetContent | None:
        amount = self._case.history.in_use.get(str(part.path[1]))
        if amount is None:
            return None
        words = word_quantity(amount, self._language)
        return SheetContent(str(part.path[1]), facts=((say(self._language, "In use"), words),))

    def _element(self, part: Part) -> SheetContent | None:
        value, key = self._case.value, part.path[1]
        if value is None or self.value is None:
            return None
        if len(part.path) > 2:
            anchor = name_anchor(str(key))
            found = (view for view in self.value.over_time if view.anchor == anchor)
            return word_measured(next(found, None), str(part.path[3]), self._language)
        views = zip(value.elements, self.value.elements, strict=True)
        view = next((view for element, view in views if element.key == key), None)
        return word_element(view, self._language) if view else None

    def _prices(self, part: Part) -> SheetContent | None:
        facts = self.value.after_price if self.value else ()
        label = say(self._language, "Prices")
        return SheetContent(label, facts=tuple((f.label, f.words) for f in facts))

    def _quote(self, part: Part) -> SheetContent | None:
        quote = next((q for q in self._case.quotes if q.id == part.path[1]), None)
        if quote is None:
            return None
        words = QuoteWords(quote, self._context, self._language)
        return words.word(str(part.path[2]) if len(part.path) > 2 else "")

    def _evidence(self, part: Part) -> SheetContent | None:
        rows = list_evidence(self._case, self._context, self._language)
        row = next((row for row in rows if row.id == part.path[1]), None)
        return word_evidence(row, self._language) if row else None

    def _image(self, part: Part) -> SheetContent | None:
        image = self._case.history.images.get(str(part.path[1]))
        label = say(self._language, "A picture")
        return word_picture(image, label, self._context, self._language) if image else None

    def _listed(self, part: Part) -> SheetContent | None:
        kind = str(part.path[0])
        entry = getattr(self._case.history, kind)[int(part.path[1])]
        title = getattr(entry, "title", None) or getattr(entry, "label", None) or ""
        facts = keep_known(
            (say(self._language, "Called"), title),
            (say(self._language, "Link"), entry.url or ""),
            (say(self._language, "File"), getattr(entry, "file", "") or ""),
        )
        return SheetContent(say(self._language, LISTED[kind]), facts=facts)

    def _decision(self, part: Part) -> SheetContent | None:
        return word_decision(self._case, part, self._language)


def word_translated(words: CaseWords, part: Part, language: str) -> SheetContent | None:
    """Return a part of a translation: its names stand for those of the case itself."""
    inner = Part(part.name.partition(".")[2], part.path[1:], part.words, part.item)
    if inner.path[0] in NAMED:
        label = say(language, "For “{words}”", words=inner.path[1])
        return SheetContent(label, (SheetLine(part.words[0]),), language=words.language)
    content = words.word(inner)
    return replace(content, pictures=()) if content else None
