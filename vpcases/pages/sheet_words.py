"""Every part of a case in the words of its page, for the approval sheet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from vpcases.derive.case import Case
from vpcases.derive.consent import Part
from vpcases.derive.media import resolve_media
from vpcases.pages.case_facts import list_customer_facts, list_effort
from vpcases.pages.case_proof import view_case_figure
from vpcases.pages.case_value import ValueView, view_case_value
from vpcases.pages.context import Context
from vpcases.pages.evidence import list_evidence
from vpcases.pages.marks import fill_figures, word_title
from vpcases.pages.over_time import name_anchor
from vpcases.pages.result import word_result
from vpcases.pages.sheet import SheetContent, SheetLine, SheetPicture
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

LABELS = {
    "title": "Title",
    "description": "Description for search engines",
    "situation": "The problem",
    "what_was_done": "What was done",
    "outcome": "What it brought",
    "story": "The story",
    "no_figures_because": "Why there are no figures",
    "source": "Who told us",
    "parity": "The same with both",
    "did_not_improve": "What did not improve",
    "effort": "What it took",
    "alternative": "The alternative",
    "replaced": "What you had before",
    "considered": "What else you looked at",
}


class CaseWords:
    """The words of a case as the public would read it."""

    def __init__(self, case: Case, context: Context, language: str) -> None:
        """Word everything that a page prints."""
        self._case, self._context, self._language = case, context, language
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
            "effort": self._effort,
        }

    def word(self, part: Part) -> SheetContent | None:
        """Return what a page says of a part; None where it says nothing."""
        take = self._by_first.get(str(part.path[0]), self._plain)
        return take(part)

    @property
    def title(self) -> str:
        """The title as a page prints it."""
        return word_title(self._case, self._language)

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
        result, value = word_result(self._case, self._language), self.value
        shown = (f"At the top of the page: {result.words} ({result.basis}).",) if result else ()
        if value is None or not value.total:
            return {"figures": shown}
        settled = f"Once what is contended is settled: {value.settled}." if value.settled else ""
        sums = (f"Together: {value.total}.", settled, *shown, *value.notes)
        return {"value": tuple(note for note in sums if note)}

    def fill(self, text: str) -> str:
        """Return a text with figures in the place of their marks."""
        return fill_figures(text, self._case, self._language)

    def _plain(self, part: Part) -> SheetContent | None:
        words = getattr(self._case.history, str(part.path[0]), None)
        if part.path[0] in ("alternative", "replaced", "considered", "other_customers", "partners"):
            words = ", ".join(part.words[0].split(" | "))
        label = LABELS.get(str(part.path[0]), str(part.path[0]).replace("_", " ").capitalize())
        return SheetContent(label, (SheetLine(as_plain(self.fill(words))),)) if words else None

    def _customer(self, part: Part) -> SheetContent | None:
        party = self._case.customer
        if party is None or not party.is_named:
            return None
        if part.name == "customer.name":
            return SheetContent("Your name", (SheetLine(party.name),))
        if part.name == "customer.logo":
            return self._logo()
        facts = list_customer_facts(self._case, self._context, self._language)
        about = " ".join((party.content.about or "").split())
        listed = ((fact.label, fact.words) for fact in facts)
        return SheetContent("Who you are", facts=keep_known(*listed, ("About you", about)))

    def _logo(self) -> SheetContent | None:
        logo = self._case.customer.content.logo if self._case.customer else None
        if logo is None or self._case.customer is None:
            return None
        alt = logo.alt or self._case.customer.name
        files = ((self._find(logo.light), False), (self._find(logo.dark), True))
        pictures = (SheetPicture(file, alt, is_dark) for file, is_dark in files if file)
        return SheetContent("Your logo", facts=(("Read aloud", alt),), pictures=tuple(pictures))

    def _find(self, file: str | None) -> str:
        return (resolve_media(file, self._context.media) if file else None) or ""

    def _figure(self, part: Part) -> SheetContent | None:
        found = (figure for figure in self._case.figures if figure.key == part.path[1])
        figure = next(found, None)
        if figure is None:
            return None
        return word_figure(view_case_figure(figure, self._case, self._context, self._language))

    def _in_use(self, part: Part) -> SheetContent | None:
        amount = self._case.history.in_use.get(str(part.path[1]))
        if amount is None:
            return None
        return SheetContent(
            str(part.path[1]), facts=(("In use", word_quantity(amount, self._language)),)
        )

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
        return word_element(view) if view else None

    def _prices(self, part: Part) -> SheetContent | None:
        facts = self.value.after_price if self.value else ()
        return SheetContent("Prices", facts=tuple((f.label, f.words) for f in facts))

    def _quote(self, part: Part) -> SheetContent | None:
        quote = next((q for q in self._case.quotes if q.id == part.path[1]), None)
        if quote is None:
            return None
        words = QuoteWords(quote, self._context, self._language)
        return words.word(str(part.path[2]) if len(part.path) > 2 else "")

    def _evidence(self, part: Part) -> SheetContent | None:
        rows = list_evidence(self._case, self._context, self._language)
        row = next((row for row in rows if row.id == part.path[1]), None)
        return word_evidence(row) if row else None

    def _image(self, part: Part) -> SheetContent | None:
        image = self._case.history.images.get(str(part.path[1]))
        return word_picture(image, "A picture", self._context) if image else None

    def _listed(self, part: Part) -> SheetContent | None:
        kind = str(part.path[0])
        label = {"videos": "A film", "downloads": "A file to take away", "links": "A link"}[kind]
        entry = getattr(self._case.history, kind)[int(part.path[1])]
        title = getattr(entry, "title", None) or getattr(entry, "label", None) or ""
        facts = keep_known(
            ("Called", title), ("Link", entry.url or ""), ("File", getattr(entry, "file", "") or "")
        )
        return SheetContent(label, facts=facts)

    def _effort(self, part: Part) -> SheetContent | None:
        facts = list_effort(self._case.history, self._language)
        return SheetContent(LABELS["effort"], facts=tuple((f.label, f.words) for f in facts))


def word_translated(words: CaseWords, part: Part) -> SheetContent | None:
    """Return a part of a translation: its labels stand for those of the case itself."""
    inner = Part(part.name.partition(".")[2], part.path[1:], part.words, part.item)
    if inner.path[0] == "labels":
        return SheetContent(f"For “{inner.path[1]}”", (SheetLine(part.words[0]),))
    content = words.word(inner)
    return replace(content, pictures=()) if content else None
