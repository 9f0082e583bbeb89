"""Words in quotation marks are almost, but not quite, those of a quote.

A word left out without a mark, a smoother verb, a number that lost its "some": the customer sees
that their words were tidied, and a reader who finds both wordings believes neither.

To fix it, take the words as they stand under `quotes:`, and mark every cut with […].
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vpcases.check.quotations import MARKS, find_near_quote, list_quotations, list_said
from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.subject import CaseSubject, TranslationSubject
from vpcases.check.texts import HEADLINES, PROSE, Text, shorten
from vpcases.check.wordings import is_cut_from
from vpcases.problems import Level

OTHERS = ("notice", "no_figures_because", "before_after", "did_not_improve", "labels")
FIELDS = {*HEADLINES, *PROSE, *OTHERS}
HINT = "take the words as they stand under quotes:, and mark cuts with […]"


def find_in_case(subject: CaseSubject) -> Iterator[Finding]:
    """Yield every quotation in a text of a case that alters one of its quotes."""
    if subject.has_any(*MARKS, ">"):
        said = list_said(subject.history, subject.whole)
        yield from _find(subject.texts, said) if said else ()


def find_in_translation(subject: TranslationSubject) -> Iterator[Finding]:
    """Yield every quotation in a translation that alters a quote, translated or not."""
    if subject.original and subject.has_any(*MARKS, ">"):
        said = list_said(subject.original.content, subject.whole)
        said += [quote.text for quote in subject.content.quotes.values() if quote.text]
        yield from _find(subject.texts, said) if said else ()


def _find(texts: Iterable[Text], said: list[str]) -> Iterator[Finding]:
    for text in texts:
        if text.path[0] not in FIELDS or text.path[-1] == "said":
            continue
        for span in list_quotations(text.words):
            if not any(is_cut_from(span, quote) for quote in said) and find_near_quote(span, said):
                shown = shorten(span.strip("“”„«»\"'‘’"), 50)
                message = f'"{shown}" is almost, but not quite, what the quote says'
                yield Finding(text.path, message, HINT, words=span.partition("\n")[0])


RULE = Rule(
    "altered-quotation",
    weigh(drafted=Level.ADVICE, checked=Level.MISTAKE, published=Level.MISTAKE),
    case=find_in_case,
    translation=find_in_translation,
)
